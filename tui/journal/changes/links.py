"""Links added, taken away, or given another relation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, get_args

from tui.journal.changes.change import Change, checked_line, tidy
from tui.journal.errors import ChangeError
from tui.journal.target import Target  # noqa: TC001  wire reads it
from tui.model import Link, Reason, Relation

if TYPE_CHECKING:
    from tui.journal.draft import Draft
    from tui.journal.overlay import Overlay
    from tui.model import Statement

_SYMMETRIC: Final = frozenset({"contradicts", "corroborates", "repeats"})
_LONGEST: Final = 500


class LinkChange(Change):
    """A correction of the links between two statements, named by both."""

    __slots__ = ()

    relinks: ClassVar[bool] = True

    from_: Target
    to: Target
    reason: str

    @property
    def about(self) -> str:
        """Both statements."""
        return f"{self.from_.about} → {self.to.about}"

    @property
    def targets(self) -> tuple[Target, ...]:
        """Both statements."""
        return (self.from_, self.to)

    def ends(self, draft: Draft) -> tuple[str, str]:
        """Return the ids of both statements now; raises as `Draft.find` does."""
        return draft.find(self.from_), draft.find(self.to)

    def made(self, ends: tuple[str, str], relation: Relation) -> Link:
        """Return a link of the user's between two statements."""
        return Link(*ends, relation, 1.0, "human", (Reason("human", self.reason),))


@dataclass(frozen=True, slots=True)
class AddLink(LinkChange):
    """A link the machine did not find; it stands in place of any it made of the pair."""

    op: ClassVar[str] = "link.add"

    from_: Target
    to: Target
    relation: Relation
    reason: str
    machine: str

    @classmethod
    def of(cls, laid: Overlay, from_: str, to: str, relation: Relation, reason: str) -> AddLink:
        """Link two statements by id; a symmetric relation is turned to run from the later one.

        Raises:
            ChangeError: A statement is missing, they are the same, or there is no reason.
        """
        _check(from_, to, relation)
        checked_line("the reason", tidy(reason), _LONGEST)
        if relation in _SYMMETRIC and _day(laid.statement(from_)) < _day(laid.statement(to)):
            from_, to = to, from_
        machine = laid.machine_relations(from_, to)
        return cls(laid.target(from_), laid.target(to), relation, tidy(reason), machine)

    @property
    def text(self) -> str:
        """What was done."""
        return f"Link added: {self.relation} · {self.reason} (machine: {self.machine})"

    def apply(self, draft: Draft) -> None:
        """Add the link."""
        draft.links.put(self.made(self.ends(draft), self.relation))


@dataclass(frozen=True, slots=True)
class DropLink(LinkChange):
    """There is no such link; `relation` None means none at all between the two."""

    op: ClassVar[str] = "link.drop"

    from_: Target
    to: Target
    relation: Relation | None
    reason: str
    machine: str

    @classmethod
    def of(
        cls, laid: Overlay, from_: str, to: str, relation: Relation | None = None, reason: str = ""
    ) -> DropLink:
        """Take the link of a relation between two statements away, in either direction.

        Raises:
            ChangeError: A statement or the link is missing.
        """
        links = laid.links_between(from_, to)
        if not any(relation in (None, one.relation) for one in links):
            raise ChangeError("there is no such link between the two; nothing to take away")
        if reason:
            checked_line("the reason", tidy(reason), _LONGEST)
        machine = laid.machine_relations(from_, to)
        return cls(laid.target(from_), laid.target(to), relation, tidy(reason), machine)

    @property
    def text(self) -> str:
        """What was done."""
        why = f" · {self.reason}" if self.reason else ""
        return f"Link taken away: {self.relation or 'any'}{why} (machine: {self.machine})"

    def apply(self, draft: Draft) -> None:
        """Take it away."""
        for link in draft.links.between(*self.ends(draft)):
            if self.relation in (None, link.relation):
                draft.links.remove(link)


@dataclass(frozen=True, slots=True)
class RetypeLink(LinkChange):
    """A link of another relation than it had; it stands in place of all between the two."""

    op: ClassVar[str] = "link.retype"

    from_: Target
    to: Target
    before: Relation
    relation: Relation
    reason: str
    machine: str

    @classmethod
    def of(
        cls,
        laid: Overlay,
        from_: str,
        to: str,
        before: Relation,
        relation: Relation,
        reason: str,
    ) -> RetypeLink:
        """Give the link between two statements another relation, and if need be direction.

        Raises:
            ChangeError: A statement or the link is missing, or there is no reason.
        """
        _check(from_, to, relation)
        checked_line("the reason", tidy(reason), _LONGEST)
        if not any(one.relation == before for one in laid.links_between(from_, to)):
            raise ChangeError(f"nothing {before} between the two; add a link instead")
        machine = laid.machine_relations(from_, to)
        return cls(laid.target(from_), laid.target(to), before, relation, tidy(reason), machine)

    @property
    def text(self) -> str:
        """What was done."""
        return f"Link: {self.relation}, was {self.before} · {self.reason} (machine: {self.machine})"

    def apply(self, draft: Draft) -> None:
        """Put the new link in the place of the old."""
        ends = self.ends(draft)
        for link in draft.links.between(*ends):
            if link.relation == self.before:
                draft.links.remove(link)
        draft.links.put(self.made(ends, self.relation))


def _check(from_: str, to: str, relation: Relation) -> None:
    if from_ == to:
        raise ChangeError("a statement cannot be linked to itself; choose another")
    if relation not in get_args(Relation):
        raise ChangeError(f"“{relation}” is no relation; write one of {get_args(Relation)}")


def _day(statement: Statement) -> str:
    said = statement.said
    return said.latest or said.earliest or statement.published or ""
