"""Every correction: what it changes, what it leaves alone, what the machine said."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journal_case import BEN, FERRY, TEXTS, Desk, after, opened, snapshot
from thorough import examples

from tui.journal import ChangeError, Journal, Overlay
from tui.journal import changes as all_changes
from tui.journal.changes import (
    OPERATIONS,
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
from tui.model import Link, Snapshot, Speaker, Told


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
    assert {one.op: type(one) for one in changes} == {
        op: getattr(all_changes, home.partition(".")[2]) for op, home in OPERATIONS.items()
    }
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
    laid = after(desk, SaidBy.of(desk[1], "s2", "ben-cole"))
    fresh = snapshot().statements
    changed = [
        one.id for one, two in zip(laid.snapshot.statements, fresh, strict=True) if one is not two
    ]
    assert changed == ["s2"]
    assert laid.corrected == {"s2"}


def test_marks_are_by_statement(desk: Desk) -> None:
    one, two = Tags.of(desk[1], "s1", ["Storm", "#boats"]), Tags.of(desk[1], "s2", ["storm"])
    laid = after(desk, Bookmark.of(desk[1], "s3"), Note.of(desk[1], "s1", " ask \r\n"), one, two)
    assert laid.marks.bookmarks == {"s3"}
    assert laid.marks.notes == {"s1": "ask"}
    assert laid.marks.tags == {"s1": ("storm", "boats"), "s2": ("storm",)}
    assert laid.marks.labels == ("storm", "boats")
    again = after(desk, Note.of(laid, "s1", ""), Tags.of(laid, "s1", []))
    assert (again.marks.notes, again.marks.tags) == ({}, {"s2": ("storm",)})


def test_another_speaker_and_what_the_machine_said(desk: Desk) -> None:
    laid = after(desk, SaidBy.of(desk[1], "s2", "ben-cole"))
    assert laid.statement("s2").speaker == "ben-cole"
    assert laid.machine("s2").speaker == "ada-brook"
    assert laid.machine_values("s2") == {"Said by": "Ada Brook"}
    assert [one.text for one in laid.statement("s2").evidence] == [
        "stands before the verb",
        "corrected by you (machine: Ada Brook)",
    ]
    assert after(desk, SaidBy.of(laid, "s2", None)).statement("s2").speaker is None


def test_a_new_speaker_is_named_by_later_changes(desk: Desk) -> None:
    journal, laid = desk
    journal.record(SaidBy.new(laid, "s3", "Cy Dale", role="diver"))
    laid = journal.lay(snapshot(), TEXTS)
    new = laid.statement("s3").speaker
    assert new is not None
    journal.record(SpeakerSide.of(laid, new, "town"))
    journal.record(SaidBy.of(laid, "s5", new))
    laid = journal.lay(snapshot(), TEXTS)
    told = (Told("side", "corrected by you"),)
    known = Speaker(new, "Cy Dale", (), "diver", "town", "person", told)
    assert laid.snapshot.speakers[new] == known
    assert "ben-cole" not in laid.snapshot.speakers, "nothing is left of his"


def test_a_speaker_the_build_finds_later_is_the_one_the_user_named(desk: Desk) -> None:
    desk[0].record(SaidBy.new(desk[1], "s3", "Cy Dale"))
    found = Speaker("cy-dale", "Cy Dale", (), "diver", None, "person")
    machine = snapshot()
    machine = replace(machine, speakers={**machine.speakers, "cy-dale": found})
    assert desk[0].lay(machine).statement("s3").speaker == "cy-dale"


def test_two_that_are_one(desk: Desk) -> None:
    laid = after(desk, MergeSpeakers.of(desk[1], "ada-brook", "a-brook"))
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
    laid = after(desk, one, two)
    assert set(laid.snapshot.speakers) == {"a-brook", "ben-cole"}


def test_one_that_is_two(desk: Desk) -> None:
    split = SplitSpeaker.of(
        desk[1], "ada-brook", "Eve Frost", aliases=["the harbour master"], side="port"
    )
    laid = after(desk, split)
    new = laid.snapshot.speakers[laid.statement("s2").speaker or ""]
    assert (new.name, new.aliases, new.side) == ("Eve Frost", ("the harbour master",), "port")
    assert laid.snapshot.speakers["ada-brook"].aliases == ()
    assert laid.statement("s1").speaker == "ada-brook"


def test_two_of_one_name_are_told_apart(desk: Desk) -> None:
    laid = after(desk, SplitSpeaker.of(desk[1], "ben-cole", "Ben Cole", statements=["s5"]))
    assert laid.statement("s3").speaker == "ben-cole"
    new = laid.statement("s5").speaker
    assert new not in (None, "ben-cole")
    assert laid.snapshot.speakers[new or ""].name == "Ben Cole"


def test_name_role_and_side(desk: Desk) -> None:
    laid = after(
        desk,
        RenameSpeaker.of(desk[1], "ben-cole", " Benjamin  Cole "),
        SpeakerRole.of(desk[1], "ben-cole", "ship owner"),
        SpeakerSide.of(desk[1], "ben-cole", "town"),
    )
    assert laid.snapshot.speakers["ben-cole"] == Speaker(
        "ben-cole",
        "Benjamin Cole",
        ("Ben Cole", "Cole"),
        "ship owner",
        "town",
        "person",
        (Told("role", "corrected by you"), Told("side", "corrected by you")),
    )
    assert laid.before.speakers["ben-cole"] == BEN


def test_two_sides_that_are_one(desk: Desk) -> None:
    laid = after(desk, RenameSide.of(desk[1], "owners", "town"))
    assert [one.side for one in laid.snapshot.speakers.values()] == ["town", None, "town"]
    assert after(desk, RenameSide.of(laid, "town", None)).snapshot.speakers["ben-cole"].side is None


def test_links_that_cannot_be_of_whoever_speaks_now_go(desk: Desk) -> None:
    backs = Link("s4", "s1", "corroborates", 0.5, "machine", ())
    revises = Link("s5", "s3", "revises", 0.5, "machine", ())
    machine = snapshot(links=(backs, revises))
    assert desk[0].lay(machine).snapshot.links is machine.links
    desk[0].record(MergeSpeakers.of(desk[1], "a-brook", "ada-brook"))
    assert desk[0].lay(machine).snapshot.links == (revises,)
    desk[0].record(SaidBy.of(desk[1], "s3", "ada-brook"))
    assert desk[0].lay(machine).snapshot.links == ()


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


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The lines of a journal with every change in it, the last one taken back."""
    journal, laid = opened(tmp_path_factory.mktemp("written"))
    for change in _all(laid):
        journal.record(change)
    journal.undo()
    return journal.path.read_text().splitlines()


@examples(25)
@given(data=st.data())
def test_no_record_however_odd_stops_the_program(written: list[str], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.jsonl"
        lines = [json.loads(line) for line in written]
        for number, entry in enumerate(lines):
            holder = entry
            key = data.draw(st.sampled_from(sorted(holder)))
            while isinstance(holder[key], dict) and holder[key] and data.draw(st.booleans()):
                holder = holder[key]
                key = data.draw(st.sampled_from(sorted(holder)))
            holder[key] = data.draw(JSON)
            lines[number] = entry
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
        again = Journal.open(path)
        shown = again.lay(snapshot(), TEXTS)
        assert len(shown.snapshot.statements) <= 5
        assert all(one.line() for one in again.log())
        overlay(snapshot(), again)
