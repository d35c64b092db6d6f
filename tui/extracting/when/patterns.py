"""The patterns of time expressions, built from the word lists.

A trigger is the one word no expression is without; the rules of its class are then tried on the
characters around it only. That keeps a scan near the cost of looking for triggers, and makes it
linear on any text. Every repeat is bounded.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, Final, NamedTuple

from tui.extracting.lexicon import in_order
from tui.extracting.measures.numerals import word_pattern

_S: Final = r"\s{1,3}"
_START: Final = r"\b(?=\w)"
_YEAR: Final = r"(?P<year>(?:1[5-9]|20)[0-9]{2})(?![0-9]|[,.:][0-9])"
_DAY: Final = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
_LAST_DAY: Final = r"(?:\s?[-–—]\s?(?P<last_day>[0-3]?[0-9])(?:st|nd|rd|th)?)?"


@cache
def lexicon() -> dict[str, Any]:
    """Return the word lists of data/words.toml, and the names of days and months.

    What is among the `abbreviated_months` counts as a month only before a full stop or a blank.
    """
    file = resources.files("tui.extracting.when") / "data" / "words.toml"
    full, short, weekdays = (
        in_order("calendar.txt", name) for name in ("months", "short_months", "weekdays")
    )
    numbers = {name[:3]: number for number, name in enumerate(full, 1)}
    return {
        **tomllib.loads(file.read_text(encoding="utf-8")),
        "weekdays": weekdays,
        "months": {name: numbers[name[:3]] for name in (*full, *short)},
        "abbreviated_months": short,
    }


def _any(words: object) -> str:
    """Return the alternation of some words, the longest first, blanks of any kind between them."""
    listed = sorted(map(str, words), key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(word).replace(r"\ ", _S) for word in listed)


class Rule(NamedTuple):
    """A pattern of one form, and what must stand near the trigger word for it to be worth trying.

    `before` and `after` are strings one of which is in the lower-cased characters on that side;
    none means anything will do. They only save time: looking costs a tenth of trying.
    """

    form: str
    pattern: re.Pattern[str]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def may_match(self, left: str, right: str) -> bool:
        """Tell whether the pattern can match between these two sides."""
        return (not self.before or any(word in left for word in self.before)) and (
            not self.after or any(word in right for word in self.after)
        )


@cache
def trigger() -> re.Pattern[str]:
    """Return the pattern of trigger words; the name of the group that matched is their class."""
    words = lexicon()
    full = [name for name in words["months"] if name not in words["abbreviated_months"]]
    short = _any(words["abbreviated_months"])
    return re.compile(
        rf"(?P<weekday>{_any(words['weekdays'])})"
        rf"|(?P<month>(?:{_any(full)}|(?:{short})(?=[.\s]))\b)"
        rf"|(?P<relative>esterday|oday|onight|omorrow|vernight|\b(?:{_any(words['parts'])})\b)"
        rf"|(?P<unit>\b(?:{_any(words['units'])})s?\b)"
        rf"|(?P<vague>(?:til|ill|to){_S}now\b)"
    )


@cache
def landmarks() -> tuple[str, ...]:
    """Return strings one of which stands wherever `trigger` can match, except years and ordinals.

    Finding strings one after another is twenty times as fast as one pattern of alternatives.
    """
    words = lexicon()
    months = {name[:3] for name in words["months"]}
    relative = ("esterday", "oday", "onight", "omorrow", "vernight")
    vague = ("til now", "ill now", "to now")
    every = (*words["weekdays"], *months, *relative, *words["parts"], *words["units"], *vague)
    # What begins with another one ("weekend" with "week") is found with it.
    return tuple(
        one
        for one in sorted(set(every))
        if not any(one.startswith(other) for other in every if other != one)
    )


FIGURES: Final = re.compile(
    # One digit stands first, so that the search leaps to digits.
    r"[0-9](?:(?:(?<=1)[5-9]|(?<=2)0)[0-9]{2}(?P<year>)(?![0-9])|(?:st|nd|rd|th)(?P<monthday>)\b)"
)
"""Triggers in digits: years and ordinals."""


@cache
def rules() -> dict[str, tuple[Rule, ...]]:
    """Return, for each class of trigger, the rules to try in order."""
    return {
        "weekday": (Rule("weekday", _weekday()),),
        "month": (*dates(), Rule("month", _month())),
        "relative": (Rule("relative", _relative()),),
        "vague": (Rule("vague", _vague()),),
        "unit": (*_periods(), *_distances()),
        "year": (Rule("isodate", _isodate(), after=("-",)), Rule("year", _year())),
        "monthday": (Rule("monthday", _monthday(), before=("the",)),),
    }


def _lead() -> str:
    return rf"(?:\b(?P<lead>(?i:{_any(lexicon()['leads'])})){_S})?"


_LATE: Final = rf"(?:\b(?i:late|later|early|earlier|mid){_S})?"


def _weekday() -> re.Pattern[str]:
    words = lexicon()
    return re.compile(
        rf"{_START}{_LATE}{_lead()}(?:\b(?i:the|a){_S})?{_LATE}"
        rf"(?:\b(?P<which>(?i:last|past|previous|this|next|coming|following)){_S})?"
        rf"\b(?P<weekday>{_any(words['weekdays'])})(?P<plural>s\b)?"
        rf"(?:{_S}(?P<part>{_any(words['parts'])})\b)?"
        rf"(?:{_S}(?:of{_S})?(?P<week>last|this|next){_S}week\b)?"
    )


def _month_name() -> str:
    return rf"(?P<month>{_any(lexicon()['months'])})\b\.?"


@cache
def dates() -> tuple[Rule, Rule]:
    """Return the rules for a day and a month, with or without a year, in both orders."""
    lead, month = _lead(), _month_name()
    day_first = (
        rf"{_START}{lead}(?:\b(?i:the){_S})?(?<![0-9.,:$€£])\b{_DAY}{_LAST_DAY}{_S}(?:of{_S})?\b{month}"
        rf"(?:,?{_S}{_YEAR})?"
    )
    month_first = (
        rf"{_START}{lead}(?:\b(?i:the){_S})?\b{month}{_S}(?:the{_S})?{_DAY}(?![0-9]|[,.:]?[0-9]){_LAST_DAY}"
        rf"(?![0-9])(?:,?{_S}{_YEAR})?"
    )
    figures = tuple("0123456789")
    return (
        Rule("date", re.compile(day_first), before=figures),
        Rule("date", re.compile(month_first), after=figures),
    )


def _month() -> re.Pattern[str]:
    """A month needs a word before it, or a year after it: "may" and "march" are verbs too."""
    return re.compile(
        rf"{_START}{_LATE}{_lead()}(?P<late>\b(?i:late|early|mid)[-\s]{{1,2}})?"
        rf"(?:\b(?P<which>(?i:last|past|this|next)){_S})?"
        rf"\b{_month_name()}(?:,?{_S}(?:of{_S})?{_YEAR})?"
    )


def _relative() -> re.Pattern[str]:
    words = lexicon()
    return re.compile(
        rf"{_START}{_LATE}{_lead()}{_LATE}\b(?P<word>(?i:{_any(words['relative'])}|overnight))\b"
        rf"(?:{_S}(?P<part>{_any(words['parts'])})\b)?"
    )


def _vague() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:(?:up{_S})?(?:until|till|to){_S}now)\b")


def _amount() -> str:
    vague = _any(lexicon()["vague"])
    return (
        rf"(?:(?:a|an|about|nearly|almost|some|around|over|roughly|just){_S}){{0,2}}"
        rf"(?P<amount>[0-9]{{1,4}}|{vague}|{word_pattern()}|an?|one)"
    )


def _periods() -> tuple[Rule, ...]:
    units = _any(lexicon()["units"])
    plain = rf"{_START}{_LATE}{_lead()}{_LATE}"
    past = ("past", "last", "previous", "recent")
    rolling = (
        rf"{plain}(?P<the>\b(?i:the){_S})?\b(?P<which>(?i:{_any(past)}))"
        rf"{_S}{_amount()}{_S}\b(?P<unit>{units})s?\b"
    )
    lone = (
        rf"{plain}(?P<the>\b(?i:the|these){_S})?\b(?P<which>(?i:{_any(past)}))"
        rf"{_S}(?P<unit>{units})(?P<plural>s)?\b"
    )
    coming = ("this", "next", "coming", "following")
    present = rf"{plain}\b(?P<which>(?i:{_any(coming)})){_S}(?P<unit>{units})\b"
    within = (
        rf"\b(?:(?i:late|later|early|earlier){_S}in{_S}the{_S}(?P<unit>week|month|year)"
        rf"|(?i:over|at|on|during){_S}the{_S}(?P<weekend>weekend))\b"
    )
    return (
        Rule("rolling", re.compile(rolling), before=past),
        Rule("lone", re.compile(lone), before=past),
        Rule("period", re.compile(present), before=coming),
        Rule("within", re.compile(within), before=("the",)),
    )


def _distances() -> tuple[Rule, ...]:
    units = _any(lexicon()["units"])
    ways = ("ago", "earlier", "later", "previously", "before", "prior")
    after = (
        rf"(?P<way>ago|(?:earlier|later|previously)(?!{_S}than\b)|(?:before|prior)(?!{_S}[a-z]))"
    )
    counted = rf"{_START}{_lead()}\b(?i:{_amount()}){_S}\b(?P<unit>{units})s?{_S}{after}\b"
    sides = ("previous", "same", "following", "next")
    day = rf"{_START}{_lead()}\b(?i:the){_S}(?P<way>{_any(sides)}){_S}(?P<unit>day)\b"
    before = rf"{_START}{_lead()}\b(?i:the){_S}(?P<unit>day|week|month|year){_S}{after}\b"
    return (
        Rule("distance", re.compile(counted), after=ways),
        Rule("neighbour", re.compile(day), before=sides),
        Rule("neighbour", re.compile(before), before=("the",), after=ways),
    )


def _isodate() -> re.Pattern[str]:
    return re.compile(
        rf"{_lead()}(?<![0-9-])(?P<year>(?:1[5-9]|20)[0-9]{{2}})-(?P<month>[01][0-9])"
        r"-(?P<day>[0-3][0-9])(?![0-9-])"
    )


def _year() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<lead>(?i:in|since|after|during|throughout|by|until|before))\s{1,3}"
        rf"(?:(?:early|mid|late)[-\s]{{1,2}})?{_YEAR}(?![-–][0-9])\b"
    )


def _monthday() -> re.Pattern[str]:
    """A bare ordinal is a date only where no noun follows: "on the 12th", not "12th floor"."""
    end = r"(?=\s{0,2}(?:[.,;:!?)”’\"']|$)|\s{1,3}of\s{1,3}(?:this|the)\s{1,3}month\b)"
    return re.compile(rf"\b(?i:on){_S}the{_S}(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)\b{end}")
