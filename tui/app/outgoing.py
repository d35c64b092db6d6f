"""Files for other programs or people: what they are called. No Textual."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from tui.app.writing import harmless

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


def named(text: str) -> Path:
    """Return the path that was meant, from the folder the app was started in."""
    return Path(text.strip()).expanduser().absolute()


def file_of(text: str) -> Path:
    """Return the path that was meant, if a file can be written there.

    Raises:
        UnfitFileError: It cannot be a file.
    """
    name = text.strip()
    if not name:
        raise UnfitFileError("Write the name of a file.")
    if harmless(name) != name:
        raise UnfitFileError("The name holds characters that cannot be shown; write it again.")
    try:
        path = named(name)
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
