"""How often each way of reading a statement was right, measured on news that was annotated by hand.

Shares of statements whose words and mention of the speaker both agreed with the annotation; ways
seen less than ten times are set by their nearest kin.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, log
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.extracting.signs import Sign
    from tui.extracting.utterances import Form
    from tui.model import Kind

_MEASURED: Final[dict[str, dict[Kind, float]]] = {
    "subject": {"direct": 0.96, "mixed": 0.85, "indirect": 0.81},
    "turned": {"direct": 0.98, "mixed": 0.9, "indirect": 0.85},
    "shared": {"direct": 0.89, "mixed": 0.8, "indirect": 0.72},
    "agent": {"direct": 0.7, "mixed": 0.6, "indirect": 0.5},
    "unnamed": {"direct": 0.75, "mixed": 0.75, "indirect": 0.75},
    "according": {"direct": 0.95, "mixed": 0.55, "indirect": 0.88},
    "noun": {"direct": 0.5, "mixed": 0.43, "indirect": 0.35},
    "colon": {"direct": 0.71, "mixed": 0.71, "indirect": 0.68},
    "announced": {"direct": 0.85, "mixed": 0.8, "indirect": 0.6},
    "run": {"direct": 0.83, "mixed": 0.8, "indirect": 0.6},
    "next sentence": {"direct": 0.75, "mixed": 0.7, "indirect": 0.5},
    "earlier paragraph": {"direct": 0.58, "mixed": 0.5, "indirect": 0.4},
    "sentence subject": {"direct": 0.58, "mixed": 0.55, "indirect": 0.5},
    "around": {"direct": 0.75, "mixed": 0.6, "indirect": 0.5},
    "beside": {"direct": 0.8, "mixed": 0.6, "indirect": 0.5},
    "unchecked": {"direct": 0.8, "mixed": 0.8, "indirect": 0.8},
    "silence": {"direct": 0.7, "mixed": 0.7, "indirect": 0.7},
}
_BY_FORM: Final[dict[tuple[str, Kind], dict[Form, float]]] = {
    ("subject", "mixed"): {"that": 0.95, "clause": 0.81, "thing": 0.85},
    ("subject", "indirect"): {"that": 0.86, "clause": 0.84, "thing": 0.7},
    ("shared", "mixed"): {"that": 0.95, "clause": 0.74, "thing": 0.6},
    ("noun", "indirect"): {"that": 0.35, "clause": 0.5, "thing": 0.7},
    ("shared", "indirect"): {"that": 0.86, "clause": 0.74, "thing": 0.55},
}


# A logistic regression on the same articles: whether a statement that is not all quoted was right,
# by the log-odds of its way of reading and the signs of its cue.
_INTERCEPT: Final = -0.18
_OF_READ: Final = 0.57
_OF_SIGN: Final[dict[Sign, float]] = {"opens": 1.02, "plain": 0.58, "ahead": -0.32, "long": -0.86}


@lru_cache(maxsize=4096)
def confidence(
    rule: str, kind: Kind, form: Form, certainty: float, signs: tuple[Sign, ...] | None = None
) -> float:
    """The share, 0 to 1, of statements read in this way that are right.

    `signs` are those of a cue with the words it reports, None where no cue cut them. `certainty`
    tells how sure it is who is meant by the mention. Where the mention was right, the name given
    to a pronoun was right more often than that by half of what is missing to one.
    """
    read = _BY_FORM.get((rule, kind), {}).get(form, _MEASURED[rule][kind])
    if signs is not None and kind != "direct":
        read = _by_signs(read, signs)
    return round(read * (1 + certainty) / 2, 2)


def _by_signs(read: float, signs: tuple[Sign, ...]) -> float:
    odds = _INTERCEPT + _OF_READ * log(read / (1 - read)) + sum(_OF_SIGN[one] for one in signs)
    return 1 / (1 + exp(-odds))
