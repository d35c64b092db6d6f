"""Readable ids: "hanna-maliar"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from anyascii import anyascii

if TYPE_CHECKING:
    from collections.abc import Container

_NOT_A_WORD: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 60


def slug(name: str, taken: Container[str] = frozenset()) -> str:
    """An id made of a name's words in small Latin letters, with a number where it is taken."""
    latin = anyascii(name[:300]).lower().replace("'", "")
    stem = _NOT_A_WORD.sub("-", latin).strip("-")[:_LONGEST].strip("-") or "speaker"
    number, found = 1, stem
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    return found
