"""Whatever the text, every offset of a statement points into it, and past what is skipped."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.extracting import extract
from tui.model import Article, Span, Statement

_LINES = (Path(__file__).parent / "passages.txt").read_text("utf-8").splitlines()
_PASSAGES = [
    line.split(" : ", 1)[1].replace("⏎", "\n") for line in _LINES if line and line[0] not in "#["
]
_BREAKS = st.sampled_from([" ", "\n", "\n\n", "", " — "])
_MARKS = st.sampled_from(["“", "”", '"', "''", "‘", "’", "«", "(", ")", "."])

NEWS = st.lists(st.tuples(st.sampled_from(_PASSAGES), _BREAKS), min_size=1, max_size=6).map(
    lambda parts: "".join(passage + end for passage, end in parts)
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """News with letters lost, marks put where none belong, and spaces gone."""
    text = draw(NEWS)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(text)))
        lost = draw(st.integers(0, 3))
        text = text[:place] + draw(_MARKS | st.just("")) + text[place + lost :]
    return text


# Sentences that no one would write: words of reporting, marks and small words in any order.
_SENTENCES = (Path(__file__).parent / "reported.txt").read_text("utf-8").splitlines()
_REPORTS = [line.split(" => ")[0] for line in _SENTENCES if not line.startswith("#")]
_WORDS = sorted({word for text in (*_PASSAGES, *_REPORTS) for word in text.split()})
_SMALL = [
    "as",
    "As",
    "that",
    "that,",
    "who",
    "what",
    "by",
    "saying",
    "having",
    "to",
    "for",
    "promise",
    "call",
    "Polls",
    "show",
    "In",
    "the",
    "“The",
]
SHUFFLED = st.lists(
    st.sampled_from(_WORDS) | st.sampled_from(_SMALL) | _MARKS | _BREAKS, max_size=40
).map(" ".join)


def spans(statement: Statement) -> list[Span]:
    """Every place that a statement points at."""
    parts = (part for part in (statement.mention, statement.cue) if part is not None)
    return [*statement.segments, *((part.start, part.end) for part in parts)]


def read(text: str, skipped: tuple[Span, ...] = ()) -> tuple[Statement, ...]:
    article = Article("a1", "a.txt", None, None, "2031-03-03", None, "en", text, "", skipped)
    return extract(article).statements


@settings(deadline=None, max_examples=250)
@given(NEWS | damaged() | SHUFFLED | st.text(max_size=200))
def test_words_mention_and_cue_are_what_their_offsets_slice(text: str) -> None:
    for statement in read(text):
        position = 0
        for start, end in statement.segments:
            assert position <= start < end <= len(text)
            position = end
        for part in (statement.mention, statement.cue):
            assert part is None or part.text == text[part.start : part.end] != ""


def test_a_sentence_may_end_right_behind_its_reporting_verb() -> None:
    assert read("The hall fell silent.\n\nAs Holm said") == ()


@settings(deadline=None, max_examples=100)
@given(NEWS | damaged(), st.integers(0, 400), st.integers(1, 120))
def test_nothing_is_read_where_the_article_is_skipped(text: str, start: int, size: int) -> None:
    start, end = min(start, len(text)), min(start + size, len(text))
    for statement in read(text, ((start, end),)):
        assert all(b <= start or a >= end for a, b in spans(statement))
