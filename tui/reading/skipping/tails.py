"""What was glued to the end of a paragraph: a button, the name of a picture agency."""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import Final

from tui.reading.skipping.wording import listed, plain

_WINDOW: Final = 300
"""Characters before the end of a line in which something glued is looked for."""

_LAST_WORD: Final = 60
"""Characters before the end of a line in which its last word stands, and the marks behind it."""

_WORDS: Final = re.compile(r"\w+")
_SENTENCE_END: Final = r"[.!?…][\"'”’)\]]{0,3}"
_CREDITS: Final = re.compile(
    r"(?:^|(?<=[.!?…\"”’]))\s{0,3}(?P<credits>\([^()]{2,80}\)(?:\s{0,3}\([^()]{2,80}\)){0,3})$"
)


def glued_from(line: str) -> int:
    """Return where in a line the article ends; the length of the line if nothing is glued to it."""
    end = len(line)
    while (start := _glued(line[:end])) < end:
        end = start
    return end


def _glued(line: str) -> int:
    window = max(0, len(line) - _WINDOW)
    tail = line[window:]
    if _ends_like_button(tail) and (match := _buttons().search(tail)):
        return window + match.start("buttons")
    if tail.endswith(")") and (match := _CREDITS.search(tail)) and _is_credit(match["credits"]):
        return window + match.start("credits")
    return len(line)


def _ends_like_button(line: str) -> bool:
    """Tell whether the last word is that of some button: looking for them all takes longer."""
    tail = line[-_LAST_WORD:]
    # Nearly always the last word stands behind the last blank, and only marks are behind it.
    words = _WORDS.findall(tail.rpartition(" ")[2]) or _WORDS.findall(tail)
    return bool(words) and words[-1].casefold() in _last_words()


@cache
def _last_words() -> frozenset[str]:
    return frozenset(_WORDS.findall(phrase)[-1].casefold() for phrase in _several())


@cache
def _several() -> tuple[str, ...]:
    """Phrases of two words and more, the longest first."""
    return tuple(sorted((one for one in listed("phrases") if " " in one), key=len, reverse=True))


@cache
def _buttons() -> re.Pattern[str]:
    """Phrases of two words and more after the end of a sentence, the first letter a capital."""
    phrases = "|".join(one[0].upper() + _any_case(one[1:]) for one in _several())
    return re.compile(
        rf"{_SENTENCE_END}\s{{0,5}}(?P<buttons>(?:{phrases})(?:\s{{1,5}}(?:{phrases})){{0,4}})\W{{0,5}}$"
    )


def _any_case(words: str) -> str:
    return f"(?i:{re.escape(words)})"


def _is_credit(groups: str) -> bool:
    """Groups such as `(REUTERS) (PRESS SERVICE)`: an agency among them, no ordinary words."""
    inner = re.findall(r"\(([^()]*)\)", groups)
    named = [_names_agency(group) for group in inner]
    return any(named) and all(
        agency or group.isupper() for agency, group in zip(named, inner, strict=True)
    )


def _names_agency(group: str) -> bool:
    words = re.findall(r"[\w-]+", plain(group))
    pairs = map(" ".join, itertools.pairwise(words))
    return not listed("agencies").isdisjoint([*words, *pairs])
