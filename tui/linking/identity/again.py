"""Who is who in a folder that has changed: articles that have not are not read for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tui.linking.identity.details import details_of
from tui.linking.identity.identifying import match
from tui.linking.identity.roster import Bearers, Roster

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.linking.identity.details import Details
    from tui.linking.identity.identifying import Matched
    from tui.linking.identity.roster import Sources
    from tui.linking.shelf import Shelf
    from tui.model import ArticleHead, Extraction, Speaker


class Load(Protocol):
    """Gives the head of an article and what it says on its own."""

    def __call__(self, article: str, *, said: bool = True) -> tuple[ArticleHead, Extraction]:
        """Return them; the statements may be missing where nobody asks for what was `said`."""


def match_again(
    shelf: Shelf, marks: Mapping[str, str], load: Load, cast: Sequence[Speaker] = ()
) -> Matched:
    """Finds the speakers behind all mentions of a folder.

    Every name is weighed again, for one more may tell who another is. But a name is one thing
    wherever it is written alike, and whom an article names is kept: so this costs little.

    Args:
        shelf: What was kept the last time.
        marks: A mark of the content of every article of the folder.
        load: Gives the articles.
        cast: The user's own speakers.
    """
    bearers = Bearers(shelf.get("bearers") or ())
    kept: dict[str, Sources] = dict(shelf.all("sources"))
    for article in kept.keys() - marks.keys():
        _forget(shelf, article)
    sources = {}
    for article, mark in marks.items():
        known = kept.get(article)
        if known is None or known.mark != mark:
            _forget(shelf, article)
            head, extraction = load(article, said=False)
            known = bearers.sources(extraction, head)._replace(mark=mark)
            shelf.put("sources", article, known)
        sources[article] = known
    shelf.put("bearers", "", tuple(bearers.all))

    def details(article: str) -> Details:
        known: Details | None = shelf.get("details", article)
        if known is None:
            known = details_of(load(article)[1])
            shelf.put("details", article, known)
        return known

    return match(Roster(cast, bearers, sources), cast, details)


def _forget(shelf: Shelf, article: str) -> None:
    shelf.put("sources", article, None)
    shelf.put("details", article, None)
