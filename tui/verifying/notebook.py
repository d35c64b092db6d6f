"""Whether the user's records can be read, and fit what the store holds."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from tui.verifying.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.journal import Journal
    from tui.journal.orphans import Orphan
    from tui.model import Article, Snapshot


def check_journal(
    journal: Journal, snapshot: Snapshot, articles: Mapping[str, Article]
) -> Iterator[Finding]:
    """Lay the journal over the store and tell what does not fit.

    Records about articles of other folders are not looked at.

    Args:
        journal: The user's; it is not changed.
        snapshot: What the store holds.
        articles: Whole articles by id.
    """
    path = journal.path
    if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
        yield Finding("journal", str(path), "others may read or change it; chmod 600")
    if journal.damaged:
        what = f"lines that cannot be read: {journal.damaged}; they are passed over and kept"
        yield Finding("journal", str(path), what)
    torn = path.with_name(f"{path.name}.damaged")
    if torn.exists():
        what = "holds halves of records, left by a program that was stopped while writing"
        yield Finding("journal", str(torn), what, wrong=False)
    laid = journal.lay(snapshot, articles)
    for one in laid.orphans:
        yield Finding("journal", _where(one), f"{one.text}: {one.reason}; kept in the journal")
    for one in laid.edited:
        yield Finding("journal", _where(one), f"{one.text}: {one.reason}", wrong=False)


def _where(one: Orphan) -> str:
    return f"{', '.join(one.articles)}: {one.about}" if one.articles else one.about
