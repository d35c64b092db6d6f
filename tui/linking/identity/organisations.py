"""Which names are one organisation, state or group."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui.linking.identity.bearers import is_body
from tui.linking.identity.bodies import (
    acronym_key,
    body,
    initials,
    is_acronym,
    is_indefinite,
    is_plural,
)
from tui.linking.identity.clusters import nearest
from tui.linking.identity.contexts import join_in_context
from tui.linking.parties import surface_of

if TYPE_CHECKING:
    from tui.linking.identity.bearers import Bearer
    from tui.linking.identity.clusters import Clusters
    from tui.linking.identity.contexts import Contexts


def join_states(clusters: Clusters) -> None:
    """Joins spellings of one state, capital or seat; Moscow, Russia and the Kremlin stay three."""
    found: dict[str, list[int]] = defaultdict(list)
    for bearer, numbers in clusters.alike:
        surface = surface_of(bearer.name) if bearer.kind == "state" else None
        if surface:
            found[surface.name] += numbers
    for numbers in found.values():
        clusters.join_all(numbers)


def join_organisations(clusters: Clusters, contexts: Contexts) -> None:
    """Joins organisations by the words of their names and by their initials."""
    named: dict[frozenset[str], dict[frozenset[str], list[int]]] = defaultdict(
        lambda: defaultdict(list)
    )
    acronyms: dict[str, list[int]] = defaultdict(list)
    for bearer, numbers in clusters.alike:
        if not is_body(bearer):
            continue
        if is_acronym(bearer.name):
            acronyms[acronym_key(bearer.name)] += numbers
        elif body(bearer.name).key:
            named[body(bearer.name).key][body(bearer.name).sides] += numbers
    for by_side in named.values():
        _join_one_name(clusters, by_side, contexts)
    _join_parts(clusters, named)
    _join_acronyms(clusters, acronyms, named)


def _join_one_name(
    clusters: Clusters,
    by_side: dict[frozenset[str], list[int]],
    contexts: Contexts,
) -> None:
    """Bodies of one name: those of one state are one; one of no state joins the only bearer."""
    for sides, numbers in by_side.items():
        if sides:
            clusters.join_all(numbers)
    bare = by_side.get(frozenset(), [])
    # A name of two sides, "the Ukrainian army and Norvik", is two bodies at once.
    full = [number for sides, numbers in by_side.items() if len(sides) == 1 for number in numbers]
    lonely = []
    for number in sorted(bare):
        root = nearest(clusters, number, full)
        if root is None:
            lonely.append(number)
        else:
            clusters.join(root, number)
    parts = [body(clusters.bearers[number].name) for number in lonely]
    if any(part.own for part in parts) or (not full and any(len(part.key) > 1 for part in parts)):
        clusters.join_all(lonely)
    else:
        # "The company", or "the defence ministry" of one of two states: one only inside a story.
        join_in_context(clusters, lonely, contexts)


def _join_parts(
    clusters: Clusters, named: dict[frozenset[str], dict[frozenset[str], list[int]]]
) -> None:
    """Inside one article, "the ministry" is the only body there whose name has that word."""
    here: dict[tuple[str, str], list[int]] = defaultdict(list)
    for key, by_side in named.items():
        for numbers in by_side.values():
            for number in numbers:
                for word in key:
                    here[clusters.articles[number], word].append(number)
    for key, by_side in named.items():
        word = next(iter(key))
        if len(key) != 1:
            continue
        for number in sorted(by_side.get(frozenset(), [])):
            article = clusters.articles[number]
            longer = [
                other
                for other in here[article, word]
                if len(body(clusters.bearers[other].name).key) > 1
            ]
            root = clusters.only_root(longer)
            if root is not None:
                clusters.join(root, number)


def _join_acronyms(
    clusters: Clusters,
    acronyms: dict[str, list[int]],
    named: dict[frozenset[str], dict[frozenset[str], list[int]]],
) -> None:
    """Initials join the only full name that has them, and the same initials elsewhere."""
    full: dict[str, list[int]] = defaultdict(list)
    for by_side in named.values():
        for numbers in by_side.values():
            for number in numbers:
                for short in _initials_of(clusters.bearers[number]):
                    full[short].append(number)
    for short, numbers in acronyms.items():
        lonely = []
        for number in sorted(numbers):
            root = nearest(clusters, number, full.get(short, []))
            if root is None:
                lonely.append(number)
            else:
                clusters.join(root, number)
        clusters.join_all(lonely)


def _initials_of(bearer: Bearer) -> set[str]:
    told = {acronym_key(alias) for alias in bearer.aliases if is_acronym(alias)}
    return told | initials(bearer.name)


def join_groups(clusters: Clusters, contexts: Contexts) -> None:
    """Joins groups of equal words.

    "A senior official" is somebody else in every article; "the airline" is one inside a story.
    """
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    definite: dict[str, list[int]] = defaultdict(list)
    for bearer, numbers in clusters.alike:
        name = bearer.name.lower()
        if bearer.kind not in {"group", "unnamed"} or is_body(bearer):
            continue
        if bearer.kind == "unnamed" and bearer.definite and not is_plural(name):
            definite[name] += numbers
        elif is_indefinite(name) or (bearer.kind == "unnamed" and not is_plural(name)):
            for number in numbers:
                found[clusters.articles[number], name].append(number)
        else:
            parts = body(bearer.name)
            whole = (parts.own, parts.common, parts.sides)
            found[whole if parts.own or parts.common else (parts.sides, name)] += numbers
    for numbers in found.values():
        clusters.join_all(numbers)
    for numbers in definite.values():
        join_in_context(clusters, sorted(numbers), contexts)
