"""Figures in words, as the article counted them. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.model import Quantity

_UNITS: Final = {"m": "metres", "m2": "square metres", "s": "seconds", "percent": "per cent"}
_SPANS: Final = {
    "year": 31_557_600,
    "month": 2_629_800,
    "week": 604_800,
    "day": 86_400,
    "hour": 3_600,
    "minute": 60,
}
"""Seconds of what articles count time in."""
_SPAN: Final = re.compile(rf"\b({'|'.join(_SPANS)})s?\b", re.IGNORECASE)


def figure_in_words(quantity: Quantity) -> str:
    """Return a figure as it was read: "1,000 to 2,000 metres (length)", "2 hours (time)"."""
    least, most, unit = _counted(quantity)
    if least is None and most is None:
        amount = "an unknown number of"
    elif least is None or (least == 0 and most):
        amount = f"at most {most:,.12g}"
    elif most is None:
        amount = f"at least {least:,.12g}"
    else:
        amount = f"{least:,.12g}" if least == most else f"{least:,.12g} to {most:,.12g}"
    kind = f" ({quantity.dimension})" if quantity.dimension not in ("percent", "count") else ""
    return f"{amount} {unit}{kind}"


def _counted(quantity: Quantity) -> tuple[float | None, float | None, str]:
    """Return the figure in the unit of the text where that is one of time, else as it is kept."""
    least, most = quantity.min, quantity.max
    written = _SPAN.search(quantity.text) if quantity.unit == "s" else None
    if written is None:
        return least, most, _UNITS.get(quantity.unit, quantity.unit)
    span = written[1].lower()
    least, most = (None if one is None else one / _SPANS[span] for one in (least, most))
    return least, most, span if least == most == 1 else f"{span}s"
