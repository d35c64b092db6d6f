"""Named filters: taking one up, keeping the one on the desk under a name, forgetting one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.app.screens.chooser import Choice, Chooser
from tui.browsing.plain import plain
from tui.browsing.query import QueryError
from tui.browsing.saved import named
from tui.browsing.shelf import Shelf, ShelfError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.screens.desk import DeskScreen
    from tui.browsing.saved import SavedFilter

_KEEP: Final = "\x00keep"
_HINT: Final = "A saved filter · ^d forgets one"
_HINT_TO_KEEP: Final = "A saved filter, or a name to save this one under · ^d forgets one"
_EMPTY: Final = "None yet: filter with f, then F and a name saves it."


class Shelving:
    """Shows the shelf of named filters on a screen."""

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen
        self._shelf = Shelf()
        self._typed = ""

    def open(self) -> None:
        """List the filters; a name that is typed can be given to the one on the desk."""
        try:
            self._shelf.filters()
        except ShelfError as error:
            self._screen.tell(str(error), title="Saved filters", severity="error")
            return
        hint = _HINT_TO_KEEP if self._screen.desk.narrowed else _HINT
        chooser = Chooser(hint, self._find, 92, drop=self._forget, empty=_EMPTY)
        self._screen.app.push_screen(chooser, self._chosen)

    def _find(self, typed: str) -> Sequence[Choice]:
        """Return the filters that hold what is typed, and the offer to save the one on the desk."""
        desk, key = self._screen.desk, plain(typed).strip()
        self._typed = " ".join(typed.split())
        filters = self._filters()
        found = [self._choice(one) for one in filters if key in plain(f"{one.name} {one.text}")]
        if not self._typed or not desk.narrowed:
            return found
        taken = any(plain(one.name) == key for one in filters)
        what = "Replace" if taken else "Save as"
        offer = Choice(_KEEP, f"{what} “{self._typed}”", str(desk.filter), len(desk.shown))
        return [*found, offer]

    def _filters(self) -> Sequence[SavedFilter]:
        try:
            return self._shelf.filters()
        except ShelfError:
            return ()  # it was there a moment ago, when the list was opened

    def _choice(self, saved: SavedFilter) -> Choice:
        try:
            return Choice(saved.name, saved.name, saved.text, self._screen.desk.count(saved.query))
        except QueryError as error:
            return Choice(saved.name, saved.name, f"cannot be read: {error.reason}")

    def _chosen(self, name: str | None) -> None:
        screen = self._screen
        if name is None:
            return
        try:
            if name == _KEEP:
                saved = named(self._typed, str(screen.desk.filter))
                self._shelf.keep(saved)
                screen.say(f"Saved as “{saved.name}” · F lists your filters")
            elif (found := self._shelf.find(name)) is not None:
                screen.finding.show(found.query)
        except (ShelfError, QueryError) as error:
            screen.tell(str(error), title="Saved filters", severity="error")

    def _forget(self, name: str) -> None:
        if name == _KEEP:
            return
        try:
            self._shelf.forget(name)
        except ShelfError as error:
            self._screen.tell(str(error), title="Saved filters", severity="error")
