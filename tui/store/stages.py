"""The rooms a build runs through, so that a test can put something small in their place."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

import tui
from tui.store.crew import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tui.linking import Change, Helpers, Inventory, Matched, Shelf
    from tui.model import Article, ArticleHead, Extraction, Lexicon, Speaker
    from tui.reading import Discovery, Reading, Source


class Bring(Protocol):
    """Links statements, as `tui.linking.bring` does."""

    def __call__(
        self,
        shelf: Shelf,
        inventory: Inventory,
        lexicon: Lexicon,
        helpers: Helpers | None = None,
        /,
    ) -> Change:
        """Return how the links differ from those of the last time, by what the shelf has of it."""


class Match(Protocol):
    """Finds the speakers behind all mentions, as `tui.linking.match_again` does."""

    def __call__(
        self,
        shelf: Shelf,
        marks: Mapping[str, str],
        load: Callable[[str], tuple[ArticleHead, Extraction]],
        cast: Sequence[Speaker],
    ) -> Matched:
        """Return the speakers, and which of them each entity of an article is."""


@dataclass(frozen=True, slots=True)
class Stages:
    """What a build calls, in the order it calls it.

    `extractor` and `linker` name the versions of the first and the second half: when one changes,
    what it made is made again.
    """

    discover: Callable[[Sequence[Path]], Discovery]
    fingerprint: Callable[[Source], str]
    examine: Callable[[Source], Reading]
    extract: Callable[[Article], Extraction]
    read_cast: Callable[[Sequence[Path]], tuple[Speaker, ...]]
    read_lexicon: Callable[[Sequence[Path]], Lexicon]
    match: Match
    bring: Bring
    extractor: str
    linker: str

    def work(self) -> Work:
        """Return what is done with each article on its own."""
        return Work(self.examine, self.extract, self.extractor)


def rooms() -> Stages:
    """Return the rooms of this program, each imported when it is first called.

    The extractor and the linker take 0.2 s to import; a store that is up to date needs neither.
    """
    return Stages(
        _late("reading", "discover"),
        _late("reading", "fingerprint"),
        _late("reading", "examine"),
        _late("extracting", "extract"),
        _late("reading", "read_cast"),
        _late("reading", "read_lexicon"),
        _late("linking", "match_again"),
        _late("linking", "bring"),
        extractor=version_of("model.py", "vocabulary.py", "naming", "reading", "extracting"),
        linker=version_of("model.py", "vocabulary.py", "naming", "linking", "store"),
    )


@dataclass(frozen=True, slots=True)
class _Late:
    """A function of a room that is imported when it is first called, in whatever process."""

    room: str
    name: str

    def __call__(self, *arguments: object) -> Any:
        return getattr(import_module(f"tui.{self.room}"), self.name)(*arguments)


def _late(room: str, name: str) -> Callable[..., Any]:
    return _Late(room, name)


_PACKAGE: Final = Path(tui.__file__).parent


def version_of(*parts: str) -> str:
    """Return the program's version with a mark of its own files, which changes when they do.

    Size and time stand for a file's content: 300 files are seen in 2 ms, and a mark that changes
    needlessly costs no more than reading the articles once again.

    Args:
        parts: Files and folders of the package.
    """
    mark = hashlib.sha256()
    for path in _paths_of(parts):
        seen = os.stat(path)  # noqa: PTH116  for 300 files a Path each takes 10 ms
        name = path.removeprefix(str(_PACKAGE))
        mark.update(f"{name}\0{seen.st_size}\0{seen.st_mtime_ns}\0".encode())
    return f"{tui.__version__}+{mark.hexdigest()[:10]}"


def files_of(*parts: str) -> list[Path]:
    """Return the files that some files and folders of the package come to, in order."""
    return [Path(path) for path in _paths_of(parts)]


def _paths_of(parts: Iterable[str]) -> list[str]:
    found: list[str] = []
    for part in parts:
        whole = _PACKAGE / part
        if whole.is_file():
            found.append(str(whole))
        for folder, _, names in os.walk(whole):
            found += (f"{folder}{os.sep}{name}" for name in names if not name.endswith(".pyc"))
    return sorted(found)
