"""Asks for a format, what to export and where to, and writes it beside the app."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tui.app import outgoing
from tui.app.screens.chooser import Choice, Chooser
from tui.app.screens.correcting.asking import Question, UnfitError
from tui.app.screens.correcting.menu import narrowing, row
from tui.app.when_said import long_day
from tui.browsing.chronology import day_of
from tui.exporting import FORMATS, Claims
from tui.exporting.placing import write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tui.app.screens.desk import DeskScreen
    from tui.model import Statement


class Exporting:
    """Exports what is shown, one statement, or the bookmarks, as they are when it begins."""

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen
        self._warned: Path | None = None

    async def start(self) -> None:
        """Ask three questions and write the file."""
        app = self._screen.app
        rows = [row(name, name, one.meaning) for name, one in FORMATS.items()]
        format_ = await app.push_screen_wait(Chooser("Export as …", narrowing(rows)))
        if format_ is None:
            return
        scopes = self._scopes()
        choices = [choice for choice, _, _ in scopes]
        scope = await app.push_screen_wait(Chooser("Export what?", narrowing(choices)))
        if scope is None:
            return
        about, statements = next((a, s) for choice, a, s in scopes if choice.value == scope)
        path = await self._ask_path(outgoing.suggested(about, FORMATS[format_].suffix))
        if path is not None:
            desk, texts = self._screen.desk, self._screen.keeping.texts
            marks = (desk.bookmarks, desk.notes, desk.tags)
            claims = Claims(desk.snapshot, texts, statements, *marks)
            self._screen.run_worker(self._write(claims, format_, path))

    def _scopes(self) -> list[tuple[Choice, str, Sequence[Statement]]]:
        """Return what can be exported: how it is offered, what its file is named after, itself."""
        desk = self._screen.desk
        scopes: list[tuple[Choice, str, Sequence[Statement]]] = []
        if desk.shown:
            detail = f"only {desk.filter}" if desk.narrowed else "all statements"
            choice = Choice("shown", "What is shown", detail, len(desk.shown))
            scopes.append((choice, str(desk.filter), tuple(desk.shown)))
        if (one := desk.current) is not None:
            name = desk.snapshot.speakers.get(one.speaker or "")
            about = f"{name.name if name else 'statement'} {day_of(one, desk.by) or ''}"
            detail = f"{long_day(day_of(one, desk.by))} · {one.words}"
            scopes.append((Choice("this", "This one", detail, 1), about, (one,)))
        marked = [one for one in desk.snapshot.statements if one.id in desk.bookmarks]
        if marked:
            choice = Choice("bookmarks", "Your bookmarks", "shown or not", len(marked))
            scopes.append((choice, "bookmarks", marked))
        return scopes

    async def _ask_path(self, name: str) -> Path | None:
        """Ask where to; a file that is there is replaced only when Enter is pressed twice."""
        question = Question(
            "Write it to which file?", name, "the name of a file", _check, confirm=self._replaces
        )
        text = await self._screen.app.push_screen_wait(question)
        return None if text is None else outgoing.named(text)

    def _replaces(self, text: str) -> str:
        """Return what is lost if the file is written, "" if nothing."""
        path = outgoing.named(text)
        self._warned = path if path.exists() else None
        return f"{path} is there already. ⏎ again replaces it." if self._warned else ""

    async def _write(self, claims: Claims, format_: str, path: Path) -> None:
        """Write outside the app's own thread and tell how it went."""
        screen = self._screen
        screen.say(f"Writing {path.name} …")
        pieces = FORMATS[format_].pieces(claims)
        try:
            await asyncio.to_thread(write, path, pieces, replace=path == self._warned)
        except OSError as error:
            screen.say("")
            reason = error.strerror or str(error)
            screen.tell(f"{path}: {reason}", title="Not exported", severity="error")
        except KeyError as error:
            screen.say("")
            reason = f"The text of article {error} cannot be had. Press r and try again."
            screen.tell(reason, title="Not exported", severity="error")
        else:
            count = len(claims.statements)
            screen.say(f"{count:,} statement{'' if count == 1 else 's'} exported.")
            screen.tell(str(path), title="Exported")


def _check(text: str) -> str:
    try:
        path = outgoing.file_of(text)
    except outgoing.UnfitFileError as error:
        raise UnfitError(str(error)) from error
    if path.exists():
        return f"{path} is there already; ⏎ twice replaces it"
    return f"⏎ writes {path}"
