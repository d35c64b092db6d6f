"""What a whole build holds in memory: not what the folder says, however many articles it has."""

import gc
import itertools
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tui.linking.frames import Frame
from tui.linking.relating.lists import Own, Sketch
from tui.model import Link, Statement
from tui.store import Store, linkage, revising, shelf
from tui.store.builder import build
from tui.store.crew import Crew
from tui.store.fresh import Fresh

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from archive.writing import write_articles

KINDS = (Statement, Link, Frame, Sketch, Own)
FEW = 60
"""Of every kind, where a shelf has no more at hand than it must."""
EVERY = 7
"""All records are looked for at each of so many steps: it takes long, and none is held shortly."""


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How many records of each kind there were at most, at several steps of a build."""
    found: Counter[str] = Counter()
    before = Counter(type(one).__name__ for one in gc.get_objects() if isinstance(one, KINDS))

    steps = itertools.count()

    def count() -> None:
        if next(steps) % EVERY:
            return
        now = Counter(type(one).__name__ for one in gc.get_objects() if isinstance(one, KINDS))
        for name in now:
            found[name] = max(found[name], now[name] - before[name])

    def counted(owner: Any, name: str) -> None:
        real = getattr(owner, name)

        def around(*given: Any, **named: Any) -> Any:
            count()
            result = real(*given, **named)
            count()
            return result

        monkeypatch.setattr(owner, name, around)

    def files(weeks: linkage.Weeks) -> Iterator[Any]:
        for one in real_files(weeks):
            count()
            yield one

    real_files = linkage.Weeks.files
    monkeypatch.setattr(linkage.Weeks, "files", files)
    counted(revising.Revised, "revise")
    counted(revising.Revised, "_say")
    counted(shelf.LinkingShelf, "put_packed")
    monkeypatch.setattr(Fresh, "put", lambda *_: None)
    monkeypatch.setattr(shelf, "_RECENT", FEW)
    monkeypatch.setattr(shelf, "_FEW", {})
    monkeypatch.setattr(shelf, "_LISTS", dict.fromkeys(shelf._LISTS, FEW))
    return found


@pytest.mark.parametrize("jobs", [1, 2], ids=["alone", "with two workers"])
def test_no_more_of_many_articles_than_of_a_few(
    tmp_path: Path, held: Counter[str], monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    monkeypatch.setattr("tui.linking.folder._AT_HAND", 2)
    monkeypatch.setattr("tui.linking.relating.relinking._AT_HAND", FEW)
    write_articles(tmp_path / "articles", 70, years=1.5)
    build([tmp_path / "articles"], tmp_path / "store", previews=False, crew=Crew(jobs, worth=-1))
    weeks = Store.open(tmp_path / "store").weeks
    said = sum(week.statements for week in weeks)
    assert said > 600
    # A week at a time is in hand, with the one before it, and what the shelf has at hand.
    most = 3 * max(week.statements for week in weeks) + 3 * FEW
    assert max(held.values()) < most < said
