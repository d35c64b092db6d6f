"""The rooms a build runs through, so that a test can put something small in their place."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import tui

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tui.linking import Identified
    from tui.model import Article, ArticleHead, Extraction, Link, Speaker, Statement
    from tui.reading import Discovery, Source


class Identify(Protocol):
    """Finds the speakers behind all mentions, as `tui.linking.identify` does."""

    def __call__(
        self,
        extractions: Sequence[Extraction],
        articles: Mapping[str, ArticleHead],
        cast: Sequence[Speaker],
    ) -> Identified:
        """Return the speakers, and the statements with a speaker's id each."""


@dataclass(frozen=True, slots=True)
class Stages:
    """What a build calls, in the order it calls it.

    `extractor` and `linker` name the versions of the first and the second half: when one changes,
    what it made is made again.
    """

    discover: Callable[[Sequence[Path]], Discovery]
    fingerprint: Callable[[Source], str]
    read: Callable[[Source], Article]
    extract: Callable[[Article], Extraction]
    read_cast: Callable[[Sequence[Path]], tuple[Speaker, ...]]
    identify: Identify
    relate: Callable[[Sequence[Statement], Mapping[str, Speaker]], tuple[Link, ...]]
    extractor: str
    linker: str


def rooms() -> Stages:
    """Return the rooms of this program.

    They are imported here, not with the module: the app imports the builder before it paints.
    """
    from tui.extracting import extract  # noqa: PLC0415
    from tui.linking import identify, relate  # noqa: PLC0415
    from tui.reading import discover, fingerprint, read, read_cast  # noqa: PLC0415

    return Stages(
        discover,
        fingerprint,
        read,
        extract,
        read_cast,
        identify,
        relate,
        extractor=version_of("model.py", "naming", "reading", "extracting"),
        linker=version_of("model.py", "naming", "linking", "store"),
    )


_PACKAGE: Final = Path(tui.__file__).parent


def version_of(*parts: str) -> str:
    """Return the program's version with a mark of its own files, which changes when they do.

    Size and time stand for a file's content: 200 files are seen in 3 ms, and a mark that changes
    needlessly costs no more than reading the articles once again.

    Args:
        parts: Files and folders of the package.
    """
    files = [
        file
        for part in parts
        for file in (_PACKAGE / part, *(_PACKAGE / part).rglob("*"))
        if file.is_file() and file.suffix != ".pyc"
    ]
    mark = hashlib.sha256()
    for file in sorted(files):
        seen = file.stat()
        name = file.relative_to(_PACKAGE).as_posix()
        mark.update(f"{name}\0{seen.st_size}\0{seen.st_mtime_ns}\0".encode())
    return f"{tui.__version__}+{mark.hexdigest()[:10]}"
