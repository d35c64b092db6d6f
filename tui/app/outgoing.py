"""Files for other programs or people: what they are called, and writing them. No Textual."""

from __future__ import annotations

import errno
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.app.writing import harmless
from tui.exporting import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST: Final = 60


class UnfitFileError(ValueError):
    """No file can be written there; the message says why and what to do."""


def suggested(about: str, suffix: str) -> str:
    """Return a file name that tells what is in the file.

    Args:
        about: What is exported, in any words.
        suffix: How the names of such files end.
    """
    words = re.findall(r"[^\W_]+", about[:200].casefold())
    stem = "-".join(["counterclaim", *words])
    return f"{stem[:_LONGEST].rstrip('-')}{suffix}"


def file_of(text: str) -> Path:
    """Return the file that was meant, from the folder the app was started in.

    Raises:
        UnfitFileError: It cannot be a file.
    """
    name = text.strip()
    if not name:
        raise UnfitFileError("Write the name of a file.")
    if harmless(name) != name:
        raise UnfitFileError("The name holds characters that cannot be shown; write it again.")
    try:
        path = Path(name).expanduser().absolute()
        if path.is_dir():
            raise UnfitFileError(f"{path} is a folder; name a file in it.")
        if not path.parent.is_dir():
            raise UnfitFileError(f"There is no folder {path.parent}; make it first.")
        if path.exists() and not path.is_file():
            raise UnfitFileError(f"{path} is no ordinary file; name another.")
    except (OSError, RuntimeError, ValueError) as error:
        if isinstance(error, UnfitFileError):
            raise
        raise UnfitFileError(f"“{name}” cannot be a file: {error}.") from error
    return path


def write(path: Path, pieces: Iterable[str], *, replace: bool) -> None:
    """Write a document to a file that appears only when it is complete.

    Raises:
        FileExistsError: It is there and was not to be replaced.
        OSError: It cannot be written.
    """
    scratch = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        with scratch.open("xb") as file:
            file.writelines(encoded(piece) for piece in pieces)
        if replace:
            scratch.replace(path)
        else:
            _put(scratch, path)
    finally:
        with suppress(FileNotFoundError):
            scratch.unlink()


def _put(scratch: Path, path: Path) -> None:
    """Give a file its name unless there is one of that name."""
    try:
        # Refused where a file is; to look first would leave a moment in between.
        os.link(scratch, path)
    except FileExistsError:
        raise
    except OSError:
        # Not every file system has links.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        scratch.replace(path)
