"""A time expression as it stands in a text, before anything is known of the article's date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tui.model import Span

Form = Literal[
    "relative",  # yesterday: `amount` days from publication
    "weekday",  # on Thursday; `which` last / this / next / "" and `unit` "week" for "of last week"
    "date",  # 12 May, May 5-12, 2023: `day`, `month`, perhaps `last_day` and `year`
    "monthday",  # the 12th: `day`
    "month",  # in December, May 2023
    "year",  # in 2014
    "rolling",  # over the past two weeks: `amount` of `unit` before publication
    "period",  # this week, last month: `amount` calendar `unit`s from the present one
    "distance",  # two days ago: `amount` of `unit`, negative for the past
    "vague",  # until now, in recent days
]

Lead = Literal["plain", "since", "by", "never"]


@dataclass(frozen=True, slots=True)
class Expression:
    """Some words that name a time.

    `span` covers them with the preposition before them. `weekday` counts from Monday = 0.
    `anchored` marks what counts from another date in the text ("a day earlier") and `rough` an
    amount that is no number ("a few days").
    """

    span: Span
    form: Form
    lead: Lead = "plain"
    amount: float = 0
    unit: str = ""
    which: str = ""
    weekday: int = 0
    day: int = 0
    last_day: int = 0
    month: int = 0
    year: int = 0
    anchored: bool = False
    rough: bool = False
