"""A report to read: day by day, every statement with what is said against it and for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.browsing.chronology import day_of, in_order
from tui.browsing.contest import Contest
from tui.browsing.reasons import reasons_in_words
from tui.exporting.dates import long_day, said_in_words
from tui.exporting.web import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.browsing.contest import Seen
    from tui.exporting.claims import Claims
    from tui.model import ArticleHead, Statement


_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ACTIVE: Final = {char: f"\\{char}" for char in "\\`*_[]{}#|~!$^="}
_BREAKS: Final = dict.fromkeys("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029", " ")
_TABLE: Final = str.maketrans({**_ENTITIES, **_ACTIVE, **_BREAKS})
_STARTS_A_BLOCK: Final = re.compile(r"(\s{0,3})(?:([-+])|(\d{1,9})([.)]))")


def pieces(claims: Claims) -> Iterator[str]:
    """Yield the report statement by statement, in the order of the timeline."""
    report = _Report(claims)
    statements = in_order(claims.statements)
    yield "# Who said what\n"
    yield f"\n{_counted(len(statements), 'statement')}, {report.contested(statements)} contested.\n"
    yield "No truth scores: this report shows who says what, and who says otherwise.\n"
    day: str | None = ""
    for statement in statements:
        if day_of(statement) != day:
            day = day_of(statement)
            yield f"\n## {escape(long_day(day)) if day else 'Undated'}\n"
        yield report.statement(statement)


class _Report:
    """Writes statements of one export."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._contest = Contest(claims.snapshot.links, claims.snapshot.statements)
        self._by_id = {one.id: one for one in claims.snapshot.statements}

    def contested(self, statements: list[Statement]) -> int:
        return sum(self._contest.is_contested(one.id) for one in statements)

    def statement(self, statement: Statement) -> str:
        star = " ★ bookmarked" if statement.id in self._claims.bookmarks else ""
        cue = f" *{escape(statement.cue.text)}*," if statement.cue else ""
        first = f"\n{self._who(statement, role=True)}{cue} {_when(statement)}{star}\n"
        quote = f"\n> {escape(statement.words)}\n"
        source = f"\n{_source(self._claims.head(statement))}\n"
        seen = self._contest.opposing(statement.id) + self._contest.supporting(statement.id)
        lines = "".join(self._other(one) for one in seen)
        return first + quote + source + self._notes(statement) + (f"\n{lines}" if lines else "")

    def _notes(self, statement: Statement) -> str:
        note = escape(self._claims.note(statement))
        tags = ", ".join(map(escape, self._claims.labels(statement)))
        told = [f"Note: {note}"] if note else []
        told += [f"Tags: {tags}"] if tags else []
        return "".join(f"\n{one}\n" for one in told)

    def _other(self, seen: Seen) -> str:
        reasons = " · ".join(map(escape, reasons_in_words(seen.link)))
        why = f" ({reasons})" if reasons else ""
        other = self._by_id.get(seen.other)
        if other is None:
            return f"- **{seen.label}** a statement outside this report{why}\n"
        words = _quoted(escape(other.words))
        return f"- **{seen.label}** {self._who(other)}, {_when(other)}: {words}{why}\n"

    def _who(self, statement: Statement, *, role: bool = False) -> str:
        speaker = self._claims.speaker(statement)
        if speaker is None:
            mention = escape(statement.mention.text) if statement.mention else ""
            return f"**{mention or 'an unnamed source'}**"
        more = [speaker.side, speaker.role if role else None]
        told = ", ".join(escape(one) for one in more if one)
        return f"**{escape(speaker.name)}**" + (f" ({told})" if told else "")


def _when(statement: Statement) -> str:
    return escape(said_in_words(statement.said, weekday=True))


def _quoted(words: str) -> str:
    """Set words off in quotation marks, unless they bring their own."""
    return words if any(mark in words for mark in '“”"') else f"“{words}”"


def _source(head: ArticleHead) -> str:
    named = [escape(part) for part in (head.outlet, head.headline) if part]
    published = [f"published {escape(head.published)}"] if head.published else []
    url = [f"<{head.url}>"] if web_address(head.url) else []
    return "Source: " + ", ".join([*named, *published, *(url or [escape(head.path)])])


def escape(text: str) -> str:
    """Return text so that Markdown and HTML show it as it stands, on one line."""
    plain = text.translate(_TABLE)
    return _STARTS_A_BLOCK.sub(_unblock, plain, count=1) if _STARTS_A_BLOCK.match(plain) else plain


def _unblock(match: re.Match[str]) -> str:
    space, bullet, number, stop = match.groups()
    return f"{space}\\{bullet}" if bullet else f"{space}{number}\\{stop}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
