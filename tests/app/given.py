"""Stand-ins for the claim store and the journal, and the app on top of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factories import (
    make_article,
    make_link,
    make_said,
    make_snapshot,
    make_speaker,
    make_statement,
)

from tui.app.app import CounterclaimApp
from tui.app.arrival import Arrival
from tui.app.keeper import Keeper
from tui.app.loader import LoadError
from tui.app.messages import Arrived, Found, Settled
from tui.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.message import Message

    from tui.browsing.chronology import By
    from tui.model import Article, Snapshot


class GivenLoader:
    """Loads what it is given, in one piece or several."""

    def __init__(
        self, snapshots: Sequence[Snapshot], articles: Mapping[str, Article] | None = None
    ) -> None:
        self.snapshots = snapshots
        self.articles = articles or {}
        self.loads = 0
        self.between: Callable[[Callable[[Message], None]], None] = lambda post: None

    def load(self, post: Callable[[Message], None], by: By, day: str | None = None) -> None:
        self.loads += 1
        post(Found(len(self.articles)))
        for snapshot in self.snapshots:
            post(Arrived(Arrival.of(snapshot, by)))
            self.between(post)
        post(Settled(len(self.articles)))

    def bring(self, post: Callable[[Message], None], by: By, week: str) -> None:
        raise LoadError(f"{week}: all there is lies on the desk.")

    def article(self, id_: str) -> Article:
        try:
            return self.articles[id_]
        except KeyError:
            raise LoadError(f"{id_}: it is gone. Press r to read the folder again.") from None


class GivenKeeper(Keeper):
    """The reader's journal in a home that is the test's own."""

    def __init__(self) -> None:
        super().__init__(Journal.open())


def app_on(*snapshots: Snapshot, articles: Mapping[str, Article] | None = None) -> CounterclaimApp:
    """The app on some snapshots that arrive one after another."""
    loader = GivenLoader(snapshots, articles)
    return CounterclaimApp([Path()], Path(), loader=loader, open_keeper=GivenKeeper)


def hostile_app(text: str) -> CounterclaimApp:
    """The app on two statements whose every word is this text, as are their speaker and article."""
    speaker = make_speaker("h", text, aliases=(text,), role=text, side=text)
    article = make_article("a1", f"{text}\n\n{text} wet walls", outlet=text, headline=text)
    statements = [
        make_statement(id_, text, speaker="h", said=make_said("2031-03-03"), topics=(text,))
        for id_ in "ab"
    ]
    links = [make_link("a", "b", "denies", text)]
    return app_on(make_snapshot(statements, links, [speaker], [article]), articles={"a1": article})
