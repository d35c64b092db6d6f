"""Hostile text in everything that asks: it is shown, and nothing more."""

from pathlib import Path

import pytest
from factories import (
    make_article,
    make_link,
    make_said,
    make_snapshot,
    make_speaker,
    make_statement,
)
from given import app_on
from screen_text import text_of
from test_correcting_walks import leads_on
from walking import press, rest, settle

HOSTILE = "[/] [@click=app.quit]x[/] \x1b[2J\x9b\x00\u202e\ud800 [bold red"
EVIL = set("\x1b\x9b\x00\u202e\ud800")


async def test_every_question_shows_hostile_text_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    speaker = make_speaker("h", HOSTILE, aliases=(HOSTILE,), role=HOSTILE, side=HOSTILE)
    article = make_article("a1", HOSTILE * 2, outlet=HOSTILE, headline=HOSTILE)
    statements = [
        make_statement(id_, HOSTILE, speaker="h", said=make_said("2031-03-03"), topics=(HOSTILE,))
        for id_ in "ab"
    ]
    links = [make_link("a", "b", "denies", HOSTILE)]
    snapshot = make_snapshot(statements, links, [speaker], [article])
    app = app_on(snapshot, articles={"a1": article})
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
