"""All filters of the grammar, in the order in which help and completion list them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.browsing.query.fields.field import Field, Known, Test
from tui.browsing.query.fields.marks import HAS, IS, NOTE, RELATION, TAG
from tui.browsing.query.fields.what import CUE, KIND, MEASURE, PLACE, TOPIC
from tui.browsing.query.fields.when import ON, PUBLISHED, SINCE, UNTIL
from tui.browsing.query.fields.who import ARTICLE, OUTLET, SIDE, SPEAKER

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FIELDS", "Field", "Known", "Test"]

_ALL: Final = (
    *(SPEAKER, SIDE, ON, SINCE, UNTIL, IS, HAS, KIND, TOPIC, PLACE, RELATION, TAG, NOTE),
    *(OUTLET, ARTICLE, PUBLISHED, CUE, MEASURE),
)

FIELDS: Final[Mapping[str, Field]] = {field.name: field for field in _ALL}
"""Every filter by its name."""
