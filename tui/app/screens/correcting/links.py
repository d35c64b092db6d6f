"""Links that are added, taken away or given another relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.app import views
from tui.app.screens.chooser import Choice
from tui.app.screens.correcting.asking import required
from tui.app.screens.correcting.menu import narrowing, row
from tui.app.when_said import long_day
from tui.app.widgets.timeline.card import spoken
from tui.browsing.chronology import day_of
from tui.browsing.contest import BACKWARDS, ORDER
from tui.browsing.words import TextIndex
from tui.journal.changes import AddLink, DropLink, RetypeLink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.screens.correcting.correcting import Correcting
    from tui.model import Link, Relation, Statement

_MOST: Final = 60

_MEANINGS: Final[dict[Relation, str]] = {
    "denies": "says that it is not so",
    "contradicts": "both cannot hold",
    "disputes": "accepts the fact, not its motive, wording or meaning",
    "corroborates": "says the same, from another speaker",
    "repeats": "the same utterance in another article",
    "revises": "the same speaker, later, says otherwise",
}


def relations() -> list[Choice]:
    """Return the ways a statement can stand to another, in both directions."""
    choices = []
    for relation in ORDER:
        back = BACKWARDS[relation]
        choices.append(row(f"{relation} →", relation, _MEANINGS[relation]))
        if back != relation:
            choices.append(row(f"{relation} ←", f"is {back}", "the other way round"))
    return choices


async def choose_relation(
    asking: Correcting, statement: str, other: str
) -> tuple[str, str, Relation] | None:
    """Ask how two statements stand to each other; return from, to and relation."""
    hint = "This statement … the other one"
    chosen = await asking.choose(hint, narrowing(relations()))
    if chosen is None:
        return None
    name, arrow = chosen.split()
    relation = next(one for one in ORDER if one == name)
    ends = (statement, other) if arrow == "→" else (other, statement)
    return (*ends, relation)


async def add(asking: Correcting, statement: Statement) -> None:
    """Link a statement to one that is bookmarked, or found by its words."""
    other = await asking.choose(
        "Link it to which statement? Words or a name; bookmarks come first",
        _Statements(asking, statement).find,
    )
    if other is None:
        return
    found = await choose_relation(asking, statement.id, other)
    if found is None:
        return
    reason = await asking.ask("Why?", "", _WHY, required("the reason in a few words"))
    if reason is not None:
        asking.record(lambda laid: AddLink.of(laid, *found, reason))


_WHY: Final = "the reason, in a few words; it is shown with the link"


async def change(asking: Correcting, statement: Statement, link: Link) -> None:
    """Take a link away, or give it another relation."""
    other = link.to if link.from_ == statement.id else link.from_
    chosen = await asking.choose(
        f"The link “{link.relation}”",
        narrowing(
            [
                row("retype", "Another relation", "it is no such link, but one of another kind"),
                row("drop", "No link", "take it away"),
            ]
        ),
    )
    if chosen == "drop":
        asking.record(lambda laid: DropLink.of(laid, link.from_, link.to, link.relation))
    if chosen != "retype":
        return
    found = await choose_relation(asking, statement.id, other)
    if found is None:
        return
    from_, to, relation = found
    reason = await asking.ask("Why?", "", _WHY, required("the reason in a few words"))
    if reason is not None:
        asking.record(lambda laid: RetypeLink.of(laid, from_, to, link.relation, relation, reason))


class _Statements:
    """The statements one can link to."""

    def __init__(self, asking: Correcting, but: Statement) -> None:
        self._desk = asking.desk
        self._but = but.id
        snapshot = self._desk.snapshot
        self._index = TextIndex(snapshot.statements, snapshot.speakers)

    def find(self, query: str) -> Sequence[Choice]:
        """Return bookmarks and what is beside the cursor; of a query, what holds it."""
        desk = self._desk
        if query.strip():
            statements = desk.snapshot.statements
            found = [statements[at] for at in self._index.find(query)]
        else:
            near = desk.shown[max(desk.row - _MOST // 2, 0) : desk.row + _MOST // 2]
            marked = [one for one in desk.snapshot.statements if one.id in desk.bookmarks]
            found = list({one.id: one for one in (*marked, *near)}.values())
        return [self._choice(one) for one in found if one.id != self._but][:_MOST]

    def _choice(self, one: Statement) -> Choice:
        star = "★ " if one.id in self._desk.bookmarks else ""
        day = long_day(day_of(one, self._desk.by))
        words = spoken(one.words, direct=one.kind == "direct")
        return Choice(one.id, f"{star}{views.name_of(self._desk, one)}", f"{day} · {words}")
