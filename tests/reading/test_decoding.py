import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading import ReadingError
from tui.reading.decoding import decode

WORDS = "“We stay,” she said — near the café.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told_apart(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), "a") == WORDS


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_byte_order_mark_is_no_part_of_the_text(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode(mark + WORDS.encode(encoding), "a") == WORDS


def test_one_damaged_byte_does_not_change_the_encoding_of_the_rest() -> None:
    damaged = "“Так”, — сказала вона.".encode().replace("з".encode(), b"\xff") + b" \xe2\x80"
    assert decode(damaged, "a").startswith("“Так”, — ска")


def test_cyrillic_in_one_byte_is_guessed() -> None:
    text = "Президент заявил, что переговоры начнутся завтра утром в столице. " * 5
    assert decode(text.encode("cp1251"), "a") == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"text\x00text", "NUL"),
        ("no mark".encode("utf-16-le"), "NUL"),
        (b"%PDF-1.7\nwords", "PDF"),
        (b"PK\x03\x04words", "zip"),
        (b"\x01\x02\x03abc" * 9, "control"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name(data: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=f"week.txt: .*{reason}"):
        decode(data, "week.txt")


def test_colour_codes_do_not_make_a_text_binary() -> None:
    assert "\x1b" in decode(b"\x1b[31mKyiv\x1b[0m says it holds the town.", "a")


@given(st.one_of(st.binary(max_size=200), st.text(max_size=50).map(str.encode)))
@settings(deadline=None, max_examples=100)
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "a")
    except ReadingError:
        return
    assert text.strip()
