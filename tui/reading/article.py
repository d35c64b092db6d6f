"""From a file to an article, ready for the rooms that work on text."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.model import Article
from tui.reading.contents import content_of
from tui.reading.errors import Problem, ReadingError
from tui.reading.formats import parser_for
from tui.reading.headline import first_line_headline
from tui.reading.metadata import complaints, settle
from tui.reading.skipping import not_article

if TYPE_CHECKING:
    from tui.reading.sources import Source


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, with what in its file could not be used (a date that is no date, say)."""

    article: Article
    problems: tuple[Problem, ...] = ()


def read(source: Source) -> Article:
    """Return the article in a file.

    Raises:
        ReadingError: The file cannot be read, is no text, or has no article in it.
    """
    return examine(source).article


def examine(source: Source) -> Reading:
    """Return the article in a file and what was passed over on the way.

    Raises:
        ReadingError: The file cannot be read, is no text, or has no article in it.
    """
    parse = parser_for(source.path)
    if parse is None:
        raise ReadingError(source.name, "files of this kind are not read")
    data, place = content_of(source)
    try:
        parsed = parse(data, source.name)
    except ReadingError as error:
        raise ReadingError(source.name, place + error.reason) from error
    skipped = not_article(parsed.text, parsed.skipped)
    if skipped and not _outside(parsed.text, skipped).strip():
        raise ReadingError(source.name, "there is no article in it, only what stands around one")
    facts = settle(parsed.values, source.sidecar, parsed.found)
    headline = facts.headline
    if headline is None:
        headline = first_line_headline(parsed.text, skipped)
    article = Article(
        id="a" + hashlib.sha256(source.name.encode()).hexdigest()[:10],
        path=source.name,
        outlet=facts.outlet,
        headline=headline or None,
        published=facts.published,
        url=facts.url,
        language=facts.language,
        text=parsed.text,
        sha256=hashlib.sha256(data).hexdigest(),
        skipped=skipped,
    )
    said = {**parsed.found, **parsed.values}
    wrong = (Problem(source.name, what) for what in complaints(said))
    return Reading(article, (*parsed.problems, *wrong))


def fingerprint(source: Source) -> str:
    """Return a SHA-256 (hex) of all that the article is made of: content, sidecar entry, reader.

    Raises:
        ReadingError: The file cannot be read.
    """
    mark = hashlib.sha256(hashlib.sha256(content_of(source)[0]).digest())
    mark.update(json.dumps(dict(source.sidecar), sort_keys=True).encode())
    mark.update(source.reader.encode())
    return mark.hexdigest()


def _outside(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    ends = (0, *(end for _, end in spans))
    starts = (*(start for start, _ in spans), len(text))
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
