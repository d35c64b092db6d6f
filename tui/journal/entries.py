"""The records of a journal, one JSON object a line.

Checked by hand, not with pydantic: there are few, the app opens the journal before it paints, and
what a newer program wrote has to pass through untouched.
"""

from __future__ import annotations

import datetime
import json
import secrets
from collections.abc import Mapping
from typing import Any, Final

VERSION: Final = 1

Entry = Mapping[str, Any]
"""A record as it stands in the file: `v`, `id`, `at`, `op` and what the operation needs."""


def new_entry(op: str, content: Mapping[str, object]) -> Entry:
    """Return a record of something the user does now.

    The order of the file is the order of the records; `at` is for people, and may go backwards
    when the clock does.
    """
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
    return {"v": VERSION, "id": secrets.token_hex(8), "at": now, "op": op, **content}


def dump_entry(entry: Entry) -> bytes:
    """Return a record as a line with its line end; pure ASCII, so that any text can be kept."""
    return json.dumps(entry, separators=(",", ":")).encode() + b"\n"


def parse_entry(line: bytes) -> Entry | None:
    """Return the record of a line, None if the line is damaged."""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) else None
