"""Corrections of statements, dates and links: what they change and what they leave alone."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from journal_case import FERRY, LOST, TEXTS, Desk, F, after, snapshot, statement

from tui.journal import ChangeError, Journal
from tui.journal.changes import (
    AddLink,
    Bounds,
    DropLink,
    MergeSpeakers,
    NoStatement,
    Published,
    RetypeLink,
    SaidBy,
    SaidWhen,
    SpeakerRole,
    SplitSpeaker,
)
from tui.journal.overlay import overlay
from tui.model import Said, Snapshot


def test_articles_are_given_with_the_users_date(desk: Desk) -> None:
    laid = after(desk, Published.of(desk[1], "a1", "2023-05-14"))
    assert laid.texts["a1"] == replace(F, published="2023-05-14")
    assert laid.texts["a2"] is TEXTS["a2"]
    assert list(laid.texts) == ["a1", "a2"]
    assert len(laid.texts) == 2


def test_a_second_correction_leaves_one_reason(desk: Desk) -> None:
    laid = after(desk, SaidBy.of(desk[1], "s2", "ben-cole"), SaidBy.of(desk[1], "s2", "a-brook"))
    assert [one.text for one in laid.statement("s2").evidence] == [
        "stands before the verb",
        "corrected by you (machine: Ada Brook)",
    ]


def test_a_date_given_by_hand_outlives_the_articles_date(desk: Desk) -> None:
    laid = after(
        desk, SaidWhen.of(desk[1], "s2", "2023-05-08"), Published.of(desk[1], "a1", "2023-05-14")
    )
    assert laid.statement("s2").said == Said("2023-05-08", "2023-05-08", "2023-05-08")
    assert laid.statement("s3").said == Said("../2023-05-14", None, "2023-05-14")
    assert laid.statement("s3").published == "2023-05-14"
    assert laid.snapshot.articles["a1"].published == "2023-05-14"
    assert laid.statement("s4").published == "2023-05-19"


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        ("on Thursday", "2023-05-11"),
        ("late Friday", "2023-05-12"),
        ("yesterday", "2023-05-11"),
        ("on 3 May", "2023-05-03"),
        ("on Thursday, May 4", "2023-05-04"),
        ("on December 30", "2022-12-30"),
        ("on 30 April 2021", "2021-04-30"),
        ("since Monday", "../2023-05-12"),
        ("last week", "../2023-05-12"),
        ("on 31 February", "../2023-05-12"),
        ("", "../2023-05-12"),
    ],
)
def test_dating_an_article_dates_what_it_says(tmp_path: Path, basis: str, expected: str) -> None:
    bare = replace(F, published=None)
    one = statement("s1", bare, "40 boats were lost", "ada-brook", day=basis)
    machine = Snapshot({"a1": bare.head}, snapshot().speakers, (one,), ())
    journal = Journal.open(tmp_path / "journal.jsonl")
    laid = journal.lay(machine)
    journal.record(Published.of(laid, "a1", "2023-05-12T09:30:00+03:00"))
    laid = journal.lay(machine)
    assert laid.statement("s1").said.edtf == expected
    assert laid.statement("s1").said.basis == basis


def test_the_words_of_a_statement(desk: Desk) -> None:
    start = FERRY.index("boats were lost")
    laid = after(desk, Bounds.of(desk[1], "s1", [(start, start + 16), (start + 16, start + 28)]))
    shown = laid.statement("s1")
    assert shown.words == "boats were lost … in the storm"
    assert [FERRY[a:b] for a, b in shown.segments] == shown.words.split(" … ")
    assert shown.quantities == (), "the figure is no longer inside"
    assert laid.machine_values("s1") == {"Words": LOST.words}
    without = overlay(snapshot(), desk[0])
    assert without.statement("s1") == shown, "also where no text is at hand"


@pytest.mark.parametrize(
    "segments",
    [
        [],
        [(5, 5)],
        [(-1, 4)],
        [(0, len(FERRY) + 1)],
        [(0, 9), (5, 12)],
        [(20, 30), (0, 9)],
        [(13, 15)],
    ],
)
def test_words_outside_the_article_are_refused(desk: Desk, segments: Any) -> None:
    with pytest.raises(ChangeError):
        Bounds.of(desk[1], "s1", segments)


def test_what_is_no_statement_goes_with_its_links(desk: Desk) -> None:
    laid = after(desk, NoStatement.of(desk[1], "s4"), NoStatement.of(desk[1], "s3"))
    assert [one.id for one in laid.snapshot.statements] == ["s1", "s2", "s5"]
    assert [one.relation for one in laid.snapshot.links] == ["contradicts"]
    assert "a-brook" not in laid.snapshot.speakers


def test_what_is_no_statement_keeps_no_speaker_alive(desk: Desk) -> None:
    drop = NoStatement.of(desk[1], "s4")
    laid = after(desk, drop, SaidBy.new(desk[1], "s4", "Cy Dale"))
    assert set(laid.snapshot.speakers) == {"ada-brook", "ben-cole"}


def test_a_speaker_split_off_after_a_merge_is_there_again(desk: Desk) -> None:
    new = SaidBy.new(desk[1], "s3", "Cy Dale")
    assert new.speaker is not None
    merge = MergeSpeakers(new.speaker, desk[1].speaker("ada-brook"))
    split = SplitSpeaker.of(desk[1], "ada-brook", "Cy Dale", aliases=["the harbour master"])
    role = SpeakerRole(new.speaker, "diver", "none")
    laid = after(desk, new, merge, replace(split, into=new.speaker), role)
    assert laid.statement("s2").speaker == new.speaker.id
    assert laid.snapshot.speakers[new.speaker.id].role == "diver"
    assert laid.snapshot.speakers["ada-brook"].role == "harbour master"


def test_a_link_of_the_user_stands_in_place_of_the_machines(desk: Desk) -> None:
    laid = after(desk, AddLink.of(desk[1], "s3", "s1", "contradicts", "both cannot be"))
    mine = next(one for one in laid.snapshot.links if one.origin == "human")
    assert (mine.from_, mine.to, mine.relation, mine.score) == ("s3", "s1", "contradicts", 1.0)
    assert [one.text for one in mine.reasons] == ["both cannot be"]
    assert len(laid.snapshot.links) == 2
    laid = after(desk, RetypeLink.of(laid, "s3", "s1", "contradicts", "revises", "his own"))
    assert [one.relation for one in laid.links_between("s1", "s3")] == ["revises"]
    assert laid.machine_relations("s1", "s3") == "denies"
    laid = after(desk, DropLink.of(laid, "s1", "s3"))
    assert laid.links_between("s1", "s3") == []
    assert [one.relation for one in laid.snapshot.links] == ["contradicts"]


def test_a_symmetric_link_runs_from_the_later_statement(desk: Desk) -> None:
    link = AddLink.of(desk[1], "s1", "s4", "corroborates", "both count boats")
    assert (link.from_.id, link.to.id) == ("s4", "s1")
    assert AddLink.of(desk[1], "s1", "s4", "denies", "so it says").from_.id == "s1"
