"""What a build tells whoever watches it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model import Article, Snapshot


@dataclass(frozen=True, slots=True)
class Discovered:
    """`total` articles were found; how many of them have to be read is not known yet."""

    total: int


@dataclass(frozen=True, slots=True)
class Read:
    """`done` of the `total` new or changed articles have been read, last the one named.

    `rate` is in articles a second, `left` in seconds until all are read; None until they are known.
    """

    done: int
    total: int
    name: str
    rate: float | None = None
    left: float | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """An article could not be read; the build goes on without it."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What is known while `done` of `total` new or changed articles have been read.

    Sent each time the number of articles known has doubled; never when nothing has changed.
    """

    snapshot: Snapshot
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know, in one plain line."""

    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did.

    `articles` are in the store now: `read` of them are new or changed, the others were `kept` as
    they stood; `removed` have left it. `changed` tells whether any file of the store was replaced.
    `fresh` are the articles that the build has read and still has in hand, by id.
    """

    articles: int
    read: int
    kept: int
    removed: int
    changed: bool
    problems: tuple[Refused, ...] = ()
    fresh: Mapping[str, Article] = field(default_factory=dict)
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Finished:
    """The store on disk is complete; always the last event."""

    report: Report


Event = Discovered | Read | Refused | Preview | Notice | Finished
