"""A quarrel over a bridge, with everything a filter can ask for."""

from factories import (
    make_article,
    make_cue,
    make_link,
    make_said,
    make_snapshot,
    make_speaker,
    make_statement,
    said_by,
)

from tui.browsing.query import Scope
from tui.model import Mention, Quantity, Snapshot

SPEAKERS = (
    make_speaker(
        "olha-malyk", "Olha Malyk", aliases=("Malyk", "Olga Malik"),
        role="Minister of Bridges", side="Eastbank",
    ),
    make_speaker("rivia", "Rivia", side="Rivia", kind="state"),
    make_speaker("rivian-guard", "Rivian Guard", side="Rivia", kind="organisation"),
    make_speaker("witness", "A bridge worker", kind="unnamed"),
)  # fmt: skip
ARTICLES = (
    make_article("a1", outlet="River Post", headline="A bridge lost", published="2031-05-12"),
    make_article("a2", outlet="Daily Ferry", headline="Who holds it?", published="2031-05-18"),
)
TWO_KM = Quantity("two kilometres", 2000.0, 2000.0, "m", "length")
STATEMENTS = (
    make_statement(
        "gain", "our men moved forward two kilometres and gave up no position",
        speaker="olha-malyk", kind="direct", said=make_said("2031-05-12"), published="2031-05-12",
        topics=("advance",), places=("Łomna",), quantities=(TWO_KM,),
    ),
    make_statement(
        "never", "there was no advance, whatever Malyk’s people claim",
        speaker="rivian-guard", said=said_by("2031-05-12"), published="2031-05-12",
        cue=make_cue("denied", "deny"), topics=("advance",), hedge="reportedly",
    ),
    make_statement(
        "fled", "the guard ran “like hares” from the flank",
        article="a2", speaker="olha-malyk", kind="mixed", said=make_said("2031-05-18"),
        published="2031-05-18", topics=("flank",),
    ),
    make_statement(
        "state", "the bridge is Rivian for ever", article="a2", speaker="rivia",
        said=make_said("2031-06-18"), published="2031-05-18", confidence=0.65,
    ),
    make_statement(
        "crew", "nobody has paid us: 5 % is missing", article="a2", speaker="witness",
        said=make_said(None), published=None, confidence=0.64,
    ),
    make_statement(
        "who", "the ice will break", article="a2", speaker=None, mention=Mention("an angler", 0, 9),
        said=make_said("2032-02-29"), published="2031-05-18",
    ),
)  # fmt: skip
LINKS = (make_link("never", "gain", "denies"), make_link("fled", "gain", "revises"))
SNAPSHOT: Snapshot = make_snapshot(STATEMENTS, LINKS, SPEAKERS, ARTICLES)
SCOPE = Scope.of(
    SNAPSHOT,
    bookmarks={"fled"},
    notes={"gain": "Ask for the map", "never": ""},
    tags={"gain": frozenset({"check", "front line"})},
)
