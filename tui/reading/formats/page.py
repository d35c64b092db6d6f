"""Web pages as they were saved: the article in them, without what stands around it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.reading.cleaning import clean, one_line, without_shapeless
from tui.reading.decoding import decode
from tui.reading.errors import Problem, ReadingError
from tui.reading.formats.markup import without_scripts
from tui.reading.formats.parsed import Parsed, headed
from tui.reading.metadata import read_value
from tui.reading.opening import LIMIT
from tui.reading.pages.confined import Helper, HelperError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LIBRARY: Final = "trafilatura"
SIZE: Final = 20_000_000
"""Bytes of the largest page that is opened; without its pictures it has to be within `LIMIT`."""

MOST_ATTRIBUTES: Final = 2_000
"""In one tag: 200,000 keep every parser of pages busy for minutes."""

_LONG_TAG: Final = 20_000
"""Characters of a tag whose attributes are counted."""

_MISSING: Final = "web pages need the extra `html`; run: pip install 'counterclaim[html]'"
_CHARSET: Final = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{1,40})", re.IGNORECASE)
_CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f]"
    r"|&#(?:0{0,20}(?:[0-8]|1[124-9]|2\d|3[01])(?!\d)|x0{0,20}(?:[0-8bcef]|1[0-9a-f])(?![0-9a-f]));?",
    re.IGNORECASE,
)
"""Control characters, also as references: pages may not hold them, and the parsers refuse them."""

_BETWEEN: Final = ("|", "-", "–", "—", "·", "»")
"""What stands between the headline and the outlet in the title of a page."""

_HEAD: Final = 4_096
"""Bytes in which a page has to name its encoding."""
_OPENED: Final = re.compile(r"<[A-Za-z/]")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_PICTURE: Final = re.compile(r"data:[\w.+/-]{0,100}(?:;[\w.=+-]{1,100}){0,5},[\w+/=%-]*", re.ASCII)
"""A picture or a font inside the page; with them a page that was saved whole has many megabytes."""


def parse(data: bytes, name: str) -> Parsed:
    """Read a web page.

    The text is the headline, a blank line, and the cleaned text of the article, its paragraphs one
    blank line apart: offsets count in that, not in the file. Metadata is what the page says of
    itself, in JSON-LD, `<meta>` and `<time>`; a date that only its text gives is told.

    Raises:
        ReadingError: The extra is not installed, there is no article in it, or it takes more time
            or memory than a page is given.
    """
    if not library_version():
        raise ReadingError(name, _MISSING)
    page = _page(data, name)
    try:
        answer = _helper().read(page)
    except HelperError as error:
        raise ReadingError(name, str(error)) from error
    if not answer.text.strip():
        raise ReadingError(name, "no article was found in this page")
    found = _chosen(answer.said)
    problems: tuple[Problem, ...] = ()
    if "published" not in found and answer.guessed:
        found["published"] = answer.guessed
        reason = f"published: no metadata gives it; its text says {one_line(answer.guessed)[:40]}"
        problems = (Problem(name, reason),)
    text, _ = headed(found.get("headline", ""), clean(without_shapeless(answer.text)))
    return Parsed(text, problems=problems, found=found)


@cache
def library_version() -> str:
    """Return the version of the library that reads pages, "" if the extra is not installed."""
    # Imported late: it takes 25 ms, and most folders hold no page.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version(LIBRARY)
    except PackageNotFoundError:
        return ""


@cache
def _helper() -> Helper:
    return Helper()


def _page(data: bytes, name: str) -> str:
    """Return a page as text, fit to be parsed."""
    declared = _CHARSET.search(data[:_HEAD])
    whole = decode(data, name, declared[1].decode("ascii", "replace") if declared else "")
    page = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", _PICTURE.sub("", whole))
    if len(page) > LIMIT:
        raise ReadingError(name, f"larger than {LIMIT // 1_000_000} MB without its pictures")
    for piece in without_scripts(page).split(">"):
        if len(piece) > _LONG_TAG and _attributes(piece) > MOST_ATTRIBUTES:
            reason = f"a tag with more than {MOST_ATTRIBUTES:,} attributes; save its text as .txt"
            raise ReadingError(name, reason)
    return page


def _attributes(piece: str) -> int:
    """Count the attributes of the tag that is opened in a piece of a page, if one is."""
    opened = _OPENED.search(piece)
    return len(_QUOTED.sub("", piece[opened.start() :]).split()) if opened else 0


def _chosen(said: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the first readable value of every part, the outlet taken off the headline's end."""
    chosen = {part: value for part, values in said.items() if (value := _first(part, values))}
    headline = one_line(chosen.get("headline", ""))
    for outlet in map(one_line, said.get("outlet", ())):
        bare = headline.removesuffix(outlet).rstrip()
        if outlet and bare != headline and bare.endswith(_BETWEEN) and bare[:-1].strip():
            chosen["headline"] = bare[:-1].rstrip()
            break
    return chosen


def _first(part: str, values: Iterable[str]) -> str:
    return next((one for one in values if _readable(part, one)), "")


def _readable(part: str, value: str) -> bool:
    try:
        return bool(read_value(part, value))
    except KeyError:  # the helper named a part that there is not
        return False
