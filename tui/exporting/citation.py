"""A statement as it is cited: the words, who said them and when, and where that stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.browsing.contest import Contest
from tui.exporting.dates import plain_day, said_in_words
from tui.exporting.web import web_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model import ArticleHead, Snapshot, Speaker, Statement


@dataclass(frozen=True, slots=True)
class Counter:
    """What stands against a statement: how ("denied by"), what was said, and by whom."""

    label: str
    statement: Statement
    speaker: Speaker | None


def citation(
    statement: Statement,
    article: ArticleHead,
    speaker: Speaker | None,
    counter: Sequence[Counter] = (),
) -> str:
    """Return a statement ready to be pasted, on one line; one more for each counter-statement.

    For example: “No boat sank” — Ben Cole, harbour master, on or before 13 May 2023. The Evening
    Lamp, “Boats lost”, published 13 May 2023, https://lamp.example/boats

    Args:
        statement: What was said.
        article: Where it stands.
        speaker: Who said it, None if nobody is named.
        counter: What stands against it, as `counters` returns it.
    """
    lines = [f"{_said(statement, speaker)}. {_source(article)}"]
    lines += [f"{one.label.capitalize()}: {_said(one.statement, one.speaker)}." for one in counter]
    return "\n".join(" ".join(line.split()) for line in lines)


def counters(statement: Statement, snapshot: Snapshot) -> tuple[Counter, ...]:
    """Return what denies, contradicts or disputes a statement, or it them, the strongest first."""
    by_id = {one.id: one for one in snapshot.statements}
    seen = Contest(snapshot.links).opposing(statement.id)
    found = ((one.label, by_id[one.other]) for one in seen if one.other in by_id)
    return tuple(
        Counter(label, other, snapshot.speakers.get(other.speaker or "")) for label, other in found
    )


def _said(statement: Statement, speaker: Speaker | None) -> str:
    mention = statement.mention.text if statement.mention else "an unnamed source"
    who = [speaker.name, speaker.role] if speaker else [mention]
    if statement.kind != "direct":
        who.append(f"as reported (“{statement.cue.text}”)" if statement.cue else "as reported")
    parts = [part for part in (*who, said_in_words(statement.said)) if part]
    return f"{_words(statement)} — {', '.join(parts)}"


def _words(statement: Statement) -> str:
    """Return the words in quotation marks where they are the speaker's own, else as reported.

    Reported speech is not the speaker's wording, so it must not look like a quotation, and it may
    need its verb: "denied" turns round what follows.
    """
    if statement.kind != "direct":
        return statement.words
    return f"“{statement.words.replace('“', '‘').replace('”', '’')}”"


def _source(article: ArticleHead) -> str:
    headline = f"“{article.headline}”" if article.headline else None
    published = f"published {plain_day(article.published)}" if article.published else None
    where = web_address(article.url) or article.path
    return ", ".join(part for part in (article.outlet, headline, published, where) if part)
