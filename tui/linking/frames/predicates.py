"""What a statement says of its subject: its predicate, the cause, whether it is still to come."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.frames.vocabulary import plain
from tui.linking.lexicon import rows
from tui.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.linking.frames.clauses import Reading

_PLANS: Final = frozenset(
    {"will", "would", "shall", "plans", "planned", "due", "scheduled", "expected", "going", "to"}
)
_BEFORE_GERUNDS: Final = frozenset({"of", "for", "by", "with"})
_SHORTEST: Final = 5
"""Letters of a word in "-ed" that is taken for a verb."""
_CAUSES: Final = (
    ("because",),
    ("due", "to"),
    ("caused", "by"),
    ("owing", "to"),
    ("thanks", "to"),
    ("died", "of"),
    ("died", "from"),
    ("result", "of"),
    ("blamed", "on"),
)
_CAUSE_WORDS: Final = frozenset(marker[0] for marker in _CAUSES)
_REACH: Final = 5
"""Words behind "because of" that are the cause."""


class Predication(NamedTuple):
    """A statement's content words by what they do in it, as themes.

    `subjects` stand before its first verb, `told` from there on, and `verb` is the first of these:
    what is done, or what the subject is; `causes` give the cause, and
    `none_of` is what it says there is none of. It is `planned` where it speaks of what is to come.
    """

    subjects: frozenset[str]
    told: frozenset[str]
    verb: str
    causes: frozenset[str]
    none_of: frozenset[str]
    planned: bool


def predication_of(reading: Reading, content: Collection[str]) -> Predication:
    """Sorts a statement's content words; without a plain verb all of them are told."""
    start = next((n for n in range(1, len(reading.words)) if _is_verb(reading, n)), 0)
    known = frozenset(content)
    behind = reading.themes[start:]
    told = known.intersection(behind)
    return Predication(
        subjects=known - told,
        told=told,
        verb=next((one for one in behind if one in told), ""),
        causes=known & _causes_in(reading),
        none_of=_none_of(reading),
        planned=not _PLANS.isdisjoint(reading.lower),
    )


def _causes_in(reading: Reading) -> frozenset[str]:
    """The words that tell why, as themes: the frost of "because of frost"."""
    if _CAUSE_WORDS.isdisjoint(reading.every):
        return frozenset()
    found: set[str] = set()
    lower = reading.lower
    for index in [n for n, text in enumerate(lower) if text in _CAUSE_WORDS]:
        for marker in _CAUSES:
            end = index + len(marker)
            if lower[index:end] == marker:
                found.update(reading.themes[end : end + _REACH])
    return frozenset(found)


def _none_of(reading: Reading) -> frozenset[str]:
    """What a statement says there is none of, as themes: the suspect of "no suspects"."""
    if "no" not in reading.every:
        return frozenset()
    lower = reading.lower
    return frozenset(
        theme for text, theme in zip(lower, reading.themes[1:], strict=False) if text == "no"
    )


def _is_verb(reading: Reading, index: int) -> bool:
    text = reading.lower[index]
    if text.endswith("ing") and reading.lower[index - 1] in _BEFORE_GERUNDS:
        return True  # "accused of changing"
    return _MAY_BE_VERB[text] and not reading.words[index].capital


def _may_be_verb(text: str) -> bool:
    """Whether a word in small letters is an auxiliary or a verb in the past."""
    return (
        text in plain("auxiliaries")
        or text in _irregular()
        or (len(text) >= _SHORTEST and text.endswith("ed"))
    )


_MAY_BE_VERB: Final = Vocabulary(_may_be_verb)


@cache
def _irregular() -> frozenset[str]:
    """Irregular forms of verbs, without those that are nouns or other verbs too."""
    forms = {form for row in rows("irregular") for form in row[1].split()}
    return frozenset(forms - plain("not_verbs"))
