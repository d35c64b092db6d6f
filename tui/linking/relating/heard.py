"""What has come to the lists of speakers, on the shelf until it is put in: it comes by weeks."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.linking.relating.lists import Own
    from tui.linking.shelf import Shelf

_SHARES: Final = 64
"""Speakers are dealt out to so many shares; what one share has said is in memory at a time."""

Change = dict[str, "Own | None"]
"""By its id what somebody says now, None where it is no longer said."""


class Heard:
    """What speakers say that they did not, or not so.

    Args:
        shelf: Keeps what was heard.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._gone: dict[int, list[tuple[str, str]]] = defaultdict(list)
        self._here: dict[int, list[tuple[str, Own]]] = defaultdict(list)
        self._weeks: dict[int, list[int]] = defaultdict(list)

    def forget(self, speaker: str, id_: str) -> None:
        """Note that a statement is gone, unless it is heard again."""
        self._gone[_share(speaker)].append((speaker, id_))

    def hear(self, speaker: str, own: Own) -> None:
        """Note what a speaker says in the week at work."""
        self._here[_share(speaker)].append((speaker, own))

    def keep(self, week: int) -> None:
        """Put on the shelf what was heard in a week."""
        for share, those in self._here.items():
            self._shelf.put("heard", f"{share} {week}", tuple(those))
            self._weeks[share].append(week)
        self._here.clear()

    def speakers(self) -> Iterator[tuple[str, Change]]:
        """Yield each speaker of whom anything was heard or forgotten, and take it off the shelf."""
        for share in sorted({*self._gone, *self._weeks}):
            found: dict[str, Change] = defaultdict(dict)
            for speaker, id_ in self._gone.get(share, ()):
                found[speaker][id_] = None
            for week in self._weeks.get(share, ()):
                key = f"{share} {week}"
                for speaker, own in self._shelf.get("heard", key):
                    found[speaker][own.id] = own
                self._shelf.put_packed("heard", key, None)
            yield from found.items()


def _share(speaker: str) -> int:
    return crc32(speaker.encode("utf-8", "surrogatepass")) % _SHARES
