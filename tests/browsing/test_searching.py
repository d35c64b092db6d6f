"""Finding words and speakers, and lighting up what was found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.browsing.plain import plain, spans_of
from tui.browsing.speakers import SpeakerIndex
from tui.browsing.words import TextIndex
from tui.model import Said, Snapshot, Speaker, Statement

CAST = {
    speaker.id: speaker
    for speaker in (
        Speaker("sofia-maliar", "Sofia Maliar", ("the deputy",), "vice minister", "East", "person"),
        Speaker("marius-brandt", "Marius Brandt", ("M. Brandt",), "general", "West", "person"),
        Speaker("anna-maris", "Anna Maris", (), None, None, "person"),
        Speaker("damar", "Damar Council", ("the mar group",), None, "West", "organisation"),
        Speaker("josé", "José Ñandú", (), "observer", None, "person"),
    )
}


def statement(id_: str, words: str, speaker: str | None = None) -> Statement:
    said = Said(None, None, None)
    return Statement(id_, "a", ((0, 1),), "direct", words, None, None, speaker, said, None)


ROWS = [
    statement("s1", "The café was “closed” — for good", "marius-brandt"),
    statement("s2", "Nothing was lost", "marius-brandt"),
    statement("s3", "THE CAFE BURNED", "anna-maris"),
]


def found(query: str, limit: int = 50) -> list[str]:
    index = SpeakerIndex.of(Snapshot(speakers=CAST, statements=ROWS))
    return [speaker.id for speaker, _ in index.find(query, limit)]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("cafe", [0, 2]),
        ("CAFÉ", [0, 2]),
        ('"closed" - for', [0]),
        ("  was   lost ", [1]),
        ("brandt", [0, 1]),
        ("closed nothing", []),
        ("", []),
        ("   ", []),
        ("lost\nmarius", []),
    ],
)
def test_text_is_found_without_case_or_diacritics(query: str, hits: list[int]) -> None:
    assert TextIndex(ROWS, CAST).find(query) == hits


def test_a_name_that_begins_with_the_query_comes_first() -> None:
    assert found("mar") == ["marius-brandt", "anna-maris", "damar"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("malyar", "sofia-maliar"),
        ("Sophia", "sofia-maliar"),
        ("Маляр", "sofia-maliar"),
        ("maliar sofia", "sofia-maliar"),
        ("deputy", "sofia-maliar"),
        ("east", "sofia-maliar"),
        ("barndt", "marius-brandt"),
        ("nandu", "josé"),
        ("general", "marius-brandt"),
    ],
)
def test_a_speaker_is_found_however_spelled(query: str, first: str) -> None:
    assert found(query)[0] == first


def test_the_most_quoted_goes_before_a_stray_spelling() -> None:
    cast = {
        "p": Speaker("p", "Ivan Priv", ("Priv",), "head of prisons", "East", "person"),
        "q": Speaker("q", "Pri gone", (), None, None, "person"),
        "r": Speaker("r", "Ada Moll", (), "prime minister", "East", "person"),
    }
    rows = [statement(f"s{n}", "Yes", "p") for n in range(3)] + [statement("s9", "No", "q")]
    rows += [statement(f"t{n}", "Yes", "r") for n in range(9)]
    index = SpeakerIndex.of(Snapshot(speakers=cast, statements=rows))
    assert [one.id for one, _ in index.find("pri")] == ["p", "q", "r"]
    assert [one.id for one, _ in index.find("pri gone")] == ["q"]


def test_nobody_is_found_for_noise() -> None:
    assert found("zzzz") == []
    assert found("qwxy") == []


def test_an_empty_query_lists_everyone_by_how_much_they_said() -> None:
    assert found("")[:2] == ["marius-brandt", "anna-maris"]
    assert len(found("")) == len(CAST)
    assert len(found("a", limit=2)) == 2


def test_counts_come_with_the_speakers() -> None:
    index = SpeakerIndex.of(Snapshot(speakers=CAST, statements=ROWS))
    assert {one.id: count for one, count in index.find("brandt")} == {"marius-brandt": 2}


@pytest.mark.parametrize(
    ("text", "query", "spans"),
    [
        ("The Café, the cafe", "cafe", [(4, 8), (14, 18)]),
        ("cafe\u0301 au lait", "café au", [(0, 8)]),
        ("“Yes”", '"yes"', [(0, 5)]),
        ("aaa", "aa", [(0, 2)]),
        ("anything", "", []),
    ],
)
def test_hits_are_lit_where_they_stand(text: str, query: str, spans: list[tuple[int, int]]) -> None:
    assert spans_of(text, query) == spans


@given(st.text(max_size=40), st.text(max_size=5))
@settings(deadline=None, max_examples=100)
def test_lit_spans_lie_in_order_inside_the_text(text: str, query: str) -> None:
    end = 0
    for start, stop in spans_of(text, query):
        assert end <= start < stop <= len(text)
        end = stop
    assert plain(plain(text)) == plain(text)


@given(st.text(max_size=20))
@settings(deadline=None, max_examples=100)
def test_no_query_breaks_a_search(query: str) -> None:
    assert set(found(query)) <= set(CAST)
    assert set(TextIndex(ROWS, CAST).find(query)) <= {0, 1, 2}


@given(st.sampled_from(list(CAST.values())), st.data())
@settings(deadline=None, max_examples=50)
def test_every_part_of_a_name_finds_its_speaker(speaker: Speaker, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(speaker.name) - 1))
    end = data.draw(st.integers(start + 1, len(speaker.name)))
    query = speaker.name[start:end]
    assert not query.strip() or speaker.id in found(query)
