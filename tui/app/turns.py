"""One key after the other: none is taken up before what the one before led to is there.

Textual hands every key to whatever has the focus when it arrives. Keys that come in one piece, as
over a slow line or from a macro, would all go to the timeline, though the first of them opened a
line to write in, and "/harbour" would run seven commands. So a key waits while one is being dealt
with. A single key is never held: only the next one is.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from textual.screen import ModalScreen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.app import App
    from textual.events import Key
    from textual.message_pump import MessagePump
    from textual.timer import Timer

ASKING: Final = "asking"
"""Group of workers that ask one question after another; between two of them no key is taken up."""

_ROUNDS: Final = 3
"""Times that a word is passed up from the focus to the app: a key is answered by a message at the
focus, that by another one at the widget around it, and that by the screen."""

_AGAIN: Final = 0.004
"""Seconds until it is looked again whether something has the focus."""

_PATIENCE: Final = 0.5
"""Seconds that a key is held at most, whatever happens."""


class Turns:
    """Hands an app its keys one by one.

    Args:
        app: Whose keys they are.
        give: Hands a key to whatever has the focus.
    """

    def __init__(self, app: App[None], give: Callable[[Key], Awaitable[None]]) -> None:
        self._app = app
        self._give = give
        self._waiting: deque[Key] = deque()
        self._turn = 0
        self._busy = False
        self._limit: Timer | None = None

    @property
    def over(self) -> bool:
        """Whether every key has been dealt with."""
        return not self._busy and not self._waiting

    async def take(self, key: Key) -> None:
        """Hand on a key now, or when its turn comes."""
        self._waiting.append(key)
        if not self._busy:
            await self._next()

    async def _next(self) -> None:
        if not self._app.is_running:  # no screen is left that a key could go to
            self._waiting.clear()
        if not self._waiting:
            self._busy = False
            return
        self._busy = True
        self._turn += 1
        turn, key = self._turn, self._waiting.popleft()
        # Whoever is asked to pass the word may be gone before it can.
        self._limit = self._app.set_timer(_PATIENCE, lambda: self._over(turn))
        path = self._path()
        await self._give(key)
        self._pass(path * _ROUNDS, turn)

    def _path(self) -> list[MessagePump]:
        """Return the way a message takes from the focus to the app."""
        target: MessagePump | None = self._app.focused or self._app.screen
        path: list[MessagePump] = []
        while target is not None and target is not self._app:
            path.append(target)
            target = target._parent
        return [*path, self._app]

    def _pass(self, path: list[MessagePump], turn: int) -> None:
        """Pass the word on to the next on a path behind all that it has to do already."""
        for at, pump in enumerate(path):
            if pump.is_running and pump.call_later(self._pass, path[at + 1 :], turn):
                return
        self._app.call_later(self._settle, turn)

    async def _settle(self, turn: int) -> None:
        """Take up the next key as soon as something has the focus."""
        if turn == self._turn and self._app.is_running and not self._ready():
            self._app.set_timer(_AGAIN, lambda: self._settle(turn))
        else:
            await self._over(turn)

    def _ready(self) -> bool:
        """Tell whether the next key can be told what it is for."""
        screen = self._app.screen
        if screen.focused is None and screen.focus_chain:
            return False
        workers = (worker for worker in self._app.workers if worker.group == ASKING)
        return isinstance(screen, ModalScreen) or not any(one.is_running for one in workers)

    async def _over(self, turn: int) -> None:
        """End a turn, once."""
        if turn == self._turn and self._busy:
            if self._limit is not None:
                self._limit.stop()
            await self._next()
