"""Which statements stand against which: the links as one statement sees them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from tui.model import OPPOSING, Link, Relation, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable

ORDER: Final[tuple[Relation, ...]] = (
    "denies",
    "contradicts",
    "disputes",
    "corroborates",
    "repeats",
    "revises",
)
"""How the groups follow one another in a pane: what opposes comes first."""

SUPPORTING: Final[frozenset[Relation]] = frozenset({"corroborates", "repeats"})

BACKWARDS: Final[dict[Relation, str]] = {
    "denies": "denied by",
    "contradicts": "contradicts",
    "disputes": "disputed by",
    "corroborates": "corroborates",
    "repeats": "repeated by",
    "revises": "revised by",
}
"""How a link reads from the statement it runs to; a symmetric relation reads the same."""

_RANKS: Final = {relation: rank for rank, relation in enumerate(ORDER)}


@dataclass(frozen=True, slots=True)
class Seen:
    """A link as the statement at one end sees it.

    `other` is the id of the statement at the far end, `label` how the link reads from here
    ("denies", "denied by"), `forward` whether it starts here. `reports` counts the articles that
    report what the other says; it is more than 1 only where they were put together, see `answers`.
    """

    link: Link
    other: str
    label: str
    forward: bool
    reports: int = 1


@dataclass(frozen=True, slots=True)
class Origins:
    """How often one utterance was reported: by so many articles, first in the statement `first`.

    `members` are the ids of all statements that repeat one another, the first one first.
    """

    first: str
    members: tuple[str, ...]
    articles: int


class Contest:
    """All links of a snapshot, ready to be asked about one statement at a time.

    Args:
        links: In any order.
        statements: Those the links are about; needed only by `origins`, to count articles and to
            find the earliest report.
    """

    def __init__(self, links: Iterable[Link], statements: Iterable[Statement] = ()) -> None:
        self._links: dict[str, list[Link]] = {}
        self._opposed: set[str] = set()
        self._repeated: set[str] = set()
        for link in links:
            self._add(link)
        self._statements = {
            statement.id: statement for statement in statements if statement.id in self._links
        }
        self._origins: dict[str, Origins] = {}

    def _add(self, link: Link) -> None:
        ends = (link.from_,) if link.from_ == link.to else (link.from_, link.to)
        for end in ends:
            self._links.setdefault(end, []).append(link)
            if link.relation in OPPOSING:
                self._opposed.add(end)
            elif link.relation == "repeats":
                self._repeated.add(end)

    @property
    def contested(self) -> frozenset[str]:
        """The ids of all contested statements."""
        return frozenset(self._opposed)

    def is_contested(self, statement: str) -> bool:
        """Tell whether anything denies, contradicts or disputes the statement, or it anything."""
        return statement in self._opposed

    def opponents(self, statement: str) -> int:
        """Return how many utterances stand against the statement, however often each is reported.

        This is the one count of what contests a statement: on cards, in lists and in exports.
        """
        if statement not in self._opposed:
            return 0
        groups = self.answers(statement).items()
        return sum(len(group) for relation, group in groups if relation in OPPOSING)

    def of(self, statement: str) -> dict[Relation, tuple[Seen, ...]]:
        """Return the links of a statement by relation in `ORDER`, the strongest first in each."""
        links = self._links.get(statement)
        if links is None:  # so it is with most, and all are asked about
            return {}
        groups: dict[Relation, list[Seen]] = {}
        for seen in sorted([_seen(link, statement) for link in links], key=_order):
            groups.setdefault(seen.link.relation, []).append(seen)
        return {relation: tuple(groups[relation]) for relation in ORDER if relation in groups}

    def answers(self, statement: str) -> dict[Relation, tuple[Seen, ...]]:
        """Return the links of a statement as `of` does, one utterance once.

        What six articles report of one message is one answer: its strongest link stands for all,
        with the number of their articles. Repeats are kept apart, for they are those articles.
        """
        return {
            relation: group if relation == "repeats" else self._once(group)
            for relation, group in self.of(statement).items()
        }

    def _once(self, group: Iterable[Seen]) -> tuple[Seen, ...]:
        found: dict[str, Seen] = {}
        for seen in group:
            if seen.other not in self._repeated:  # nor are most
                found.setdefault(seen.other, seen)
                continue
            origins = self.origins(seen.other)
            found.setdefault(origins.first, replace(seen, reports=origins.articles))
        return tuple(found.values())

    def opposing(self, statement: str) -> tuple[Seen, ...]:
        """Return the links that make the statement contested, in the order of `of`."""
        groups = self.of(statement).items()
        return tuple(seen for relation, group in groups if relation in OPPOSING for seen in group)

    def supporting(self, statement: str) -> tuple[Seen, ...]:
        """Return the links that corroborate or repeat the statement, in the order of `of`."""
        groups = self.of(statement).items()
        return tuple(seen for relation, group in groups if relation in SUPPORTING for seen in group)

    def origins(self, statement: str) -> Origins:
        """Return the cluster of reports that repeat one another around a statement.

        It is gone through once for all its members: every frame asks about each of its cards.
        """
        if statement not in self._origins:
            found = self._cluster(statement)
            self._origins.update(dict.fromkeys(found.members, found))
        return self._origins[statement]

    def _cluster(self, statement: str) -> Origins:
        cluster = {statement}
        queue = [statement]
        while queue:
            for link in self._links.get(queue.pop(), ()):
                if link.relation == "repeats":
                    new = {link.from_, link.to} - cluster
                    cluster |= new
                    queue += new
        members = tuple(sorted(cluster, key=self._first_reported))
        known = {self._statements[m].article for m in members if m in self._statements}
        unknown = sum(m not in self._statements for m in members)
        return Origins(members[0], members, len(known) + unknown)

    def _first_reported(self, statement: str) -> tuple[str, str]:
        known = self._statements.get(statement)
        return ((known.published if known else None) or "\U0010ffff", statement)


def strength(link: Link) -> tuple[int, float]:
    """Return what links are sorted by for `Contest.of`: what opposes first, then the strongest."""
    return _RANKS[link.relation], -link.score


def _seen(link: Link, statement: str) -> Seen:
    """Return a link as one of its ends sees it."""
    if link.from_ == statement:
        return Seen(link, link.to, link.relation, True)
    return Seen(link, link.from_, BACKWARDS[link.relation], False)


def _order(seen: Seen) -> tuple[float, str]:
    return (-seen.link.score, seen.other)
