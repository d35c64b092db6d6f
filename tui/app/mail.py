"""What threads tell a screen, from before the screen is there."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Sequence

    from textual.screen import Screen

    from tui.app.messages import Loading


class Mail:
    """Messages to a screen, kept until it takes them up and posted to it from then on.

    Args:
        screen: Whom they are for.
    """

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._guard = threading.Lock()
        self._kept: list[Loading] | None = []
        self._loop: AbstractEventLoop | None = None
        self._come = asyncio.Event()

    async def wait(self, seconds: float) -> None:
        """Come back when there is a message, or after so many seconds."""
        with self._guard:
            self._loop = asyncio.get_running_loop()
            if self._kept:
                return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._come.wait(), seconds)

    def take_up(self) -> Sequence[Loading]:
        """Return what has come; what comes later is posted to the screen."""
        with self._guard:
            kept, self._kept = self._kept or [], None
        return kept

    def post(self, message: Loading) -> None:
        """Hand over a message, from any thread.

        Raises:
            SystemExit: The app has quit and taken its event loop with it.
        """
        try:
            with self._guard:
                if self._kept is not None:
                    self._kept.append(message)
                    if self._loop is not None:
                        self._loop.call_soon_threadsafe(self._come.set)
                    return
            self._screen.post_message(message)
        except RuntimeError:
            raise SystemExit from None
