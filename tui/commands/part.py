"""The part of a large archive that `list` needs, where the index can tell which that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.browsing.chronology import week_of
from tui.browsing.query import Everything
from tui.browsing.speakers import SpeakerIndex
from tui.commands.choosing import named, span_of
from tui.commands.errors import CommandError
from tui.commands.material import is_large
from tui.journal import Journal, JournalError
from tui.searching import ArchiveIndex
from tui.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tui.commands.choosing import Wanted
    from tui.model import Snapshot
    from tui.store import Week


@dataclass(frozen=True, slots=True)
class Part:
    """What was read, and all speakers of the archive, by whom a name is understood."""

    snapshot: Snapshot
    speakers: SpeakerIndex


def part_for(folder: Path, wanted: Wanted) -> Part | None:
    """Return the weeks that can hold what is wanted; None where only all of them will do.

    A day or a speaker tells the weeks. A filter may ask anything, and what the user has written may
    have moved a statement to another week, so that with either everything is read.

    Raises:
        CommandError: There is no such speaker, the date is none, or the journal cannot be read.
        StoreError: The store or its index is damaged.
    """
    store = Store.open(folder)
    if not (wanted.on or wanted.speaker) or wanted.query != Everything() or not is_large(store):
        return None
    if _has_records():
        return None
    index = ArchiveIndex(folder)
    speakers = SpeakerIndex(store.speakers(), index.speakers())
    shelves: Iterable[Week] = store.shelves
    if wanted.on:
        first, last = map(week_of, span_of(wanted.on))
        shelves = [one for one in shelves if first <= one.id <= last]
    if wanted.speaker:
        weeks = index.weeks_of(named(speakers, wanted.speaker).id)
        shelves = [one for one in shelves if one.id in weeks]
    snapshot, _ = store.excerpt([*shelves])
    return Part(snapshot, speakers)


def _has_records() -> bool:
    try:
        return bool(Journal.open().changes)
    except JournalError as error:
        raise CommandError(str(error)) from error
