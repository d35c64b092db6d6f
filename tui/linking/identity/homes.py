"""The state that an article's officials are of, where it names only one: "the President"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.linking.identity.bearers import CAST
from tui.linking.identity.sides import Sided, states_named
from tui.linking.lexicon import words
from tui.linking.tokens import name_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.linking.identity.details import Details
    from tui.linking.identity.profiles import Profile
    from tui.linking.identity.roster import Roster


_HELD: Final = frozenset({"run", "held", "controlled", "occupied", "installed", "appointed"})
"""Who speaks in a town that is "rebel-held" is hardly an official of the only state named."""


class Homes:
    """The states named beside the sources of each article, and those each source speaks about."""

    def __init__(self, roster: Roster, details: Callable[[str], Details]) -> None:
        self._roster = roster
        self._details = details
        self._states: dict[str, set[str]] = {}

    def side(self, group: Sequence[int], profile: Profile) -> Sided | None:
        """The one state that a source of no known side can be an official of.

        An article that names several does not tell, nor one in which a body speaks of that
        state's people as of others: who says "Russian positions were hit" is hardly Russia's own
        staff.
        """
        if not _is_official(profile):
            return None
        found: set[str] = set()
        for number in group:
            article = self._roster.articles[number]
            states = self._named(article) if article != CAST else set()
            if len(states) == 1 and states.isdisjoint(self._peoples(number, profile)):
                found |= states
        if len(found) != 1:
            return None
        (state,) = found
        return Sided(state, profile.name, f"speaks where only officials of {state} do")

    def _named(self, article: str) -> set[str]:
        """The states that an article's sources are told to be of."""
        if article not in self._states:
            named = self._roster.named_in(article)
            self._states[article] = {
                side
                for bearer in named
                for phrase in (*bearer.spellings, *bearer.roles)
                for side in states_named(phrase)
            }
        return self._states[article]

    def _peoples(self, number: int, profile: Profile) -> frozenset[str]:
        """The states of whose people a body speaks."""
        if profile.kind == "person":
            return frozenset()
        told = self._details(self._roster.articles[number]).peoples
        return told.get(self._roster.entities[number], frozenset())


def _is_official(profile: Profile) -> bool:
    if profile.kind not in {"person", "unnamed", "organisation"}:
        return False
    phrases = profile.roles if profile.kind == "person" else (profile.name, *profile.roles)
    told = [word for phrase in phrases for word in name_tokens(phrase)]
    if any(word.lower in _HELD for word in told):
        return False
    found = {word.key for word in told}
    if profile.kind == "unnamed" and found & _not_of_states():
        return False
    return not found.isdisjoint(words("institutions"))


def _not_of_states() -> frozenset[str]:
    """What says that an official is a union's or a company's."""
    return words("generic_bodies") - words("institutions")
