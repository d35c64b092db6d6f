"""The filters one can choose from, each with how many statements it would leave."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tui.app.screens.chooser import Choice
from tui.browsing.filters import Filter
from tui.browsing.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.desk import Desk


def filters(desk: Desk, query: str) -> Sequence[Choice]:
    """Return the filters whose words hold what was typed; their values read "part=wanted"."""
    choices = [
        _choice(desk, "Contested", "denied, contradicted or disputed", contested=True),
        _choice(desk, "Bookmarked", "yours", bookmarked=True),
        _choice(desk, "Direct speech", "in quotation marks", kind="direct"),
        _choice(desk, "Reported speech", "without quotation marks", kind="indirect"),
    ]
    speaker = desk.snapshot.speakers.get((desk.current.speaker or "") if desk.current else "")
    if speaker is not None:
        choices.insert(2, _choice(desk, speaker.name, "this speaker", speaker=speaker.id))
    sides = Counter(s.side for s in desk.snapshot.speakers.values() if s.side)
    choices += [_choice(desk, f"Side: {side}", "", side=side) for side in sorted(sides)]
    key = plain(query).strip()
    return [one for one in choices if key in plain(f"{one.text} {one.detail}")]


def _choice(desk: Desk, text: str, detail: str, **parts: Any) -> Choice:
    ((part, wanted),) = parts.items()
    value = part if wanted is True else f"{part}={wanted}"
    kept: Filter = replace(Filter(), **parts)
    return Choice(value, text, detail, len(kept.apply(desk.snapshot.statements, desk.scope)))
