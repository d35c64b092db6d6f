"""The report for readers."""

import re
from dataclasses import replace

import pytest
from export_case import ARTICLES, NONE_SANK, SANK, SNAPSHOT, SOMETIME
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exporting import export
from tui.exporting.markdown import escape
from tui.model import Said


def test_the_report_goes_day_by_day() -> None:
    report = export(SNAPSHOT, ARTICLES, "markdown", bookmarks={"s1"})
    headings = re.findall(r"^## (.*)$", report, re.MULTILINE)
    assert headings == ["Friday 12 May 2023", "Saturday 13 May 2023", "Undated"]
    assert "3 statements, 2 contested." in report
    assert report.count("★") == 1


def test_a_statement_stands_with_speaker_date_source_and_opponent() -> None:
    report = export(SNAPSHOT, ARTICLES, "markdown")
    expected = (
        "\n**Ada Brook** (the town, harbour master) *said*, on Friday 12 May 2023\n"
        "\n> up to 40 boats sank\n"
        "\nSource: The Evening Lamp, Boats lost, published 2023-05-13,"
        " <https://lamp.example/boats>\n"
        "\n- **denied by** **Ben Cole**, on or before Saturday 13 May 2023:"
        " “No boat sank” (“no” / “sank”)\n"
    )
    assert expected in report
    assert "**an unnamed source** undated (“a Thursday”)" in report


def test_an_opponent_stands_there_though_it_is_not_shown_itself() -> None:
    report = export(SNAPSHOT, {}, "markdown", shown=[SANK])
    assert "“No boat sank”" in report
    assert "1 statement, 1 contested." in report
    lone = replace(SNAPSHOT, statements=(SANK,))
    assert "a statement outside this report" in export(lone, {}, "markdown")


def test_notes_and_tags_of_the_user_stand_below() -> None:
    report = export(
        SNAPSHOT, {}, "markdown", shown=[SANK], notes={"s1": "ask *Ben*"}, tags={"s1": ("b", "a")}
    )
    assert "\nNote: ask \\*Ben\\*\n\nTags: a, b\n" in report


def test_words_that_hold_a_quotation_are_not_put_in_another() -> None:
    other = replace(NONE_SANK, words="reports of sunken boats are “idle talk”")
    snapshot = replace(SNAPSHOT, statements=(SANK, other))
    assert ": reports of sunken boats are “idle talk” (" in export(snapshot, {}, "markdown")


def test_an_interval_is_told_as_one() -> None:
    week = replace(SANK, said=Said("2023-05-05/2023-05-12", "2023-05-05", "2023-05-12"))
    report = export(SNAPSHOT, {}, "markdown", shown=[week])
    assert "between Friday 5 May 2023 and Friday 12 May 2023" in report


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://x.example/<b>", "HTTPS://a b"])
def test_only_web_addresses_become_links(url: str) -> None:
    head = replace(SNAPSHOT.articles["a1"], url=url)
    snapshot = replace(SNAPSHOT, articles={**SNAPSHOT.articles, "a1": head})
    report = export(snapshot, {}, "markdown", shown=[NONE_SANK])
    assert url not in report
    assert "a1.txt" in report


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("![a](b)", "\\!\\[a\\](b)"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("1. no list", "1\\. no list"),
        ("a|b &copy; ~~c~~", "a\\|b &amp;copy; \\~\\~c\\~\\~"),
        ("one\ntwo\r\nthree", "one two  three"),
        ("back\\slash", "back\\\\slash"),
        ("plain words, 3.5 km - really.", "plain words, 3.5 km - really."),
    ],
)
def test_escaping(text: str, expected: str) -> None:
    assert escape(text) == expected


@settings(deadline=None, max_examples=60)
@given(st.text(st.sampled_from("<>&*_`[]()#!|\\\n\r -+=~1.ab\u2028")))
def test_no_text_gets_out_of_its_line(words: str) -> None:
    report = export(SNAPSHOT, {}, "markdown", shown=[replace(SOMETIME, words=words)])
    assert not re.search(r"<(?!https://)", report)
    assert len(re.findall(r"^#+ ", report, re.MULTILINE)) == 2
    assert len(report.splitlines()) == 12
