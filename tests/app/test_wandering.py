"""An archive of many weeks, of which only a few lie on the desk."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.message import Message
from textual.pilot import Pilot
from walking import press, settle, shows, until

from tui.app import loader, span
from tui.app.app import CounterclaimApp
from tui.app.archive import Archive
from tui.app.loader import StoreLoader
from tui.app.messages import Arrived, Settled
from tui.app.screens.desk import DeskScreen
from tui.store.builder import build

FIRST = date(2031, 3, 3)
WEEKS = 12
CONTESTED = (2, 9)
"""Weeks in which an engineer denies what the mayor says."""
CLAIMS = (
    "the crane at Old Pier stands idle",
    "the ferry to Marrow Island is full",
    "the museum in Linden Street was sold",
    "every tram of the northern line is late",
    "the swimming pool has lost its roof",
    "our bakers sleep until noon",
    "a bear was seen behind the brewery",
    "the orchestra plays without a conductor",
    "snow has closed the pass at Hollin",
    "the library burnt its catalogue",
    "two goats live in the tower",
    "the chess club owns a submarine",
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = tmp_path_factory.mktemp("archive")
    folder = root / "articles"
    folder.mkdir()
    for number in range(WEEKS):
        day = FIRST + timedelta(weeks=number)
        text = f"---\npublished: {day}\n---\n\nA week at the harbour\n\n"
        text += f"“{CLAIMS[number].capitalize()},” Mayor Ada Brook said on Monday.\n\n"
        if number in CONTESTED:
            text += f"Tomas Reuss denied that {CLAIMS[number]}.\n\n"
        (folder / f"{number:02d}.md").write_text(text, encoding="utf-8")
    build([folder], root / "store")
    return folder, root / "store"


@pytest.fixture(autouse=True)
def _narrow_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(span, "WHOLE", 0)
    monkeypatch.setattr(span, "ROOM", 4)
    monkeypatch.setattr(loader, "_FEW", 0)


def _arrived(told: list[Message]) -> list[tuple[int, int]]:
    spans = [one.arrival.span for one in told if isinstance(one, Arrived)]
    return [(one.first, one.stop) for one in spans if one is not None]


def test_the_week_comes_first_then_those_around_it(archive: tuple[Path, Path]) -> None:
    told: list[Message] = []
    StoreLoader([archive[0]], archive[1]).load(told.append, "said")
    assert _arrived(told) == [(9, 10), (8, 11)]
    assert isinstance(told[-1], Settled)
    told.clear()
    StoreLoader([archive[0]], archive[1]).load(told.append, "said", "2031-03-03")
    assert _arrived(told) == [(0, 1), (0, 3)]


def test_a_build_leaves_the_week_that_was_brought(archive: tuple[Path, Path]) -> None:
    told: list[Message] = []
    reader = StoreLoader([archive[0]], archive[1])
    reader.load(told.append, "said")
    told.clear()
    reader.bring(told.append, "said", "2031-W12")
    assert _arrived(told) == [(1, 4)]


@asynccontextmanager
async def opened(archive: tuple[Path, Path], root: Path) -> AsyncIterator[Pilot[None]]:
    app = CounterclaimApp([archive[0]], archive[1], root / "journal.jsonl")
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        yield pilot


def _desk(pilot: Pilot[None]) -> DeskScreen:
    assert isinstance(pilot.app.screen, DeskScreen)
    return pilot.app.screen


def _day(pilot: Pilot[None]) -> str | None:
    section = _desk(pilot).desk.section
    return section.day if section else None


async def go(pilot: Pilot[None], key: str, week: int) -> None:
    await press(pilot, key)
    await until(lambda: _day(pilot) == _monday(week))


async def test_every_key_that_moves_goes_on_into_weeks_not_yet_read(
    archive: tuple[Path, Path], tmp_path: Path
) -> None:
    async with opened(archive, tmp_path) as pilot:
        desk = _desk(pilot).desk
        assert _day(pilot) == "2031-05-05"
        assert desk.total == sum(week.statements for week in desk.span.weeks)  # type: ignore[union-attr]
        assert len(desk.snapshot.statements) < desk.total
        await go(pilot, "right_square_bracket", 10)
        await go(pilot, "l", 11)
        await go(pilot, "C", 9)
        await go(pilot, "C", 9)
        await go(pilot, "g", 0)
        await go(pilot, "j", 1)
        await go(pilot, "G", 11)
        await press(pilot, "d", *_monday(3), "enter")
        await until(lambda: _day(pilot) == _monday(3))


async def test_contested_weeks_far_away_are_found_and_the_last_is_told(
    archive: tuple[Path, Path], tmp_path: Path
) -> None:
    async with opened(archive, tmp_path) as pilot:
        desk = _desk(pilot)
        await go(pilot, "g", 0)
        await go(pilot, "c", 2)
        assert desk.desk.contest.is_contested(desk.desk.current.id)  # type: ignore[union-attr]
        await press(pilot, "c")
        await go(pilot, "c", 9)
        await press(pilot, "c", "c")
        await until(lambda: "No contested statement" in desk._state)


async def test_a_key_held_down_walks_through_all_weeks(
    archive: tuple[Path, Path], tmp_path: Path
) -> None:
    async with opened(archive, tmp_path) as pilot:
        await go(pilot, "g", 0)
        seen = []
        for _ in range(60):
            await press(pilot, "j")
            await pilot.pause(0.1)
            seen.append(_day(pilot))
            if seen[-1] == (FIRST + timedelta(weeks=WEEKS - 1)).isoformat():
                break
        assert len(set(seen)) >= WEEKS - 1
        assert seen == sorted(seen)


async def test_words_are_found_in_weeks_not_on_the_desk(
    archive: tuple[Path, Path], tmp_path: Path
) -> None:
    async with opened(archive, tmp_path) as pilot:
        desk = _desk(pilot)
        await press(pilot, "slash", *"bear was", "enter")
        await until(lambda: _day(pilot) == _monday(6))
        assert desk.desk.hit_number == 1
        await press(pilot, "escape", "slash", *"stands", "enter")
        await until(lambda: _day(pilot) == _monday(0))
        await press(pilot, "escape", "slash", *"zzz", "enter")
        await until(lambda: "in any week" in desk._state)


async def test_the_next_hit_may_lie_in_another_week(
    archive: tuple[Path, Path], tmp_path: Path
) -> None:
    async with opened(archive, tmp_path) as pilot:
        await go(pilot, "g", 0)
        await press(pilot, "slash", *"museum", "enter")
        await until(lambda: _day(pilot) == _monday(2))
        await press(pilot, "escape", "slash", *"the ", "enter")
        seen = []
        for _ in range(9):
            before = _desk(pilot).desk.current  # its row changes when weeks before it come
            await press(pilot, "n")
            await until(lambda before=before: _desk(pilot).desk.current != before)  # type: ignore[misc]
            seen.append(_day(pilot))
        assert len(set(seen)) > 4


async def test_a_speaker_of_other_weeks_can_be_chosen(
    archive: tuple[Path, Path], tmp_path: Path
) -> None:
    async with opened(archive, tmp_path) as pilot:
        desk = _desk(pilot)
        await press(pilot, "d", *_monday(5), "enter")
        await until(lambda: _day(pilot) == _monday(5))
        assert not [one for one in desk.desk.snapshot.speakers.values() if "Reuss" in one.name]
        await press(pilot, "s")
        await until(lambda: desk.searching.speakers is not None)
        await press(pilot, *"reuss")
        await pilot.pause(0.1)
        await press(pilot, "enter")
        await until(lambda: desk.desk.narrowed)
        assert _day(pilot) == _monday(9)
        assert "Reuss" in str(desk.desk.filter)
        await press(pilot, "k")
        await until(lambda: _day(pilot) == _monday(2))
        assert "Reuss" in str(desk.desk.filter)


def _monday(week: int) -> str:
    return (FIRST + timedelta(weeks=week)).isoformat()


async def test_a_filter_says_how_far_it_reaches_and_where_to_go_on(
    archive: tuple[Path, Path], tmp_path: Path
) -> None:
    async with opened(archive, tmp_path) as pilot:
        desk = _desk(pilot).desk
        weeks = len(desk.span.weeks)  # type: ignore[union-attr]
        await pilot.press("f", *"quux", "enter")
        await until(lambda: shows(pilot, f"of {weeks} weeks", "] goes on to later ones"))
        await pilot.press("right_square_bracket")
        await until(lambda: shows(pilot, "Nothing there either"))
        await pilot.press("escape")
        await until(lambda: shows(pilot, "all in ", f" of {weeks} weeks"))


async def test_the_speaker_list_shows_when_they_spoke_over_all_weeks(
    archive: tuple[Path, Path], tmp_path: Path
) -> None:
    async with opened(archive, tmp_path) as pilot:
        screen = _desk(pilot)
        await pilot.press("s")
        await until(lambda: screen.searching.speakers is not None)
        (mayor,) = (one for one in screen.finding.speakers("brook"))
        assert (mayor.tally, mayor.chart) == (WEEKS, "█" * 12)


async def test_a_name_typed_before_all_speakers_are_known_is_found_when_they_are(
    archive: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = threading.Event()
    speakers = Archive.speakers

    def late(archive: Archive) -> Any:
        assert known.wait(20)
        return speakers(archive)

    monkeypatch.setattr(Archive, "speakers", late)
    async with opened(archive, tmp_path) as pilot:
        desk = _desk(pilot)
        await press(pilot, "d", *_monday(5), "enter")
        await until(lambda: _day(pilot) == _monday(5))
        await press(pilot, "s", *"reuss")
        await until(lambda: shows(pilot, "looking in all others…"))
        known.set()
        await until(lambda: shows(pilot, "Tomas Reuss"))
        assert not shows(pilot, "looking in all others…")
        # Other spellings are looked up in what was made beside the app.
        assert desk.searching.speakers is not None
        assert desk.searching.speakers._folded is not None
        await press(pilot, *" quorn")
        await until(lambda: shows(pilot, "Nothing matches what is typed."))
