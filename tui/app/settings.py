"""How the reader wants the app to be, from a file of lines such as `animation = false`."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from tui.app.config import ConfigError, entries_of

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set.

    Attributes:
        animation: Whether anything moves by itself: cursors that blink, lists that glide.
    """

    animation: bool = True


def read(path: Path) -> Settings:
    """Return the settings in a file; what is not set there, or all without a file, is as usual.

    Raises:
        ConfigError: The file cannot be read, or an entry of it not be used.
    """
    entries = entries_of(path)
    names = [field.name for field in fields(Settings)]
    for name, value in entries.items():
        if name not in names:
            near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
            meant = f"did you mean {near[0]}?" if near else f"there is {', '.join(names)}"
            raise ConfigError(f"{path}: {name}: there is no such setting; {meant}")
        if not isinstance(value, bool):
            raise ConfigError(f"{path}: {name}: write true or false")
    return Settings(**entries)
