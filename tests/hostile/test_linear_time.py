"""Every scanner that meets text from outside takes a time that grows as the text does.

The budget is relative: to normal text of the same size, read on the same machine in the same run.
`HOSTILE=full` takes 200 kB of everything; `tests/benchmarks/adversarial.py` prints a table.
"""

import json
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from adversarial import MOST, TOKENS, attack_text, normal_text, seconds
from corpus import FULL

from tui.browsing.query import QueryError, parse
from tui.journal import ChangeError
from tui.journal.edtf import read as read_day
from tui.reading import ReadingError
from tui.reading.cleaning import clean, one_line, safe_name
from tui.reading.dates import iso_date
from tui.reading.decoding import decode
from tui.reading.formats import json_, listing, markdown, markup, page
from tui.reading.front_matter import front_matter
from tui.reading.metadata import complaints
from tui.reading.skipping import not_article

SIZE = 200_000 if FULL else 60_000
SIZES = {"safe name": 4_096, "a filter": 10_000}
"""A path is no longer, and nobody types more."""

ARTICLE = 200_000 if FULL else 8_000
"""Characters of an attack on the whole of reader and extractor, which is slower by far."""

FLOOR = 0.05
"""Seconds under which a ratio says nothing."""

GROWTH = 3.0
"""Where normal text is told from an attack at its first character, as in a filter, the ratio says
nothing either; then twice the text may take so many times as long."""

_TOKENS = (
    *("<a ", "<", "</p>", "<p>x", "<br>", "<script>", "<script></script>", "<!--", "data:", "A+/="),
    *("&amp;", "&", "&#27", "&#0000", '"', "'", "\"'", "a=", '"text":', "{", "[", "1,", "\\u001b"),
    *("\\", ":", "a: b\n", 'headline: "\\"', "---\n", "* ", "# ", "![", "](", "[+1 chars]"),
    *(
        "2023-",
        "1/",
        "(",
        "a:(b OR ",
        "-",
        "and or ",
        "\r\n",
        "\t",
        " ",
        "\ud800",
        "龍",
        "…",
        "\x9b",
    ),
)


def _quiet(read: Callable[[str], object]) -> Callable[[str], object]:
    def run(text: str) -> None:
        try:
            read(text)
        except (ChangeError, QueryError, ReadingError, ValueError):
            return

    return run


def _bytes(read: Callable[[bytes, str], object]) -> Callable[[str], object]:
    return lambda text: read(text.encode("utf-8", "replace"), "a")


SCANNERS: dict[str, Callable[[str], object]] = {
    "clean": clean,
    "one line": one_line,
    "safe name": safe_name,
    "decode": _bytes(decode),
    "front matter": lambda text: front_matter(f"---\n{text}", "a"),
    "markdown": _bytes(markdown.parse),
    "not article": not_article,
    "a date": iso_date,
    "metadata": lambda text: complaints({"published": text, "url": "http://" + text}),
    "tags": lambda text: markup.is_markup(text) or markup.without_tags(text),
    "tags taken out": markup.without_tags,
    "a page": _bytes(page._page),
    "JSON": _bytes(json_.parse),
    "a text in JSON": lambda text: json_.parse(
        json.dumps({"text": text, "url": text}).encode(), ""
    ),
    "a list in JSON": lambda text: listing.entries_of(json.dumps([{"title": text}, text]).encode()),
    "a filter": parse,
    "a day given": read_day,
}


def _took(scanner: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    scanner(text)
    return time.process_time() - started


@pytest.mark.parametrize("name", SCANNERS)
def test_no_scanner_is_kept_busy(name: str) -> None:
    scanner = _quiet(SCANNERS[name])
    scanner("warm")
    size = SIZES.get(name, SIZE)
    normal = _took(scanner, normal_text(size))
    assert normal < FLOOR or not _outgrows(scanner, normal_text, size), "normal text"
    most = max(MOST * normal, FLOOR)
    busy = [token for token in _TOKENS if _took(scanner, _attack(token, size)) > most]
    assert not [one for one in busy if _outgrows(scanner, partial(_attack, one), size)]


def _attack(token: str, size: int) -> str:
    return (token * (size // len(token) + 1))[:size]


def _outgrows(scanner: Callable[[str], object], text: Callable[[int], str], size: int) -> bool:
    """Tell whether the time grows too fast each time one looks: other programs disturb a look."""
    return all(_growth(scanner, text, size) > GROWTH for _ in range(4))


def _growth(scanner: Callable[[str], object], text: Callable[[int], str], size: int) -> float:
    """Return how many times as long twice the text takes: 2 is linear, 4 is quadratic."""
    half, whole = (
        min(_took(scanner, text(length)) for _ in range(3)) for length in (size, 2 * size)
    )
    return whole / half


@pytest.fixture(scope="module")
def normal(tmp_path_factory: pytest.TempPathFactory) -> float:
    """Seconds that normal text takes through reader and extractor."""
    folder = tmp_path_factory.mktemp("normal")
    seconds(folder, normal_text(ARTICLE), 1)
    return seconds(folder, normal_text(ARTICLE))


@pytest.mark.parametrize("attack", TOKENS)
def test_no_article_keeps_reader_and_extractor_busy(
    attack: str, normal: float, tmp_path: Path
) -> None:
    text = attack_text(attack, TOKENS[attack], ARTICLE)
    try:
        took = seconds(tmp_path, text, 1)
    except ReadingError:  # a refusal is an answer too
        return
    assert took < max(MOST * normal, FLOOR)
