"""The desk comes back as it was left, whatever has become of the file in between."""

import json
from pathlib import Path
from typing import Any

import pytest
from factories import dispute, dispute_articles
from given import GivenKeeper, GivenLoader
from hypothesis import given, settings
from hypothesis import strategies as st
from walking import here, press, rest, settle, shows

from tui.app.app import CounterclaimApp
from tui.app.session import Memory, Session, place_of, read, write
from tui.model import Snapshot

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)
NAMES = st.sampled_from(
    ["statement", "day", "filter", "by", "zoom", "lanes", "share", "theme", "other"]
)


def app_with(session: Path, snapshot: Snapshot | None = None) -> CounterclaimApp:
    loader = GivenLoader([snapshot or dispute()], dispute_articles())
    return CounterclaimApp([], Path(), loader=loader, session=session, open_keeper=GivenKeeper)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    left = Session("s1", "2031-03-04", "speaker:x \ud800", "published", "month", True, 51, "nord")
    path = tmp_path / "deep" / "session.json"
    write(path, left)
    assert read(path) == left
    assert [file.name for file in path.parent.iterdir()] == ["session.json"]


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(NAMES, VALUES) | VALUES)
def test_any_file_makes_a_session(tmp_path_factory: pytest.TempPathFactory, kept: Any) -> None:
    path = tmp_path_factory.getbasetemp() / "any-session.json"
    path.write_text(json.dumps(kept), encoding="utf-8")
    session = read(path)
    assert session.by in ("said", "published")
    assert session.zoom in ("day", "week", "month")
    assert isinstance(session.filter, str)
    assert isinstance(session.lanes, bool)


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[" * 60_000, b"null", b'"x"'])
def test_a_damaged_file_counts_as_none(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "session.json"
    path.write_bytes(damage)
    assert read(path) == read(tmp_path / "missing.json") == read(tmp_path) == Session()


def test_every_store_has_a_file_of_its_own(tmp_path: Path) -> None:
    places = {place_of(tmp_path / "a" / "store"), place_of(tmp_path / "b" / "store")}
    assert len(places) == 2
    assert {place.parent.name for place in places} == {"sessions"}
    assert place_of(tmp_path / "a" / ".." / "a" / "store") in places


def test_nothing_is_written_over_what_was_never_read(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    write(path, Session(statement="s1"))
    memory = Memory(path)
    assert memory.recall().statement == "s1"
    memory._session = None
    memory.keep(Session(statement="s2"))
    assert read(path).statement == "s1"
    nowhere = Memory(tmp_path / "session.json" / "below.json")
    assert nowhere.recall() == Session()
    nowhere.keep(Session(statement="s3"))
    assert Memory(None).recall() == Session()


async def test_the_desk_is_taken_up_where_it_was_left(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    app = app_with(path)
    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "T", "z", "t", "c")
        place = here(screen)
        app.theme = "quiet-light"
        await pilot.pause()
        await pilot.pause()
        assert read(path).theme == "quiet-light"
    again = app_with(path)
    async with again.run_test(size=(160, 45)) as pilot:
        assert again.theme == "quiet-light"
        screen = await settle(pilot)
        await rest(pilot)
        assert here(screen) == place != "warned"
        assert screen.laning.on
        assert shows(pilot, "March 2031", "by published", "◇ Northern Power 4")
        await press(pilot, "t", "z", "z", "T", "plus", "plus")
    assert read(path) == Session(place, "2031-03-04", "", "said", "week", False, 51, "quiet-light")


async def test_a_filter_comes_back_and_shows(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    write(path, Session(filter="side:farmers", statement="smell"))
    async with app_with(path).run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        assert here(screen) == "smell"
        assert shows(pilot, "2 of 14", "farmers")
    write(path, Session(filter="side:(", by="said", zoom="day"))
    async with app_with(path).run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        assert here(screen) == "warned"
        assert shows(pilot, "14 of 14", "Tuesday 4 March 2031")


async def test_a_statement_that_is_gone_gives_its_day(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    write(path, Session(statement="gone", day="2031-03-05"))
    async with app_with(path).run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        assert here(screen) == "keeper"


async def test_the_first_start_and_an_unknown_theme(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    write(path, Session(theme="a theme of long ago"))
    app = app_with(path)
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        assert app.theme == "quiet-dark"
        assert here(screen) == "warned"
        await press(pilot, "q")
    assert read(path).theme == "a theme of long ago"
    assert read(path).statement == "warned"


def test_a_session_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "one.json"
    write(path, Session(filter="speaker:clerk"))
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
