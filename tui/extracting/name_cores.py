"""Offices before a name, and where the person's own name begins: `Secretary of State Ana Roe`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.sentences import genitive_length
from tui.naming import is_given_name

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

PERSON_TITLE: Final = tags.TITLE | tags.ROLE
_PORTFOLIOS: Final = lexicon.words("name_parts.txt", "portfolios")
_SUFFIXES: Final = ("jr", "sr", "ii", "iii", "iv", "v")
_MOST_TITLES: Final = 6


@cache
def states() -> dict[str, str]:
    """The state behind every state name, demonym and capital, in lower case."""
    found = {}
    for state, others in tags.states().items():
        for word in (state.lower(), *others):
            found[word] = state
    return found


def own_name(sentence: Sentence, first: int, last: int) -> int:
    """Where a person's own name begins in a run: behind the last title, what it is of, a state."""
    core = first
    for k in range(first, last - 1):
        if sentence.bits[k] & PERSON_TITLE and not sentence.bits[k] & tags.GENITIVE:
            core = k + 1
    if last - core == 1 and core - first > 1 and sentence.lower[core].rstrip(".") in _SUFFIXES:
        return first  # Martin Luther King Jr.
    if sentence.lower[core] == "of":  # the White House Chief of Staff Ana Roe
        core = past_office(sentence, core + 1, last)
    if core + 2 < last and bare(sentence, core).lower() in states():
        core += is_given_name(sentence.words[core + 1])  # the governor of Oslo Ana Roe
    return core


def office_before(sentence: Sentence, first: int) -> int | None:
    """Where an office begins that a name's run completes: `former Secretary of` State Ana Roe."""
    of = first - 1 - (sentence.lower[first - 1 : first] == ["the"])
    if of < 1 or sentence.lower[of] != "of" or not sentence.bits[of - 1] & PERSON_TITLE:
        return None
    return titles_before(sentence, of)


def past_office(sentence: Sentence, first: int, last: int) -> int:
    """Where the person's own name begins behind what the office is of."""
    k = first
    while k < last and sentence.lower[k] in _PORTFOLIOS:
        k += 1
    if k >= last or sentence.bits[last - 1] & tags.ORGANISATION:
        return first
    if k > first or is_given_name(sentence.words[first]):
        return k
    given = (j for j in range(first + 1, last - 1) if is_given_name(sentence.words[j]))
    return next(given, first)  # the head of Lund Oil Ana Roe


def titles_before(sentence: Sentence, first: int) -> int:
    """Step left over lower-case role words: `former governor`, `spokeswoman`."""
    k, least = first, max(0, first - _MOST_TITLES)
    while k > least and sentence.bits[k - 1] & PERSON_TITLE:
        if sentence.bits[k - 1] & tags.RELATIVE:
            break
        if k > 2 and sentence.lower[k - 2] == "of" and sentence.bits[k - 3] & tags.ORGANISATION:
            break  # the Department of Justice spokeswoman Ana Roe
        k -= 1
    return k


def bare(sentence: Sentence, k: int) -> str:
    """A word without its genitive."""
    word = sentence.words[k]
    return word[: -genitive_length(word)] if sentence.bits[k] & tags.GENITIVE else word
