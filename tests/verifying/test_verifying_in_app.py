"""The check as a page of the app."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Static
from verifying_desk import Desk

from tui.app.app import CounterclaimApp
from tui.app.screens import checking
from tui.app.screens.checking import CheckPage
from tui.app.screens.desk import DeskScreen
from tui.store import StoreError


async def _page(pilot: Pilot[None]) -> str:
    """Open the page as the palette does; return what it says when the check is done."""
    for _ in range(500):
        await pilot.pause(0.02)
        if isinstance(pilot.app.screen, DeskScreen) and pilot.app.screen.desk.current:
            await pilot.app.run_action("run('verify')", pilot.app.screen)
        if isinstance(pilot.app.screen, CheckPage):
            for shown in pilot.app.screen.query(Static):
                if not (said := str(shown.content)).startswith("Checking"):
                    return said
    raise AssertionError("the check has no end")


def _app(desk: Desk) -> CounterclaimApp:
    return CounterclaimApp(
        [desk.folder], desk.store, desk.journal, session=desk.journal.with_name("session.json")
    )


async def test_the_page_tells_what_was_read_and_what_is_wrong(desk: Desk) -> None:
    (desk.folder / "refused [b]x.txt").write_bytes(b"%PDF-")
    (desk.folder / "other.docx").write_bytes(b"x")
    app = _app(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        said = await _page(pilot)
        assert said.startswith(
            "Nothing is wrong\n\narticles    2 (0 without a statement, 1 refused)"
        )
        assert "not read    1 .docx" in said
        assert "files    refused [b]x.txt: refused: looks binary" in said
        await pilot.press("escape")
        assert isinstance(app.screen, DeskScreen)
        (desk.folder / "pier.txt").write_text("Gone.")
        said = await _page(pilot)
        assert said.startswith("1 thing is wrong")
        assert "\nWrong\n  files    pier.txt: changed since it was read" in said


async def test_of_many_findings_the_first_are_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_MOST", 2)
    for number in range(5):
        (desk.folder / f"{number}.txt").write_bytes(b"%PDF-")
    async with _app(desk).run_test(size=(100, 30)) as pilot:
        said = await _page(pilot)
    assert said.endswith("and 3 more: counterclaim verify lists them")


async def test_what_cannot_be_checked_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: CounterclaimApp) -> None:
        raise StoreError("store: there [/] is none; build the store first")

    monkeypatch.setattr(CounterclaimApp, "check", refuse)
    async with _app(desk).run_test(size=(100, 30)) as pilot:
        said = await _page(pilot)
        assert said.startswith("This could not be checked. store: there [/] is none")
        assert pilot.app.is_running
