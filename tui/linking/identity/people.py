"""Which names are one person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from tui.linking.identity.bearers import is_full_name
from tui.linking.identity.clusters import nearest
from tui.linking.identity.roles import LEADER, role_key, witnesses
from tui.linking.identity.titled import join_titles
from tui.naming import consonants, fold, likeness, person_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.linking.identity.bearers import Bearer
    from tui.linking.identity.clusters import Clusters
    from tui.model import Gender
    from tui.naming import Likeness

_ENOUGH: Final = 4
"""Parts of a role, "leader, ground, forces, Ukraine", that only one person can have."""
_OFFICE: Final = 3
"""Parts of an office, "leader, ground, forces", that one person in a folder is likely to hold."""
_MOST_NAMES: Final = 40
"""Spellings of one person that a further name is compared with."""


class _People:
    """Clusters of full names, found again by any spelling of a surname within one edit."""

    def __init__(self, clusters: Clusters) -> None:
        self.clusters = clusters
        self.bearers = clusters.bearers
        self.by_surname: dict[str, list[int]] = defaultdict(list)
        self.members: dict[int, list[int]] = {}

    def add(self, number: int) -> None:
        """Takes in a bearer that is a person of its own until joined."""
        for key in _surname_keys(person_name(self.bearers[number].name).surname):
            self.by_surname[key].append(number)
        self.members[number] = [number]

    def like(self, number: int) -> list[tuple[int, Likeness]]:
        """The people whose every spelling agrees with a name, surest likeness of each."""
        seen: dict[int, Likeness] = {}
        surname = person_name(self.bearers[number].name).surname
        for key in _surname_keys(surname):
            for first in self.by_surname.get(key, ()):
                if first not in seen:
                    seen[first] = self._compare(number, first)
        return [(first, like) for first, like in seen.items() if like != "none"]

    def _compare(self, number: int, first: int) -> Likeness:
        likes = {
            likeness(self.bearers[number].name, self.bearers[other].name)
            for other in self.members[first][:_MOST_NAMES]
        }
        if "none" in likes or _other_sex(self.bearers, number, self.members[first]):
            return "none"
        return "same" if "same" in likes else "near"


def join_people(clusters: Clusters) -> None:
    """Joins spellings of one person: full names first, then surnames and role names alone."""
    by_form: dict[str, list[int]] = defaultdict(list)
    short: list[int] = []
    for bearer, numbers in clusters.alike:
        if bearer.kind != "person":
            continue
        if is_full_name(bearer):
            by_form[" ".join((*person_name(bearer.name).given, fold(bearer.name)))] += numbers
        else:
            short += numbers
    people = _People(clusters)
    for numbers in sorted(by_form.values(), key=lambda found: _fullness(clusters, found)):
        _join_form(people, numbers)
    _join_surnames(clusters, short)
    _join_roles(clusters)
    join_titles(clusters)


def _fullness(clusters: Clusters, numbers: list[int]) -> tuple[int, int, str]:
    """The fullest names go first, so that a shorter one meets all it could mean."""
    name = clusters.bearers[numbers[0]].name
    initials = sum(len(part) == 1 for part in person_name(name).given)
    return initials, -len(person_name(name).given), fold(name)


def _join_form(people: _People, numbers: list[int]) -> None:
    clusters = people.clusters
    clusters.join_all(numbers)
    number = numbers[0]
    alike = people.like(number)
    sure = [first for first, like in alike if like == "same"]
    if not sure:
        sure = [first for first, _ in alike if witnesses(clusters, numbers, people.members[first])]
    if len(sure) == 1:
        clusters.join(sure[0], number)
        people.members[sure[0]].append(number)
    else:
        people.add(number)


def _join_surnames(clusters: Clusters, short: Sequence[int]) -> None:
    """A surname alone means the only bearer in its article, else the only one in the folder."""
    by_part: dict[str, list[int]] = defaultdict(list)
    for bearer, numbers in clusters.alike if short else ():
        if bearer.kind == "person" and is_full_name(bearer):
            for key in {person_name(bearer.name).surname, *_aliases_alone(bearer)}:
                by_part[key] += numbers
    lonely: dict[str, list[int]] = defaultdict(list)
    for number in sorted(short):
        key = person_name(clusters.bearers[number].name).surname
        bearers = [n for n in by_part.get(key, ()) if not _other_sex(clusters.bearers, number, [n])]
        root = nearest(clusters, number, bearers)
        if root is not None:
            clusters.join(root, number)
        else:
            # One of several bearers, and no telling which: the same one inside an article only.
            where = f" {clusters.articles[number]}" if bearers else ""
            lonely[f"{key}{where}"].append(number)
    for numbers in lonely.values():
        _join_lonely(clusters, numbers)


def _join_lonely(clusters: Clusters, numbers: Sequence[int]) -> None:
    """Bearers of a surname alone are one, unless Mr and Mrs are among them."""
    by_gender: dict[Gender | None, list[int]] = defaultdict(list)
    for number in numbers:
        by_gender[clusters.bearers[number].gender].append(number)
    if "female" not in by_gender or "male" not in by_gender:
        clusters.join_all(numbers)
        return
    clusters.join_all(by_gender["female"])
    clusters.join_all(by_gender["male"])


def _join_roles(clusters: Clusters) -> None:
    """A role that only one named person has, "the Wagner boss", is that person's name."""
    holders = _Holders(clusters)
    unnamed = [numbers for bearer, numbers in clusters.alike if bearer.kind == "unnamed"]
    for number in sorted(number for numbers in unnamed for number in numbers):
        key = role_key(clusters.bearers[number].name)
        root = nearest(clusters, number, holders.of(key)) if key else None
        if root is not None:
            clusters.join(root, number)


class _Holders:
    """The named people of a folder by their roles, and by the parts of these."""

    def __init__(self, clusters: Clusters) -> None:
        self._by_role: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for bearer, numbers in clusters.alike:
            if bearer.kind == "person":
                for phrase in (*bearer.roles, *bearer.aliases):
                    key = role_key(phrase, known=True)
                    if key:
                        self._by_role[key] += numbers
        self._by_part: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._by_office: dict[frozenset[str], list[tuple[str, ...]]] = defaultdict(list)
        for key in self._by_role:
            self._by_office[_office(key)].append(key)
            for part in key:
                self._by_part[part].append(key)

    def of(self, key: tuple[str, ...]) -> list[int]:
        """Holders of a role; of one that says this and more; of this without its state."""
        exact = self._by_role.get(key)
        return exact or [
            number for other in self._told_more(key) for number in self._by_role[other]
        ]

    def _told_more(self, key: tuple[str, ...]) -> list[tuple[str, ...]]:
        found: list[tuple[str, ...]] = []
        if len(key) >= _ENOUGH:
            rarest = min((self._by_part.get(part, []) for part in key), key=len)
            found += [other for other in rarest if set(key) < set(other)]
        office = _office(key)
        if len(office) >= _OFFICE:
            stateless = len(office) == len(key)
            found += [
                other
                for other in self._by_office.get(office, ())
                if stateless or len(other) == len(office)
            ]
        return found


def _office(key: tuple[str, ...]) -> frozenset[str]:
    """A role without the states in it."""
    return frozenset(part for part in key if not part.startswith("@") or part == LEADER)


def _aliases_alone(bearer: Bearer) -> Iterable[str]:
    """Single names an article uses for somebody it also names in full: "Xi" for Xi Jinping."""
    for alias in bearer.aliases:
        key = fold(alias)
        if key and " " not in key and alias[:1].isupper():
            yield key


def _surname_keys(surname: str) -> set[str]:
    """Keys that two surnames share where they are equal, alike in consonants, or one edit apart."""
    keys = {surname, f"~{consonants(surname)}"}
    keys.update(f"{surname[:-drop]}" for drop in (2, 3, 4) if len(surname) > drop + 3)
    if len(surname) > 5:
        keys.update(f"{surname[:i]}{surname[i + 1 :]}" for i in range(min(len(surname), 20)))
    return keys


def _other_sex(bearers: Sequence[Bearer], number: int, others: Iterable[int]) -> bool:
    mine = bearers[number].gender
    return mine is not None and any(bearers[other].gender not in {None, mine} for other in others)
