"""What the helper says of a page, checked where it enters: a page may have got the better of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST: Final = 16_000_000
"""Bytes of the longest answer; the largest page that is read has 3 MB."""

_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Answer:
    """An article found in a page.

    Attributes:
        text: Its paragraphs, one blank line apart; "" if none was found.
        said: What the page says of it, by the keys of `tui.reading.metadata`, each with every
            value found, the surest first.
        guessed: A date of publication that no metadata gives, found in the page's text.
    """

    text: str = ""
    said: Mapping[str, Sequence[str]] = field(default_factory=dict)
    guessed: str = ""


def dump_answer(answer: Answer) -> bytes:
    """Return an answer as JSON."""
    return json.dumps(asdict(answer)).encode()


def load_answer(data: bytes) -> Answer:
    """Return the answer in some JSON.

    Raises:
        ValueError: It is none.
    """
    answer = json.loads(data)
    if not isinstance(answer, dict):
        raise ValueError("no object")
    text, said, guessed = (answer.get(key) for key in ("text", "said", "guessed"))
    if not isinstance(text, str) or not isinstance(guessed, str) or not isinstance(said, dict):
        raise ValueError("no answer")
    return Answer(text, {key: _strings(values) for key, values in said.items()}, guessed)


def _strings(values: object) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise ValueError("no list of values")
    return tuple(one for one in values[:_MOST] if isinstance(one, str))
