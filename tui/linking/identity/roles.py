"""What is told of a person besides the name: the role, and whether two roles agree."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from tui.linking.identity.bodies import body, is_indefinite
from tui.linking.lexicon import words
from tui.linking.tokens import name_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.linking.identity.bearers import Bearer
    from tui.linking.identity.clusters import Clusters

LEADER: Final = "@leader"
"""Stands in a role for any word that says who leads."""
_SAYS_LITTLE: Final = frozenset({"deputi", "vice", "senior", "former", "acting", "top", "chif"})


@lru_cache(maxsize=32_768)
def role_key(phrase: str, *, known: bool = False) -> tuple[str, ...]:
    """What a role consists of; equal for "the Wagner boss" and "head of Russia's Wagner group".

    Empty where the phrase is no role of somebody certain: "a minister", "the leader". Where it is
    `known` whose role it is, "a Norvik founder" is a role too.
    """
    if (is_indefinite(phrase) and not known) or len(phrase) > 200:
        return ()
    leaders = words("leaders")
    found = name_tokens(phrase)
    heads = {word.key for word in found} & leaders
    parts = body(" ".join(word.text for word in found if word.key not in leaders))
    own = parts.own - words("institutions")
    if own and heads:
        return tuple(sorted({LEADER, *own}))
    key = {*parts.common, *parts.own, *(f"@{side}" for side in parts.sides)}
    key |= {LEADER} if heads else set()
    return tuple(sorted(key)) if len(key) > 1 else ()


def witnesses(clusters: Clusters, some: Sequence[int], others: Sequence[int]) -> bool:
    """Whether a second witness tells that two like names are one person.

    The same article, the same side named in the role, or the same office.
    """
    if {clusters.articles[n] for n in some} & {clusters.articles[n] for n in others}:
        return True
    mine, yours = _told(clusters.bearers, some), _told(clusters.bearers, others)
    return bool(mine & yours)


def _told(bearers: Sequence[Bearer], numbers: Sequence[int]) -> set[str]:
    told: set[str] = set()
    for roles in {bearers[number].roles for number in numbers}:
        for role in roles:
            parts = body(role)
            told.update(f"@{side}" for side in parts.sides)
            told.update(parts.own | parts.common)
    return told - _SAYS_LITTLE
