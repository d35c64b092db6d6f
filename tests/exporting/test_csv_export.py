"""The table for spreadsheets."""

import csv
import io
import re
from dataclasses import replace

import pytest
from export_case import ARTICLES, NONE_SANK, SANK, SNAPSHOT, SOMETIME
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exporting import export
from tui.model import Quantity, Speaker


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_a_statement_in_the_order_of_the_timeline() -> None:
    text = export(SNAPSHOT, ARTICLES, "csv", bookmarks={"s2"})
    rows = _rows(text)
    assert [row["id"] for row in rows] == ["s1", "s2", "s3"]
    first, second, third = rows
    assert first["speaker"] == "Ada Brook"
    assert (first["role"], first["side"], first["cue"]) == ("harbour master", "the town", "said")
    assert (first["quantities"], first["value_min"], first["value_max"], first["unit"]) == (
        "up to 40 boats",
        "",
        "40",
        "boat",
    )
    assert (first["contested"], third["contested"]) == ("1", "0")
    assert (first["bookmarked"], second["bookmarked"]) == ("", "yes")
    assert (second["said_edtf"], second["earliest"]) == ("../2023-05-13", "")
    assert (third["speaker"], third["latest"], third["path"]) == ("", "", "a2.txt")


def test_notes_and_tags_have_columns() -> None:
    text = export(SNAPSHOT, {}, "csv", shown=[SANK], notes={"s1": "=ask"}, tags={"s1": ("b", "a")})
    (row,) = _rows(text)
    assert (row["note"], row["tags"]) == ("'=ask", "a; b")


def test_only_what_is_shown() -> None:
    assert [row["id"] for row in _rows(export(SNAPSHOT, {}, "csv", shown=[SOMETIME]))] == ["s3"]


def test_an_amount_below_zero_is_no_formula() -> None:
    cold = replace(SANK, quantities=(Quantity("-4.5 degrees", -4.5, -4.5, "degree", "count"),))
    (row,) = _rows(export(SNAPSHOT, {}, "csv", shown=[cold]))
    assert (row["quantities"], row["value_min"]) == ("'-4.5 degrees", "'-4.5")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＠"])
def test_no_cell_starts_a_formula(start: str) -> None:
    evil = f'{start}HYPERLINK("http://x","y")'
    head = replace(
        SNAPSHOT.articles["a1"], outlet=evil, headline=evil, url=evil, path=evil, published=evil
    )
    speaker = Speaker("ben-cole", evil, (), evil, evil, "person")
    snapshot = replace(SNAPSHOT, articles={"a1": head}, speakers={"ben-cole": speaker})
    shown = [replace(NONE_SANK, words=evil, published=evil)]
    (row,) = _rows(export(snapshot, {}, "csv", shown=shown))
    assert row["words"].startswith(f"'{start}")
    assert row["words"].replace("'", "") == evil
    assert not [cell for cell in row.values() if cell.startswith(start)]


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_words_stay_in_their_cell(words: str) -> None:
    text = export(SNAPSHOT, {}, "csv", shown=[replace(SANK, words=words)])
    (row,) = _rows(text)
    assert row["words"].replace("'", "") == words.replace("'", "")
    assert row["path"] == "a1.txt"


@pytest.mark.parametrize("mark", [";", "|", "\t", "\n", "\r\n"])
@pytest.mark.parametrize("between", ["", " ", '"', ' "'])
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝"])
def test_no_formula_begins_where_another_mark_divides_the_columns(
    mark: str, between: str, sign: str
) -> None:
    words = f"it was so{mark}{between}{sign}1+1"
    text = export(SNAPSHOT, {}, "csv", shown=[replace(SANK, words=words)], notes={"s1": words})
    divided = re.split(re.escape(mark), text)
    assert len(divided) > 2
    assert not [cell for cell in divided if cell.strip('" ')[:1] == sign]


@pytest.mark.parametrize("words", ["a; b", "ends - so; on", "a | b", "two\nlines", "5; 7", "a=b"])
def test_other_words_stay_as_they_are(words: str) -> None:
    (row,) = _rows(export(SNAPSHOT, {}, "csv", shown=[replace(SANK, words=words)]))
    assert row["words"] == words
