"""Reading a query.

```
query  = both { "OR" both }
both   = one { ["AND"] one }
one    = { "NOT" | "-" } ( "(" query ")" | word | "exact words" | field:value | field:=value )
```

AND binds closer than OR; the operators are written in capitals, so that "or" stays a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.browsing.query.errors import QueryError, nearest
from tui.browsing.query.fields import FIELDS
from tui.browsing.query.nodes import (
    Everything,
    Phrase,
    Query,
    Term,
    Word,
    all_of,
    any_of,
    negated,
)
from tui.browsing.query.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Container

    from tui.browsing.query.tokens import Kind

DEEPEST: Final = 40
"""How many parentheses may be open at once; nobody reads more, and Python's stack is finite."""

_STARTS: Final[frozenset[Kind]] = frozenset({"open", "not", "word", "phrase", "term"})


def parse(text: str) -> Query:
    """Read a query; white space alone asks nothing.

    Raises:
        QueryError: It cannot be read; the message says where, and what to write instead.
    """
    parser = _Parser(text)
    if parser.here() is None:
        return Everything()
    query = parser.query(0)
    if parser.here() is not None:
        raise parser.unexpected()
    return query


class _Parser:
    """Reads the tokens of one query from left to right."""

    def __init__(self, text: str) -> None:
        self._tokens = list(tokens(text))
        self._at = 0
        self._end = len(text)

    def here(self) -> Token | None:
        """The next token, None at the end."""
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _next_is(self, kinds: Container[Kind]) -> bool:
        token = self.here()
        return token is not None and token.kind in kinds

    def _take(self, *kinds: Kind) -> Token | None:
        token = self.here()
        if token is None or token.kind not in kinds:
            return None
        self._at += 1
        return token

    def query(self, depth: int) -> Query:
        parts = [self._both(depth)]
        while self._take("or"):
            parts.append(self._both(depth))
        return any_of(parts)

    def _both(self, depth: int) -> Query:
        parts = [self._one(depth)]
        while self._take("and") or self._next_is(_STARTS):
            parts.append(self._one(depth))
        return all_of(parts)

    def _one(self, depth: int) -> Query:
        negations = 0
        while self._take("not"):
            negations += 1
        part = self._part(depth)
        return negated(part) if negations % 2 else part

    def _part(self, depth: int) -> Query:
        token = self._take("open", "word", "phrase", "term")
        if token is None:
            raise self.unexpected()
        match token.kind:
            case "open":
                return self._group(token, depth + 1)
            case "word":
                return Word(token.text)
            case "phrase":
                return Phrase(token.text)
            case _:
                return _term(token)

    def _group(self, opening: Token, depth: int) -> Query:
        where = (opening.start, opening.end)
        if depth > DEEPEST:
            raise QueryError("Too many parentheses inside one another.", *where)
        if self._next_is({"close"}):
            raise QueryError("There is nothing between the parentheses.", *where)
        query = self.query(depth)
        if not self._take("close"):
            raise QueryError("The parenthesis is not closed. Write ) at its end.", *where)
        return query

    def unexpected(self) -> QueryError:
        """Return what to say of a token that cannot stand where it does."""
        token = self.here()
        if token is None:
            last = self._tokens[-1]
            reason = f"‘{last.text}’ has nothing behind it. Write what should follow, or remove it."
            return QueryError(reason, last.start, last.end)
        if token.kind == "close":
            reason = "This parenthesis was never opened. Remove it, or write ( before."
        elif token.kind in ("and", "or"):
            reason = (
                f"{token.text} joins two parts, and one is missing before it. "
                f'The word itself is written "{token.text.lower()}".'
            )
        else:
            reason = f"‘{token.text}’ cannot stand here."
        return QueryError(reason, token.start, token.end)


def _term(token: Token) -> Term:
    field = FIELDS.get(token.name)
    where = (token.start, token.end)
    if field is None:
        raise QueryError(_no_such(token.name), *where)
    try:
        return Term(field.name, field.read(token.text), token.exact and field.open)
    except ValueError as error:
        raise QueryError(f"{field.name}: {error}", *where) from error


def _no_such(name: str) -> str:
    """Return what to say of a filter that does not exist."""
    told = f"No filter is called ‘{name}:’."
    if meant := nearest(name, FIELDS):
        return f"{told} Did you mean {meant}: ?"
    return (
        f"{told} There are {', '.join(FIELDS)}. "
        f'Words that hold a colon stand in quotation marks: "{name}:…"'
    )
