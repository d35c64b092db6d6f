"""Walks with notes, tags and bookmarks, kept in a journal on disk."""

import asyncio

import pytest
from factories import dispute, dispute_articles
from given import app_on
from screen_text import assert_golden
from textual.widgets import Input
from walking import here, press, rest, settle, shows

from tui.app.app import CounterclaimApp
from tui.app.screens.noting import TagSuggester, tags_of
from tui.journal import Journal


async def test_a_note_and_tags_are_written_shown_found_and_kept(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "a")
        assert_golden(app, "note-120x40")
        await press(pilot, *"ask for the call log", "tab", *"check, Phone", "enter")
        await rest(pilot)
        assert shows(pilot, "¶ ask for the call log #check #phone", "Noted.")
        await press(pilot, "c", "slash", *"call log", "enter")
        assert here(screen) == "warned"
        await press(pilot, "escape", "f", *"tag:", "down", "enter")
        assert shows(pilot, "only tag:check", "1 of 14")
        await press(pilot, "a", "ctrl+u", "enter")
        assert "call log" not in screen.desk.notes.get("warned", "")
        assert screen.desk.tags["warned"] == ("check", "phone")
    marks = Journal.open().marks
    assert (dict(marks.notes), marks.labels) == ({}, ("check", "phone"))


async def test_a_note_left_with_escape_or_as_it_was_is_not_written(app: CounterclaimApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "a", *"nothing", "escape", "a", "enter")
        assert app.screen_stack[-1].query("Timeline")
    assert not Journal.open().log()


async def test_from_bookmark_to_bookmark(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "b")
        assert shows(pilot, "No bookmark yet: m sets one.")
        await press(pilot, "m", "g", "m", "b")
        assert here(screen) == "warned"
        await press(pilot, "b")
        assert shows(pilot, "No bookmark further down.")
        await press(pilot, "B")
        assert here(screen) == "crack"


async def test_what_was_written_is_there_after_a_restart() -> None:
    for again in (False, True):
        app = app_on(dispute(), articles=dispute_articles())
        async with app.run_test(size=(160, 45)) as pilot:
            await settle(pilot)
            if not again:
                await press(pilot, "m", "a", *"[/] wires [red]", "tab", *"x", "enter")
                await rest(pilot)
            assert shows(pilot, "★¶", "¶ [/] wires [red] #x")


async def test_the_two_lines_fit_a_small_terminal() -> None:
    app = app_on(dispute(), articles=dispute_articles())
    async with app.run_test(size=(60, 20)) as pilot:
        await settle(pilot)
        await press(pilot, "a")
        assert_golden(app, "note-60x20")
        assert len(app.screen.query(Input)) == 2


@pytest.mark.parametrize(
    ("text", "tags"),
    [("", ()), ("#a b", ("a", "b")), ("two words, #x ,", ("two words", "x")), ("# ,", ())],
)
def test_tags_are_words_or_stand_between_commas(text: str, tags: tuple[str, ...]) -> None:
    assert tags_of(text) == tags


def test_a_tag_is_completed_from_those_in_use() -> None:
    suggester = TagSuggester(["check", "chart", "map"])
    suggested = {
        text: asyncio.run(suggester.get_suggestion(text))
        for text in ("", "c", "#check c", "x #M", "check ")
    }
    assert list(suggested.values()) == [None, "check", "#check chart", "x #map", None]
