"""Quotation marks in a query: how a value is set in them, and read out of them."""

from __future__ import annotations

import re
from typing import Final

QUOTES: Final = '"“”„‟«»'
"""Any of these opens a quotation, any of them closes it."""

_PLAIN: Final = re.compile(rf"[^\s(){QUOTES}=][^\s()]*")
_ESCAPED: Final = re.compile(rf"\\([\\{QUOTES}])")
_ACTIVE: Final = re.compile(rf"[\\{QUOTES}]")
_QUOTATION: Final = re.compile(rf"[{QUOTES}]((?:[^\\{QUOTES}]|\\.|\\$)*)([{QUOTES}]?)", re.DOTALL)


def squeezed(text: str) -> str:
    """Return a text with single spaces between its words."""
    return " ".join(text.split())


def quoted(text: str) -> str:
    """Return a text in quotation marks."""
    return '"' + _ACTIVE.sub(r"\\\g<0>", text) + '"'


def written_value(value: str) -> str:
    """Return a value as it stands behind a colon: in quotation marks only if it needs them."""
    return value if _PLAIN.fullmatch(value) else quoted(value)


def read_quotation(text: str, start: int) -> tuple[str, int, bool]:
    """Read the quotation that opens at a place.

    Returns:
        What stands in it, where it ends, and whether it is closed.
    """
    found = _QUOTATION.match(text, start)
    assert found is not None, "no quotation mark here"
    return squeezed(_ESCAPED.sub(r"\1", found[1])), found.end(), bool(found[2])
