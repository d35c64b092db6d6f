"""Work on a Dask cluster of two worker processes on this machine, one of which is killed."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed")

from distributed import Client, LocalCluster

from tui.linking.framing_parts import Framing
from tui.linking.relating.parts import Linking
from tui.linking.surveys import Surveying
from tui.store import StoreError, sample
from tui.store.builder import build
from tui.store.crew import Crew, Work
from tui.store.crew import cluster as remote
from tui.store.crew.cluster import Cluster, _Remote
from tui.store.events import Read

pytestmark = pytest.mark.filterwarnings("ignore")
"""What the library warns of is its own affair."""


@pytest.fixture(scope="module")
def workers() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        yield cluster


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(40):
        text = f"“The gate at lock {number} was never shut,” Mayor Ada Brook said on Monday.\n" * 3
        (folder / f"{number:02d}.md").write_text(f"---\npublished: 2031-03-03\n---\n{text}")
    return folder


def _content(folder: Path) -> dict[str, bytes]:
    """Every file of a store; what is hidden beside them is no part of it."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name[0] != ".")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_with_a_worker_killed_on_the_way_the_store_is_the_same(
    workers: LocalCluster, articles: Path, tmp_path: Path
) -> None:
    killed: list[int] = []

    def kill(event: object) -> None:
        if isinstance(event, Read) and not killed:
            with Client(workers.scheduler_address, set_as_default=False) as client:
                killed.append(min(client.run(os.getpid).values()))
            os.kill(killed[0], signal.SIGKILL)

    here = build([articles], tmp_path / "here", crew=Crew(jobs=1))
    cluster = Cluster(workers.scheduler_address)
    there = build([articles], tmp_path / "there", kill, crew=cluster)
    assert killed
    assert (there.read, there.problems) == (here.read, ())
    assert _content(tmp_path / "there") == _content(tmp_path / "here")


def test_with_a_worker_killed_over_linking_the_store_is_the_same(
    workers: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    killed: list[int] = []

    class Killing(_Remote):
        def submit(self, work: Any, *parts: Any, **options: Any) -> Any:
            found = super().submit(work, *parts, **options)
            given.append(type(work).__name__)
            if given[-1] == Linking.__name__ and not killed:
                killed.append(min(self._client.run(os.getpid).values()))
                os.kill(killed[0], signal.SIGKILL)
            return found

    monkeypatch.setattr(remote, "_Remote", Killing)
    build([sample()], tmp_path / "here", crew=Crew(jobs=1))
    build([sample()], tmp_path / "there", crew=Cluster(workers.scheduler_address, worth=-1))
    assert killed
    assert {*given} == {one.__name__ for one in (Work, Surveying, Framing, Linking)}
    assert _content(tmp_path / "there") == _content(tmp_path / "here")


def test_little_linking_needs_no_cluster(tmp_path: Path) -> None:
    with Cluster("tcp://127.0.0.1:1").helpers(tmp_path) as helpers:
        assert not helpers.pays(0.1)
        assert helpers.pays(60)


@pytest.mark.parametrize(
    ("answer", "told"), [((False, "own"), "share the folder"), ((True, "old"), "another version")]
)
def test_workers_that_would_make_another_store_are_not_used(
    workers: LocalCluster,
    articles: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: tuple[bool, str],
    told: str,
) -> None:
    monkeypatch.setattr(remote, "probe", lambda path: (True, "own"))
    monkeypatch.setattr(Client, "run", lambda *_: {"tcp://worker:1": answer})
    with pytest.raises(StoreError, match=told):
        build([articles], tmp_path / "store", crew=Cluster(workers.scheduler_address))


def test_a_cluster_that_is_not_there_is_told(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "_PATIENCE", "1s")
    with pytest.raises(StoreError, match="cannot be used"):
        build([articles], tmp_path / "store", crew=Cluster("tcp://127.0.0.1:1"))


def test_where_all_is_read_no_cluster_is_needed(articles: Path, tmp_path: Path) -> None:
    build([articles], tmp_path / "store")
    told: list[Any] = []
    report = build([articles], tmp_path / "store", told.append, crew=Cluster("tcp://127.0.0.1:1"))
    assert not report.changed
