"""One key after the other: none is taken up before what the one before led to is there.

Textual hands every key to whatever has the focus when it arrives. Keys that come in one piece, as
over a slow line or from a macro, would all go to the timeline, though the first of them opened a
line to write in, and "/harbour" would run seven commands. So a key waits while one is being dealt
with. A single key is never held: only the next one is, and not after one that only moves.
"""

from __future__ import annotations

from asyncio import get_running_loop, sleep
from collections import deque
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final

from textual.constants import MAX_FPS
from textual.events import Callback
from textual.screen import ModalScreen

if TYPE_CHECKING:
    from asyncio import TimerHandle
    from collections.abc import Awaitable, Callable

    from textual.app import App
    from textual.events import Key
    from textual.message_pump import MessagePump

ASKING: Final = "asking"
"""Group of workers that ask one question after another; between two of them no key is taken up."""

_ROUNDS: Final = 3
"""Times that a word is passed up from the focus to the app: a key is answered by a message at the
focus, that by another one at the widget around it, and that by the screen."""

_AGAIN: Final = 0.004
"""Seconds until it is looked again whether something has the focus."""

_PATIENCE: Final = 0.5
"""Seconds that a key is held at most, whatever happens."""

_BREATH: Final = 0.06
"""Seconds of keys in one piece after which the screen is painted though more are waiting."""

_FRAME: Final = 1 / MAX_FPS + 0.001
"""Seconds until Textual has painted what has changed."""


class Turns:
    """Hands an app its keys one by one.

    Args:
        app: Whose keys they are.
        give: Hands a key to whatever has the focus.
        at_once: Returns what a key does if all it leads to is there when that has been called.
    """

    def __init__(
        self,
        app: App[None],
        give: Callable[[Key], Awaitable[None]],
        at_once: Callable[[Key], Callable[[], None] | None],
    ) -> None:
        self._app = app
        self._give = give
        self._at_once = at_once
        self._waiting: deque[Key] = deque()
        self._turn = 0
        self._busy = False
        self._limit: TimerHandle | None = None
        self._last = self._breathed = 0.0

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
        self._busy = True
        # Textual would look twice through the keys of all commands, and pass the key through three
        # queues: twice the work of the command itself.
        while self._waiting and (act := self._at_once(self._waiting[0])) is not None:
            self._waiting.popleft()
            act()
            await self._breathe()
        self._busy = bool(self._waiting)
        if not self._busy:
            return
        self._turn += 1
        turn, key = self._turn, self._waiting.popleft()
        # Whoever is asked to pass the word may be gone before it can.
        give_up = partial(self._app.call_later, self._over, turn)
        self._limit = get_running_loop().call_later(_PATIENCE, give_up)
        path = self._path()
        await self._give(key)
        _Word([*path * _ROUNDS], self._app, partial(self._settle, turn)).pass_on()

    async def _breathe(self) -> None:
        """Let the screen be painted now and then: keys that never wait would leave it no time."""
        now = monotonic()
        if now - self._last > _BREATH:
            self._breathed = now  # a single key, or the first of many
        elif now - self._breathed > _BREATH:
            await sleep(_FRAME)
            self._breathed = now = monotonic()
        self._last = now

    def _path(self) -> list[MessagePump]:
        """Return the way a message takes from the focus to the app."""
        target: MessagePump | None = self._app.focused or self._app.screen
        path: list[MessagePump] = []
        while target is not None and target is not self._app:
            path.append(target)
            target = target._parent
        return [*path, self._app]

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
                self._limit.cancel()
            await self._next()


class _Word:
    """Passed from pump to pump, in each behind all that it has to do already.

    Textual's `call_later` reads the signature of what it calls each time, which at a dozen calls a
    key cost more than all else that the key did.

    Args:
        path: Whom it is passed to, in turn.
        app: Who gets it in the end.
        then: What the app does then.
    """

    def __init__(
        self, path: list[MessagePump], app: App[None], then: Callable[[], Awaitable[None]]
    ) -> None:
        self._path = path
        self._at = 0
        self._app = app
        self._then = then

    def pass_on(self) -> None:
        """Pass the word on to the next who is still there."""
        while self._at < len(self._path):
            pump = self._path[self._at]
            self._at += 1
            if pump.is_running and pump.post_message(Callback(callback=self.pass_on)):
                return
        self._app.call_later(self._then)
