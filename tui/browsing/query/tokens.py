"""A query cut into its smallest parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from tui.browsing.query.errors import QueryError
from tui.browsing.query.quoting import QUOTES, read_quotation

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["open", "close", "not", "and", "or", "word", "phrase", "term"]

NAME: Final = re.compile(r"([A-Za-z]+):")
_RUN: Final = re.compile(r"[^\s()]+")
_OPERATORS: Final[dict[str, Kind]] = {"AND": "and", "OR": "or", "NOT": "not"}
_SIGNS: Final[dict[str, Kind]] = {"(": "open", ")": "close", "-": "not"}


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a query and where it stands; `name` is that of a term's field, in small letters."""

    kind: Kind
    start: int
    end: int
    text: str
    name: str = ""
    exact: bool = False


def tokens(text: str) -> Iterator[Token]:
    """Yield the parts of a query in order.

    Raises:
        QueryError: A quotation is not closed, or a filter has no value.
    """
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token = _token(text, at)
        yield token
        at = token.end


def _token(text: str, at: int) -> Token:
    sign = text[at]
    if sign in _SIGNS:
        return Token(_SIGNS[sign], at, at + 1, sign)
    if sign in QUOTES:
        words, end = _quotation(text, at)
        return Token("phrase", at, end, words)
    if name := NAME.match(text, at):
        return _term(text, at, name)
    run = _RUN.match(text, at)
    assert run is not None, "neither white space nor a parenthesis stands here"
    return Token(_OPERATORS.get(run[0], "word"), at, run.end(), run[0])


def _term(text: str, at: int, name: re.Match[str]) -> Token:
    start = name.end()
    exact = text.startswith("=", start)
    start += exact
    if start < len(text) and text[start] in QUOTES:
        value, end = _quotation(text, start)
    else:
        run = _RUN.match(text, start)
        value, end = (run[0], run.end()) if run else ("", start)
    if not value:
        example = _RUN.match(text, _skip_space(text, end))
        hint = f"{name[0]}{example[0]}" if example and ":" not in example[0] else f"{name[0]}…"
        raise QueryError(f"‘{name[0]}’ has no value. Write it without a space: {hint}", at, end)
    return Token("term", at, end, value, name[1].lower(), exact)


def _quotation(text: str, at: int) -> tuple[str, int]:
    words, end, closed = read_quotation(text, at)
    if not closed:
        raise QueryError('The quotation is not closed. Write another " at its end.', at, end)
    if not words:
        raise QueryError("There is nothing between the quotation marks.", at, end)
    return words, end


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
