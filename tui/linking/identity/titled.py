"""Which of an article's people a bare title is: "the commander", "the mercenary leader"."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from tui.linking.identity.bodies import is_indefinite, is_plural
from tui.linking.identity.roles import LEADER
from tui.linking.identity.sides import states_named
from tui.linking.lexicon import words
from tui.linking.parties import parties_in
from tui.linking.tokens import name_tokens

if TYPE_CHECKING:
    from tui.linking.identity.bearers import Bearer
    from tui.linking.identity.clusters import Clusters

_BODY: Final = "@body"
"""Stands in a title for any word that says that something is a body: group, army, company."""
_PAST: Final = frozenset(word.key for word in name_tokens("former then ex"))


def join_titles(clusters: Clusters) -> None:
    """Joins a title to the only person whom its article calls that, and perhaps more."""
    bare = sorted(n for bearer, numbers in clusters.alike if _is_bare(bearer) for n in numbers)
    if not bare:
        return
    here: dict[str, list[int]] = defaultdict(list)
    articles = {clusters.articles[number] for number in bare}
    named = {clusters.root(n) for n, one in enumerate(clusters.bearers) if one.kind == "person"}
    for number, article in enumerate(clusters.articles):
        if article in articles and clusters.root(number) in named:
            here[article].append(number)
    for number in bare:
        if clusters.root(number) in named:
            continue
        bearer = clusters.bearers[number]
        found = [
            other
            for other in here[clusters.articles[number]]
            if _says_more(clusters.bearers[other], bearer.name)
        ]
        root = clusters.only_root(found)
        if root is not None:
            clusters.join(root, number)
            # The lower number of the two stands for both from here on.
            named.add(clusters.root(number))


def _is_bare(bearer: Bearer) -> bool:
    name = bearer.name
    return bearer.kind == "unnamed" and not is_indefinite(name) and not is_plural(name)


def _says_more(bearer: Bearer, title: str) -> bool:
    """Whether a source is told to be what a title says, of the same state if it says which."""
    asked, states = _asked(title), states_named(title)
    if not asked:
        return False
    name = (bearer.name,) if bearer.kind == "unnamed" else ()
    return any(
        asked <= _told(phrase)
        and states <= states_named(phrase)
        and not (_PAST & _told(phrase)) - asked  # "the mayor" is no former mayor
        for phrase in (*name, *bearer.roles, *bearer.aliases)
    )


def _asked(title: str) -> frozenset[str]:
    """What somebody must be told to be who bears a title; empty for what is no title."""
    told = _told(title)
    if {LEADER, _BODY} <= told:
        # "The mercenary leader" leads some body, whatever each is called.
        return told - words("leaders") - words("generic_bodies")
    rest = told - {LEADER, _BODY}
    return rest if rest & words("leaders", "institutions") else frozenset()


@lru_cache(maxsize=8192)
def _told(phrase: str) -> frozenset[str]:
    found = name_tokens(phrase)
    taken = {i for party in parties_in(found) for i in range(party.first, party.end)}
    told = {word.key for index, word in enumerate(found) if index not in taken}
    told -= words("small_words")
    if told & words("leaders"):
        told.add(LEADER)
    if told & words("generic_bodies"):
        told.add(_BODY)
    return frozenset(told)
