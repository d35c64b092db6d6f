"""The archives that the measurements are made on: what they say of themselves is so."""

import sys
from pathlib import Path

import pytest

from tui.store import Store
from tui.store.builder import build
from tui.store.manifest import Versions

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from archive.made_store import write_store
from archive.writing import write_articles


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "articles"
    write_store(folder, 600, years=0.5)
    return folder


def _store(folder: Path) -> Store:
    return Store.open(folder.with_name("articles.store"))


def test_every_span_stands_in_its_text(made: Path) -> None:
    store = _store(made)
    store.verify()
    whole = store.snapshot()
    assert len(whole.statements) == pytest.approx(600, rel=0.2)
    for one in whole.statements:
        text = store.article(one.article).text
        assert text[slice(*one.segments[0])] == one.words
        assert one.cue is not None
        assert text[one.cue.start : one.cue.end] == one.cue.text
    assert len(whole.links) > 30
    assert len(store.weeks) > 10


def test_a_build_over_it_finds_nothing_to_read(made: Path) -> None:
    folder = made.with_name("articles.store")
    report = build([made], folder)
    assert report.read == 0
    assert isinstance(_store(made).manifest.versions, Versions)


def test_the_same_seed_writes_the_same_articles(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_articles(tmp_path / name, 20, years=1)
    one, two = (
        {path.name: path.read_text() for path in (tmp_path / name).rglob("*.md")}
        for name in ("one", "two")
    )
    assert len(one) == 20
    assert one == two
