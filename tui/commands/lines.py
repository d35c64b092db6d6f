"""Statements as lines of text."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from tui.browsing.chronology import day_of, is_exact
from tui.browsing.contest import Contest
from tui.browsing.pointing import pointed_at
from tui.reading.cleaning import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exporting import Claims
    from tui.model import Statement

_INDENT = "    "


def plain_lines(claims: Claims) -> Iterator[str]:
    """Yield one line a statement: day, speaker, side, cue, words, flags, article; tabs between.

    A day that is only the last possible one has "by " before it. An empty field stays empty, so
    that a column keeps its number.
    """
    contest = Contest(claims.snapshot.links)
    for statement in claims.statements:
        speaker = claims.speaker(statement)
        fields = (
            _day(statement),
            _name(claims, statement),
            (speaker.side if speaker else None) or "",
            statement.cue.text if statement.cue else "",
            statement.words,
            _flags(claims, statement, contest),
            claims.head(statement).path,
        )
        yield "\t".join(map(one_line, fields)) + "\n"


def day_by_day(claims: Claims, width: int) -> Iterator[str]:
    """Yield the statements under a heading a day, wrapped to the width of the terminal."""
    contest = Contest(claims.snapshot.links)
    by_id = {one.id: one for one in claims.snapshot.statements}
    day: str | None = ""
    for statement in claims.statements:
        if day_of(statement) != day:
            heading = "" if day == "" else "\n"
            day = day_of(statement)
            yield f"{heading}{day or 'undated'}\n"
        speaker = claims.speaker(statement)
        side = f" ({speaker.side})" if speaker and speaker.side else ""
        cue = f" {statement.cue.text}" if statement.cue else ""
        flags = _flags(claims, statement, contest)
        told = f" [{flags}]" if flags else ""
        by = "" if is_exact(statement) or day is None else "by then, "
        yield f"  {one_line(f'{by}{_name(claims, statement)}{side}{cue}{told}')}\n"
        answered = pointed_at(statement, contest, by_id)
        about = f" [{answered.words}]" if answered else ""
        yield _wrapped(statement.words + about, width)


def _wrapped(words: str, width: int) -> str:
    room = max(20, min(width, 100))
    text = textwrap.fill(one_line(words), room, initial_indent=_INDENT, subsequent_indent=_INDENT)
    return f"{text}\n"


def _day(statement: Statement) -> str:
    day = day_of(statement)
    if day is None:
        return "undated"
    return day if is_exact(statement) else f"by {day}"


def _name(claims: Claims, statement: Statement) -> str:
    speaker = claims.speaker(statement)
    if speaker is not None:
        return speaker.name
    return statement.mention.text if statement.mention else "unnamed"


def _flags(claims: Claims, statement: Statement, contest: Contest) -> str:
    count = contest.opponents(statement.id)
    contested = [f"contested {count}"] if count else []
    bookmarked = ["bookmarked"] if statement.id in claims.bookmarks else []
    noted = ["note"] if claims.note(statement) else []
    labels = [f"#{label}" for label in claims.labels(statement)]
    return ", ".join(contested + bookmarked + noted + labels)
