"""`list` on an archive large enough for an index: the same lines, from fewer weeks."""

import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.commands import material
from tui.journal import Journal
from tui.store import Store

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from archive.made_store import write_store


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "articles"
    write_store(folder, 400, years=0.5)
    return folder


def _listed(made: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[str, str, int]:
    store = str(made.with_name("articles.store"))
    status = main(["list", str(made), "--store", store, *options])
    told = capsys.readouterr()
    return told.out, told.err, status


def _most_heard(made: Path) -> str:
    whole = Store.open(made.with_name("articles.store")).snapshot()
    said = [one.speaker for one in whole.statements]
    return whole.speakers[max(whole.speakers, key=said.count)].name


@pytest.mark.parametrize("how", ["--plain", "--json"])
@pytest.mark.parametrize("what", ["speaker", "week", "month", "both", "nobody then", "nobody"])
def test_it_lists_what_reading_everything_lists(
    made: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    how: str,
) -> None:
    week = Store.open(made.with_name("articles.store")).weeks[3].id
    speaker = ("--speaker", _most_heard(made))
    options = {
        "speaker": speaker,
        "week": ("--on", week, "--contested"),
        "month": ("--on", "2019-03"),
        "both": (*speaker, "--on", "2019"),
        "nobody then": (*speaker, "--on", "1999"),
        "nobody": ("--speaker", "Zzyzx Qwrt"),
    }[what]
    whole = _listed(made, capsys, how, *options)
    monkeypatch.setattr(material, "LARGE", 0)
    if what in ("speaker", "week", "month", "both"):
        monkeypatch.setattr(Store, "snapshot", lambda store: pytest.fail("read everything"))
    assert _listed(made, capsys, how, *options) == whole


def test_what_the_user_wrote_is_looked_for_in_all_weeks(
    made: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Store.open(made.with_name("articles.store")).snapshot()
    one = whole.statements[0]
    Journal.open().toggle_bookmark(one, whole.articles[one.article])
    monkeypatch.setattr(material, "LARGE", 0)
    read: list[Store] = []
    snapshot = Store.snapshot
    monkeypatch.setattr(Store, "snapshot", lambda store: read.append(store) or snapshot(store))
    _listed(made, capsys, "--plain", "--on", "2019")
    assert read
