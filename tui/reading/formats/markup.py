"""Pieces of web pages inside other formats: the words without the tags."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,2000}>|<!--[^<>]{0,2000}-->")
_BREAK: Final = re.compile(
    r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|tr|table|section|figure|figcaption|hr)\b",
    re.IGNORECASE,
)
_CLOSED: Final = re.compile(r"</(?:p|div|h[1-6]|li|blockquote|span|a)\s{0,9}>|<br\b", re.IGNORECASE)
_NOT_SHOWN: Final = re.compile(r"<(script|style)\b", re.IGNORECASE)
_SHOWN_AGAIN: Final = re.compile(r"</(?:script|style)\b", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Tell whether a text is a piece of a web page: it has paragraphs or links that are closed."""
    return bool(_CLOSED.search(text))


def without_tags(text: str) -> str:
    """Return the words of a piece of a web page, its paragraphs one blank line apart."""
    flat = without_scripts(text).replace("\r", " ").replace("\n", " ")
    shown = unescape(_TAG.sub(lambda tag: "\n" if _BREAK.match(tag[0]) else "", flat))
    lines = (" ".join(line.split()) for line in shown.split("\n"))
    return "\n\n".join(filter(None, lines))


def without_scripts(text: str) -> str:
    """Return a piece of a web page without what is between the tags of its scripts and styles."""
    kept: list[str] = []
    at = 0
    while start := _NOT_SHOWN.search(text, at):
        kept.append(text[at : start.start()])
        end = _SHOWN_AGAIN.search(text, start.end())
        if end is None:
            return "".join(kept)
        at = end.start()
    return "".join([*kept, text[at:]])
