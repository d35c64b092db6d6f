"""ISO days as dates; every room writes them in words of its own."""

from __future__ import annotations

import datetime
from functools import lru_cache


@lru_cache(maxsize=4096)
def date_of(day: str) -> datetime.date | None:
    """Return the date that an ISO day or time begins with, None where it begins with none."""
    try:
        return datetime.date.fromisoformat(day[:10])
    except ValueError:
        return None
