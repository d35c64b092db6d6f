"""What the name of an organisation or group consists of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tui.linking.lexicon import words
from tui.linking.parties import parties_in
from tui.linking.tokens import Word, name_tokens

_ACRONYM: Final = re.compile(r"(?:[A-Z]\.?){2,6}s?|[A-Z][a-z]?[A-Z]{1,4}")
_INDEFINITE: Final = frozenset({"a", "an", "one", "another", "someone", "somebody"})
_BEFORE_PLACE: Final = frozenset({"in", "from", "near", "at", "based"})
_HOW: Final = frozenset({"based", "linked", "backed"})
"""Words that join a side to a body: a Norvik-backed group."""


@dataclass(frozen=True, slots=True)
class Body:
    """The parts of a body's name.

    `own` are words that are only its own ("Wagner"), `common` what any such body is called
    ("defence", "ministry"), `sides` the states and parties it is named after.
    """

    own: frozenset[str]
    common: frozenset[str]
    sides: frozenset[str]

    @property
    def key(self) -> frozenset[str]:
        """What two names of one body have in common, states aside."""
        return self.own or self.common


@lru_cache(maxsize=65_536)
def body(name: str) -> Body:
    """Takes a name apart: "Russia's Defence Ministry" is a defence ministry, of Russia."""
    found = name_tokens(name)
    sides: set[str] = set()
    taken: set[int] = set()
    for party in parties_in(found):
        sides.add(party.surface.side)
        taken.update(range(party.first, party.end))
    left = {word.key for index, word in enumerate(found) if index not in taken}
    left -= words("small_words", "quantifiers")
    left -= _HOW
    common = words("generic_bodies", "institutions") & left
    own = frozenset(left) - common
    if own:
        own |= common - words("generic_bodies")
    return Body(own, common if not own else frozenset(), frozenset(sides))


def is_acronym(name: str) -> bool:
    """Whether a name is written as initials: "ISW", "F.B.I.", "MoD"."""
    return bool(_ACRONYM.fullmatch(name))


@lru_cache(maxsize=65_536)
def initials(name: str) -> frozenset[str]:
    """The acronyms a full name may have: of its content words, and of all its words."""
    found = [word for word in name_tokens(name) if word.lower != "the"]
    every = "".join(word.text[0] for word in found).lower()
    content = "".join(word.text[0] for word in found if word.key not in words("small_words"))
    capitals = "".join(word.text[0] for word in found if word.capital)
    return frozenset({every, content.lower(), capitals.lower()}) if len(found) > 1 else frozenset()


def acronym_key(name: str) -> str:
    """An acronym without full stops, in small letters."""
    return name.replace(".", "").lower()


def is_indefinite(name: str) -> bool:
    """Whether a phrase introduces somebody unnamed: "a senior official"."""
    first, *_ = name.lower().split(maxsplit=1) or [""]
    return first in _INDEFINITE


def is_plural(name: str) -> bool:
    """Whether the head of a phrase is plural: "officials in Kyiv", "the people"."""
    head = head_word(name)
    if head is None:
        return False
    text = head.lower
    return text in {"people", "police", "men", "women", "media"} or (
        len(text) > 3 and text.endswith("s") and not text.endswith(("ss", "us", "is"))
    )


def head_word(name: str) -> Word | None:
    """The noun that a phrase is about: the last word before a preposition."""
    head = None
    for word in name_tokens(name):
        text = word.lower
        if head is not None and (
            text in _BEFORE_PLACE or text in {"of", "for", "who", "on", "with"}
        ):
            break
        head = word
    return head
