"""The relations between the statements of the sample week, and what they allow."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args

from gold_sample import SAMPLE, GoldError, load_sample

from tui.model import Relation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

SYMMETRIC: Final = frozenset({"contradicts", "corroborates", "repeats"})
RELATIONS: Final = frozenset(get_args(Relation))

Edge = tuple[str, str, str]
"""Two gold statements and a relation that runs from the first to the second."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One utterance: `members` repeat each other, `may` can be counted in."""

    id: str
    members: tuple[str, ...]
    may: tuple[str, ...]
    also: tuple[str, ...]
    why: str

    @property
    def all(self) -> tuple[str, ...]:
        """Every statement of the cluster."""
        return (*self.members, *self.may)


@dataclass(frozen=True, slots=True)
class GoldLink:
    """Statements that answer statements; a `must` is met by one pair out of the two."""

    from_: frozenset[str]
    to: frozenset[str]
    relation: str
    also: tuple[str, ...]
    either_way: bool
    must: bool
    named: str
    why: str

    def edges(self) -> Iterable[Edge]:
        """Every link this allows, in the direction it may have."""
        for relation in (self.relation, *self.also):
            both = self.either_way or relation in SYMMETRIC
            for one in self.from_:
                for other in self.to - {one}:
                    yield (one, other, relation)
                    if both:
                        yield (other, one, relation)


@dataclass(frozen=True, slots=True)
class GoldLinks:
    """All clusters and links; `allowed` is every right link between two statements."""

    clusters: tuple[Cluster, ...]
    links: tuple[GoldLink, ...]
    allowed: frozenset[Edge]

    def related(self, one: str, other: str) -> frozenset[str]:
        """The relations allowed between two statements, whatever their direction."""
        return self._pairs().get(frozenset((one, other)), frozenset())

    def _pairs(self) -> Mapping[frozenset[str], frozenset[str]]:
        return _pairs_of(self.allowed)


@cache
def _pairs_of(allowed: frozenset[Edge]) -> Mapping[frozenset[str], frozenset[str]]:
    found: dict[frozenset[str], set[str]] = {}
    for one, other, relation in allowed:
        found.setdefault(frozenset((one, other)), set()).add(relation)
    return {pair: frozenset(relations) for pair, relations in found.items()}


@cache
def load_links() -> GoldLinks:
    """Read `sample/links.toml`.

    Raises:
        GoldError: It names a statement or relation that does not exist.
    """
    table = tomllib.loads((SAMPLE / "links.toml").read_text("utf-8"))
    return read_links(table, load_sample().statements)


def read_links(table: Mapping[str, Any], known: Collection[str]) -> GoldLinks:
    """Resolve clusters and links over the statements there are."""
    clusters = tuple(_cluster(one) for one in table.get("cluster", ()))
    groups = {cluster.id: cluster.all for cluster in clusters}
    if len(groups) < len(clusters) or set(groups) & set(known):
        raise GoldError("links.toml: a cluster's id is given twice, or is a statement's id")
    for cluster in clusters:
        _check(cluster.all, cluster.also, known, f"cluster {cluster.id}")
    links = tuple(_link(one, groups, known) for one in table.get("link", ()))
    allowed = {edge for link in links for edge in link.edges()}
    for cluster in clusters:
        for one in cluster.all:
            for other in set(cluster.all) - {one}:
                allowed.update((one, other, r) for r in ("repeats", *cluster.also))
    return GoldLinks(clusters, links, frozenset(allowed))


def _cluster(table: Mapping[str, Any]) -> Cluster:
    return Cluster(
        table["id"],
        tuple(table["members"]),
        tuple(table.get("may", ())),
        tuple(table.get("also", ())),
        table["why"],
    )


def _link(
    table: Mapping[str, Any], groups: Mapping[str, tuple[str, ...]], known: Collection[str]
) -> GoldLink:
    named = f"{' / '.join(table['from'])} {table['relation']} {' / '.join(table['to'])}"
    ends = [
        frozenset(id_ for name in table[key] for id_ in groups.get(name, (name,)))
        for key in ("from", "to")
    ]
    also = tuple(table.get("also", ()))
    _check(ends[0] | ends[1], (table["relation"], *also), known, named)
    return GoldLink(
        ends[0],
        ends[1],
        table["relation"],
        also,
        table.get("either_way", False),
        table.get("must", False),
        named,
        table["why"],
    )


def _check(
    ids: Iterable[str], relations: Iterable[str], known: Collection[str], where: str
) -> None:
    strangers = set(ids) - set(known) or set(relations) - RELATIONS
    if strangers:
        raise GoldError(f"links.toml, {where}: there is no {', '.join(sorted(strangers))}")
