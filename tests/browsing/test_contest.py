"""The links of a statement, seen from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.browsing.contest import ORDER, Contest, strength
from tui.browsing.steps import following, positions, preceding
from tui.model import Link, Relation, Said, Statement


def link(from_: str, to: str, relation: Relation, score: float = 0.5) -> Link:
    return Link(from_, to, relation, score, "machine", ())


def report(id_: str, article: str, published: str | None) -> Statement:
    said = Said(None, None, None)
    return Statement(id_, article, ((0, 1),), "direct", "w", None, None, None, said, published)


def test_a_link_reads_differently_from_its_two_ends() -> None:
    contest = Contest([link("a", "b", "denies")])
    (from_a,) = contest.opposing("a")
    (from_b,) = contest.opposing("b")
    assert (from_a.label, from_a.other, from_a.forward) == ("denies", "b", True)
    assert (from_b.label, from_b.other, from_b.forward) == ("denied by", "a", False)


@pytest.mark.parametrize(
    ("relation", "back"),
    [
        ("denies", "denied by"),
        ("contradicts", "contradicts"),
        ("disputes", "disputed by"),
        ("corroborates", "corroborates"),
        ("repeats", "repeated by"),
        ("revises", "revised by"),
    ],
)
def test_every_relation_has_a_way_back(relation: Relation, back: str) -> None:
    contest = Contest([link("a", "b", relation)])
    assert contest.of("b")[relation][0].label == back


def test_groups_come_in_order_and_the_strongest_first() -> None:
    links = [link("a", f"x{relation}", relation) for relation in reversed(ORDER)]
    contest = Contest([*links, link("z", "a", "disputes", 0.9)])
    groups = contest.of("a")
    assert tuple(groups) == ORDER
    assert [one.other for one in groups["disputes"]] == ["z", "xdisputes"]
    assert [one.other for one in contest.supporting("a")] == ["xcorroborates", "xrepeats"]


@given(
    st.lists(
        st.builds(
            link,
            st.sampled_from("abc"),
            st.sampled_from("abc"),
            st.sampled_from(ORDER),
            st.sampled_from([0.2, 0.5, 0.9]),
        ),
        max_size=8,
    )
)
def test_links_sorted_by_strength_are_in_the_order_of_their_groups(links: list[Link]) -> None:
    contest = Contest(links)
    for one in "abcd":
        groups = contest.of(one).values()
        seen = [(*strength(each.link), each.other) for group in groups for each in group]
        assert seen == sorted(seen)


def test_only_opposition_makes_a_statement_contested() -> None:
    links = [link("a", "b", "denies"), link("a", "c", "disputes"), link("c", "d", "repeats")]
    contest = Contest(links)
    assert contest.contested == {"a", "b", "c"}
    assert [contest.opponents(one) for one in "abcd"] == [2, 1, 1, 0]
    assert not contest.is_contested("d")
    assert contest.of("nobody") == {}


def test_one_utterance_in_two_articles_opposes_once() -> None:
    links = [link("a", "b", "denies"), link("a", "c", "denies", 0.7), link("b", "c", "repeats")]
    contest = Contest(links)
    assert len(contest.opposing("a")) == 2
    assert [contest.opponents(one) for one in "abc"] == [1, 1, 1]


def test_reports_of_one_utterance_have_one_origin() -> None:
    rows = [
        report("s1", "a1", "2023-05-13"),
        report("s2", "a2", "2023-05-12"),
        report("s3", "a2", "2023-05-12"),
        report("s4", "a4", None),
    ]
    links = [link("s1", "s2", "repeats"), link("s3", "s1", "repeats"), link("s4", "s3", "repeats")]
    origins = Contest([*links, link("s4", "s9", "denies")], rows).origins("s4")
    assert origins.first == "s2"
    assert origins.members == ("s2", "s3", "s1", "s4")
    assert origins.articles == 3


def test_a_lone_statement_is_its_own_origin() -> None:
    origins = Contest([]).origins("s1")
    assert (origins.first, origins.members, origins.articles) == ("s1", ("s1",), 1)


def test_a_link_to_itself_is_counted_once() -> None:
    assert len(Contest([link("a", "a", "revises")]).of("a")["revises"]) == 1


def test_steps_go_from_mark_to_mark() -> None:
    rows = [report(f"s{at}", "a", None) for at in range(6)]
    marks = positions(rows, lambda id_: id_ in ("s1", "s4"))
    assert marks == [1, 4]
    assert [following(marks, at) for at in (-1, 1, 2, 4)] == [1, 4, 4, None]
    assert [preceding(marks, at) for at in (9, 4, 2, 1)] == [4, 1, 1, None]
    assert following(marks, 5, wrap=True) == 1
    assert preceding(marks, 0, wrap=True) == 4
    assert following([], 0, wrap=True) is None
    assert preceding([], 0, wrap=True) is None


def test_an_utterance_that_many_articles_report_is_one_answer() -> None:
    statements = [report(name, f"a-{name}", "2024-05-14") for name in "cdxyz"]
    links = [
        link("x", "c", "denies", 0.6),
        link("y", "c", "denies", 0.8),
        link("z", "c", "denies", 0.7),
        link("d", "c", "denies", 0.5),
        link("y", "x", "repeats"),
        link("z", "y", "repeats"),
    ]
    contest = Contest(links, statements)
    shown = contest.answers("c")["denies"]
    assert [(one.other, one.reports) for one in shown] == [("y", 3), ("d", 1)]
    assert len(contest.of("c")["denies"]) == 4
    assert [one.other for one in contest.answers("y")["repeats"]] == ["x", "z"]
