"""Every correction: what it changes, what it leaves alone, what the machine said."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journal_case import BEN, FERRY, LOST, TEXTS, F, opened, snapshot, statement

from tui.journal import ChangeError, Journal, Overlay
from tui.journal.changes import (
    CHANGES,
    AddLink,
    Bookmark,
    Bounds,
    Change,
    DropLink,
    MergeSpeakers,
    NoStatement,
    Note,
    OfKind,
    Published,
    RenameSide,
    RenameSpeaker,
    RetypeLink,
    SaidBy,
    SaidWhen,
    SpeakerRole,
    SpeakerSide,
    SplitSpeaker,
    Tags,
)
from tui.journal.overlay import overlay
from tui.model import Link, Said, Snapshot, Speaker


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Journal, Overlay]:
    return opened(tmp_path)


Desk = tuple[Journal, Overlay]


def _after(desk: Desk, *changes: Change) -> Overlay:
    """Record changes, reopen the journal and lay it over the machine's snapshot again."""
    for change in changes:
        desk[0].record(change)
    return Journal.open(desk[0].path).lay(snapshot(), TEXTS)


def _all(laid: Overlay) -> list[Change]:
    at = FERRY.index("Nothing was lost")
    return [
        Bookmark.of(laid, "s1"),
        Note.of(laid, "s1", "ask the harbour office\n\nagain"),
        Tags.of(laid, "s1", ["Storm", "#boats", "storm"]),
        SaidBy.of(laid, "s2", "ben-cole"),
        SaidBy.new(laid, "s3", "Cy Dale", role="diver", side="town"),
        SaidWhen.of(laid, "s1", "2023-05~"),
        OfKind.of(laid, "s3", "direct"),
        Bounds.of(laid, "s3", [(at, at + 7), (at + 12, at + 17)]),
        MergeSpeakers.of(laid, "a-brook", "ada-brook"),
        SplitSpeaker.of(laid, "ada-brook", "Eve Frost", aliases=["the harbour master"]),
        RenameSpeaker.of(laid, "ben-cole", "Benjamin Cole"),
        SpeakerRole.of(laid, "ben-cole", "ship owner"),
        SpeakerSide.of(laid, "ben-cole", None),
        RenameSide.of(laid, "town", "harbour"),
        Published.of(laid, "a1", "2023-05-13"),
        AddLink.of(laid, "s4", "s1", "revises", "forty became four"),
        DropLink.of(laid, "s5", "s2", "contradicts", "another pier"),
        RetypeLink.of(laid, "s3", "s1", "denies", "disputes", "he laughs it off"),
        NoStatement.of(laid, "s5"),
    ]


def test_every_change_comes_back_from_the_file_as_it_was(desk: Desk) -> None:
    journal, laid = desk
    changes = _all(laid)
    assert {type(one) for one in changes} == set(CHANGES.values())
    for change in changes:
        journal.record(change)
    assert [one.change for one in Journal.open(journal.path).changes] == changes


def test_every_change_reads_as_a_line(desk: Desk) -> None:
    journal, laid = desk
    for change in _all(laid):
        journal.record(change)
    told = [one.text for one in journal.log()]
    assert told[3:10] == [
        "Said by: Ben Cole (machine: Ada Brook)",
        "Said by: Cy Dale (machine: Ben Cole)",
        "Said on: 2023-05~ (machine: 2023-05-11)",
        "Kind: direct (machine: indirect)",
        "Words: “Nothing … lost,” (machine: “Nothing was lost”)",
        "One speaker: Ada Brook is also A. Brook (machine: two)",
        "Two speakers: Eve Frost is not Ada Brook (machine: one)",
    ]
    assert told[12] == "Side: none (machine: owners)"
    assert told[17] == "Link: disputes, was denies · he laughs it off (machine: denies)"
    assert journal.log()[0].about == "“40 boats were lost in the storm”"


def test_nothing_is_copied_where_nothing_is_corrected(desk: Desk) -> None:
    machine = snapshot()
    desk[0].record(Note.of(desk[1], "s1", "mine"))
    laid = desk[0].lay(machine)
    assert laid.snapshot.statements is machine.statements
    assert laid.snapshot.links is machine.links
    assert laid.snapshot.speakers is machine.speakers
    assert laid.snapshot.articles is machine.articles


def test_only_touched_records_are_replaced(desk: Desk) -> None:
    laid = _after(desk, SaidBy.of(desk[1], "s2", "ben-cole"))
    fresh = snapshot().statements
    changed = [
        one.id for one, two in zip(laid.snapshot.statements, fresh, strict=True) if one is not two
    ]
    assert changed == ["s2"]
    assert laid.corrected == {"s2"}


def test_marks_are_by_statement(desk: Desk) -> None:
    one, two = Tags.of(desk[1], "s1", ["Storm", "#boats"]), Tags.of(desk[1], "s2", ["storm"])
    laid = _after(desk, Bookmark.of(desk[1], "s3"), Note.of(desk[1], "s1", " ask \r\n"), one, two)
    assert laid.marks.bookmarks == {"s3"}
    assert laid.marks.notes == {"s1": "ask"}
    assert laid.marks.tags == {"s1": ("storm", "boats"), "s2": ("storm",)}
    assert laid.marks.labels == ("storm", "boats")
    again = _after(desk, Note.of(laid, "s1", ""), Tags.of(laid, "s1", []))
    assert (again.marks.notes, again.marks.tags) == ({}, {"s2": ("storm",)})


def test_another_speaker_and_what_the_machine_said(desk: Desk) -> None:
    laid = _after(desk, SaidBy.of(desk[1], "s2", "ben-cole"))
    assert laid.statement("s2").speaker == "ben-cole"
    assert laid.machine("s2").speaker == "ada-brook"
    assert laid.machine_values("s2") == {"Said by": "Ada Brook"}
    assert [one.text for one in laid.statement("s2").evidence] == [
        "stands before the verb",
        "corrected by you (machine: Ada Brook)",
    ]
    assert _after(desk, SaidBy.of(laid, "s2", None)).statement("s2").speaker is None


def test_a_new_speaker_is_named_by_later_changes(desk: Desk) -> None:
    journal, laid = desk
    journal.record(SaidBy.new(laid, "s3", "Cy Dale", role="diver"))
    laid = journal.lay(snapshot(), TEXTS)
    new = laid.statement("s3").speaker
    assert new is not None
    journal.record(SpeakerSide.of(laid, new, "town"))
    journal.record(SaidBy.of(laid, "s5", new))
    laid = journal.lay(snapshot(), TEXTS)
    assert laid.snapshot.speakers[new] == Speaker(new, "Cy Dale", (), "diver", "town", "person")
    assert "ben-cole" not in laid.snapshot.speakers, "nothing is left of his"


def test_a_speaker_the_build_finds_later_is_the_one_the_user_named(desk: Desk) -> None:
    desk[0].record(SaidBy.new(desk[1], "s3", "Cy Dale"))
    found = Speaker("cy-dale", "Cy Dale", (), "diver", None, "person")
    machine = snapshot()
    machine = replace(machine, speakers={**machine.speakers, "cy-dale": found})
    assert desk[0].lay(machine).statement("s3").speaker == "cy-dale"


def test_two_that_are_one(desk: Desk) -> None:
    laid = _after(desk, MergeSpeakers.of(desk[1], "ada-brook", "a-brook"))
    assert set(laid.snapshot.speakers) == {"a-brook", "ben-cole"}
    assert laid.snapshot.speakers["a-brook"] == Speaker(
        "a-brook",
        "A. Brook",
        ("Ada Brook", "The harbour master"),
        "harbour master",
        "town",
        "person",
    )
    speakers = [one.speaker for one in laid.snapshot.statements]
    assert speakers == ["a-brook", "a-brook", "ben-cole", "a-brook", "ben-cole"]


def test_merging_both_ways_round_leaves_one(desk: Desk) -> None:
    one = MergeSpeakers.of(desk[1], "ada-brook", "a-brook")
    two = MergeSpeakers.of(desk[1], "a-brook", "ada-brook")
    laid = _after(desk, one, two)
    assert set(laid.snapshot.speakers) == {"a-brook", "ben-cole"}


def test_one_that_is_two(desk: Desk) -> None:
    split = SplitSpeaker.of(
        desk[1], "ada-brook", "Eve Frost", aliases=["the harbour master"], side="port"
    )
    laid = _after(desk, split)
    new = laid.snapshot.speakers[laid.statement("s2").speaker or ""]
    assert (new.name, new.aliases, new.side) == ("Eve Frost", ("the harbour master",), "port")
    assert laid.snapshot.speakers["ada-brook"].aliases == ()
    assert laid.statement("s1").speaker == "ada-brook"


def test_two_of_one_name_are_told_apart(desk: Desk) -> None:
    laid = _after(desk, SplitSpeaker.of(desk[1], "ben-cole", "Ben Cole", statements=["s5"]))
    assert laid.statement("s3").speaker == "ben-cole"
    new = laid.statement("s5").speaker
    assert new not in (None, "ben-cole")
    assert laid.snapshot.speakers[new or ""].name == "Ben Cole"


def test_name_role_and_side(desk: Desk) -> None:
    laid = _after(
        desk,
        RenameSpeaker.of(desk[1], "ben-cole", " Benjamin  Cole "),
        SpeakerRole.of(desk[1], "ben-cole", "ship owner"),
        SpeakerSide.of(desk[1], "ben-cole", "town"),
    )
    assert laid.snapshot.speakers["ben-cole"] == Speaker(
        "ben-cole", "Benjamin Cole", ("Ben Cole", "Cole"), "ship owner", "town", "person"
    )
    assert laid.before.speakers["ben-cole"] == BEN


def test_two_sides_that_are_one(desk: Desk) -> None:
    laid = _after(desk, RenameSide.of(desk[1], "owners", "town"))
    assert [one.side for one in laid.snapshot.speakers.values()] == ["town", None, "town"]
    assert (
        _after(desk, RenameSide.of(laid, "town", None)).snapshot.speakers["ben-cole"].side is None
    )


def test_links_that_cannot_be_of_whoever_speaks_now_go(desk: Desk) -> None:
    backs = Link("s4", "s1", "corroborates", 0.5, "machine", ())
    revises = Link("s5", "s3", "revises", 0.5, "machine", ())
    machine = snapshot(links=(backs, revises))
    assert desk[0].lay(machine).snapshot.links is machine.links
    desk[0].record(MergeSpeakers.of(desk[1], "a-brook", "ada-brook"))
    assert desk[0].lay(machine).snapshot.links == (revises,)
    desk[0].record(SaidBy.of(desk[1], "s3", "ada-brook"))
    assert desk[0].lay(machine).snapshot.links == ()


def test_articles_are_given_with_the_users_date(desk: Desk) -> None:
    laid = _after(desk, Published.of(desk[1], "a1", "2023-05-14"))
    assert laid.texts["a1"] == replace(F, published="2023-05-14")
    assert laid.texts["a2"] is TEXTS["a2"]
    assert list(laid.texts) == ["a1", "a2"]
    assert len(laid.texts) == 2


def test_a_second_correction_leaves_one_reason(desk: Desk) -> None:
    laid = _after(desk, SaidBy.of(desk[1], "s2", "ben-cole"), SaidBy.of(desk[1], "s2", "a-brook"))
    assert [one.text for one in laid.statement("s2").evidence] == [
        "stands before the verb",
        "corrected by you (machine: Ada Brook)",
    ]


def test_a_date_given_by_hand_outlives_the_articles_date(desk: Desk) -> None:
    laid = _after(
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
    laid = _after(desk, Bounds.of(desk[1], "s1", [(start, start + 16), (start + 16, start + 28)]))
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
    laid = _after(desk, NoStatement.of(desk[1], "s4"), NoStatement.of(desk[1], "s3"))
    assert [one.id for one in laid.snapshot.statements] == ["s1", "s2", "s5"]
    assert [one.relation for one in laid.snapshot.links] == ["contradicts"]
    assert "a-brook" not in laid.snapshot.speakers


def test_what_is_no_statement_keeps_no_speaker_alive(desk: Desk) -> None:
    drop = NoStatement.of(desk[1], "s4")
    laid = _after(desk, drop, SaidBy.new(desk[1], "s4", "Cy Dale"))
    assert set(laid.snapshot.speakers) == {"ada-brook", "ben-cole"}


def test_a_speaker_split_off_after_a_merge_is_there_again(desk: Desk) -> None:
    new = SaidBy.new(desk[1], "s3", "Cy Dale")
    assert new.speaker is not None
    merge = MergeSpeakers(new.speaker, desk[1].speaker("ada-brook"))
    split = SplitSpeaker.of(desk[1], "ada-brook", "Cy Dale", aliases=["the harbour master"])
    role = SpeakerRole(new.speaker, "diver", "none")
    laid = _after(desk, new, merge, replace(split, into=new.speaker), role)
    assert laid.statement("s2").speaker == new.speaker.id
    assert laid.snapshot.speakers[new.speaker.id].role == "diver"
    assert laid.snapshot.speakers["ada-brook"].role == "harbour master"


def test_a_link_of_the_user_stands_in_place_of_the_machines(desk: Desk) -> None:
    laid = _after(desk, AddLink.of(desk[1], "s3", "s1", "contradicts", "both cannot be"))
    mine = next(one for one in laid.snapshot.links if one.origin == "human")
    assert (mine.from_, mine.to, mine.relation, mine.score) == ("s3", "s1", "contradicts", 1.0)
    assert [one.text for one in mine.reasons] == ["both cannot be"]
    assert len(laid.snapshot.links) == 2
    laid = _after(desk, RetypeLink.of(laid, "s3", "s1", "contradicts", "revises", "his own"))
    assert [one.relation for one in laid.links_between("s1", "s3")] == ["revises"]
    assert laid.machine_relations("s1", "s3") == "denies"
    laid = _after(desk, DropLink.of(laid, "s1", "s3"))
    assert laid.links_between("s1", "s3") == []
    assert [one.relation for one in laid.snapshot.links] == ["contradicts"]


def test_a_symmetric_link_runs_from_the_later_statement(desk: Desk) -> None:
    link = AddLink.of(desk[1], "s1", "s4", "corroborates", "both count boats")
    assert (link.from_.id, link.to.id) == ("s4", "s1")
    assert AddLink.of(desk[1], "s1", "s4", "denies", "so it says").from_.id == "s1"


@pytest.mark.parametrize(
    "make",
    [
        lambda laid: SaidBy.of(laid, "gone", "ben-cole"),
        lambda laid: SaidBy.of(laid, "s1", "nobody"),
        lambda laid: SaidBy.new(laid, "s1", " \n"),
        lambda laid: SaidWhen.of(laid, "s1", "soon"),
        lambda laid: OfKind.of(laid, "s1", "song"),
        lambda laid: MergeSpeakers.of(laid, "ben-cole", "ben-cole"),
        lambda laid: SplitSpeaker.of(laid, "ben-cole", "Cy", aliases=["Nobody"]),
        lambda laid: SplitSpeaker.of(laid, "ben-cole", "Cy", aliases=["Ben Cole", "Cole"]),
        lambda laid: RenameSpeaker.of(laid, "ben-cole", ""),
        lambda laid: SpeakerRole.of(laid, "ben-cole", "x" * 201),
        lambda laid: RenameSide.of(laid, "the sea", "town"),
        lambda laid: Published.of(laid, "a1", "May 2023"),
        lambda laid: Published.of(laid, "a1", "2023-05-12T10:00:00"),
        lambda laid: Published.of(laid, "a9", "2023-05-12"),
        lambda laid: AddLink.of(laid, "s1", "s1", "denies", "x"),
        lambda laid: AddLink.of(laid, "s1", "s2", "denies", "  "),
        lambda laid: AddLink.of(laid, "s1", "s2", "hates", "x"),
        lambda laid: DropLink.of(laid, "s1", "s2"),
        lambda laid: RetypeLink.of(laid, "s1", "s3", "repeats", "revises", "x"),
        lambda laid: Note.of(laid, "s1", "x" * 20_001),
        lambda laid: Tags.of(laid, "s1", ["x" * 41]),
    ],
)
def test_what_cannot_be_is_refused_in_words(desk: Desk, make: Any) -> None:
    with pytest.raises(ChangeError, match=r"\w+ \w+"):
        make(desk[1])
    assert not desk[0].path.exists()


def test_control_characters_do_not_get_in(desk: Desk) -> None:
    note = Note.of(desk[1], "s1", "bell\x07 and\x1b[2J clear\u202e\nnext line")
    assert note.body == "bell and[2J clear\nnext line"
    assert SaidBy.new(desk[1], "s1", "Cy\x1b Dale").text.startswith("Said by: Cy Dale")


def test_a_part_of_the_store_gets_what_concerns_it(desk: Desk) -> None:
    journal, laid = desk
    journal.record(SaidBy.of(laid, "s4", "ben-cole"))
    journal.record(AddLink.of(laid, "s4", "s1", "revises", "fewer"))
    part = Snapshot({"a2": laid.before.articles["a2"]}, {}, (laid.machine("s4"),), ())
    shown = journal.lay(part)
    assert shown.snapshot.speakers["ben-cole"].name == "Ben Cole", "the record knows him"
    assert shown.orphans == ()
    assert shown.snapshot.links == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_no_record_however_odd_stops_the_program(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        journal, laid = opened(Path(folder))
        for change in _all(laid):
            journal.record(change)
        journal.undo()
        lines = [json.loads(line) for line in journal.path.read_text().splitlines()]
        for number, entry in enumerate(lines):
            holder = entry
            key = data.draw(st.sampled_from(sorted(holder)))
            while isinstance(holder[key], dict) and holder[key] and data.draw(st.booleans()):
                holder = holder[key]
                key = data.draw(st.sampled_from(sorted(holder)))
            holder[key] = data.draw(JSON)
            lines[number] = entry
        journal.path.write_text("".join(json.dumps(line) + "\n" for line in lines))
        again = Journal.open(journal.path)
        shown = again.lay(snapshot(), TEXTS)
        assert len(shown.snapshot.statements) <= 5
        assert all(one.line() for one in again.log())
        overlay(snapshot(), again)
