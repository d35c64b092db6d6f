"""What the loader tells the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.arrival import Arrival
    from tui.journal import Overlay
    from tui.model import Article


class Shown(Message):
    """The first statements are on the screen, or it has turned out that there are none."""


class Loading(Message):
    """The base of them all, by which the screen hears them."""


class Found(Loading):
    """So many articles are there."""

    def __init__(self, total: int) -> None:
        super().__init__()
        self.total = total


class Progressed(Loading):
    """So many of the new or changed articles have been read."""

    def __init__(self, done: int, total: int, name: str) -> None:
        super().__init__()
        self.done = done
        self.total = total
        self.name = name


class Refused(Loading):
    """An article could not be read."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__()
        self.name = name
        self.reason = reason


class Arrived(Loading):
    """Statements to show in place of those shown.

    Once the journal is open it is laid over them, at some `revision` of it.
    """

    def __init__(self, arrival: Arrival, laid: Overlay | None = None, revision: int = -1) -> None:
        super().__init__()
        self.arrival = arrival
        self.laid = laid
        self.revision = revision


class Noted(Loading):
    """Something the reader should know."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Answered(Loading):
    """What was asked of the archive is known: `then` does what follows from it."""

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self.then = then


class Changed(Loading):
    """Articles have come, changed or gone."""


class Settled(Loading):
    """Reading is over; `read` articles were new or changed."""

    def __init__(self, read: int) -> None:
        super().__init__()
        self.read = read


class Failed(Loading):
    """Nothing can be shown at all."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class Fetched(Loading):
    """The text of an article that was asked for."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.article = article


class Missing(Loading):
    """The text of an article that was asked for cannot be had."""

    def __init__(self, article: str, reason: str) -> None:
        super().__init__()
        self.article = article
        self.reason = reason
