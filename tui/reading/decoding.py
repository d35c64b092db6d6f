"""Bytes to text: which encoding, and what is no text at all."""

from __future__ import annotations

import codecs
import re
from typing import Final

from tui.reading.errors import ReadingError

_MARKS: Final = (  # the mark of UTF-32 begins with that of UTF-16, so it is tried first
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT: Final = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_CONTROL_SHARE: Final = 0.1
"""Above this share of control bytes a file is binary. An article full of colour codes has 0.06,
random bytes 0.11."""

_ASCII_SHARE: Final = 0.7
"""From this share of ASCII on, text that is not UTF-8 is taken as Western European. French has
0.96; Cyrillic or Greek in a one-byte encoding 0.2."""

_ENCODINGS: Final = re.compile(
    r"(?:windows-|cp-?)\d{3,4}|iso-?8859-?\d{1,2}|koi8-[ru]|gb(?:k|2312|18030)|big5|euc-(?:jp|kr)"
    r"|shift[_-]jis|latin-?1"
)
"""Encodings of web pages; Python knows many more, and some of them are no encodings of text."""
_LATIN: Final = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1"})

_SAMPLE: Final = 50_000
"""Bytes that the guess of an unknown encoding rests on."""


def decode(data: bytes, name: str, declared: str = "") -> str:
    """Return the text of a file.

    The encoding is the one its byte order mark names (the mark is no part of the text), else
    UTF-8, else the one it declares, else Windows-1252 if most of it is ASCII, else the best guess.
    UTF-8 with a few damaged places stays UTF-8: read as anything else, every curly quotation mark
    would turn into three letters.

    Args:
        data: The bytes of the file.
        name: What to call it in an error.
        declared: The encoding that a web page names, "" if it names none.

    Raises:
        ReadingError: There is no text in it, it is binary, or nobody can tell its encoding.
    """
    text = _decoded(data, name, declared)
    if not text or text.isspace():
        raise ReadingError(name, "empty: there is no text in it")
    return text


def _decoded(data: bytes, name: str, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        named = _as_declared(data, declared)
        return named or _damaged_utf8(data) or _western(data) or _guessed(data, name)


def _refuse_binary(data: bytes, name: str) -> None:
    for start, what in _NOT_TEXT:
        if data.startswith(start):
            raise ReadingError(name, f"looks binary ({what}); save it as plain text")
    if b"\x00" in data:
        reason = "looks binary (it holds NUL bytes); UTF-16 needs a byte order mark"
        raise ReadingError(name, reason)
    if len(_CONTROL.findall(data)) > _CONTROL_SHARE * len(data):
        raise ReadingError(name, "looks binary (too many control characters)")


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text in the encoding a page names, if that is one of pages and fits every byte of it.

    Browsers take Latin-1 for Windows-1252, which has the curly quotation marks.
    """
    name = declared.lower()
    if not _ENCODINGS.fullmatch(name):
        return None
    try:
        return data.decode("cp1252" if name in _LATIN else name)
    except (LookupError, ValueError):
        return None


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with at most one bad place for every four good characters beyond ASCII."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\N{REPLACEMENT CHARACTER}")
    beyond_ascii = sum(map(len, re.findall(r"[^\x00-\x7f]+", text)))
    return text if beyond_ascii >= 5 * bad else None


def _western(data: bytes) -> str | None:
    ascii_bytes = sum(map(len, re.findall(rb"[\x00-\x7f]+", data)))
    if ascii_bytes < _ASCII_SHARE * len(data):
        return None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:  # five bytes mean nothing in this encoding
        return None


def _guessed(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  a slow import, hardly ever needed

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise ReadingError(name, "its encoding is not known; save it as UTF-8")
    try:
        return data.decode(best.encoding, "replace")
    except (LookupError, ValueError) as error:
        raise ReadingError(name, "its encoding is not known; save it as UTF-8") from error
