"""How sure the program is of what it read, in three grades; never how true a statement is."""

from __future__ import annotations

from typing import Final, Literal

Grade = Literal["sure", "fairly sure", "unsure"]

_SURE: Final = 0.85
_FAIRLY: Final = 0.65


def grade_of(confidence: float) -> Grade:
    """Return the grade of a confidence from 0 to 1."""
    if confidence >= _SURE:
        return "sure"
    return "fairly sure" if confidence >= _FAIRLY else "unsure"
