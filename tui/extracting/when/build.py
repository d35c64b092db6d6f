"""From a match of a pattern to the expression it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final, cast

from tui.extracting.measures.numerals import value
from tui.extracting.when.expression import Expression, Lead
from tui.extracting.when.patterns import dates, lexicon

Builder = Callable[[re.Match[str]], Expression | None]

_WAYS: Final = {
    "ago": -1,
    "earlier": -1,
    "before": -1,
    "previously": -1,
    "prior": -1,
    "previous": -1,
    "same": 0,
    "later": 1,
    "following": 1,
    "next": 1,
}
_TOO_SHORT: Final = frozenset({"minute", "hour", "day"})
_COMING: Final = frozenset({"next", "coming", "following"})


def _folded(words: str | None) -> str:
    return " ".join((words or "").lower().split())


def _number(words: str | None) -> int:
    return int(words) if words else 0


def _lead(match: re.Match[str]) -> Lead:
    word = _folded(match["lead"])
    return cast("Lead", lexicon()["leads"].get(word, "plain"))


def _weekday(match: re.Match[str]) -> Expression | None:
    if _is_named_day(match):
        return None
    which = _folded(match["which"])
    never = match["plural"] or which in _COMING or match["week"] == "next"
    date = _date_behind(match)
    if date is not None:
        return replace(date, span=(match.start(), date.span[1]), lead=_lead(match))
    return Expression(
        match.span(),
        "weekday",
        "never" if never else _lead(match),
        weekday=lexicon()["weekdays"].index(match["weekday"]),
        which=which,
        unit="week" if match["week"] else "",
        amount=-1 if match["week"] == "last" else 0,
    )


def _is_named_day(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 10) : match.start()].split()
    return bool(before) and before[-1] in lexicon()["named_days"]


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r",?\s{1,3}|,\s{0,3}the\s{1,3}")


def _date_behind(match: re.Match[str]) -> Expression | None:
    """Return the date that follows a weekday: "Thursday, May 11"."""
    gap = _behind().match(match.string, match.end())
    if gap is None:
        return None
    for rule in dates():
        date = rule.pattern.match(match.string, gap.end(), gap.end() + 40)
        if date is not None and not date["lead"]:
            return _date(date)
    return None


def _date(match: re.Match[str]) -> Expression | None:
    return Expression(
        match.span(),
        "date",
        _lead(match),
        day=int(match["day"]),
        last_day=_number(match["last_day"]),
        month=lexicon()["months"][match["month"]],
        year=_number(match["year"]),
    )


def _isodate(match: re.Match[str]) -> Expression:
    return Expression(
        match.span(),
        "date",
        _lead(match),
        day=int(match["day"]),
        month=int(match["month"]),
        year=int(match["year"]),
    )


def _month(match: re.Match[str]) -> Expression | None:
    allowed = lexicon()["bare_month"].get(match["month"], lexicon()["bare_month"]["any"])
    which = _folded(match["which"])
    if not (_folded(match["lead"]) in allowed or which or match["year"] or match["late"]):
        return None
    return Expression(
        match.span(),
        "month",
        "never" if which == "next" else _lead(match),
        month=lexicon()["months"][match["month"]],
        year=_number(match["year"]),
        which=which,
    )


def _relative(match: re.Match[str]) -> Expression:
    word = _folded(match["word"])
    if word == "overnight":
        return Expression(match.span(), "rolling", _lead(match), amount=1, unit="day")
    days = lexicon()["relative"][word]
    return Expression(match.span(), "relative", _lead(match), amount=days)


def _vague(match: re.Match[str]) -> Expression:
    return Expression(match.span(), "vague")


def _amount(match: re.Match[str]) -> tuple[float, bool]:
    """Return how many units are meant, and whether that is a guess."""
    word = _folded(match["amount"])
    guess = lexicon()["vague"].get(word)
    return (float(guess), True) if guess else (value(word) or 0.0, False)


def _rolling(match: re.Match[str]) -> Expression | None:
    amount, rough = _amount(match)
    return Expression(
        match.span(), "rolling", _lead(match), amount=amount, unit=match["unit"], rough=rough
    )


def _lone(match: re.Match[str]) -> Expression | None:
    """A period without a number: "last week", "the past week", "in recent days"."""
    which, unit, lead = _folded(match["which"]), match["unit"], _lead(match)
    if which == "recent":
        return Expression(match.span(), "vague")
    if match["plural"]:
        few = lexicon()["vague"]["few"]
        return Expression(match.span(), "rolling", lead, amount=few, unit=unit, rough=True)
    if unit in _TOO_SHORT and which != "past":
        return None
    if which == "previous" or (which == "last" and not match["the"]) or unit == "weekend":
        return Expression(match.span(), "period", lead, amount=-1, unit=unit)
    return Expression(match.span(), "rolling", lead, amount=1, unit=unit)


def _period(match: re.Match[str]) -> Expression | None:
    if match["unit"] in _TOO_SHORT:
        return None
    never = _folded(match["which"]) in _COMING
    lead: Lead = "never" if never else _lead(match)
    return Expression(match.span(), "period", lead, unit=match["unit"])


def _within(match: re.Match[str]) -> Expression:
    return Expression(match.span(), "period", unit=match["unit"] or match["weekend"])


def _distance(match: re.Match[str]) -> Expression:
    amount, rough = _amount(match)
    return Expression(
        match.span(),
        "distance",
        _lead(match),
        amount=amount * _WAYS[match["way"]],
        unit=match["unit"],
        anchored=match["way"] != "ago",
        rough=rough,
    )


def _neighbour(match: re.Match[str]) -> Expression:
    way = _WAYS[_folded(match["way"])]
    return Expression(
        match.span(), "distance", _lead(match), amount=way, unit=match["unit"], anchored=True
    )


def _year(match: re.Match[str]) -> Expression:
    return Expression(match.span(), "year", _lead(match), year=int(match["year"]))


def _monthday(match: re.Match[str]) -> Expression:
    return Expression(match.span(), "monthday", day=int(match["day"]))


BUILDERS: Final[dict[str, Builder]] = {
    "weekday": _weekday,
    "date": _date,
    "isodate": _isodate,
    "month": _month,
    "relative": _relative,
    "vague": _vague,
    "rolling": _rolling,
    "lone": _lone,
    "period": _period,
    "within": _within,
    "distance": _distance,
    "neighbour": _neighbour,
    "year": _year,
    "monthday": _monthday,
}
"""By the names of the forms in `patterns.rules`."""
