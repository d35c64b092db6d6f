"""The keys that lie under Latin letters on a Russian or Ukrainian keyboard.

On such a layout a terminal sends "о" where "j" is printed, and a one-letter command is dead unless
that is bound too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_LATIN: Final = "qwertyuiopasdfghjklzxcvbnm"
_CYRILLIC: Final = "йцукенгшщзфывапролдячсмить"
_TWINS: Final = {
    **dict(zip(_LATIN, _CYRILLIC, strict=True)),
    **dict(zip(_LATIN.upper(), _CYRILLIC.upper(), strict=True)),
    "left_square_bracket": "х",
    "right_square_bracket": "ъ",
    "less_than_sign": "Б",
    "greater_than_sign": "Ю",
}
_UKRAINIAN: Final = {"s": "і", "S": "І", "right_square_bracket": "ї"}
"""Where the Ukrainian layout differs, for keys that have a twin above."""


def twins(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the Cyrillic keys at the places of some keys; keys without a letter have none."""
    keys = tuple(keys)
    found = [table[key] for table in (_TWINS, _UKRAINIAN) for key in keys if key in table]
    return tuple(found)
