"""A web page becomes its article; runs in the helper only, with the library of the extra `html`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from htmldate import find_date
from lxml import etree
from lxml.html import HTMLParser, document_fromstring
from trafilatura import bare_extraction

from tui.reading.dates import iso_date
from tui.reading.pages.answer import Answer
from tui.reading.pages.metadata import said_by

if TYPE_CHECKING:
    from lxml.html import HtmlElement

EXAMPLE: Final = "<html><body><article><p>Mayor Ada Brook spoke.</p></article></body></html>"
"""Read once before any other page: it loads what a page without a date needs, which takes 0.2 s,
and every process that is forked then has it."""

_BLOCKS: Final = frozenset({"p", "head", "quote", "list", "item", "table", "row", "body", "main"})
_BREAK: Final = "lb"
_CELL: Final = "cell"


def read_page(page: str) -> Answer:
    """Return the article in a page, and what the page says of it.

    Args:
        page: The page as text; what encoding it names for itself does not count.
    """
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = document_fromstring(page.encode(), parser=parser)
    said = said_by(tree)
    guessed = "" if any(map(iso_date, said["published"])) else _guessed(page)
    found: Any = bare_extraction(tree, include_comments=False, include_tables=True)
    return Answer("" if found is None else _text(found.body), said, guessed)


def _guessed(page: str) -> str:
    """Return a date that the text of a page gives for its publication, "" if there is none."""
    return find_date(page, original_date=True, extensive_search=False) or ""


def _text(body: HtmlElement) -> str:
    """Return the paragraphs of what was found, one blank line apart."""
    blocks: list[list[str]] = [[]]
    for event, one in etree.iterwalk(body, events=("start", "end")):
        if one.tag in _BLOCKS:
            blocks.append([])
        elif event == "end" and one.tag == _BREAK:
            blocks[-1].append("\n")
        elif event == "end" and one.tag == _CELL:
            blocks[-1].append(" · ")
        words = one.text if event == "start" else one.tail
        if words and one is not body:
            blocks[-1].append(words.replace("\r", " ").replace("\n", " "))
    return "\n\n".join(filter(None, map(_paragraph, blocks)))


def _paragraph(pieces: list[str]) -> str:
    lines = (" ".join(line.split()).strip(" ·") for line in "".join(pieces).split("\n"))
    return "\n".join(filter(None, lines))
