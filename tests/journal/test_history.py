"""Undo, redo and the log, against a model, through restarts and with a second program."""

import datetime
import json
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from journal_case import TEXTS, opened, snapshot

from tui.journal import Journal, Logged
from tui.journal.changes import Bookmark, Change, MergeSpeakers, Note, SaidBy, SaidWhen, Tags

STATEMENTS = st.sampled_from(["s1", "s2", "s3", "s4", "s5"])


class Changes(RuleBasedStateMachine):
    """Two programs change one journal; a list of changes and a stack are the model."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "journal.jsonl"
        self.pair = [self._open(), self._open()]
        self.laid = self.pair[0].lay(snapshot(), TEXTS)
        self.model: list[list[object]] = []
        self.undone: list[int] = []

    def _open(self) -> Journal:
        journal = Journal.open(self.path)
        journal.lay(snapshot(), TEXTS)
        return journal

    def teardown(self) -> None:
        self.folder.cleanup()

    def _record(self, who: int, change: Change) -> None:
        self.pair[who].record(change)
        self.model.append([change, True])
        self.undone.clear()

    @rule(who=st.integers(0, 1), one=STATEMENTS, text=st.sampled_from(["", "x", "y"]))
    def note(self, who: int, one: str, text: str) -> None:
        self._record(who, Note.of(self.laid, one, text))

    @rule(who=st.integers(0, 1), one=STATEMENTS, on=st.booleans())
    def bookmark(self, who: int, one: str, on: bool) -> None:
        self._record(who, Bookmark.of(self.laid, one, on))

    @rule(who=st.integers(0, 1), one=STATEMENTS, tags=st.sets(st.sampled_from("ab")))
    def tag(self, who: int, one: str, tags: set[str]) -> None:
        self._record(who, Tags.of(self.laid, one, sorted(tags)))

    @rule(who=st.integers(0, 1), one=STATEMENTS, to=st.sampled_from(["ada-brook", "ben-cole"]))
    def reassign(self, who: int, one: str, to: str) -> None:
        self._record(who, SaidBy.of(self.laid, one, to))

    @rule(who=st.integers(0, 1), one=STATEMENTS, day=st.integers(1, 9))
    def date(self, who: int, one: str, day: int) -> None:
        self._record(who, SaidWhen.of(self.laid, one, f"2023-05-0{day}"))

    @rule(who=st.integers(0, 1))
    def merge(self, who: int) -> None:
        self._record(who, MergeSpeakers.of(self.laid, "a-brook", "ada-brook"))

    @rule(who=st.integers(0, 1))
    def undo(self, who: int) -> None:
        # Each program knows which records are about its articles from the last time they were laid.
        self.pair[who].refresh()
        self.pair[who].lay(snapshot(), TEXTS)
        done = self.pair[who].undo()
        last = max((at for at, (_, on) in enumerate(self.model) if on), default=None)
        assert (done is None) == (last is None)
        if last is not None and done is not None:
            self.model[last][1] = False
            self.undone.append(last)
            assert done.kind == "undo"

    @rule(who=st.integers(0, 1))
    def redo(self, who: int) -> None:
        self.pair[who].refresh()
        self.pair[who].lay(snapshot(), TEXTS)
        done = self.pair[who].redo()
        assert (done is None) == (not self.undone)
        if self.undone:
            self.model[self.undone.pop()][1] = True

    @precondition(lambda self: self.path.exists())
    @rule(who=st.integers(0, 1))
    def reopen(self, who: int) -> None:
        self.pair[who] = self._open()

    @precondition(lambda self: self.path.exists())
    @rule(torn=st.sampled_from([b"{", b'{"v":1,"id":"z","at":"', b"\xff\xfe"]))
    def a_program_dies_while_writing(self, torn: bytes) -> None:
        with self.path.open("ab") as file:
            file.write(torn)

    @invariant()
    def equals_the_model(self) -> None:
        held = [change for change, on in self.model if on]
        for journal in (self.pair[0], Journal.open(self.path)):
            journal.refresh()
            assert [one.change for one in journal.changes] == held
        assert len(self.pair[0].log()) >= len(self.model)


Changes.TestCase.settings = settings(deadline=None, max_examples=60, stateful_step_count=15)
TestChanges = Changes.TestCase


def test_undo_shows_what_was_there_before(tmp_path: Path) -> None:
    journal, laid = opened(tmp_path)
    journal.record(SaidBy.of(laid, "s1", "ben-cole"))
    journal.record(SaidBy.of(laid, "s1", "a-brook"))
    for expected in ("ben-cole", "ada-brook", "ada-brook"):
        journal.undo()
        assert journal.lay(snapshot(), TEXTS).statement("s1").speaker == expected
    assert [journal.redo() is None for _ in range(3)] == [False, False, True]
    assert Journal.open(journal.path).lay(snapshot()).statement("s1").speaker == "a-brook"


def test_any_change_can_be_taken_back_by_its_record(tmp_path: Path) -> None:
    journal, laid = opened(tmp_path)
    first = journal.record(Note.of(laid, "s1", "one"))
    journal.record(Note.of(laid, "s2", "two"))
    assert journal.undo(first) is not None
    assert journal.undo(first) is None
    assert journal.undo("no such record") is None
    assert journal.marks.notes == {"s2": "two"}


def test_undo_leaves_other_folders_alone(tmp_path: Path) -> None:
    journal, laid = opened(tmp_path)
    journal.record(Note.of(laid, "s1", "here"))
    elsewhere = Journal.open(journal.path)
    elsewhere.lay(snapshot((), ()))
    assert elsewhere.undo() is None
    assert (len(elsewhere.log()), elsewhere.log(here=True)) == (1, [])
    assert len(journal.log(here=True)) == 1
    assert journal.undo() is not None


def test_the_log_tells_everything_in_order(tmp_path: Path) -> None:
    journal, laid = opened(tmp_path)
    journal.record(SaidBy.of(laid, "s1", "ben-cole"))
    journal.undo()
    journal.redo()
    journal.undo()
    log = Journal.open(journal.path).log()
    assert [one.text.split(":")[0] for one in log] == [
        "Said by",
        "Taken back",
        "Done again",
        "Taken back",
    ]
    assert {one.active for one in log} == {False}


def test_a_line_of_the_log_has_day_and_time() -> None:
    moment = datetime.datetime(2023, 5, 12, 14, 3).astimezone()
    at = moment.astimezone(datetime.UTC).isoformat(timespec="milliseconds")
    one = Logged("r1", at, "change", "Said by: Hana Bell (machine: the town)", "", True)
    told = "14:03  Said by: Hana Bell (machine: the town)"
    assert one.line(datetime.date(2023, 8, 1)) == f"12 May {told}"
    assert one.line(datetime.date(2024, 8, 1)) == f"12 May 2023 {told}"
    assert Logged("r1", "??", "change", "Note", "", True).line() == "undated  Note"


def test_the_same_record_twice_counts_once(tmp_path: Path) -> None:
    journal, laid = opened(tmp_path)
    journal.record(Bookmark.of(laid, "s1"))
    journal.undo()
    journal.path.write_bytes(journal.path.read_bytes() * 2)
    again = Journal.open(journal.path)
    assert (again.bookmarks, len(again.log())) == (frozenset(), 2)


def test_a_clock_that_goes_backwards_changes_nothing(tmp_path: Path) -> None:
    journal, laid = opened(tmp_path)
    journal.record(Note.of(laid, "s1", "first"))
    journal.record(Note.of(laid, "s1", "second"))
    lines = [json.loads(line) for line in journal.path.read_text().splitlines()]
    lines[1]["at"] = "1999-01-01T00:00:00.000+00:00"
    journal.path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert Journal.open(journal.path).marks.notes == {"s1": "second"}


def test_records_that_are_none_of_ours_are_kept_and_passed_over(tmp_path: Path) -> None:
    journal, laid = opened(tmp_path)
    journal.record(SaidBy.of(laid, "s1", "ben-cole"))
    (entry,) = (json.loads(line) for line in journal.path.read_text().splitlines())
    wrong = [
        {**entry, "id": "w1", "speaker": "ben-cole"},
        {**entry, "id": "w2", "statement": None},
        {**entry, "id": "w3", "op": "statement.sing"},
        {**entry, "id": "w4", "op": "statement.said", "edtf": "soon"},
        {**entry, "id": "w5", "op": "undo"},
        {**entry, "id": "w6", "op": "redo", "undo": ["x"]},
        {**entry, "id": "w7", "op": "undo", "record": 7},
        {**entry, "id": 8},
        {**entry, "id": "w9", "op": ["undo"]},
        {"v": 1, "op": "undo", "record": {"a": 1}},
    ]
    foreign = "".join(json.dumps(one) + "\n" for one in wrong) + "half a line\n[[[\n"
    with journal.path.open("a") as file:
        file.write(foreign)
    again = Journal.open(journal.path)
    assert len(again.changes) == 1
    assert again.damaged == 2
    again.undo()
    assert foreign in journal.path.read_text()
    assert journal.refresh()
    assert list(journal.changes) == []
