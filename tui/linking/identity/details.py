"""What only a few articles are asked for when their speakers are matched."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.parties import parties_in
from tui.linking.tokens import tokens
from tui.naming import fold

if TYPE_CHECKING:
    from tui.model import Extraction

_LONG: Final = 4
"""Letters of a word that may tell what a story is about."""


class Details(NamedTuple):
    """What an article's statements speak of.

    `names` and `words` are the names and the long words in them; `peoples` are the states of whose
    people each source speaks, by its entity.
    """

    names: frozenset[str]
    words: frozenset[str]
    peoples: dict[str, frozenset[str]]


def details_of(extraction: Extraction) -> Details:
    """Reads the statements of one article."""
    names: set[str] = set()
    long: set[str] = set()
    peoples: dict[str, set[str]] = defaultdict(set)
    for statement in extraction.statements:
        names.update(fold(place) for place in statement.places)
        found = tokens(statement.words)
        names.update(word.key for word in found[1:] if word.capital and len(word.key) > 2)
        long.update(word.key for word in found if len(word.text) >= _LONG)
        peoples[statement.speaker or ""].update(
            party.surface.side for party in parties_in(found) if party.surface.form == "people"
        )
    told = {entity: frozenset(states) for entity, states in peoples.items()}
    return Details(frozenset(names), frozenset(long), told)
