"""Hostile text in everything that asks: it is shown, and nothing more."""

from pathlib import Path

import pytest
from given import hostile_app
from screen_text import text_of
from walking import EVIL, HOSTILE, leads_on, press, rest, settle


async def test_every_question_shows_hostile_text_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = hostile_app(HOSTILE)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        for walk in (
            ["f"], ["a"], ["e"], ["e", "said by"], ["e", "side "], ["e", "side's"],
            ["e", "same"], ["e", "two"], ["e", "name "], ["e", "role"], ["e", "link it"],
            ["e", "link: "], ["e", "published"], ["e", "words"], ["E"], ["E", "csv"], ["L"],
        ):  # fmt: skip
            await leads_on(pilot, walk[0])
            for entry in walk[1:]:
                await leads_on(pilot, *entry, "enter")
            await rest(pilot)
            assert not set(text_of(app)) & EVIL, walk
            app.export_screenshot()
            await leads_on(pilot, "escape")
        await leads_on(pilot, "a")
        await leads_on(pilot, *"[/] [red]x", "tab", *"[/]", "enter")
        await leads_on(pilot, "f")
        await press(pilot, *"topic:", "tab")
        await rest(pilot)
        assert not set(text_of(app)) & EVIL
        await press(pilot, "ctrl+u", *'note:"[/]"')
        await leads_on(pilot, "enter")
        assert not set(text_of(app)) & EVIL
        assert app.is_running
