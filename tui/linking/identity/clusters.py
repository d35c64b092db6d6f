"""Bearers that are one identity: a union of sets that remembers its members."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.linking.identity.bearers import Bearer


class Clusters:
    """Which of the bearers, numbered in order, belong together. All begin alone.

    Args:
        bearers: The bearer of every place where a name is borne; one object where it is the same.
        articles: The article of each of these places.
    """

    def __init__(self, bearers: Sequence[Bearer], articles: Sequence[str]) -> None:
        self.bearers = bearers
        self.articles = articles
        self._parent = list(range(len(bearers)))
        alike: dict[int, list[int]] = {}
        for number, bearer in enumerate(bearers):
            alike.setdefault(id(bearer), []).append(number)
        self.alike = [(bearers[numbers[0]], numbers) for numbers in alike.values()]
        """Every bearer once, with the numbers of its places, in the order of their first ones."""

    def root(self, number: int) -> int:
        """The number that stands for the cluster of a bearer."""
        parent = self._parent
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    def join(self, a: int, b: int) -> None:
        """Makes two clusters one, unless they are two members of the cast."""
        first, second = sorted((self.root(a), self.root(b)))
        mine, yours = self.bearers[first].cast, self.bearers[second].cast
        if first == second or (mine is not None and yours is not None and mine != yours):
            return
        # The cast stands first, so the smaller number keeps the user's own member as the root.
        self._parent[second] = first

    def join_all(self, numbers: Iterable[int]) -> None:
        """Makes all of these one cluster."""
        together = [*numbers]
        for other in together[1:]:
            self.join(together[0], other)

    def only_root(self, numbers: Iterable[int]) -> int | None:
        """The one cluster that all of these belong to, None where they are several or none."""
        roots = {self.root(number) for number in numbers}
        return roots.pop() if len(roots) == 1 else None

    def groups(self) -> list[list[int]]:
        """The members of each cluster, clusters and members in order."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._parent)):
            found.setdefault(self.root(number), []).append(number)
        return list(found.values())


def nearest(clusters: Clusters, number: int, candidates: Iterable[int]) -> int | None:
    """The one cluster that a name can only mean: the only one in its article, else anywhere.

    Args:
        clusters: What is joined so far.
        number: The bearer whose name does not say enough by itself.
        candidates: Bearers it could be.

    Returns:
        The root of that cluster; None where there is none, or several and no telling which.
    """
    article = clusters.articles[number]
    others = [other for other in candidates if other != number]
    here = [other for other in others if clusters.articles[other] == article]
    return clusters.only_root(here or others)
