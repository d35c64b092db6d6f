"""The palette's entries: every command, with its key and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.app.app import CounterclaimApp
from tui.app.commands.table import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.commands.command import Command


class CommandProvider(Provider):
    """Offers all commands, those without a key of their own too."""

    async def discover(self) -> Hits:
        """List all commands while nothing has been typed."""
        for command in COMMANDS:
            yield DiscoveryHit(self._title(command), self._runner(command), help=command.help)

    async def search(self, query: str) -> Hits:
        """List the commands that match what has been typed."""
        matcher = self.matcher(query)
        for command in COMMANDS:
            title = self._title(command)
            # Letters strewn over a sentence are no match; in a title they are what was meant.
            score = matcher.match(title) or 0.2 * (query.casefold() in command.help.casefold())
            if score > 0:
                hit = matcher.highlight(title)
                yield Hit(score, hit, self._runner(command), text=title, help=command.help)

    def _runner(self, command: type[Command]) -> Callable[[], None]:
        def run() -> None:
            self.app.call_later(self.screen.run_action, f"run('{command.id}')")

        return run

    def _title(self, command: type[Command]) -> str:
        assert isinstance(self.app, CounterclaimApp), "commands are this app's"
        keys = " ".join(command.shown_keys(self.app.keys))
        return f"{command.title}  ({keys})" if keys else command.title
