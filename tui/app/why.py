"""What a statement rests on, in words: its speaker, its wording, its date, its links. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.app.figures import figure_in_words
from tui.app.told import told_in_words
from tui.app.views import name_of
from tui.app.when_said import full_day, long_day
from tui.browsing.chronology import day_of
from tui.browsing.contest import ORDER
from tui.browsing.reasons import reasons_in_words
from tui.browsing.sureness import Grade, grade_of
from tui.exporting.dates import said_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.app.desk import Desk
    from tui.browsing.contest import Seen
    from tui.model import Quantity, Relation, Statement


@dataclass(frozen=True, slots=True)
class Ground:
    """One part of the page: what it is about, what is known, and what that rests on.

    `relation` is set where it tells of a link.
    """

    title: str
    known: str
    rests: tuple[str, ...]
    relation: Relation | None = None


_SURE: Final[dict[Grade, str]] = {
    "sure": "Sure of the reading",
    "fairly sure": "Fairly sure of the reading",
    "unsure": "Not sure of the reading: compare it with the source",
}
_KINDS: Final = {
    "direct": "Direct speech: the speaker's own words.",
    "mixed": "Reported speech with some of the speaker's own words in quotation marks.",
    "indirect": "Reported speech: the article's words, not the speaker's.",
}
_CUES: Final = {
    "say": "a plain word for saying",
    "claim": "a word by which the article keeps its distance",
    "deny": "a word of denial",
    "acknowledge": "a word of admission",
    "accuse": "a word of accusation",
    "threaten": "a word of threat",
    "report": "a word for passing on",
    "assess": "a word for judging",
}


def grounds(desk: Desk, statement: Statement) -> tuple[Ground, ...]:
    """Return everything that is known of a statement, with what it rests on."""
    parts = [_speaker(desk, statement), _words(statement), _date(desk, statement)]
    if statement.quantities:
        parts.append(_figures(statement.quantities))
    if statement.topics or statement.places:
        parts.append(_matter(statement))
    parts.append(_sureness(statement))
    groups = desk.contest.answers(statement.id)
    linked = (seen for relation in ORDER for seen in groups.get(relation, ()))
    return (*parts, *_links(desk, linked))


def _because(statement: Statement, *kinds: str) -> tuple[str, ...]:
    return tuple(reason.text for reason in statement.evidence if reason.kind in kinds)


def _speaker(desk: Desk, statement: Statement) -> Ground:
    speaker = desk.snapshot.speakers.get(statement.speaker or "")
    known = ", ".join(
        part
        for part in (
            name_of(desk, statement),
            speaker.role if speaker else None,
            f"counted on the side of {speaker.side}" if speaker and speaker.side else None,
            "counted on no side" if speaker and not speaker.side else None,
        )
        if part
    )
    named = (f"here called “{statement.mention.text}”",) if statement.mention else ()
    told = told_in_words(speaker, desk.snapshot.articles) if speaker else ()
    return Ground("Speaker", known, (*named, *_because(statement, "speaker", "identity"), *told))


def _words(statement: Statement) -> Ground:
    rests = list(_because(statement, "span"))
    if statement.cue is not None:
        rests.append(f"introduced by “{statement.cue.text}”, {_CUES[statement.cue.class_]}")
    if statement.hedge:
        rests.append(f"the article adds: “{statement.hedge}”")
    return Ground("Words", _KINDS[statement.kind], tuple(rests))


def _date(desk: Desk, statement: Statement) -> Ground:
    said = said_in_words(statement.said, weekday=True)
    rests = list(_because(statement, "date"))
    article = desk.snapshot.articles.get(statement.article)
    published = article.published if article else statement.published
    rests.append(f"published {full_day(published)}" if published else "no date of publication")
    if statement.said.edtf:
        rests.append(f"written {statement.said.edtf} in EDTF")
    return Ground("Said", f"{said[:1].upper()}{said[1:]}.", tuple(rests))


def _figures(quantities: Iterable[Quantity]) -> Ground:
    read = tuple(f"“{one.text}” is read as {figure_in_words(one)}" for one in quantities)
    return Ground("Figures", "Compared only with figures of the same kind.", read)


def _matter(statement: Statement) -> Ground:
    known = ", ".join((*statement.topics, *(f"{place} (a place)" for place in statement.places)))
    return Ground("About", f"{known}.", _because(statement, "topics", "places"))


def _sureness(statement: Statement) -> Ground:
    return Ground("How sure", in_words(statement.confidence), _because(statement, "confidence"))


def in_words(confidence: float) -> str:
    """Return how sure the program is of its reading; never how true the statement is."""
    return f"{_SURE[grade_of(confidence)]}. This says nothing about whether it is true."


def _links(desk: Desk, linked: Iterable[Seen]) -> Iterable[Ground]:
    for seen in linked:
        other = desk.by_id.get(seen.other)
        if other is not None:
            when = long_day(day_of(other, desk.by))
            made = ("you made this link",) if seen.link.origin == "human" else ()
            rests = (*reasons_in_words(seen.link), *made, _strength(seen))
            yield Ground(
                f"{seen.label[:1].upper()}{seen.label[1:]}",
                f"{name_of(desk, other)}, {when}: {other.words}",
                rests,
                seen.link.relation,
            )


def _strength(seen: Seen) -> str:
    score = seen.link.score
    how = "strong" if score >= 0.8 else "fair" if score >= 0.65 else "weak"
    return f"a {how} link"
