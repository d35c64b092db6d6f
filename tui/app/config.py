"""Small TOML files in the reader's configuration folder."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LARGEST: Final = 65_536
"""Bytes of a file that is still read."""


class ConfigError(ValueError):
    """A file cannot be used; the message names file and entry, and what to write instead."""


def entries_of(path: Path) -> Mapping[str, Any]:
    """Return the entries of a file; none if there is no such file.

    Raises:
        ConfigError: It cannot be read, or is no TOML.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from error
    if len(raw) > _LARGEST:
        raise ConfigError(f"{path}: it is far too large for a list of settings")
    try:
        return tomllib.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: {error}") from error
