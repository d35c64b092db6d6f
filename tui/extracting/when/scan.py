"""Find the time expressions of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting.when.build import BUILDERS
from tui.extracting.when.patterns import FIGURES, landmarks, rules, trigger

if TYPE_CHECKING:
    from tui.extracting.when.expression import Expression
    from tui.model import Span

_BEFORE: Final = 48
_AFTER: Final = 40
"""How far round a trigger word an expression may reach, in characters."""


def expressions(text: str) -> tuple[Expression, ...]:
    """Return the time expressions of a text, in order, not overlapping. Takes linear time."""
    found: list[Expression] = []
    free = 0
    for start, end, class_ in sorted(_triggers(text)):
        if start < free:
            continue
        expression = _around(text, (start, end), class_, free)
        if expression is not None:
            found.append(expression)
            free = expression.span[1]
    return tuple(found)


def _triggers(text: str) -> set[tuple[int, int, str]]:
    """Return where the trigger words stand, and of which class each is."""
    found: set[tuple[int, int, str]] = set()
    match = trigger().match
    for landmark in landmarks():
        at = text.find(landmark)
        while at >= 0:
            word = match(text, at)
            if word is not None:
                found.add((at, word.end(), word.lastgroup or ""))
            at = text.find(landmark, at + 1)
    for figure in FIGURES.finditer(text):
        found.add((figure.start(), figure.end(), figure.lastgroup or ""))
    return found


def _around(text: str, word: Span, class_: str, free: int) -> Expression | None:
    """Return the expression that holds a trigger word; `free` is where the one before ended."""
    first = max(free, word[0] - _BEFORE)
    last = min(len(text), word[1] + _AFTER)
    left, right = text[first : word[0]].lower(), text[word[1] : last].lower()
    for rule in rules()[class_]:
        if not rule.may_match(left, right):
            continue
        for match in rule.pattern.finditer(text, first, last):
            if match.start() > word[0]:
                break
            if word[0] < match.end():
                expression = BUILDERS[rule.form](match)
                if expression is not None:
                    return expression
    return None
