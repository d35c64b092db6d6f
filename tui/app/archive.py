"""What is said in weeks that do not lie on the desk: asked of the store's index."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tui.browsing.speakers import SpeakerIndex


class Archive:
    """Answers for a whole store; every method is called outside the app's own thread.

    The index is brought up to date before it is asked: 10 ms when it is, half a minute for each
    million statements when there is none.

    Args:
        folder: The store's folder.

    Raises:
        StoreError: From every method: the store or the index cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def refresh(self) -> None:
        """Bring the index up to date."""
        from tui.searching import ArchiveIndex
        from tui.store import Store

        self._store = Store.open(self._folder)
        self._index = ArchiveIndex(self._folder)
        self._index.refresh(self._store)

    def weeks_saying(self, text: str) -> Mapping[str, int]:
        """Return how many statements hold a text, by the id of their week, in order."""
        self.refresh()
        return self._index.weeks_saying(text)

    def weeks_of(self, speaker: str) -> Mapping[str, int]:
        """Return how much a speaker said, by the id of the week, in order."""
        self.refresh()
        return self._index.weeks_of(speaker)

    def speakers(self) -> tuple[SpeakerIndex, Mapping[str, Mapping[str, int]]]:
        """Return all speakers, and how much each said in which weeks."""
        from tui.browsing.speakers import SpeakerIndex

        self.refresh()
        spoken = self._index.spoken()
        counts = {speaker: sum(weeks.values()) for speaker, weeks in spoken.items()}
        speakers = SpeakerIndex(self._store.speakers(), counts)
        speakers.prepare()  # or the first rare name that is typed would stop the app for it
        return speakers, spoken
