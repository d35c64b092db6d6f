"""Links worked out again where a change reaches are the links of a full run."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from linking_case import CAST, metres, numbered, said

from tui.linking import relate, relate_again
from tui.model import Lexicon, Link, Linked, Statement

DAYS = [
    *(f"2024-{month:02d}-{day:02d}" for month in range(1, 10) for day in (2, 14, 29)),
    None,
]
SAID = (
    "Ukrainian troops advanced near Lysa",
    "Ukrainian troops advanced two kilometres near Lysa",
    "Russian units withdrew from the ridge at Lysa",
    "our troops have lost no position near Lysa",
    "Ukraine had made any progress near Lysa",
    "the tax on fuel would rise",
    "the tax on fuel would not rise",
    "the bridge at Dolyna would open in May",
    "the bridge at Dolyna would open in June",
    "Skylane ignored the fire alarm at Tolna",
    "Skylane had not ignored the fire alarm at Tolna",
    "Pohl's account of the fire",
)


@st.composite
def _statement(draw: st.DrawFn) -> Statement:
    words = draw(st.sampled_from(SAID))
    figures = (metres("two kilometres", 2000, 2000),) if "two" in words else ()
    return said(
        draw(st.sampled_from([*CAST, None])),
        words,
        draw(st.sampled_from(DAYS)),
        cue=draw(st.sampled_from(["say", "deny", "acknowledge"])),
        article=f"x{draw(st.integers(0, 30))}",
        places=("Lysa",) if "Lysa" in words else (),
        quantities=figures,
    )


def _apart(statements: list[Statement]) -> list[Statement]:
    """The same, each at a place of its own, so that their order is fixed."""
    return [
        replace(one, segments=((number * 1000, number * 1000 + len(one.words)),))
        for number, one in enumerate(numbered(statements))
    ]


def _full(statements: list[Statement]) -> Linked:
    return relate_again(statements, CAST, Linked())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(_statement(), max_size=60),
    st.lists(_statement(), max_size=4),
    st.sets(st.integers(0, 59), max_size=4),
    st.randoms(use_true_random=False),
)
def test_what_is_linked_again_is_what_a_full_run_links(
    statements: list[Statement],
    added: list[Statement],
    removed: set[int],
    shuffler: random.Random,
) -> None:
    everything = _apart([*statements, *added])
    old, new = everything[: len(statements)], everything
    new = [one for number, one in enumerate(new) if number not in removed]
    before = _full(old)
    shuffled = list(before.links)
    shuffler.shuffle(shuffled)
    again = relate_again(new, CAST, Linked(tuple(shuffled), before.marks))
    assert again == _full(new)
    assert again.links == relate(new, CAST)


def _story(month: int, who: tuple[str, str]) -> list[Statement]:
    day = f"2024-{month:02d}-10"
    return [
        said(who[0], "the bridge at Lysa was safe", day, places=("Lysa",)),
        said(who[1], "the bridge at Lysa was unsafe", day, places=("Lysa",)),
    ]


def test_a_change_reaches_no_further_than_it_must() -> None:
    early = _story(1, ("minister", "auditor"))
    middle = _story(4, ("airline", "pilot"))
    late = _story(9, ("institute", "residents"))
    before = _full(_apart([*early, *middle, *late]))
    added = said("pilot", "the bridge at Lysa was closed", "2024-04-11", places=("Lysa",))
    after = _full(_apart([*early, *middle, *late, added]))
    changed = {month for month, mark in after.marks.items() if before.marks.get(month) != mark}
    assert changed == {"2024-04"}


def test_who_speaks_of_something_else_is_not_held_against_what_was_said_before() -> None:
    early = _story(1, ("minister", "auditor"))
    late = [
        said("minister", "the tax on fuel would rise", "2024-09-10"),
        said("auditor", "the tax on fuel would not rise", "2024-09-11"),
    ]
    before = _full(_apart([*early, *late]))
    for words, reached in (
        ("the bridge at Lysa was closed", {"2024-01"}),
        ("the tax on fuel had risen", {"2024-01", "2024-09"}),
    ):
        added = said("minister", words, "2024-01-11")
        marks = _full(_apart([*early, *late, added])).marks.items()
        assert {month for month, mark in marks if before.marks[month] != mark} == reached


def test_links_of_unchanged_months_are_taken_as_they_were() -> None:
    statements = _apart([*_story(1, ("minister", "auditor")), *_story(9, ("airline", "pilot"))])
    before = _full(statements)
    told = tuple(replace(link, score=0.11) for link in before.links)
    again = relate_again(statements, CAST, Linked(told, before.marks))
    assert len(before.links) == 2
    assert [link.score for link in again.links] == [0.11, 0.11]


def test_another_lexicon_links_everything_anew() -> None:
    statements = _apart(_story(1, ("minister", "auditor")))
    before = relate_again(statements, CAST, Linked(), Lexicon((("denials", "poppycock"),)))
    told = tuple(replace(link, score=0.11) for link in before.links)
    again = relate_again(statements, CAST, Linked(told, before.marks), Lexicon())
    assert again.links == before.links


def test_a_link_of_the_users_own_is_not_taken_for_the_machines() -> None:
    statements = _apart(_story(1, ("minister", "auditor")))
    before = _full(statements)
    mine = Link("s0", "s1", "denies", 0.9, "human", ())
    again = relate_again(statements, CAST, Linked((mine, *before.links), before.marks))
    assert again.links == before.links
