"""Reasons point at the words of both texts that they speak of."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from linking_case import CAST, metres, numbered, said

from tui.linking import relate
from tui.linking.frames.nesting import place_of, spans_of
from tui.model import Cue, Link, Mention, Statement

START = 40
CLAIM = said(
    "bilyk", "Ukrainian troops moved forward two kilometres near Lysa", places=("Lysa",),
    quantities=(metres("two kilometres", 2000, 2000),), start=START,
)  # fmt: skip


def _linked(*statements: Statement) -> tuple[Link, dict[str, tuple[list[str], list[str]]]]:
    """The one link, and for every kind of reason the words it points at in either text."""
    made = numbered(statements)
    (link,) = relate(made, CAST)
    by_id = {one.id: one for one in made}
    ends = (by_id[link.from_], by_id[link.to])
    told = {}
    for reason in link.reasons:
        spans = zip(ends, (reason.from_, reason.to), strict=True)
        from_, to = ([_cut(one, *span) for span in found] for one, found in spans)
        told[reason.kind] = (from_, to)
    return link, told


def _cut(statement: Statement, start: int, end: int) -> str:
    """What stands in a text whose statement begins at `START`, its cue and speaker before it."""
    cue, mention = statement.cue, statement.mention
    if cue and (start, end) == (cue.start, cue.end):
        return cue.text
    if mention and (start, end) == (mention.start, mention.end):
        return mention.text
    first = statement.segments[0][0]
    return statement.words[start - first : end - first]


def test_a_denial_points_at_its_verb_and_at_what_is_denied() -> None:
    denial = replace(
        said("russia", "Ukraine had made any progress near Lysa", places=("Lysa",), start=START),
        cue=Cue("denied", 7, 13, "deny"),
        mention=Mention("Russia", 0, 6),
    )
    link, told = _linked(CLAIM, denial)
    assert link.relation == "denies"
    assert told["denial"] == (["denied"], [])
    assert told["event"] == (["made any progress"], ["moved forward"])
    assert told["place"] == (["Lysa"], ["Lysa"])


def test_figures_point_at_the_figures() -> None:
    other = said("institute", "Ukrainian forces may have advanced 2km",
                 quantities=(metres("2km", 2000, 2000),), start=START)  # fmt: skip
    _, told = _linked(CLAIM, other)
    assert told["quantity"] == (["2km"], ["two kilometres"])


def test_opposites_point_at_the_two_words() -> None:
    one = said("airline", "the fire began inside the hangar at Tolna", start=START)
    other = said("pilot", "the fire began outside the hangar at Tolna", start=START)
    _, told = _linked(one, other)
    assert told["event"] == (["outside"], ["inside"])


def test_who_says_so_is_pointed_at() -> None:
    mine = replace(CLAIM, mention=Mention("Colonel Bilyk", 2, 15))
    again = replace(
        said("bilyk", "his troops had gone forward 2 km near the town", "2024-05-15", start=START,
             quantities=(metres("2 km", 2000, 2000),)),
        mention=Mention("Bilyk", 9, 14),
    )  # fmt: skip
    link, told = _linked(mine, again)
    assert link.relation == "repeats"
    assert told["speaker"] == (["Bilyk"], ["Colonel Bilyk"])


def test_white_space_that_was_folded_leaves_no_wrong_span() -> None:
    # Two blanks in the text, one in the words: the offsets are lost.
    folded = replace(CLAIM, segments=((START, START + len(CLAIM.words) + 1),))
    assert spans_of(folded, 0, 9) == ()
    assert place_of(folded, (START, START + 9)) is None


SEGMENTS = st.lists(st.integers(1, 12), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(SEGMENTS, st.integers(0, 30), st.integers(1, 30))
def test_words_and_article_offsets_lead_to_each_other(
    lengths: list[int], start: int, length: int
) -> None:
    segments, parts, at = [], [], 5
    for number, size in enumerate(lengths):
        segments.append((at, at + size))
        parts.append(chr(ord("a") + number) * size)
        at += size + 7
    text = [" "] * (at + 1)
    for (first, last), part in zip(segments, parts, strict=True):
        text[first:last] = part
    statement = replace(CLAIM, segments=tuple(segments), words=" … ".join(parts))
    end = min(start + length, len(statement.words))
    spans = spans_of(statement, start, end)
    assert "".join("".join(text[a:b]) for a, b in spans) == "".join(
        letter for letter in statement.words[start:end] if letter not in " …"
    )
    for span in spans:
        place = place_of(statement, span)
        assert place is not None
        assert statement.words[place[0] : place[1]] == "".join(text[span[0] : span[1]])
