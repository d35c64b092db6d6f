"""A harbour, two articles about it, three speakers: what corrections are tried on."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tui.journal import Journal, Overlay
from tui.journal.changes import Change
from tui.model import (
    Article,
    Cue,
    Link,
    Mention,
    Quantity,
    Reason,
    Said,
    Snapshot,
    Speaker,
    Statement,
)

FERRY = (
    "Ferry trouble\n\n"
    "Ada Brook said on Thursday that 40 boats were lost in the storm. "
    "The harbour master added that the pier was closed until spring. "
    "“Nothing was lost,” Ben Cole replied.\n"
)
LATER = (
    "A week later\n\nA. Brook said four boats were raised. Cole said the pier would open in May.\n"
)


Desk = tuple[Journal, Overlay]


def article(id_: str, text: str, published: str | None = "2023-05-12", path: str = "") -> Article:
    path = path or f"north/{id_}.txt"
    return Article(id_, path, None, f"About {id_}", published, None, "en", text, f"{len(text):064}")


def statement(
    id_: str, of: Article, words: str, speaker: str | None, mention: str = "", day: str = ""
) -> Statement:
    """A statement that stands in its article's text."""
    start = of.text.index(words)
    said = Said(day, day, day) if day else Said("../2023-05-12", None, "2023-05-12")
    if of.published is None:
        said = Said(None, None, None, day)
    at = of.text.find(mention) if mention else -1
    return Statement(
        id_,
        of.id,
        ((start, start + len(words)),),
        "indirect",
        words,
        Cue("said", 0, 4, "say"),
        Mention(mention, at, at + len(mention)) if at >= 0 else None,
        speaker,
        said,
        of.published,
        quantities=(Quantity("40 boats", 40, 40, "boat", "count"),) if "40" in words else (),
        evidence=(Reason("speaker", "stands before the verb"),),
    )


F, L = article("a1", FERRY), article("a2", LATER, "2023-05-19")
LOST = statement("s1", F, "40 boats were lost in the storm", "ada-brook", "Ada Brook", "2023-05-11")
PIER = statement("s2", F, "the pier was closed until spring", "ada-brook", "The harbour master")
NOTHING = statement("s3", F, "Nothing was lost", "ben-cole", "Ben Cole")
RAISED = statement("s4", L, "four boats were raised", "a-brook", "A. Brook", "2023-05-18")
OPEN = statement("s5", L, "the pier would open in May", "ben-cole", "Cole", "2023-05-19")
ADA = Speaker("ada-brook", "Ada Brook", ("The harbour master",), "harbour master", "town", "person")
A_BROOK = Speaker("a-brook", "A. Brook", (), None, None, "person")
BEN = Speaker("ben-cole", "Ben Cole", ("Cole",), None, "owners", "person")
DENIAL = Link("s3", "s1", "denies", 0.8, "machine", (Reason("words", "nothing / lost"),))
ANSWER = Link("s5", "s2", "contradicts", 0.5, "machine", (Reason("words", "open / closed"),))
TEXTS = {"a1": F, "a2": L}


def snapshot(
    statements: Sequence[Statement] = (LOST, PIER, NOTHING, RAISED, OPEN),
    articles: Sequence[Article] = (F, L),
    links: Sequence[Link] = (DENIAL, ANSWER),
) -> Snapshot:
    speakers = {one.id: one for one in (ADA, A_BROOK, BEN)}
    return Snapshot({one.id: one.head for one in articles}, speakers, tuple(statements), links)


def rebuilt(text: str, ids: str = "n") -> tuple[Snapshot, dict[str, Article]]:
    """The store after the first article was edited: other ids, and only what still stands there."""
    new = replace(article("b1", text), path=F.path)
    kept = [
        replace(one, id=f"{ids}{number}", article="b1", segments=((at, at + len(one.words)),))
        for number, one in enumerate((LOST, PIER, NOTHING), 1)
        if (at := text.find(one.words)) >= 0
    ]
    links = [replace(DENIAL, from_=f"{ids}3", to=f"{ids}1")] if len(kept) == 3 else []
    return snapshot([*kept, RAISED, OPEN], [new, L], links), {"b1": new, "a2": L}


def opened(folder: Path) -> tuple[Journal, Overlay]:
    journal = Journal.open(folder / "data" / "journal.jsonl")
    return journal, journal.lay(snapshot(), TEXTS)


def after(desk: Desk, *changes: Change) -> Overlay:
    """Record changes, reopen the journal and lay it over the machine's snapshot again."""
    for change in changes:
        desk[0].record(change)
    return Journal.open(desk[0].path).lay(snapshot(), TEXTS)
