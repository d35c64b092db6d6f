"""Find a speaker while the name is being typed, however it is spelled."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from tui.browsing.plain import plain

if TYPE_CHECKING:
    from tui.model import Snapshot, Speaker


class SpeakerIndex:
    """The speakers of a snapshot by name, alias, role and side.

    Args:
        snapshot: Its statements are counted for each speaker.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        counts = Counter(one.speaker for one in snapshot.statements if one.speaker)
        self._found = sorted(
            ((speaker, counts.get(id_, 0)) for id_, speaker in snapshot.speakers.items()),
            key=lambda pair: (-pair[1], pair[0].name, pair[0].id),
        )
        rows = [_searched(speaker) for speaker, _ in self._found]
        self._blob = "\n".join(rows)
        self._starts: list[int] = []
        start = 0
        for row in rows:
            self._starts.append(start)
            start += len(row) + 1

    def find(self, query: str, limit: int = 50) -> list[tuple[Speaker, int]]:
        """Return the speakers that match, best first, each with the number of their statements.

        A match at the start of the name comes before one at the start of a word, and that before
        one inside a word; among equals whoever said most comes first. An empty query lists
        everyone, whoever said most first.
        """
        needle = " ".join(plain(query).split())
        if not needle:
            return self._found[:limit]
        ranked: list[tuple[int, int]] = []
        at = self._blob.find(needle)
        while at >= 0 and len(ranked) < 20 * limit:
            row = bisect_right(self._starts, at) - 1
            before = self._blob[at - 1] if at else "\n"
            ranked.append((0 if before == "\n" else 1 if before in " \t" else 2, row))
            if row + 1 == len(self._starts):
                break
            at = self._blob.find(needle, self._starts[row + 1])
        return [self._found[row] for _, row in sorted(ranked)[:limit]]


def _searched(speaker: Speaker) -> str:
    parts = (speaker.name, *speaker.aliases, speaker.role or "", speaker.side or "")
    return "\t".join(plain(part).replace("\t", " ") for part in parts if part)
