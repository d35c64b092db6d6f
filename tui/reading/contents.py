"""The bytes an article is made of: a file, or one article of a file that holds many."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.reading.errors import ReadingError
from tui.reading.formats import size_limit
from tui.reading.opening import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from tui.reading.sources import Source

MANY: Final = ".json"
"""The suffix of files that may hold more than one article."""


def entries_in(path: Path) -> tuple[str, ...]:
    """Return the names of the articles in a file, one of "" if it is one article or none.

    What is wrong with the file is told when it is read.
    """
    if path.suffix.lower() != MANY:
        return ("",)
    try:
        data = read_bytes(path, path.name)
    except ReadingError:
        return ("",)
    if not _may_be_a_list().search(data):
        return ("",)
    from tui.reading.formats.listing import entries_of  # noqa: PLC0415  most folders hold none

    return tuple(entries_of(data)) or ("",)


@cache
def _may_be_a_list() -> re.Pattern[bytes]:
    """Tell most files that are one article without parsing them: it is 40 times as fast."""
    from tui.reading.formats.keys import names  # noqa: PLC0415  with the first JSON file

    keys = "|".join(map(re.escape, names()["lists"])).encode()
    return re.compile(rb'\A\W{0,100}\[|"(?:' + keys + rb')"\s{0,100}:\s{0,100}[\[{]')


def content_of(source: Source) -> tuple[bytes, str]:
    """Return the bytes of a source's article, and what to put before an error about them.

    Raises:
        ReadingError: The file cannot be read, or the article is in it no longer.
    """
    data = read_bytes(source.path, source.name, size_limit(source.path))
    if not source.entry:
        return data, ""
    from tui.reading.formats.listing import entries_of  # noqa: PLC0415  most folders hold none

    entry = entries_of(data).get(source.entry)
    if entry is None:
        raise ReadingError(source.name, "this article is no longer in its file")
    return entry.data, f"entry {entry.number}: "
