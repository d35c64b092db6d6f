"""Finding what a terminal would obey in the bytes that reach it."""

from __future__ import annotations

import base64
import re

from corpus import MARK, NUMBER

_STRING = re.compile(r"\x1b[\]PX^_](.*?)(?:\x07|\x1b\\|$)", re.DOTALL)
_CSI = re.compile(r"\x1b\[([0-?]*)[ -/]*[@-~]")
_BARE = re.compile("[\x00-\x06\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]")
_CLIPBOARD = re.compile(r"^52;c;(.*)$", re.DOTALL)


def planted(shown: str) -> list[str]:
    """Return the sequences in some output that came from the corpus, and lone control characters.

    The program's own sequences are let through: what tells them apart is the mark and the number
    that every payload carries. A clipboard sequence is looked into.
    """
    found = [match[0] for match in _CSI.finditer(shown) if NUMBER in match[1]]
    for match in _STRING.finditer(shown):
        inner = match[1]
        copied = _CLIPBOARD.match(inner)
        if copied and MARK not in inner:
            text = base64.b64decode(copied[1]).decode("utf-8")
            found += _BARE.findall(text) + re.findall("\x1b", text)
        elif MARK in inner:
            found.append(match[0])
    found += re.findall(rf"\x1bc{MARK}|\x07\x08\x08{MARK}", shown)
    return found + _BARE.findall(_STRING.sub("", shown))


def controls(text: str) -> list[str]:
    """Return every control and bidi character of a text but tab and line ends."""
    return re.findall(r"\x1b|\x07|\x08", text) + _BARE.findall(text)
