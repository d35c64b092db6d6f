"""The records of discovery: which files will be read as articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tui.reading.errors import Problem


@dataclass(frozen=True, slots=True)
class Source:
    """One file that will be read as an article.

    Attributes:
        path: Where it lies, absolute.
        name: Its path relative to the folder the user named, with `/`, safe to show; unique.
        sidecar: What the folder's `articles.toml` says of it, as written there.
        size: Bytes.
        mtime_ns: When its content last changed, nanoseconds since the epoch.
    """

    path: Path
    name: str
    sidecar: Mapping[str, str] = field(default_factory=dict, hash=False)
    size: int = 0
    mtime_ns: int = 0


@dataclass(frozen=True, slots=True)
class Discovery:
    """Everything found under the paths the user named, sorted by name."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...] = ()
