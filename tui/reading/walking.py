"""Going through a folder: what is there, in a fixed order, without ever going round in circles."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.reading.cleaning import safe_name
from tui.reading.errors import Problem, ReadingError
from tui.reading.opening import why

if TYPE_CHECKING:
    from collections.abc import Iterator


def walk(root: Path) -> Iterator[tuple[Path, list[os.DirEntry[str]]] | Problem]:
    """Yield every folder under `root`, itself first, with its entries that are no folders.

    Hidden files and folders are passed over. A link to a file is one of the entries, wherever it
    leads: see `leads_out`. A link to a folder is a problem and is not followed: it may lead up the
    tree, or out into all of the disk.

    Raises:
        ReadingError: The root itself cannot be opened.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except (OSError, ValueError) as error:
            name = safe_name(str(folder))
            if folder == root:
                raise ReadingError(name, why(error)) from error
            yield Problem(name, why(error))
            continue
        entries = [entry for entry in entries if not entry.name.startswith(".")]
        yield folder, [entry for entry in entries if not _is_folder(entry)]
        for entry in reversed(entries):
            if not _is_folder(entry):
                continue
            if not entry.is_symlink():
                waiting.append(Path(entry.path))
            else:
                reason = "a link to a folder is not followed; name the folder itself"
                yield Problem(safe_name(entry.path), reason)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads round in a circle
        return False


def leads_out(path: Path, root: Path) -> bool:
    """Tell whether a path in a folder is a link to something outside of that folder.

    A folder may come from anybody, and a link in it may point at a private key: what is read is
    shown, stored and exported.
    """
    if not path.is_symlink():
        return False
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


OUTSIDE: Final = "a link that leads out of the folder is not followed; name the file itself"
