"""What holds for the links of any statements whatever."""

import random
import time
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from linking_case import CAST, metres, numbered, said
from thorough import examples

from tui.linking import relate
from tui.model import CueClass, Statement

MATTER = """
    Ukrainian Russian Norvik troops advanced withdrew fled regrouped not no never denied the of
    position ground Lysa city ammunition shortage enemy we our it claims false called rout, .
    tax rose fell budget minister Bondar inside outside hangar fire “quoted” —
"""
WORDS = st.lists(st.sampled_from([*MATTER.split(), "\ud800", "\0"]), max_size=14).map(" ".join)
CUES: st.SearchStrategy[CueClass] = st.sampled_from(
    ["say", "deny", "acknowledge", "accuse", "threaten"]
)
DAYS = st.none() | st.sampled_from(["2024-05-10", "2024-05-12", "2024-05-13", "2024-06-30"])
FIGURES = st.sampled_from([(), (metres("2 km", 2000, 2000),), (metres("5 km", 5000, None),)])


@st.composite
def _statements(draw: st.DrawFn) -> list[Statement]:
    made = [
        said(
            draw(st.sampled_from([None, *CAST, "stranger"])),
            draw(WORDS),
            draw(DAYS),
            cue=draw(CUES),
            article=draw(st.sampled_from(["x", "y", "z"])),
            places=draw(st.sampled_from([(), ("Lysa",), ("Dolyna", "Kyiv")])),
            quantities=draw(FIGURES),
            start=draw(st.integers(0, 500)),
        )
        for _ in range(draw(st.integers(0, 10)))
    ]
    return numbered(made)


@examples(50)
@given(_statements())
def test_links_are_sound(statements: list[Statement]) -> None:
    by_id = {one.id: one for one in statements}
    found = relate(statements, CAST)
    pairs = Counter((frozenset((link.from_, link.to)), link.relation) for link in found)
    assert all(number == 1 for number in pairs.values())
    for link in found:
        one, other = by_id[link.from_], by_id[link.to]
        assert one is not other
        assert 0 < link.score < 1
        assert link.origin == "machine"
        assert link.reasons
        assert all("\n" not in reason.text and reason.kind for reason in link.reasons)
        if link.relation in {"repeats", "revises"}:
            assert one.article != other.article
        if link.relation == "revises":
            assert one.speaker == other.speaker
            assert (one.published or "") > (other.published or "")
        if link.relation in {"contradicts", "corroborates", "repeats"}:
            assert (one.published or "") >= (other.published or "")


@settings(max_examples=40, deadline=None)
@given(_statements(), st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_matter(
    statements: list[Statement], shuffler: random.Random
) -> None:
    # Statements that begin at one place of one article have no order of their own.
    apart = [
        replace(one, segments=((number * 1000, number * 1000 + 10),))
        for number, one in enumerate(statements)
    ]
    found = relate(apart, CAST)
    shuffler.shuffle(apart)
    assert relate(apart, CAST) == found


def test_many_statements_on_one_matter_cost_little() -> None:
    made = numbered(
        [
            said("bilyk", f"Ukrainian troops advanced near Lysa, said note {n}", places=("Lysa",))
            for n in range(800)
        ]
    )
    started = time.process_time()
    found = relate(made, CAST)
    assert time.process_time() - started < 8
    assert len(found) < 800 * 20


def test_monstrous_words_cost_little() -> None:
    made = numbered(
        [said("bilyk", piece * 40_000) for piece in ("not ", "advanced ", "x", "Russia's ", "“, ")]
    )
    started = time.process_time()
    relate(made, CAST)
    assert time.process_time() - started < 5
