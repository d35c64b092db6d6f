"""Builders of records for tests: an invented quarrel over a dam, a valley and a power company.

`dispute()` is a whole snapshot; the single builders fill in what a test does not care about.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from tui.model import (
    Article,
    Cue,
    CueClass,
    Kind,
    Link,
    Mention,
    Reason,
    Relation,
    Said,
    Snapshot,
    Speaker,
    Statement,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def make_article(id_: str = "a1", text: str = "", **changes: Any) -> Article:
    """An article of the Valley Herald, published on 3 March 2031."""
    given: dict[str, Any] = {
        "path": f"{id_}.txt",
        "outlet": "Valley Herald",
        "headline": "The dam divides the valley",
        "published": "2031-03-03",
        "url": None,
        "language": "en",
        "sha256": sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    return Article(id=id_, text=text, **{**given, **changes})


def make_speaker(id_: str = "ada-brook", name: str = "Ada Brook", **changes: Any) -> Speaker:
    """A person without other names, role or side."""
    given: dict[str, Any] = {"aliases": (), "role": None, "side": None, "kind": "person"}
    return Speaker(id=id_, name=name, **{**given, **changes})


def make_said(day: str | None = "2031-03-03", **changes: Any) -> Said:
    """Said on that very day; None is at an unknown time."""
    given: dict[str, Any] = {"edtf": day, "earliest": day, "latest": day, "basis": ""}
    return Said(**{**given, **changes})


def said_by(day: str) -> Said:
    """Said on or before a day."""
    return make_said(edtf=f"../{day}", earliest=None, latest=day)


def make_statement(id_: str = "s1", words: str = "the dam is safe", **changes: Any) -> Statement:
    """An indirect statement at the start of article a1, by nobody known."""
    given: dict[str, Any] = {
        "article": "a1",
        "segments": ((0, max(len(words), 1)),),
        "kind": "indirect",
        "cue": make_cue(),
        "mention": None,
        "speaker": None,
        "said": make_said(),
        "published": "2031-03-03",
    }
    return Statement(id=id_, words=words, **{**given, **changes})


def make_cue(text: str = "said", class_: CueClass = "say", start: int = 0) -> Cue:
    """The cue "said", for tests that do not look at where it stands."""
    return Cue(text, start, start + len(text), class_)


def make_link(
    from_: str, to: str, relation: Relation = "denies", *why: str, score: float = 0.8
) -> Link:
    """A link the machine made, for the reasons given."""
    reasons = tuple(Reason("matter", text) for text in why)
    return Link(from_, to, relation, score, "machine", reasons)


def make_snapshot(
    statements: Sequence[Statement] = (),
    links: Sequence[Link] = (),
    speakers: Sequence[Speaker] = (),
    articles: Sequence[Article] = (),
) -> Snapshot:
    """A snapshot of some records; articles that are only mentioned are made up."""
    known = {article.id: article.head for article in articles}
    for one in statements:
        known.setdefault(one.article, make_article(one.article, published=one.published).head)
    return Snapshot(known, {one.id: one for one in speakers}, statements, links)


SPEAKERS = (
    make_speaker(
        "ada-brook",
        "Ada Brook",
        aliases=("Brook", "the mayor", "Aďa Brook"),
        role="Mayor of Lower Weir",
        side="Lower Weir",
    ),
    make_speaker(
        "tomas-reuss",
        "Tomáš Reuss",
        aliases=("Tomas Reuss", "Reuß"),
        role="Chief engineer of Northern Power",
        side="Northern Power",
    ),
    make_speaker("northern-power", "Northern Power", side="Northern Power", kind="organisation"),
    make_speaker(
        "river-institute",
        "River Institute",
        role="Hydrology research institute",
        side="independent",
        kind="organisation",
    ),
    make_speaker("farmers", "farmers in the upper valley", side="Farmers", kind="group"),
    make_speaker("yevhen-osyka", "Yevhen Osyka", aliases=("Evgeny Osika",), role="Dam keeper"),
)

_STORY: Sequence[tuple[str, str, str, str | None, Kind, str, str, str]] = (
    # id, article, day ("<" before it: on or before), speaker, kind, cue, class, words
    (
        "crack",
        "a1",
        "2031-03-03",
        "ada-brook",
        "direct",
        "said",
        "say",
        "There is a crack in the east wall that one can put a hand into, and nobody upstream has "
        "answered our letters since the autumn",
    ),
    (
        "sound",
        "a1",
        "<2031-03-03",
        "tomas-reuss",
        "indirect",
        "denied",
        "deny",
        "the east wall had any crack and said every sensor showed it to be sound",
    ),
    (
        "level",
        "a1",
        "<2031-03-03",
        "river-institute",
        "indirect",
        "found",
        "assess",
        "the water stood four metres above the level the wall was built for",
    ),
    (
        "smell",
        "a2",
        "2031-03-04",
        "farmers",
        "mixed",
        "complained",
        "accuse",
        "the sluices were opened “in the middle of the night” and without a warning",
    ),
    (
        "warned",
        "a2",
        "2031-03-04",
        "northern-power",
        "indirect",
        "insists",
        "claim",
        "every village was warned by telephone two hours before the sluices were opened",
    ),
    ("phone", "a2", "2031-03-04", "ada-brook", "direct", "said", "say", "No telephone rang"),
    (
        "keeper",
        "a3",
        "2031-03-06",
        "yevhen-osyka",
        "direct",
        "recalled",
        "say",
        "I saw the crack myself in January and wrote it in the book",
    ),
    (
        "book",
        "a3",
        "2031-03-06",
        "tomas-reuss",
        "indirect",
        "acknowledged",
        "acknowledge",
        "an entry about the east wall stood in the keeper's book, but called it a stain",
    ),
    (
        "half",
        "a4",
        "2031-03-06",
        "river-institute",
        "indirect",
        "estimates",
        "assess",
        "between three and five metres of water will have to be let out before the wall can be "
        "inspected, which takes ten days if the valley below is not to be flooded, and the "
        "institute adds that rain in the hills would make this three weeks, so that no "
        "inspection should be promised for this month by anyone who has looked at the forecast "
        "for the hills and at what the sluices can carry",
    ),
    (
        "wire",
        "a5",
        "2031-03-06",
        "river-institute",
        "indirect",
        "estimates",
        "assess",
        "between three and five metres of water will have to be let out before an inspection",
    ),
    (
        "resign",
        "a4",
        "2031-03-07",
        "ada-brook",
        "direct",
        "told",
        "say",
        "Whoever signed this must go",
    ),
    (
        "later",
        "a6",
        "2031-03-12",
        "tomas-reuss",
        "indirect",
        "conceded",
        "acknowledge",
        "the crack was four centimetres wide",
    ),
    (
        "nameless",
        "a6",
        "2031-03-12",
        None,
        "indirect",
        "according to",
        "report",
        "the company had known for a year",
    ),
    ("shelf", "a7", "", "farmers", "indirect", "say", "say", "their cellars were wet on a Sunday"),
)

LINKS = (
    make_link("sound", "crack", "denies", "same matter (crack, east wall)", "same day"),
    make_link("book", "keeper", "disputes", "accepts the entry, calls it “a stain”"),
    make_link("phone", "warned", "contradicts", "same matter (telephone)", "“no” / “every”"),
    make_link("smell", "warned", "contradicts", "same place · same night", "warning / no warning"),
    make_link("keeper", "crack", "corroborates", "the same crack", "across sides", score=0.7),
    make_link("wire", "half", "repeats", "the same words but for the end", score=0.95),
    make_link("later", "sound", "revises", "same speaker", "no crack → four centimetres"),
    make_link("later", "crack", "corroborates", "across sides", score=0.9),
)  # fmt: skip


def _article_text(id_: str) -> str:
    """An article that holds the words of its statements, a paragraph each."""
    paragraphs = ["The dam divides the valley", "People argued about the dam again this week."]
    for _, article, _, speaker, kind, cue, _, words in _STORY:
        if article == id_:
            shown = f"“{words}”" if kind == "direct" else words
            paragraphs.append(f"As {speaker or 'someone'} {cue}, {shown}.")
    return "\n\n".join([*paragraphs, "Share this article with a friend."])


def dispute_articles() -> Mapping[str, Article]:
    """The articles of the dispute, with their texts."""
    articles = {}
    for id_, published in _PUBLISHED.items():
        text = _article_text(id_)
        skipped = ((text.index("Share this"), len(text)),)
        articles[id_] = make_article(id_, text, published=published, skipped=skipped)
    return articles


_PUBLISHED = {
    "a1": "2031-03-03",
    "a2": "2031-03-04",
    "a3": "2031-03-06",
    "a4": "2031-03-07",
    "a5": "2031-03-07",
    "a6": "2031-03-12",
    "a7": None,
}


def dispute() -> Snapshot:
    """Two weeks of the dispute over the dam: 14 statements, 6 speakers, 8 links, one undated."""
    articles = dispute_articles()
    statements = []
    for id_, article, day, speaker, kind, cue, class_, words in _STORY:
        start = articles[article].text.index(words)
        said = said_by(day[1:]) if day.startswith("<") else make_said(day or None)
        statements.append(
            make_statement(
                id_,
                words,
                article=article,
                segments=((start, start + len(words)),),
                kind=kind,
                cue=Cue(cue, max(start - len(cue) - 2, 0), max(start - 2, 0), class_),  # type: ignore[arg-type]
                mention=Mention("people in the company", 0, 6) if speaker is None else None,
                speaker=speaker,
                said=said,
                published=_PUBLISHED[article],
            )
        )
    return make_snapshot(statements, LINKS, SPEAKERS, list(articles.values()))
