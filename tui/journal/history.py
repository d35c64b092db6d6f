"""All changes in the order they were made, and which of them are taken back."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.journal.changes import parse_change
from tui.journal.entries import VERSION

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from tui.journal.changes import Change
    from tui.journal.entries import Entry

UNDO: Final = "undo"
REDO: Final = "redo"


class Recorded(NamedTuple):
    """A change as it stands in the journal; `at` is UTC, ISO 8601."""

    id: str
    at: str
    change: Change


class Logged(NamedTuple):
    """A line of the log: what was done, to what, and whether it holds.

    `record` is the id of the change, to take it back by; `kind` is "change", "undo" or "redo".
    """

    record: str
    at: str
    kind: str
    text: str
    about: str
    active: bool

    def line(self, today: datetime.date | None = None) -> str:
        """Return "12 May 14:03  Said by: …", in local time, the year if it is another one."""
        try:
            moment = datetime.datetime.fromisoformat(self.at).astimezone()
        except (ValueError, OverflowError, OSError):
            return f"undated  {self.text}"
        this_year = (today or datetime.datetime.now().astimezone().date()).year
        year = "" if moment.year == this_year else f" {moment.year}"
        return f"{moment.day} {moment:%b}{year} {moment:%H:%M}  {self.text}"


class History:
    """The records of a journal as far as this program understands them.

    A record with an id seen before is the same record and counts once.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget everything; the file is read from its start."""
        self._seen: set[str] = set()
        self._changes: dict[str, Recorded] = {}
        self._taken_back: set[str] = set()
        self._undone: dict[str, str] = {}
        self._open: dict[str, None] = {}
        self._steps: list[tuple[str, str, str]] = []

    def take(self, entry: Entry) -> None:
        """Add a record; one this program does not understand is passed over."""
        id_ = entry.get("id", f"line {len(self._seen)}")
        if entry.get("v") != VERSION or not isinstance(id_, str) or id_ in self._seen:
            return
        op, at = _text(entry, "op"), _text(entry, "at")
        record, undo = _text(entry, "record"), _text(entry, "undo")
        change = parse_change(entry)
        if change is not None:
            self._changes[id_] = Recorded(id_, at, change)
            self._open.clear()
            self._step(id_, "change", id_, at)
        elif op == UNDO and self.holds(record):
            self._undo(id_, record, at)
        elif op == REDO and undo in self._open:
            self._redo(id_, undo, at)

    def _undo(self, id_: str, record: str, at: str) -> None:
        self._taken_back.add(record)
        self._undone[id_] = record
        self._open[id_] = None
        self._step(id_, UNDO, record, at)

    def _redo(self, id_: str, undo: str, at: str) -> None:
        record = self._undone[undo]
        del self._open[undo]
        self._taken_back.discard(record)
        self._step(id_, REDO, record, at)

    def _step(self, id_: str, kind: str, record: str, at: str) -> None:
        self._seen.add(id_)
        self._steps.append((kind, record, at))

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def changes(self) -> list[Recorded]:
        """All changes, also those taken back, in order."""
        return list(self._changes.values())

    @property
    def active(self) -> list[Recorded]:
        """The changes that hold, in order."""
        return [one for id_, one in self._changes.items() if id_ not in self._taken_back]

    def undoable(self, among: Container[str] | None = None) -> str | None:
        """Return the latest change that holds, None if there is none.

        Args:
            among: The ids of the records that may be taken back; all if None.
        """
        return self._latest(
            (id_ for id_ in reversed(self._changes) if id_ not in self._taken_back), among
        )

    def redoable(self, among: Container[str] | None = None) -> str | None:
        """Return the latest undo that can be taken back: no change was made since."""
        undos = list(reversed(self._open))
        record = self._latest((self._undone[undo] for undo in undos), among)
        return next((undo for undo in undos if self._undone[undo] == record), None)

    def _latest(self, records: Iterable[str], among: Container[str] | None) -> str | None:
        return next((one for one in records if among is None or one in among), None)

    def holds(self, record: str) -> bool:
        """Tell whether a change is there and not taken back."""
        return record in self._changes and record not in self._taken_back

    def logged(self, kind: str, record: str, at: str) -> Logged:
        """Return a step as a line of the log."""
        change = self._changes[record].change
        before = {"change": "", UNDO: "Taken back: ", REDO: "Done again: "}[kind]
        active = record not in self._taken_back
        return Logged(record, at, kind, before + change.text, change.about, active)

    def log(self) -> list[Logged]:
        """Return everything that was done, the latest last."""
        return [self.logged(*step) for step in self._steps]


def _text(entry: Entry, key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""
