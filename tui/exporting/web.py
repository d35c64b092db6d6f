"""Web addresses and other identifiers as they may stand in a document."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

_WEB: Final = re.compile(
    r"https?://[^\s<>\"\\^`{|}\x00-\x20\x7f-\x9f\ud800-\udfff]{1,2000}", re.IGNORECASE
)


def web_address(url: str | None) -> str | None:
    """Return an address that a program may follow, None if it is none of the web's."""
    return url if url and _WEB.fullmatch(url) else None


def fragment(kind: str, id_: str) -> str:
    """Return the identifier of a record within a document: "#claim-s1"."""
    return f"#{kind}-{quote(id_, safe='', errors='replace')}"


def path_address(path: str) -> str:
    """Return a file's relative path as an address."""
    return quote(path, safe="/", errors="replace")
