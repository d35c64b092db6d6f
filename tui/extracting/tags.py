"""What a word may be, as one bit each, and the table from words to bits.

A word may carry several bits ("that" is a determiner, a relative and a subordinator); which one it
is in its place is for the reader of the phrase to say.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Final

from tui.extracting import lexicon, verbs

CAPITAL: Final = 1 << 0
NUMBER: Final = 1 << 1
PUNCTUATION: Final = 1 << 2
BREAK: Final = 1 << 3
MARK: Final = 1 << 4
QUOTE: Final = 1 << 5
DETERMINER: Final = 1 << 6
POSSESSIVE: Final = 1 << 7
PRONOUN: Final = 1 << 8
OBJECT: Final = 1 << 9
PREPOSITION: Final = 1 << 10
CONJUNCTION: Final = 1 << 11
SUBORDINATOR: Final = 1 << 12
RELATIVE: Final = 1 << 13
AUXILIARY: Final = 1 << 14
ADVERB: Final = 1 << 15
NEGATION: Final = 1 << 16
MODAL: Final = 1 << 17
TIME: Final = 1 << 18
VERB: Final = 1 << 19
CUE: Final = 1 << 20
CUE_NOUN: Final = 1 << 21
TITLE: Final = 1 << 22
ROLE: Final = 1 << 23
GROUP: Final = 1 << 24
ORGANISATION: Final = 1 << 25
GENITIVE: Final = 1 << 26
COMMA: Final = 1 << 27
FUTURE: Final = 1 << 28
STOPPED: Final = 1 << 29
DEMONYM: Final = 1 << 30
NOUN_LIKE: Final = 1 << 31
SPEECH_NOUN: Final = 1 << 32
EVIDENCE: Final = 1 << 33
ACCORDING: Final = 1 << 34

_OF_WORDS: Final = {
    "determiner": DETERMINER,
    "possessive": POSSESSIVE,
    "pronoun": PRONOUN,
    "object": OBJECT,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "subordinator": SUBORDINATOR,
    "relative": RELATIVE,
    "auxiliary": AUXILIARY,
    "adverb": ADVERB,
    "negation": NEGATION,
    "modal": MODAL,
    "future": FUTURE,
    "time": TIME,
    "verb": VERB,
    "speech_noun": SPEECH_NOUN,
    "evidence": EVIDENCE,
    "demonym": DEMONYM,
    "noun_like": NOUN_LIKE,
}
_OF_PEOPLE: Final = {
    "title": TITLE,
    "role": ROLE,
    "group": GROUP,
    "organisation": ORGANISATION,
}


@cache
def states() -> dict[str, tuple[str, ...]]:
    """Every state with its demonym first, then its capital and the houses that speak for it."""
    table = tomllib.loads(lexicon.text("states.toml"))
    return {state: tuple(others) for state, others in table["states"].items()}


def demonyms() -> set[str]:
    """How the people and things of every state are called, in lower case."""
    return {others[0] for others in states().values() if " " not in others[0]}


@cache
def table() -> dict[str, int]:
    """The bits of every listed word, by its lower-case form."""
    found: dict[str, int] = {}
    for name, kinds in (("words.txt", _OF_WORDS), ("people.txt", _OF_PEOPLE)):
        for section, bit in kinds.items():
            for word in lexicon.words(name, section):
                found[word] = found.get(word, 0) | bit
    for name in lexicon.calendar("weekdays", "months") - {"may"}:
        found[name] = found.get(name, 0) | TIME
    for demonym in demonyms():
        found[demonym] = found.get(demonym, 0) | DEMONYM
    for noun in verbs.nouns():
        found[noun] = found.get(noun, 0) | CUE_NOUN
    for form in verbs.forms():
        found[form] = found.get(form, 0) | CUE
    for role in lexicon.words("people.txt", "role"):
        found.setdefault(_plural(role), GROUP)
    found["according"] = found.get("according", 0) | ACCORDING
    return found


def _plural(role: str) -> str:
    """Many of a role: `bakers`, `witnesses`, `deputies`."""
    if role.endswith("y") and role[-2:-1] not in "aeiou":
        return role[:-1] + "ies"
    if role.endswith("man"):
        return role[:-2] + "en"
    return role + ("es" if role.endswith(("s", "sh", "ch", "x")) else "s")
