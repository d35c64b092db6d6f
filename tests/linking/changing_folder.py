"""Folders of a dozen small articles that change, and how to link them each time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hypothesis import strategies as st
from linking_case import CAST, metres, said

from tui.linking import Helpers, Inventory, Memory, bring, relate
from tui.model import Lexicon, Link, Speaker, Statement

WORDS = st.sampled_from(
    [
        "Ukrainian troops advanced near Lysa",
        "Ukrainian troops advanced two kilometres near Lysa",
        "Russian units withdrew from the ridge at Lysa",
        "our troops have lost no position near Lysa",
        "the enemy lost its positions near Lysa",
        "Ukraine had made any progress near Lysa",
        "the tax on fuel would rise",
        "the tax on fuel would not rise",
        "the bridge at Dolyna would open in May",
        "the bridge at Dolyna would open in June",
        "Skylane ignored the fire alarm at Tolna",
        "Skylane had not ignored the fire alarm at Tolna",
        "Pohl's account of the fire",
        "that is a rout, not a regrouping",
        "Norvik's shells never came",
    ]
)
DAYS = st.sampled_from(
    [None, *(f"2024-01-{day:02d}" for day in (8, 9, 13, 14, 15, 17, 21, 22, 26)), "2024-09-10"]
)
Articles = Mapping[str, Sequence[Statement]]


@st.composite
def an_article(draw: st.DrawFn, id_: str) -> list[Statement]:
    return [
        said(
            draw(st.sampled_from([None, *CAST])),
            words := draw(WORDS),
            draw(DAYS),
            cue=draw(st.sampled_from(["say", "say", "deny", "acknowledge"])),
            article=id_,
            places=("Lysa",) if "Lysa" in words else (),
            quantities=draw(st.sampled_from([(), (metres("2 km", 2000, 2000),)])),
            start=number * 1000,
            id_=f"{id_}-{number}",
        )
        for number in range(draw(st.integers(1, 3)))
    ]


@st.composite
def a_folder(draw: st.DrawFn) -> dict[str, list[Statement]]:
    return {id_: draw(an_article(id_)) for id_ in [f"a{number}" for number in range(12)]}


@st.composite
def changed(draw: st.DrawFn, before: dict[str, list[Statement]]) -> dict[str, list[Statement]]:
    """A folder after one article of it has come, gone or changed."""
    after = dict(before)
    id_ = draw(st.sampled_from([*before, "more"]))
    if id_ in before and draw(st.booleans()):
        del after[id_]
    else:
        after[id_] = draw(an_article(id_))
    return after


@st.composite
def some_speakers(draw: st.DrawFn) -> dict[str, Speaker]:
    """The cast, with some of another side or name than usual, and some missing."""
    found = {}
    for id_, one in CAST.items():
        change = draw(st.integers(0, 30))
        sides = {0: None, 1: "Norvik", 2: "Ukraine"}
        names = {3: "Lysa Council", 4: "Lysa Skylane"}
        told = replace(one, side=sides.get(change, one.side), name=names.get(change, one.name))
        if change != 5:
            found[id_] = told
    return found


class Folder:
    """A folder linked each time it has changed."""

    def __init__(self) -> None:
        self.shelf = Memory()
        self._links: set[Link] = set()

    def bring(
        self,
        articles: Articles,
        speakers: Mapping[str, Speaker] = CAST,
        helpers: Helpers | None = None,
    ) -> set[Link]:
        """Return all links after a change."""
        marks = {id_: repr(one) for id_, one in articles.items()}
        inventory = Inventory(marks, speakers, articles.__getitem__)
        change = bring(self.shelf, inventory, Lexicon(), helpers)
        assert {*change.dropped} <= self._links
        self._links -= {*change.dropped}
        assert self._links.isdisjoint(change.made)
        self._links |= {*change.made}
        return self._links


def whole(articles: Articles, speakers: Mapping[str, Speaker] = CAST) -> set[Link]:
    statements = [one for told in articles.values() for one in told]
    return {*relate(statements, speakers)}
