"""What an article's words must yield, in sentences written for these tests."""

import pytest
from extract_case import article, told
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.extracting import extract
from tui.model import Statement


def only(text: str) -> Statement:
    (statement,) = extract(article(text)).statements
    return statement


@pytest.mark.parametrize(
    ("text", "mention", "words"),
    [
        ("“The bridge is open,” Ana Roe said.", "Ana Roe", "The bridge is open"),
        ("“The bridge is open,” said Ana Roe.", "Ana Roe", "The bridge is open"),
        ('"The bridge is open," she said.', "she", "The bridge is open"),
        ("''The bridge is open,'' he added.", "he", "The bridge is open"),
        ("Ana Roe said: “The bridge is open.”", "Ana Roe", "The bridge is open."),
        (
            "“The bridge is open,” said Ana Roe, head of the port authority.",
            "Ana Roe, head of the port authority",
            "The bridge is open",
        ),
        ("“We will hold,” the minister told reporters.", "the minister", "We will hold"),
    ],
)
def test_direct_speech(text: str, mention: str, words: str) -> None:
    assert told(text) == [("direct", mention, words)]


def test_a_split_quotation_is_one_statement_with_two_segments() -> None:
    statement = only("“The bridge,” Ana Roe said, “is open.” “Nobody was hurt.”")
    assert statement.kind == "direct"
    assert statement.words == "The bridge … is open. … Nobody was hurt."


@pytest.mark.parametrize(
    ("text", "mention", "words"),
    [
        ("The ministry said that the bridge was open.", "The ministry", "the bridge was open"),
        ("The bridge was open, Ana Roe said.", "Ana Roe", "The bridge was open"),
        ("The bridge is open, according to the harbour office.", "the harbour office", None),
        ("According to the harbour office, the bridge is open.", "the harbour office", None),
        ("The mayor told reporters on Friday that the bridge is open.", "The mayor", None),
    ],
)
def test_reported_speech(text: str, mention: str, words: str | None) -> None:
    ((kind, who, what),) = told(text)
    assert (kind, who) == ("indirect", mention)
    assert what.lower().startswith("the bridge")
    assert words is None or what == words


def test_a_reported_clause_with_a_quotation_in_it_is_mixed() -> None:
    ((kind, who, what),) = told("Ana Roe said the bridge would be “open by noon” at the latest.")
    assert (kind, who) == ("mixed", "Ana Roe")
    assert what == "the bridge would be “open by noon” at the latest"


@pytest.mark.parametrize(
    "text",
    [
        "The committee sold the “old” bridge.",
        "Ana Roe hopes that the bridge will open.",
        "The bridge was shut, according to , “Bridges and Roads”.",
        "Ana Roe did not say whether the bridge would open.",
        "The bridge was painted on Friday.",
        "",
    ],
)
def test_what_nobody_is_said_to_have_said(text: str) -> None:
    assert told(text) == []


def test_a_denial_and_what_it_denies_are_both_there() -> None:
    found = told("The ministry denies Mr. Roe's claims that the bridge is falling.")
    assert [who for _, who, _ in found] == ["The ministry", "Mr. Roe"]
    assert found[1][2] == "the bridge is falling"


def test_nothing_is_read_where_the_article_is_skipped() -> None:
    text = "Ana Roe said the bridge is open. Bo Lee said the road is shut."
    found = extract(article(text, ((0, 33),))).statements
    assert [s.mention.text for s in found if s.mention] == ["Bo Lee"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mayor denies delay, says trains run on time", ["delay", "trains run on time"]),
        (
            "The mayor denies a delay: the trains, he said, run on time.",
            ["a delay", "the trains … run on time"],
        ),
        (
            "Roe called it a draw, Lee called it a loss and Poe called it a win.",
            ["it a draw", "it a loss", "it a win"],
        ),
        (
            "The trains, said Ana Roe, the mayor, are running.",
            ["The trains … are running"],
        ),
        (
            "The trains were late, she said in a letter on Monday, and so had lost riders.",
            ["The trains were late … and so had lost riders"],
        ),
        (
            "Roe said the trains ran, and she read the report as a warning.",
            ["the trains ran", "the report as a warning"],
        ),
        ("Roe put the damage at up to two million.", ["the damage at up to two million"]),
        ("The trains are late, the drivers' leader, Ana Roe, said.", ["The trains are late"]),
        ("Roe said otherwise on Monday.", []),
        ("Roe neither confirmed nor denied a delay.", ["neither confirmed nor denied a delay"]),
        ("Roe read a book and put it down.", []),
        ("Roe called the charge that he lied absurd.", ["the charge that he lied absurd"]),
        (
            "What Roe calls a loan is a gift, the clerk said.",
            ["What Roe calls a loan is a gift", "a loan"],
        ),
        ("What the mayor was talking about was a loan.", []),
        ("The letter, which spoke of rain and of snow, was long.", ["rain and of snow"]),
        ("Despite Roe's claim to have won, nothing moved.", ["to have won"]),
        ("The trains ran, Roe said, wiping her glasses.", ["The trains ran"]),
        ("Roe said the trains ran, although she warned of snow.", ["the trains ran", "of snow"]),
        ("Roe criticised the plan in a speech on Monday.", ["the plan"]),
        ("As Roe wrote, “after the storm nothing ran.”", ["after the storm nothing ran."]),
        ("She worked in a mall called Harbour Place.", []),
        ("The man accused of theft told police he was asleep.", ["he was asleep"]),
        ("Roe's 20 pledged seats were lost.", []),
        ("The account of Roe's that was late was read.", []),
        ("It will not yet say whether the trains run.", []),
        ("The airline said on Friday 51 people were aboard.", ["51 people were aboard"]),
        ("Roe said on Friday night Irish trains ran late.", ["Irish trains ran late"]),
    ],
)
def test_where_one_statement_ends_and_the_next_begins(text: str, words: list[str]) -> None:
    assert [what for _, _, what in told(text)] == words


def test_answering_a_speaker_repeats_none_of_their_words() -> None:
    text = "Roe said the dam held, contradicting the ministry in Oslo, which said it had broken."
    assert [who for _, who, _ in told(text)] == ["Roe", "which"]


WORDS = """
said | says that | Ana Roe | he | according to | the report | her claim | denies it | asked whether
| was told that | is accused of | called | it | and left | by | in a speech | on Monday | for saying
| a decision that | refused to | what
"""
PIECES = st.sampled_from([*"“”\"'‘’., \n:;—()", "\0", *(word.strip() for word in WORDS.split("|"))])
TEXTS = st.text(max_size=300) | st.lists(PIECES, max_size=80).map(" ".join)


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_segments_lie_in_the_text_in_order_and_slice_to_the_words(text: str) -> None:
    first = extract(article(text))
    assert first == extract(article(text))
    for statement in first.statements:
        position = 0
        for start, end in statement.segments:
            assert position <= start < end <= len(text)
            position = end
        parts = (" ".join(text[start:end].split()) for start, end in statement.segments)
        assert statement.words == " … ".join(parts)
        assert 0 <= statement.confidence <= 1


@settings(deadline=None, max_examples=50)
@given(TEXTS, st.integers(0, 200), st.integers(1, 60))
def test_no_segment_reaches_into_what_is_skipped(text: str, start: int, size: int) -> None:
    start, end = min(start, len(text)), min(start + size, len(text))
    for statement in extract(article(text, ((start, end),))).statements:
        assert all(b <= start or a >= end for a, b in statement.segments)
