"""Building a claim store: read what changed, match speakers, link statements, write."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tui.store.events import Event, Report
    from tui.store.stages import Stages


def build(
    paths: Sequence[Path],
    folder: Path,
    notify: Callable[[Event], None] = lambda _: None,
    *,
    stages: Stages | None = None,
) -> Report:
    """Bring the store of some articles up to date.

    Args:
        paths: Files and folders of articles.
        folder: The store's folder; made if there is none.
        notify: Told of every event, in the thread that calls `build`.
        stages: What to read, extract and link with; this program's own rooms unless given.

    Raises:
        ReadingError: A path is wrong, or there is no article in it.
        StoreError: The folder holds something that is not a store, or cannot be written.
    """
    raise NotImplementedError
