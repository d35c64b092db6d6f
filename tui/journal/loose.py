"""Links taken out of a snapshot so that they can be corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model import Link

Key = tuple[str, str, str]


class LooseLinks:
    """The links among some statements; all others are left where they are.

    Args:
        links: All links.
        ends: The ids of the statements whose links may change.
    """

    def __init__(self, links: Sequence[Link], ends: frozenset[str]) -> None:
        self._links = links
        self._ends = ends
        self._loose: dict[Key, Link] = {}
        self._changed = False
        if ends:
            self._loose = {_key(one): one for one in links if self._is_loose(one)}

    def between(self, one: str, other: str) -> list[Link]:
        """Return the links between two statements, in either direction."""
        return [link for link in self._loose.values() if {link.from_, link.to} == {one, other}]

    def put(self, link: Link) -> None:
        """Add a link made by the user; it takes the place of all the machine made of the pair."""
        for known in self.between(link.from_, link.to):
            if known.origin == "machine":
                self.remove(known)
        self._loose[_key(link)] = link
        self._changed = True

    def remove(self, link: Link) -> None:
        """Take a link away."""
        self._changed = self._loose.pop(_key(link), None) is not None or self._changed

    def links(self) -> Sequence[Link]:
        """Return all links as corrected; where nothing was changed, those that were given."""
        if not self._changed:
            return self._links
        return (*(one for one in self._links if not self._is_loose(one)), *self._loose.values())

    def _is_loose(self, link: Link) -> bool:
        return link.from_ in self._ends and link.to in self._ends


def _key(link: Link) -> Key:
    return (link.from_, link.to, link.relation)
