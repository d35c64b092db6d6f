"""JSON: one article as news services, feeds and scrapers export it, or as schema.org has it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from tui.reading.cleaning import clean, one_line, without_shapeless
from tui.reading.errors import Problem, ReadingError
from tui.reading.formats.keys import names, unwrapped, values
from tui.reading.formats.listing import MOST, articles_in, is_export
from tui.reading.formats.markup import is_markup, without_tags
from tui.reading.formats.parsed import Parsed, headed
from tui.reading.metadata import read_value

if TYPE_CHECKING:
    from tui.model import Span

_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)
_CUT_SHORT: Final = re.compile(r"(?:…|\.{3})?\s{0,5}\[\+\d{1,9} chars\]\s*\Z")
"""What a news service puts at the end of a text that it does not give whole."""


def parse(data: bytes, name: str) -> Parsed:
    """Read a JSON file that holds one article; of a list, `listing` makes such files.

    The text is the headline, a blank line, and the article's text, in which unsafe characters are
    replaced one for one; tags are taken out if it is a piece of a web page.

    Raises:
        ReadingError: It is no JSON, or there is no text in it; the line or the keys are named.
    """
    article = unwrapped(_object(data, name))
    key, body = _body(article, name)
    problems: list[Problem] = []
    if is_markup(body):
        body = without_shapeless(without_tags(body))
    body = clean(body)
    said = {part: _said(article, part) for part in ("headline", "outlet", "published", "url")}
    said["language"] = _said(article, "language")
    found = {part: value for part, value in said.items() if value}
    text, start = headed(found.get("headline", ""), body)
    skipped: tuple[Span, ...] = ()
    if cut := _CUT_SHORT.search(body, max(0, len(body) - 100)):
        skipped = ((start + cut.start(), len(text)),)
        problems.append(Problem(name, f"{key}: the service that exported it gave only its start"))
    return Parsed(text, found=found, skipped=skipped, problems=tuple(problems))


def _object(data: bytes, name: str) -> Mapping[str, Any]:
    """Return the one object in a file."""
    try:
        document = json.loads(data)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise ReadingError(name, f"not JSON: {error.msg} at {where}") from error
    except UnicodeDecodeError as error:
        raise ReadingError(name, "not UTF-8, as JSON has to be") from error
    except RecursionError as error:
        raise ReadingError(name, "not an article: JSON nested too deeply") from error
    except ValueError as error:  # a number of 5,000 digits
        raise ReadingError(
            name, "JSON that cannot be read: a number has too many digits"
        ) from error
    if is_export(document):
        reason = "an export of Counterclaim, no article; keep exports outside the articles' folder"
        raise ReadingError(name, reason)
    found = articles_in(document)
    if found is not None:
        too_many = f"more than {MOST:,} articles in one file; split it"
        raise ReadingError(name, too_many if len(found) > MOST else "there is no article in it")
    if not isinstance(document, Mapping):
        raise ReadingError(name, "not an article: JSON, but no object of keys and values")
    return document


def _body(article: Mapping[str, Any], name: str) -> tuple[str, str]:
    """Return the key and the words of the text, the paragraphs of a list joined."""
    for key in names()["text"]:
        value = article.get(key)
        if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            value = "\n\n".join(value)
            if value.strip():
                return key, value
    found = values(article, "text")
    if not found:
        has = ", ".join(one_line(key)[:40] for key in list(article)[:8]) or "none"
        reason = "no article text under a key such as text, body, content or articleBody"
        raise ReadingError(name, f"{reason}; its keys are {has}")
    return found[0]


def _said(article: Mapping[str, Any], part: str) -> str:
    """Return the first value of a part that can be read; if none can, the first, to be told of.

    A language that is no code ("English") is not worth telling, an address is no name.
    """
    said = [words for _, words in values(article, part)]
    if part == "outlet":
        said = [words for words in said if not _ADDRESS.match(words)]
    readable = [words for words in said if read_value(part, words)]
    if part == "language":
        said = readable
    return next(iter(readable or said), "")
