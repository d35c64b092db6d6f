"""The records of a journal, one JSON object a line.

Checked by hand, not with pydantic: there are few, the app opens the journal before it paints, and
what a newer program wrote has to pass through untouched.
"""

from __future__ import annotations

import datetime
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

VERSION: Final = 1

Entry = Mapping[str, Any]
"""A record as it stands in the file: `v`, `id`, `at`, `op` and what the operation needs."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a statement stood, in three ways, so that it is found again after a rebuild.

    `article` is the article's path relative to the folder the user named, `sha256` that of its
    file. `exact` is the statement's words, `prefix` and `suffix` what stood around them. `start`
    and `end` are offsets in code points. What was not known when the record was made is empty.
    """

    article: str
    sha256: str
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int

    @classmethod
    def parse(cls, data: object) -> Anchor | None:
        """Return the anchor in a record, None if it is not one."""
        if not isinstance(data, Mapping):
            return None
        words = [data.get(key, "") for key in ("article", "sha256", "exact", "prefix", "suffix")]
        offsets = [data.get(key) for key in ("start", "end")]
        if not all(isinstance(one, str) for one in words):
            return None
        if not all(isinstance(one, int) and not isinstance(one, bool) for one in offsets):
            return None
        return cls(*words, *offsets)


def new_entry(op: str, **content: object) -> Entry:
    """Return a record of something the user does now."""
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
