"""Walks that correct what the machine found, take it back, and find it again after a restart."""

from typing import Any

from factories import dispute, dispute_articles
from given import app_on
from screen_text import assert_golden
from textual.pilot import Pilot
from walking import here, leads_on, press, rest, settle, shows

from tui.app.app import CounterclaimApp
from tui.app.screens.desk import DeskScreen
from tui.journal import Journal


async def correct(pilot: Pilot[Any], *steps: str) -> None:
    """Press e, then answer each question with words and Enter."""
    await leads_on(pilot, "e")
    for step in steps:
        await leads_on(pilot, *step, "enter")
    await rest(pilot)


def speaker_of(screen: DeskScreen) -> str | None:
    assert screen.desk.current is not None
    return screen.desk.current.speaker


async def test_the_menu_shows_what_is_and_what_the_machine_had(app: CounterclaimApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await correct(pilot, "said by", "brook")
        await leads_on(pilot, "e")
        assert shows(pilot, "Ada Brook · the machine had Northern Power", "Link: contradicts")
        assert_golden(app, "correct-100x30")
        await press(pilot, "escape")


async def test_a_speaker_is_chosen_made_taken_back_and_set_again(app: CounterclaimApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        assert speaker_of(screen) == "northern-power"
        await correct(pilot, "said by", "reuss")
        assert (here(screen), speaker_of(screen)) == ("warned", "tomas-reuss")
        assert shows(pilot, "✎ Said by: the machine had Northern Power", "u takes it back")
        await press(pilot, "u")
        assert shows(pilot, "Taken back: Said by: Tomáš Reuss", "U does it again")
        assert speaker_of(screen) == "northern-power"
        await press(pilot, "U")
        assert speaker_of(screen) == "tomas-reuss"
        await correct(pilot, "said by", "Zed Quill")
        assert shows(pilot, "Zed Quill")
        await press(pilot, "u", "u", "u")
        assert shows(pilot, "Nothing to take back.")
        assert speaker_of(screen) == "northern-power"


async def test_corrections_stand_after_a_restart_and_a_new_reading() -> None:
    for again in (False, True):
        app = app_on(dispute(), articles=dispute_articles())
        async with app.run_test(size=(160, 45)) as pilot:
            screen = await settle(pilot)
            if not again:
                await correct(pilot, "side", " Hill")
                await press(pilot, "r")
                await settle(pilot)
            assert screen.desk.snapshot.speakers["northern-power"].side is not None
            assert shows(pilot, "Hill", "Side: the machine had Northern Power")


async def test_a_date_is_typed_as_people_do_or_as_edtf(app: CounterclaimApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await settle(pilot)
        await leads_on(pilot, "e")
        await leads_on(pilot, *"said on", "enter")
        await press(pilot, "ctrl+u", *"soon")
        assert shows(pilot, "“soon” is not a date; write a day such as 2023-05-12")
        await press(pilot, "enter")
        await press(pilot, "ctrl+u", *"6 mar")
        assert shows(pilot, "⏎ said on 6 March 2031")
        assert_golden(app, "correct-date-100x30")
        await press(pilot, "enter")
        await rest(pilot)
        assert screen.desk.current is not None
        assert screen.desk.current.said.edtf == "2031-03-06"
        assert screen.desk.section is not None
        assert screen.desk.section.day == "2031-03-06"


async def test_an_undated_article_is_given_its_date(app: CounterclaimApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "G")
        assert here(screen) == "shelf"
        await correct(pilot, "published", "2031-03-10")
        assert screen.desk.current is not None
        assert screen.desk.current.published == "2031-03-10"
        assert not any(section.day is None for section in screen.desk.sections)


async def test_what_is_no_statement_goes_and_comes_back(app: CounterclaimApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await settle(pilot)
        await correct(pilot, "not a statement")
        assert (len(screen.desk.shown), here(screen)) == (13, "phone")
        await press(pilot, "ctrl+r", "u")
        assert screen.desk.row_of("warned") is not None


async def test_a_link_is_given_another_relation_with_a_reason(app: CounterclaimApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "G", "k", "k")
        assert here(screen) == "later"
        await correct(pilot, "link: revises", "another", "disputes", "he never denied it")
        assert shows(pilot, "≠ disputes", "he never denied it · ✎ by you, the machine had revises")
        await press(pilot, "x")
        await correct(pilot, "no link")
        assert not any(link.origin == "human" for link in screen.desk.snapshot.links)
        assert shows(pilot, "corroborates")
        await press(pilot, "u", "u")
        assert any(link.relation == "revises" for link in screen.desk.snapshot.links)


async def test_a_link_is_added_to_a_statement_found_by_its_words(app: CounterclaimApp) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        await correct(pilot, "link it", "cellars", "is denied", "wet all the same")
        link = next(one for one in screen.desk.snapshot.links if one.origin == "human")
        assert (link.from_, link.to, link.relation) == ("shelf", "warned", "denies")


async def test_two_speakers_are_one_and_escape_changes_nothing(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await correct(pilot, "same speaker", "reuss")
        assert "northern-power" not in screen.desk.snapshot.speakers
        assert speaker_of(screen) == "tomas-reuss"
        count = len(Journal.open().log())
        for entry in ("", "link it", "role"):
            await leads_on(pilot, "e")
            if entry:
                await leads_on(pilot, *entry, "enter")
            await leads_on(pilot, "escape")
            assert app.screen is screen
        assert len(Journal.open().log()) == count


async def test_some_statements_are_given_to_a_second_speaker(app: CounterclaimApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "s", *"tomas", "enter")
        whole = [one.id for one in screen.desk.shown]
        await leads_on(pilot, "e")
        await leads_on(pilot, *"two speakers", "enter")
        await leads_on(pilot, *"some", "enter")
        assert not shows(pilot, "✓")
        await press(pilot, "down", "enter", "enter", "enter", "down", "enter")
        assert shows(pilot, "Done: 2 statements marked")
        await press(pilot, "up", "enter")
        assert shows(pilot, "Done: 1 statement marked")
        await leads_on(pilot, "end", *"done", "enter")
        await leads_on(pilot, *"Tomasz Reis", "enter")
        assert [one.id for one in screen.desk.shown] != whole
        (gone,) = set(whole) - {one.id for one in screen.desk.shown}
        assert screen.desk.snapshot.speakers[screen.desk.by_id[gone].speaker or ""].name == (
            "Tomasz Reis"
        )
        await press(pilot, "u")
        assert [one.id for one in screen.desk.shown] == whole


async def test_the_log_lists_changes_and_takes_one_back(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        await correct(pilot, "kind", "direct")
        await press(pilot, "m", "L")
        assert shows(pilot, "Bookmarked", "Kind: direct (machine: indirect)")
        await press(pilot, *"kind", "enter")
        await rest(pilot)
        assert screen.desk.current is not None
        assert screen.desk.current.kind == "indirect"
        assert screen.desk.bookmarks == {"warned"}
        await press(pilot, "L")
        assert shows(pilot, "Taken back: Kind: direct")
        await press(pilot, "escape")


async def test_a_correction_whose_words_are_gone_is_listed() -> None:
    app = app_on(dispute(), articles=dispute_articles())
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await correct(pilot, "kind", "direct")
    changed = dispute()
    kept = [one for one in changed.statements if one.id != "warned"]
    without = type(changed)(changed.articles, changed.speakers, kept, ())
    app = app_on(without, articles=dispute_articles())
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "L")
        assert shows(pilot, "! Fits no longer: Kind: direct (machine: indirect)")
        await press(pilot, "escape")


async def test_the_words_of_a_statement_are_set_from_those_of_the_article(
    app: CounterclaimApp,
) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        await leads_on(pilot, "e")
        await leads_on(pilot, *"words", "enter")
        await press(pilot, "ctrl+u", *"every town", "enter")
        assert shows(pilot, "The article does not say “every town” there.")
        await press(pilot, "ctrl+u", *"every village … by telephone")
        assert shows(pilot, "these 4 words in 2 pieces")
        await leads_on(pilot, "enter")
        await rest(pilot)
        current = screen.desk.current
        assert current is not None
        assert (current.words, len(current.segments)) == ("every village … by telephone", 2)
        assert shows(pilot, "Words: the machine had every village was warned")
