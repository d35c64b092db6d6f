"""The state that an article's officials are of, where it names only one: "the President"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui.linking.identity.sides import Sided, states_named
from tui.linking.lexicon import words
from tui.linking.parties import parties_in
from tui.linking.tokens import name_tokens, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.linking.identity.bearers import Bearer
    from tui.linking.identity.profiles import Profile
    from tui.model import Extraction


class Homes:
    """The states named beside the sources of each article, and those each source speaks about."""

    def __init__(
        self,
        bearers: Sequence[Bearer],
        owners: Mapping[int, tuple[str, str]],
        extractions: Sequence[Extraction],
    ) -> None:
        self._owners = owners
        self._states: dict[str, set[str]] = defaultdict(set)
        for number, (article, _) in owners.items():
            bearer = bearers[number]
            self._states[article] |= _states((*bearer.spellings, *bearer.roles))
        self._told: dict[tuple[str, str], list[str]] = defaultdict(list)
        for extraction in extractions:
            for statement in extraction.statements:
                self._told[extraction.article, statement.speaker or ""].append(statement.words)

    def side(self, group: Sequence[int], profile: Profile) -> Sided | None:
        """The one state that a source of no known side can be an official of.

        An article that names several does not tell, nor one in which a body speaks of that
        state's people as of others: who says "Russian positions were hit" is hardly Russia's own
        staff.
        """
        if not _is_official(profile):
            return None
        found: set[str] = set()
        for owner in (self._owners[number] for number in group if number in self._owners):
            states = self._states[owner[0]]
            others = set() if profile.kind == "person" else _peoples(self._told[owner])
            if len(states) == 1 and states.isdisjoint(others):
                found |= states
        if len(found) != 1:
            return None
        (state,) = found
        return Sided(state, profile.name, f"speaks where only officials of {state} do")


def _is_official(profile: Profile) -> bool:
    if profile.kind not in {"person", "unnamed", "organisation"}:
        return False
    phrases = profile.roles if profile.kind == "person" else (profile.name, *profile.roles)
    found = {word.key for phrase in phrases for word in name_tokens(phrase)}
    if profile.kind == "unnamed" and found & _not_of_states():
        return False
    return not found.isdisjoint(words("institutions"))


def _not_of_states() -> frozenset[str]:
    """What says that an official is a union's or a company's."""
    return words("generic_bodies") - words("institutions")


def _states(phrases: Iterable[str]) -> set[str]:
    return {side for phrase in phrases for side in states_named(phrase)}


def _peoples(told: Iterable[str]) -> set[str]:
    return {
        party.surface.side
        for text in told
        for party in parties_in(tokens(text))
        if party.surface.form == "people"
    }
