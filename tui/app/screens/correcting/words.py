"""Which words of the article a statement is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.app.screens.correcting.asking import UnfitError
from tui.journal.changes import Bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.app.screens.correcting.correcting import Correcting
    from tui.model import Span, Statement

_HINT: Final = "words as they stand in the article; … between two pieces"

_SEEN: Final = 6
"""Words shown of the beginning of a statement, and of its end."""

_ALIKE: Final = {mark: f"[{marks}]" for marks in ("'‘’", '"“”„«»', "-‐‑–—") for mark in marks}
"""Signs that look different in print and alike on a keyboard."""


def spans_of(text: str, typed: str, near: int) -> tuple[Span, ...]:
    """Return where the words that were typed stand in an article.

    Args:
        text: The article's.
        typed: Its words, white space as one likes, with … between two pieces.
        near: Where to look first; of several places the nearest counts.

    Raises:
        UnfitError: They do not stand there.
    """
    pieces = [piece for piece in (one.split() for one in typed.split("…")) if piece]
    if not pieces:
        raise UnfitError(f"Write {_HINT}.")
    spans: list[Span] = []
    for words in pieces:
        after = spans[-1][1] if spans else 0
        # Looked ahead for, not taken: of "no no no" the second "no no" counts too.
        pattern = re.compile("(?=(" + r"\s+".join(map(_pattern, words)) + "))")
        found = [match.span(1) for match in pattern.finditer(text, after)]
        if not found:
            piece = " ".join(words)
            shown = piece if len(piece) <= 60 else f"{piece[:59]}…"
            raise UnfitError(f"The article does not say “{shown}” there.")
        spans.append(min(found, key=lambda span: abs(span[0] - max(near, after))))
    return tuple(spans)


def _pattern(word: str) -> str:
    return "".join(_ALIKE.get(char) or re.escape(char) for char in word)


def check(text: str, near: int) -> Callable[[str], str]:
    """Return a check that tells how much of an article is meant."""

    def told(typed: str) -> str:
        spans = spans_of(text, typed, near)
        pieces = [text[start:end].split() for start, end in spans]
        count = sum(map(len, pieces))
        apart = f" in {len(spans)} pieces" if len(spans) > 1 else ""
        return f"⏎ the statement is these {count:,} words{apart}: “{_ends(pieces)}”"

    return told


def _ends(pieces: Sequence[Sequence[str]]) -> str:
    """Return how some words begin and end: of many, the line that they are typed in shows few."""
    written = " … ".join(" ".join(piece) for piece in pieces).split()
    if len(written) > 2 * _SEEN:
        written[_SEEN:-_SEEN] = ["…"]
    return " ".join(written)


async def words(asking: Correcting, statement: Statement) -> None:
    """Set from where to where a statement reaches."""
    article = asking.article(statement.article)
    if article is None:
        asking.say("The text of the article is not at hand. Press r to read it again.")
        return
    text, near = article.text, statement.segments[0][0] if statement.segments else 0
    typed = await asking.ask(
        "Which words are the statement?", statement.words, _HINT, check(text, near)
    )
    if typed is not None:
        spans = spans_of(text, typed, near)
        asking.record(lambda laid: Bounds.of(laid, statement.id, spans))
