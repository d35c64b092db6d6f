"""What keeps two like reports from being one: the verb, the thing, the speaker's town, a cause."""

from dataclasses import replace

import pytest
from linking_case import count, numbered, relations, said, speaker

from tui.linking import relate
from tui.model import Cue


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two people were hurt in the blaze at Tolna", "two people were arrested at Tolna"),
        ("the bells of Saint Odo would ring at noon", "the bells of Saint Odo were the oldest"),
        ("the navy had received three ships at Tolna", "the navy had lost no ship at Tolna"),
        ("exports of tea rose", "exports of coffee fell"),
        ("the passport was false", "the passport was issued at Tolna"),
    ],
)
def test_like_words_on_two_things_are_no_link(one: str, other: str) -> None:
    figures = {
        "two people": count("two people", 2, "people"),
        "three": count("three ships", 3, "ships"),
    }
    made = [
        said(who, words, quantities=tuple(q for key, q in figures.items() if key in words))
        for who, words in (("residents", one), ("auditor", other))
    ]
    assert relations(*made) == []


def test_where_a_fire_began_is_not_agreed_on() -> None:
    one = said("residents", "the fire at Tolna began in the kitchen")
    other = said("auditor", "the fire at Tolna began in the attic")
    assert not [name for _, name, _ in relations(one, other) if name == "corroborates"]


def test_two_causes_of_one_death_contradict() -> None:
    one = said("residents", "the old lion of Tolna died of hunger")
    other = said("auditor", "the old lion of Tolna died of poison")
    assert relations(one, other) == [("s1", "contradicts", "s0")]


def test_mayors_of_two_towns_speak_of_two_roofs() -> None:
    people = {
        one.id: one
        for one in (
            speaker("a", "mayor of Aldo", kind="unnamed"),
            speaker("b", "mayor of Brixa", kind="unnamed"),
        )
    }
    safe, unsafe = "the roof of the school was safe", "the roof of the school was unsafe"
    assert relate(numbered([said("a", safe), said("b", unsafe)]), people) == ()
    named = [said("a", f"{safe} at Tolna"), said("b", f"{unsafe} at Tolna")]
    assert [link.relation for link in relate(numbered(named), people)] == ["contradicts"]


def test_none_against_some() -> None:
    one = said("pilot", "there were no suspects in the theft at Tolna")
    other = said("auditor", "there were two suspects in the theft at Tolna",
                 quantities=(count("two suspects", 2, "suspects"),))  # fmt: skip
    assert relations(one, other) == [("s1", "contradicts", "s0")]


@pytest.mark.parametrize(
    ("soft", "hard"),
    [
        ("the closing was a reform", "A reform? It was a theft"),
        ("the closing was a reform", "Call it a reform if you like; it is a theft"),
        ("the closing was a reform", "the reform was a polite word for theft"),
        ("the closing was a reform", "the so-called reform had cost us everything"),
        ("it was reforming its pensions", "Reforming means cutting"),
        ("the closing was a reform", "the closing was a theft, not a reform"),
        ("it did so for its staff", "that was about money, not about staff"),
    ],
)
def test_a_word_is_turned_down(soft: str, hard: str) -> None:
    found = relations(said("minister", soft), said("pilot", hard, kind="direct"))
    assert found == [("s1", "disputes", "s0")]


def test_words_of_others_inside_a_statement_are_not_its_own() -> None:
    words = "its units had drawn back, which the founder called a rout"
    at = words.index("called")
    report = said("ministry", words, article="x")
    rout = replace(
        said("novak", "a rout", article="x", start=words.index("a rout")),
        cue=Cue("called", at, at + 6, "say"),
    )
    assert ("s1", "disputes", "s0") in relations(report, rout)
