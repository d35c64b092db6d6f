"""What the widgets are given to show, made from the desk: cards, bars, profiles, counters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import activity, zoom
from tui.app.remarks import CORRECTED, signs
from tui.app.told import told_in_words
from tui.app.when_said import long_day, when_said
from tui.app.widgets.banner import Standing
from tui.app.widgets.panes.counter import Counter
from tui.app.widgets.panes.speaker import Called, Profile, Said
from tui.app.widgets.timeline.card import Card, spoken
from tui.browsing.chronology import day_of
from tui.browsing.pointing import pointed_at
from tui.browsing.reasons import reasons_in_words
from tui.browsing.standing import named, towards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.desk import Desk
    from tui.browsing.contest import Seen
    from tui.browsing.standing import Named, Towards
    from tui.journal import Overlay
    from tui.model import Link, Span, Statement

NAMELESS = "source not named"
"""Who is said to speak where the text names nobody."""


def name_of(desk: Desk, statement: Statement) -> str:
    """Return the name a statement goes by: the speaker's, or what the text calls them."""
    speaker = desk.snapshot.speakers.get(statement.speaker or "")
    if speaker is not None:
        return speaker.name
    return statement.mention.text if statement.mention else NAMELESS


def side_of(desk: Desk, statement: Statement) -> str | None:
    """Return the side a statement is counted on."""
    speaker = desk.snapshot.speakers.get(statement.speaker or "")
    return speaker.side if speaker else None


def about_of(desk: Desk, statement: Statement) -> str:
    """Return what "which" and its like speak of, in words; "" where the words say it."""
    answered = pointed_at(statement, desk.contest, desk.by_id)
    return answered.words if answered else ""


def words_of(desk: Desk, statement: Statement) -> str:
    """Return the words of a statement as a line of a list shows them."""
    words = spoken(statement.words, direct=statement.kind == "direct")
    about = about_of(desk, statement)
    return f"{words} [{about}]" if about else words


def card_of(desk: Desk, row: int) -> Card:
    """Return the card of a row."""
    statement = desk.shown[row]
    side = side_of(desk, statement)
    groups = desk.contest.answers(statement.id)
    return Card(
        name=name_of(desk, statement),
        side=side,
        mark=desk.sides.of(side),
        cue=statement.cue.text if statement.cue else "",
        when=when_said(statement, desk.by),
        words=spoken(statement.words, direct=statement.kind == "direct"),
        opposing=desk.contest.opponents(statement.id),
        supporting=len(groups.get("corroborates", ())),
        reports=desk.contest.origins(statement.id).articles if "repeats" in groups else 1,
        signs=signs(desk, statement.id),
        about=about_of(desk, statement),
    )


def flags_in_words(desk: Desk) -> tuple[str, ...]:
    """Return what the flags of the card under the cursor say, in a longer and a shorter form."""
    if desk.current is None:
        return ()
    card = card_of(desk, desk.row)
    against, bearing, reports = card.opposing, card.supporting, card.reports
    long = {
        f"≠{against} against it": against,
        f"={bearing} bearing it out": bearing,
        f"{reports}× reported, one origin": reports > 1,
    }
    short = {
        f"≠{against} against": against,
        f"={bearing} with": bearing,
        f"{reports}× reported": reports > 1,
    }
    return tuple(" · ".join(flag for flag, on in form.items() if on) for form in (long, short))


def standing(desk: Desk, zone: str = "") -> Standing:
    """Return what the banner says."""
    return Standing(
        week=zoom.title(desk),
        filter=str(desk.filter),
        shown=len(desk.shown),
        total=desk.total,
        by=desk.by,
        zone=zone,
        reach=reach(desk),
    )


def reach(desk: Desk) -> str:
    """Return how far it can be seen where not all weeks lie on the desk, else ""."""
    span = desk.span
    if span is None or span.stop - span.first == len(span.weeks):
        return ""
    return f"in {span.stop - span.first:,} of {len(span.weeks):,} weeks"


def zone_of(statements: Sequence[Statement]) -> str:
    """Return the offset from UTC that all times of publication share, "" where there is none."""
    times = {one.published[19:] for one in statements if one.published and "T" in one.published}
    found = {offset.lstrip(".0123456789") for offset in times} - {""}
    if len(found) != 1:
        return ""
    offset = found.pop()
    return "UTC" if offset in ("Z", "+00:00") else f"UTC{offset}"


def profile(desk: Desk, statement: Statement) -> Profile | None:
    """Return all that is known of a statement's speaker; None where nobody is named."""
    speaker = desk.snapshot.speakers.get(statement.speaker or "")
    if speaker is None:
        return None
    theirs = desk.said_by(speaker.id)
    days = [day for one in theirs if (day := day_of(one, desk.by))]
    opposes, agrees = towards(theirs, desk.contest, desk.by_id)
    first, last = (days[0], days[-1]) if days else (None, None)
    return Profile(
        speaker=speaker,
        mark=desk.sides.of(speaker.side),
        said=tuple(_said(desk, one) for one in theirs),
        contested=sum(desk.contest.is_contested(one.id) for one in theirs),
        activity=activity.levels(days),
        first=first,
        last=last,
        opposes=_names(desk, opposes),
        agrees=_names(desk, agrees),
        called=tuple(_called(desk, one) for one in named(speaker, theirs)),
        told=told_in_words(speaker, desk.snapshot.articles),
    )


def _names(desk: Desk, tallies: Sequence[Towards]) -> tuple[tuple[str, int], ...]:
    known = desk.snapshot.speakers
    return tuple((known[who].name, count) for who, count in tallies if who in known)


def _called(desk: Desk, one: Named) -> Called:
    """Return a name with the article that it first stands in."""
    statement = desk.by_id[one.statement]
    head = desk.snapshot.articles.get(statement.article)
    where = (head.outlet or head.path) if head else ""
    return Called(one.statement, one.name, one.times, where, day_of(statement, desk.by))


def _said(desk: Desk, one: Statement) -> Said:
    return Said(one.id, day_of(one, desk.by), words_of(desk, one), desk.contest.opponents(one.id))


def activity_of(desk: Desk, speaker: str, most: int) -> str:
    """Return a bar for each of the latest days on the desk, the same days for every speaker."""
    days = (day_of(one, desk.by) for one in desk.said_by(speaker))
    return activity.of_days(days, desk.last_day, most)


def reasons_of(link: Link, laid: Overlay | None) -> tuple[str, ...]:
    """Return why a link was made; of the reader's own also what the machine had in its place."""
    reasons = reasons_in_words(link)
    if link.origin != "human":
        return reasons
    before = laid.machine_relations(link.from_, link.to) if laid else "no link"
    return (*reasons, f"{CORRECTED} by you, the machine had {before}")


def counters(desk: Desk, statement: Statement, laid: Overlay | None = None) -> tuple[Counter, ...]:
    """Return the links of a statement, as the counter-statements pane lists them."""
    return tuple(
        Counter(
            id=other.id,
            relation=seen.link.relation,
            label=seen.label,
            name=name_of(desk, other),
            side=side_of(desk, other),
            mark=desk.sides.of(side_of(desk, other)),
            day=long_day(day_of(other, desk.by)),
            words=words_of(desk, other),
            reasons=reasons_of(seen.link, laid),
            reports=seen.reports,
        )
        for seen in answers(desk, statement.id)
        if (other := desk.by_id.get(seen.other)) is not None
    )


def answers(desk: Desk, statement: str) -> list[Seen]:
    """Return the answers to a statement in the order of the pane, every utterance once."""
    groups = desk.contest.answers(statement).values()
    known = ([seen for seen in group if seen.other in desk.by_id] for group in groups)
    return [seen for group in known for seen in sorted(group, key=lambda seen: seen.label)]


def others_in_article(desk: Desk, statement: Statement) -> tuple[Span, ...]:
    """Return where the other statements of the same article stand."""
    same = desk.in_article(statement.article)
    return tuple(span for one in same if one.id != statement.id for span in one.segments)
