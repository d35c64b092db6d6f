"""JSON written a record at a time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def encode(value: Any) -> str:
    """Return a value as JSON on one line.

    Web pages take such documents into a `<script>`, out of which no text may break.
    """
    return _ENCODER.encode(value).replace("<", "\\u003c")


def array(records: Iterable[Any]) -> Iterator[str]:
    """Yield a JSON array, one record a line."""
    before = "[\n"
    for record in records:
        yield before + encode(record)
        before = ",\n"
    yield "[]" if before == "[\n" else "]"


def filled(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record without what is empty: these formats have no null."""
    return {key: value for key, value in record.items() if value not in (None, "", [], ())}
