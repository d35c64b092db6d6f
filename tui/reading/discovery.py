"""From the paths a user names to the files that will be read as articles."""

from __future__ import annotations

import os
import stat
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tui.reading import sidecar
from tui.reading.cleaning import safe_name
from tui.reading.contents import entries_in
from tui.reading.errors import Problem, ReadingError, first_of
from tui.reading.formats import PARSERS, parser_for, reader_of
from tui.reading.opening import why
from tui.reading.sources import Discovery, Source
from tui.reading.walking import OUTSIDE, leads_out, walk

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class _Found:
    """A file to read, with the root it was found under."""

    root: Path
    path: Path
    status: os.stat_result


@dataclass(slots=True)
class _Search:
    """What is known so far: files by device and inode, entries of sidecars by absolute path."""

    found: dict[tuple[int, int], _Found] = field(default_factory=dict)
    said: dict[Path, dict[str, str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, root: Path, path: Path, *, linked: bool = False) -> bool:
        """Take a file in unless it has been, under whatever name; False if it is no file.

        Args:
            root: The folder it was found under.
            path: The file.
            linked: It is a link that nobody named.
        """
        name = _shown(root, path)
        if linked and leads_out(path, root):
            self.problems.append(Problem(name, OUTSIDE))
            return False
        try:
            status = path.stat()
        except (OSError, ValueError) as error:
            self.problems.append(Problem(name, why(error)))
            return False
        if not stat.S_ISREG(status.st_mode):
            self.problems.append(Problem(name, "not a regular file"))
            return False
        self.found.setdefault((status.st_dev, status.st_ino), _Found(root, path, status))
        return True

    def add_sidecar(self, root: Path, folder: Path) -> dict[Path, tuple[str, str]]:
        """Read a folder's sidecar; return the files it speaks of with its name and theirs."""
        path = folder / sidecar.FILE_NAME
        shown = _shown(root, path)
        if leads_out(path, root):
            self.problems.append(Problem(shown, OUTSIDE))
            return {}
        read = sidecar.read_sidecar(path, shown)
        self.problems += read.problems
        for file, values in read.entries.items():
            # The walk goes down the tree, so the nearer sidecar has the last word.
            self.said.setdefault(folder / file, {}).update(values)
        return {folder / file: (shown, file) for file in read.entries}


def discover(paths: Sequence[Path]) -> Discovery:
    """Find the articles in files and folders, each once, sorted by name.

    Folders are searched to the bottom. Hidden files and files of other formats are passed over in
    silence, unless they are named themselves. A link that leads out of its folder is not followed.

    Args:
        paths: Files and folders, as the user named them.

    Raises:
        ReadingError: A path does not exist or cannot be opened, or holds no article.
    """
    search = _Search()
    for path in paths:
        root = Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow links
        if root.is_dir():
            _search_folder(root, search)
        else:
            _search_file(root, search)
    if not search.found:
        problem = search.problems[0] if search.problems else Problem("", "no path was named")
        raise ReadingError(problem.name, problem.reason)
    problems = tuple(dict.fromkeys(search.problems))
    return Discovery(_sources(list(search.found.values()), search.said), problems)


def _search_folder(root: Path, search: _Search) -> None:
    expected: dict[Path, tuple[str, str]] = {}
    seen: set[Path] = set()
    any_article = False
    for step in walk(root):
        if isinstance(step, Problem):
            search.problems.append(step)
            continue
        folder, entries = step
        for entry in entries:
            path = Path(entry.path)
            if entry.name == sidecar.FILE_NAME:
                expected |= search.add_sidecar(root, folder)
            elif parser_for(path):
                seen.add(path)
                any_article |= search.add(root, path, linked=entry.is_symlink())
    if not any_article:
        kinds = ", ".join(PARSERS)
        reason = f"there is no article in this folder; put text files in it ({kinds})"
        raise ReadingError(safe_name(str(root)), reason)
    _tell_missing({path: told for path, told in expected.items() if path not in seen}, search)


def _tell_missing(missing: Mapping[Path, tuple[str, str]], search: _Search) -> None:
    """Tell which files a sidecar speaks of and that are not there."""
    by_sidecar: dict[str, list[Problem]] = {}
    for shown, file in missing.values():
        reason = f'there is no article "{safe_name(file)}" beside it'
        by_sidecar.setdefault(shown, []).append(Problem(shown, reason))
    for problems in by_sidecar.values():
        search.problems += first_of(problems)


def _search_file(root: Path, search: _Search) -> None:
    shown = safe_name(str(root))
    try:
        root.lstat()
    except (OSError, ValueError) as error:
        reason = "there is no such file or folder; check the spelling"
        raise ReadingError(shown, reason) from error
    if parser_for(root) is None:
        reason = f"files of this kind are not read; these are: {', '.join(PARSERS)}"
        search.problems.append(Problem(shown, reason))
        return
    if search.add(root.parent, root) and (root.parent / sidecar.FILE_NAME).is_file():
        search.add_sidecar(root.parent, root.parent)


def _sources(found: Sequence[_Found], said: Mapping[Path, Mapping[str, str]]) -> tuple[Source, ...]:
    named = zip(found, _names(found), strict=True)
    return tuple(
        Source(
            one.path,
            f"{name}#{entry}" if entry else name,
            said.get(one.path, {}),
            one.status.st_size,
            one.status.st_mtime_ns,
            entry,
            reader_of(one.path),
        )
        for one, name in sorted(named, key=lambda pair: pair[1].split("/"))
        for entry in entries_in(one.path)
    )


def _names(found: Sequence[_Found]) -> list[str]:
    """Give every file a name of its own: longer where two folders hold the same relative path."""
    names = [_shown(one.root, one.path) for one in found]
    for longer in (_below_root, _in_full):
        count = Counter(names)
        pairs = zip(found, names, strict=True)
        names = [longer(one) if count[name] > 1 else name for one, name in pairs]
    return names


def _below_root(one: _Found) -> str:
    return f"{safe_name(one.root.name)}/{_shown(one.root, one.path)}"


def _in_full(one: _Found) -> str:
    return safe_name(one.path.as_posix())


def _shown(root: Path, path: Path) -> str:
    # Ten times as fast as `relative_to`, and asked twice for every file of a folder.
    return safe_name(path.as_posix()[len(root.as_posix()) :].lstrip("/"))
