"""A timeline for TimelineJS 3: an event a statement, the sides in rows of their own.

TimelineJS shows texts as HTML, so every one is escaped. It needs a day for every event: what was
said on or before a day stands on that day and says so; what has no date at all is counted on the
title slide.
"""

from __future__ import annotations

import datetime
from html import escape
from typing import TYPE_CHECKING, Any, Final

from tui.browsing.chronology import day_of, in_order
from tui.browsing.contest import Contest
from tui.exporting.dates import plain_day, said_in_words
from tui.exporting.encoding import array, encode, filled
from tui.exporting.web import web_address
from tui.exporting.wording import claim_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exporting.claims import Claims
    from tui.model import ArticleHead, Statement


_NO_SIDE: Final = "no known side"
_LONGEST_HEADLINE: Final = 90


def pieces(claims: Claims) -> Iterator[str]:
    """Yield the timeline one event a line, in its order."""
    dated = [one for one in in_order(claims.statements) if _date(day_of(one))]
    yield f'{{"title":{encode(_title(len(dated), len(claims.statements)))},\n"events":'
    contest = Contest(claims.snapshot.links)
    yield from array(_event(claims, one, contest.opponents(one.id)) for one in dated)
    yield ',\n"scale":"human"}\n'


def _title(shown: int, statements: int) -> dict[str, Any]:
    left = statements - shown
    told = f" {_counted(left)} without a date not shown." if left else ""
    text = f"{_counted(shown)}. Who says what, and who says otherwise: no verdicts.{told}"
    return {"unique_id": "title", "text": {"headline": "Who said what", "text": f"<p>{text}</p>"}}


def _counted(number: int) -> str:
    return f"{number} statement" if number == 1 else f"{number} statements"


def _event(claims: Claims, statement: Statement, contested: int) -> dict[str, Any]:
    said, speaker = statement.said, claims.speaker(statement)
    mention = statement.mention.text if statement.mention else "an unnamed source"
    name = speaker.name if speaker else mention
    side = speaker.side if speaker else None
    start, end = _date(said.earliest) or _date(said.latest), _date(said.latest)
    return filled(
        {
            "unique_id": statement.id,
            "start_date": start,
            "end_date": end if end != start else None,
            "display_date": escape(said_in_words(said)),
            "group": escape(side or _NO_SIDE),
            "text": {
                "headline": escape(_headline(name, claim_of(statement))),
                "text": _text(claims.head(statement), statement, contested),
            },
            "autolink": False,
        }
    )


def _headline(name: str, words: str) -> str:
    line = f"{name}: {words}"
    return line if len(line) <= _LONGEST_HEADLINE else line[: _LONGEST_HEADLINE - 1].rstrip() + "…"


def _text(head: ArticleHead, statement: Statement, contested: int) -> str:
    """Return the words, where they stand, and whether they are contested, as HTML."""
    named = ", ".join(escape(part) for part in (head.outlet, head.headline) if part)
    source = named or escape(head.path)
    url = web_address(head.url)
    link = f'<a href="{escape(url)}" rel="noopener">{source}</a>' if url else source
    published = f", published {escape(plain_day(head.published))}" if head.published else ""
    note = f"<p>Contested by {_counted(contested)}.</p>" if contested else ""
    return f"<blockquote>{escape(claim_of(statement))}</blockquote>{note}<p>{link}{published}</p>"


def _date(day: str | None) -> dict[str, int] | None:
    """Return an ISO day as TimelineJS has it, None if it is none."""
    try:
        date = datetime.date.fromisoformat((day or "")[:10])
    except ValueError:
        return None
    return {"year": date.year, "month": date.month, "day": date.day}
