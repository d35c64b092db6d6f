import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.cleaning import REPLACEMENT, clean, one_line, safe_name

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    "unsafe",
    [
        *("\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9b", "\xad"),
        *("\u061c", "\u200b", "\u200d", "\u200e", "\u202e", "\u2028", "\u2029", "\u2066", "\ufeff"),
        *("\ud800", "\udfff", "\ufdd0", "\uffff", "\U000e0041", "\U0010ffff"),
    ],
    ids=lambda char: f"U+{ord(char):04X}",
)
def test_every_unsafe_character_becomes_one_replacement(unsafe: str) -> None:
    assert clean(f"Kyi{unsafe}v") == f"Kyi{REPLACEMENT}v"


@pytest.mark.parametrize(
    "fine",
    ["tab\there", "one\r\ntwo\rthree\n", "«Ні», — сказала Зоя", "naïve café 漢字 🙂", "e\u0301"],
)
def test_what_is_safe_stays(fine: str) -> None:
    assert clean(fine) == fine


@given(ANY_TEXT)
@settings(deadline=None, max_examples=100)
def test_cleaning_keeps_offsets_and_is_done_once(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert clean(cleaned) == cleaned
    assert all(a == b or b == REPLACEMENT for a, b in zip(text, cleaned, strict=True))
    cleaned.encode()
    assert {char for char in cleaned if unicodedata.category(char) == "Cc"} <= set("\t\r\n")


@given(ANY_TEXT)
@settings(deadline=None, max_examples=50)
def test_a_title_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_names_of_files_are_shown_with_their_odd_bytes_spelled_out() -> None:
    assert safe_name("caf\udce9.txt") == "caf%E9.txt"
    assert safe_name("a\x1b[2J\n.md") == "a%1B[2J%0A.md"
    assert safe_name("новини.txt") == "новини.txt"
