"""Sides that follow from another speaker's: a body's short name, and whose office somebody is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.linking.identity.bodies import acronym_key, initials, is_acronym
from tui.model import Told
from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model import Speaker


def allied(speakers: Sequence[Speaker]) -> list[Speaker]:
    """The speakers with one word for each side, and with the side of whom they speak for."""
    names = _names_of_bodies(speakers)
    labelled = [_labelled(one, names) for one in speakers]
    people = {fold(one.name): one for one in labelled if one.kind == "person"}
    return [_of_owner(one, people) for one in labelled]


def _names_of_bodies(speakers: Sequence[Speaker]) -> dict[str, str]:
    """The side of every body that is one of its own, by its initials and other names."""
    found: dict[str, set[str]] = {}
    for one in speakers:
        if one.kind != "organisation" or one.side is None or not one.name.startswith(one.side):
            continue
        shorter = {fold(alias) for alias in one.aliases if alias[:1].isupper()}
        for key in shorter | initials(one.name):
            found.setdefault(key, set()).add(one.side)
    return {key: sides.pop() for key, sides in found.items() if len(sides) == 1}


def _labelled(one: Speaker, names: dict[str, str]) -> Speaker:
    if one.side is None:
        return one
    key = acronym_key(one.side) if is_acronym(one.side) else fold(one.side)
    return replace(one, side=names.get(key, one.side))


def _of_owner(one: Speaker, people: dict[str, Speaker]) -> Speaker:
    """Who is known by whose they are speaks for the owner: "Ana Roe's office"."""
    name, genitive, _ = one.name.replace("’", "'").rpartition("'s ")
    owner = people.get(fold(name)) if genitive and one.side is None else None
    if owner is None or owner.side is None:
        return one
    told = Told("side", f"speaks for {owner.name}, who is of {owner.side}")
    return replace(one, side=owner.side, told=(*one.told, told))
