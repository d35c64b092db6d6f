"""Numbers as news writes them: digits with separators, words, and both together ("2.5 million")."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, Final

from tui.vocabulary import Vocabulary

DIGITS: Final = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,3}(?:[ \u00a0\u202f\u2009][0-9]{3}){1,4}|[0-9]{1,12})"
    r"(?:\.[0-9]{1,6})?(?![0-9]|[.,:/][0-9])"
)
"""Source of a pattern for a number in digits. Every repeat is bounded."""

_NUMBERS: Final = ("small", "scales", "multiples", "fractions", "vague")
"""The lists of words that a number can be made of."""
_BLANK: Final = r"\s{1,3}"
_SEPARATORS: Final = re.compile(r"(?<=[0-9])[, \u00a0\u202f\u2009](?=[0-9]{3})")

Bounds = tuple[float, float]
"""The least and the most a number can mean; the most may be infinite."""


@cache
def load(name: str) -> dict[str, Any]:
    """Return one of the word lists in data/."""
    file = resources.files("tui.extracting.measures") / "data" / name
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def lexicon() -> dict[str, Any]:
    """Return the number words of data/numbers.toml."""
    return load("numbers.toml")


def any_of(words: object) -> str:
    """Return the alternation of some words, the longest first, any blanks between their parts."""
    listed = sorted(map(str, words), key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(word).replace(r"\ ", _BLANK) for word in listed)


@cache
def word_pattern() -> str:
    """Return the source of a pattern for a number in words, such as "twenty-three thousand"."""
    words = lexicon()
    one = any_of((*words["small"], *words["scales"]))
    return rf"(?i:(?:{one})\b(?:(?:-|{_BLANK}(?:and{_BLANK})?)(?:{one})\b){{0,7}})"


@cache
def number_pattern() -> str:
    """Return the source of a pattern for any number that `bounds` understands."""
    words = lexicon()
    scale = any_of(words["scales"])
    loose = any_of((*words["multiples"], *words["fractions"]))
    unit = any_of(words["measured"])
    return (
        rf"(?:{DIGITS}(?:[\s-](?i:{scale})\b)?"
        rf"|\b(?i:(?:{any_of(words['multiples'])}){_BLANK}(?:{scale}|dozen)\b"
        rf"|(?:{any_of(words['vague'])})\b(?:{_BLANK}of\b)?"
        rf"|(?:{any_of(words['fractions'])}|an?){_BLANK}(?:{scale}|dozen)\b"
        rf"|(?:{loose})(?={_BLANK}(?:{unit})))"
        rf"|\b{word_pattern()}(?:{_BLANK}and{_BLANK}a{_BLANK}half\b)?)"
    )


def number_openings() -> list[str]:
    """Return what the pattern for any number can begin with, besides a digit."""
    words = lexicon()
    return ["a", *(one for name in _NUMBERS for one in words[name])]


@cache
def number_words() -> frozenset[str]:
    """Return lower-case words one of which is in every number that is not in digits."""
    words = lexicon()
    vague = {word for phrase in words["vague"] for word in phrase.split() if word != "of"}
    parts = {re.split(r"[\s-]", phrase)[-1] for phrase in (*words["shares"], *words["multiples"])}
    return frozenset((*words["small"], *words["scales"], *vague, *parts, "half", "quarters"))


def bounds(words: str) -> Bounds | None:
    """Return what a number can mean at least and at most, None when it is no number.

    "1,300" is exact; "dozens of" and "several hundred" are not.
    """
    return _BOUNDS[words]


def _bounds(words: str) -> Bounds | None:
    lists = lexicon()
    text = " ".join(words.lower().split()).removesuffix(" of")
    if text in lists["vague"]:
        least, most = lists["vague"][text]
        return float(least), float(most) or float("inf")
    if text in lists["multiples"]:
        least, most = lists["multiples"][text]
        return float(least), float(most)
    if text in lists["fractions"]:
        return lists["fractions"][text], lists["fractions"][text]
    head, _, last = text.rpartition(" ")
    if head in lists["multiples"]:
        least, most = lists["multiples"][head]
        scale = value(last) or 1.0
        return least * scale, most * scale
    if head in lists["fractions"]:
        exact: float | None = lists["fractions"][head] * (value(last) or 1.0)
    else:
        exact = value(text)
    return None if exact is None else (exact, exact)


_BOUNDS: Final = Vocabulary(_bounds)


def value(words: str) -> float | None:
    """Return the value of a number in digits, in words or in both, None when it is no number.

    "1,300" is 1300, "twenty-three" 23, "2.5 million" 2500000, "a hundred" 100, "two and a half"
    2.5.
    """
    text = " ".join(_SEPARATORS.sub("", words.lower()).replace("-", " ").split())
    whole = text.removesuffix(" and a half")
    parts = re.findall(r"[0-9]{1,20}(?:\.[0-9]{1,6})?|[a-z]{1,12}", whole)
    total = _add_up([part for part in parts if part != "and"])
    return total if total is None or whole == text else total + 0.5


def _add_up(parts: list[str]) -> float | None:
    words = lexicon()
    total = 0.0
    group: float | None = None
    for part in parts:
        if part in ("a", "an") and group is None:
            group = 1.0
        elif part in words["scales"]:
            scale = words["scales"][part]
            group = (1.0 if group is None else group) * scale
            if scale > 100:
                total, group = total + group, None
        elif part in words["small"]:
            small = float(words["small"][part])
            multiplies = part == "dozen" and group is not None
            group = (group or 0.0) * small if multiplies else (group or 0.0) + small
        elif part[0].isdigit():
            group = (group or 0.0) + float(part)
        else:
            return None
    if group is None:
        return total or None
    return total + group
