"""Two sources side by side: which, what is marked in them, and a walk through the screen."""

import pytest
from factories import (
    dispute,
    dispute_articles,
    make_article,
    make_cue,
    make_link,
    make_snapshot,
    make_speaker,
    make_statement,
)
from given import app_on
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from screen_text import assert_golden, text_of
from walking import EVIL, HOSTILE, here, press, rest, settle, shows

from tui.app.app import CounterclaimApp
from tui.app.comparison import counterparts, telling_words
from tui.app.inks import inks_of
from tui.app.screens.beside import BesideScreen
from tui.app.sides import NOBODY, Mark
from tui.app.widgets.beside.between import Tie, Voice, draw_band, draw_column, draw_head
from tui.app.writing import cells
from tui.browsing.contest import Contest
from tui.model import Link, Quantity, Reason

INKS = inks_of({}, dark=True, ansi=True)


def linked(*reasons: tuple[str, str]) -> Link:
    made = tuple(Reason(kind, text) for kind, text in reasons)
    return Link("s1", "s2", "denies", 0.8, "machine", made)


def words_marked(link: Link, words: str, **changes: object) -> list[str]:
    text = f"Nobody heard it: {words}, the mayor denied."
    start = text.index(words)
    given_ = {"segments": ((start, start + len(words)),), **changes}
    statement = make_statement("s1", words, **given_)
    return [text[a:b] for a, b in telling_words(link, statement, text)]


def test_what_opposes_comes_first_and_the_strongest_of_it() -> None:
    links = [
        make_link("b", "a", "corroborates", score=0.99),
        make_link("c", "a", "disputes", score=0.5),
        make_link("a", "d", "denies", score=0.4),
        make_link("e", "a", "contradicts", score=0.9),
        make_link("f", "a", "revises", score=0.3),
    ]
    assert [one.other for one in counterparts(Contest(links), "a")] == ["e", "c", "d", "b", "f"]
    assert counterparts(Contest(links), "nobody") == ()


def test_quoted_words_are_found_as_whole_words_in_any_case() -> None:
    link = linked(("event", "“not rang” against “bell”"), ("matter", "“village” is shared"))
    assert words_marked(link, "The Bell rang in a bellows village") == ["Bell", "rang"]


def test_a_phrase_that_was_put_together_is_found_word_by_word_or_not_at_all() -> None:
    link = linked(("event", "“opened sluices” against “shut wide gates”"))
    assert words_marked(link, "sluices were never opened") == ["sluices", "opened"]
    assert words_marked(link, "wide was the river") == []


def test_figures_and_a_denying_cue_are_marked() -> None:
    link = linked(("quantity", "2 metres and 5 metres (length)"), ("denial", "denial cue: Denied"))
    cue = make_cue("denied", "deny", 50)
    quantity = Quantity("2 metres", 2, 2, "m", "length")
    found = telling_words(
        link,
        make_statement(
            "s1", "2 metres of 12 metres", segments=((0, 21),), cue=cue, quantities=(quantity,)
        ),
        "2 metres of 12 metres, and more after that       denied",
    )
    assert found == ((0, 8), (50, 56))


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60), st.text(max_size=40), st.integers(0, 50), st.integers(0, 50))
def test_marks_lie_inside_the_statement_whatever_the_text(
    text: str, phrase: str, start: int, size: int
) -> None:
    link = linked(("event", f"“{phrase}” against “{text[:10]}”"))
    statement = make_statement("s1", "x", segments=((start, start + size),), cue=None)
    for a, b in telling_words(link, statement, text):
        assert start <= a < b <= start + size


@settings(deadline=None, max_examples=80)
@given(st.integers(20, 160), st.text(max_size=80), st.sampled_from(["denies", "contradicts"]))
def test_what_stands_between_is_never_wider_than_its_room(
    width: int, reason: str, relation: str
) -> None:
    tie = Tie(relation, relation, True, (reason, "“yes” against “no”"))  # type: ignore[arg-type]
    for lines in (draw_column(tie, width, INKS), draw_band(tie, width, INKS)):
        assert all(sum(cells(s.text) for s in line) <= width + 1 for line in lines)
        assert relation[:5] in _text(lines[0])


def _text(line: list[Segment]) -> str:
    return "".join(segment.text for segment in line)


def test_the_arrow_runs_from_what_denies_to_what_is_denied() -> None:
    forth, back = (Tie("denies", "denies", forward, ()) for forward in (True, False))
    assert _text(draw_column(forth, 24, INKS)[0]).endswith("▶")
    assert _text(draw_column(back, 24, INKS)[0]).startswith(" ◀")
    assert "↓" in _text(draw_band(forth, 60, INKS)[0])
    assert "↑" in _text(draw_band(back, 60, INKS)[0])
    mutual = Tie("contradicts", "contradicts", True, ())
    assert not set(_text(draw_column(mutual, 24, INKS)[0])) & set("◀▶")


@settings(deadline=None, max_examples=80)
@given(st.integers(24, 120), st.text(max_size=50), st.none() | st.text(max_size=20))
def test_a_head_fills_its_width_and_keeps_the_day(width: int, name: str, side: str | None) -> None:
    mark = Mark("●", 0) if side else NOBODY
    line = _text(list(draw_head(Voice(name, side, mark, "said · Fri 12 May"), width, INKS)))
    assert line.endswith("Fri 12 May")
    assert cells(line) <= width


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (80, 24), (60, 20)])
async def test_both_sources_with_their_statements_in_view(
    app: CounterclaimApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await rest(pilot)
        assert shows(pilot, "Side by side", "1 of 2", "contradicts", "(telephone)")
        assert shows(pilot, "village was", "No telephone")
        assert_golden(app, f"beside-{size[0]}x{size[1]}")


async def test_turning_crossing_going_there_and_back(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        desk = await settle(pilot)
        await press(pilot, "v")
        await rest(pilot)
        screen = app.screen
        assert isinstance(screen, BesideScreen)
        assert screen.exhibits[0].has_focus
        await press(pilot, "tab")
        assert screen.exhibits[1].has_focus
        await press(pilot, "j", "k", "pagedown", "pageup", "h", "n")
        assert shows(pilot, "2 of 2", "farmers in the")
        await press(pilot, "n")
        assert shows(pilot, "1 of 2", "Ada Brook")
        await press(pilot, "N", "enter")
        await rest(pilot)
        assert (app.screen, here(desk)) == (desk, "smell")
        await press(pilot, "backspace")
        assert here(desk) == "warned"
        for key in ("escape", "backspace", "v"):
            await press(pilot, "v", key)
            assert (app.screen, here(desk)) == (desk, "warned")


async def test_the_chosen_counter_statement_is_laid_beside(app: CounterclaimApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        desk = await settle(pilot)
        await press(pilot, "x", "j", "v")
        await rest(pilot)
        assert shows(pilot, "2 of 2", "farmers in the upper valley")
        await press(pilot, "question_mark")
        assert shows(pilot, "All keys")
        await press(pilot, "escape", "escape", "1", "G", "v")
        assert app.screen is desk
        assert shows(pilot, "Nothing speaks for or against this statement.")


async def test_the_counter_pane_says_in_whole_words_that_there_is_nothing(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "G", "x")
        await rest(pilot)
        lines = ["".join(s.text for s in row.segments) for row in screen.counter._rows]
        assert " ".join(map(str.strip, lines)) == "Nothing here speaks for or against it."
        assert max(map(len, lines)) <= 35


async def test_a_narrowing_terminal_stacks_the_sources(app: CounterclaimApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        for size in ((80, 24), (3, 3), (1, 1), (160, 45)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        await rest(pilot)
        assert shows(pilot, "every village was", "No telephone rang", "─ ≠ contradicts ─")


async def test_an_article_that_is_gone_is_told() -> None:
    articles = {id_: one for id_, one in dispute_articles().items() if id_ != "a3"}
    app = app_on(dispute(), articles=articles)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "l", "v")
        await rest(pilot)
        assert shows(pilot, "a3: it is gone.")


async def test_hostile_text_side_by_side() -> None:
    speaker = make_speaker("h", HOSTILE, side=HOSTILE)
    article = make_article("a1", f"{HOSTILE}\n\n{HOSTILE} wet", outlet=HOSTILE)
    statements = [make_statement(id_, HOSTILE, speaker="h") for id_ in "ab"]
    links = [make_link("a", "b", "denies", HOSTILE)]
    app = app_on(make_snapshot(statements, links, [speaker], [article]), articles={"a1": article})
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await rest(pilot)
        assert "[@click=app.quit]x[/]" in text_of(app)
        assert not set(text_of(app)) & EVIL
