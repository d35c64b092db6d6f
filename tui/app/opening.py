"""Where the cursor stands when the app opens: where the story is most contested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.chronology import week_of

if TYPE_CHECKING:
    from tui.app.desk import Desk


def opening_row(desk: Desk) -> int:
    """Return the row to begin at.

    That is the statement with the most links against it in the newest week that has a contested
    one, the earliest among equals; without any contested statement, the first of the newest week.
    """
    weeks = [(week_of(s.day), s) for s in desk.sections if s.day]
    if not weeks:
        return 0
    contested = [week for week, section in weeks if section.contested]
    newest = max(contested, default=max(week for week, _ in weeks))
    rows = [row for week, s in weeks if week == newest for row in range(s.start, s.stop)]
    return max(rows, key=lambda row: (desk.contest.opponents(desk.shown[row].id), -row))
