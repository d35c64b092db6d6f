"""Numbers as news writes them: digits with separators, words, and both together ("2.5 million")."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, Final

DIGITS: Final = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3}){1,4}|[0-9]{1,12})"
    r"(?:\.[0-9]{1,6})?"
)
"""Source of a pattern for a number in digits. Every repeat is bounded."""

_SEPARATORS: Final = str.maketrans("", "", ",\u00a0\u202f\u2009")


@cache
def lexicon() -> dict[str, Any]:
    """Return the number words of data/numbers.toml."""
    file = resources.files("tui.extracting.measures") / "data" / "numbers.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def word_pattern() -> str:
    """Return the source of a pattern for a number in words, such as "twenty-three thousand"."""
    words = lexicon()
    one = "|".join(sorted((*words["small"], *words["scales"]), key=len, reverse=True))
    return rf"(?i:(?:{one})(?:(?:-|\s{{1,2}}(?:and\s{{1,2}})?)(?:{one})\b){{0,7}})"


def value(words: str) -> float | None:
    """Return the value of a number in digits, in words or in both, None when it is no number.

    "1,300" is 1300, "twenty-three" 23, "2.5 million" 2500000, "a hundred" 100, "two and a half"
    2.5.
    """
    text = words.lower().translate(_SEPARATORS).replace("-", " ")
    text, half = _cut_half(text)
    parts = re.findall(r"[0-9]{1,20}(?:\.[0-9]{1,6})?|[a-z]{1,12}", text)
    total = _add_up([part for part in parts if part != "and"])
    return total if total is None else total + half


def _cut_half(text: str) -> tuple[str, float]:
    if text.endswith(" and a half"):
        return text.removesuffix(" and a half"), 0.5
    return text, 0.0


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
