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
    """One file that will be read as an article, or one article of a file that holds many.

    Attributes:
        path: Where it lies, absolute.
        name: Its path relative to the folder the user named, with `/`, safe to show; unique. An
            article of many has its `entry` behind a `#`.
        sidecar: What the folder's `articles.toml` says of it, as written there.
        size: Bytes.
        mtime_ns: When its content last changed, nanoseconds since the epoch.
        entry: Which article of the file, "" if the file is one article.
        reader: The library that reads it and its version, "" if it needs none; another version
            may make another text of the same bytes.
    """

    path: Path
    name: str
    sidecar: Mapping[str, str] = field(default_factory=dict, hash=False)
    size: int = 0
    mtime_ns: int = 0
    entry: str = ""
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Discovery:
    """Everything found under the paths the user named, sorted by name."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...] = ()
