"""The whole way once, with the program's own rooms and its own sample week."""

from pathlib import Path

import pytest

from tui.model import OPPOSING
from tui.store import Store, sample
from tui.store.builder import build
from tui.store.events import Event, Finished, Notice, Preview, Refused
from tui.store.stages import version_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("real") / "store"


def test_the_sample_week_from_files_to_store_and_back(folder: Path) -> None:
    events: list[Event] = []
    report = build([sample()], folder, events.append)
    assert not [event for event in events if isinstance(event, Refused | Notice)]
    assert [event for event in events if isinstance(event, Preview)]
    assert events[-1] == Finished(report)
    store = Store.open(folder)
    whole = store.snapshot()
    assert whole == report.snapshot
    assert len(store.articles) == report.read
    for statement in whole.statements:
        text = store.article(statement.article).text
        for start, end in statement.segments:
            assert text[start:end].strip()
    ids = {one.id for one in whole.statements}
    assert {end for link in whole.links for end in (link.from_, link.to)} <= ids
    assert any(link.relation in OPPOSING for link in whole.links)
    assert sum(week.contested for week in store.weeks) > 0


def test_the_next_build_finds_nothing_to_do(folder: Path) -> None:
    build([sample()], folder)
    assert not build([sample()], folder).changed


def test_a_version_names_the_code_it_stands_for() -> None:
    assert version_of("model.py") == version_of("model.py")
    assert version_of("model.py") != version_of("model.py", "store")
