"""Lines on what was not said, and on what nobody could check."""

import pytest

from tui.extracting import extract
from tui.model import Article, Statement


def read(text: str) -> list[Statement]:
    return list(extract(Article("a1", "a.txt", None, None, None, None, "en", text, "")).statements)


@pytest.mark.parametrize(
    ("text", "mention", "words"),
    [
        ("The Courier could not verify the claim.", "The Courier", "could not verify the claim"),
        ("The Courier was not able to verify it.", "The Courier", "was not able to verify it"),
        ("The figures could not be verified independently.", None, None),
        ("The claim could not be verified.", None, "The claim could not be verified"),
        ("Neither figure could be confirmed.", None, "Neither figure could be confirmed"),
        ("None of it could be independently verified.", None, None),
        ("The toll has not been independently verified.", None, None),
    ],
)
def test_what_could_not_be_checked(text: str, mention: str | None, words: str | None) -> None:
    (found,) = read(text)
    assert found.hedge
    assert (found.mention.text if found.mention else None) == mention
    assert words is None or found.words == words


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The port did not respond to a request.", "The port"),
        ("The port neither confirmed nor denied the leak.", "The port"),
        ("The port would neither confirm nor deny the leak.", "The port"),
        ("Ana Roe could not be reached.", "Ana Roe"),
    ],
)
def test_who_did_not_answer(text: str, mention: str) -> None:
    (found,) = read(text)
    assert found.hedge
    assert found.mention is not None
    assert found.mention.text == mention
    assert found.cue is not None
    assert found.cue.class_ != "deny"


@pytest.mark.parametrize(
    "text",
    [
        "“We could not verify the claim.”",
        "Engineers verified the lock.",
        "Nobody could be seen.",
    ],
)
def test_what_is_no_silence(text: str) -> None:
    assert read(text) == []


def test_a_failed_check_qualifies_the_statement_before_it() -> None:
    first, second = read("Ana Roe said the lock held. The claim could not be verified.")
    assert first.hedge == second.hedge == "could not be verified"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Roe said the lock held but declined to say for how long.",
        "The ministry confirmed the leak, and refused to comment on its cause.",
    ],
)
def test_whoever_speaks_may_be_silent_on_the_rest(text: str) -> None:
    spoke, silent = read(text)
    assert spoke.mention == silent.mention
    assert silent.hedge
