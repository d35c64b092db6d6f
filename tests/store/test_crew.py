"""Reading with several processes: the same store, and nothing lost when one of them dies."""

import contextlib
import multiprocessing
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from counting import Counting
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_desk import Desk

import tui
from tui.linking.relating.parts import Linking
from tui.store import sample
from tui.store.builder import build
from tui.store.crew import Crew, Job, Outcome, Work
from tui.store.crew.hands import Hands, batches
from tui.store.crew.pace import Pace
from tui.store.crew.pool import Pool
from tui.store.events import Read, Refused
from tui.store.shelf import NAME

AT_ONCE = Crew(jobs=2, worth=-1)
"""Two processes from the first article on."""


def _content(folder: Path) -> dict[str, bytes]:
    """Every file of a store; what is hidden beside them is no part of it."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name[0] != ".")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def _jobs(*names: str, size: int = 10) -> list[Job]:
    return [Job(SimpleNamespace(name=name, size=size), name) for name in names]  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample week as one process builds it without anything in its way."""
    store = tmp_path_factory.mktemp("undisturbed") / "store"
    build([sample()], store, crew=Crew(jobs=1))
    return store


def test_two_processes_write_the_same_store_as_one(tmp_path: Path) -> None:
    one = build([sample()], tmp_path / "one", crew=Crew(jobs=1))
    told: list[Any] = []
    build([sample()], tmp_path / "two", told.append, crew=AT_ONCE)
    assert _content(tmp_path / "one") == _content(tmp_path / "two")
    done = [event.done for event in told if isinstance(event, Read)]
    assert done == list(range(1, one.read + 1))


def test_what_two_processes_linked_one_goes_on_from(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    shutil.copytree(sample(), articles)
    build([articles], tmp_path / "one", crew=Crew(jobs=1))
    build([articles], tmp_path / "two", crew=AT_ONCE)
    changed = min(articles.rglob("*.md"))
    changed.write_text(changed.read_text() + "\nMayor Ada Brook said the ferry was late.\n")
    build([articles], tmp_path / "one", crew=AT_ONCE)
    build([articles], tmp_path / "two", crew=Crew(jobs=1))
    build([articles], tmp_path / "anew", crew=Crew(jobs=1))
    assert _content(tmp_path / "one") == _content(tmp_path / "anew")
    assert _content(tmp_path / "two") == _content(tmp_path / "anew")


def test_a_worker_killed_over_linking_changes_nothing(
    undisturbed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed: list[Any] = []
    submit = Pool._submit

    def killing(self: Pool, work: Any, part: Any) -> Any:
        out = submit(self, work, part)
        if isinstance(work, Linking) and not killed:
            killed.extend(multiprocessing.active_children())
            for one in killed:
                os.kill(one.pid, signal.SIGKILL)
        return out

    monkeypatch.setattr(Pool, "_submit", killing)
    build([sample()], tmp_path / "store", crew=AT_ONCE)
    assert killed
    assert _content(tmp_path / "store") == _content(undisturbed)


def test_a_frame_that_is_damaged_is_found_by_a_helper(tmp_path: Path) -> None:
    articles, store = tmp_path / "articles", tmp_path / "store"
    shutil.copytree(sample(), articles)
    build([articles], store, crew=Crew(jobs=1))
    with contextlib.closing(sqlite3.connect(store / NAME)) as base, base:
        base.execute("UPDATE kept SET value = '[]' WHERE kind = 'frame'")
    changed = min(articles.rglob("*.md"))
    changed.write_text(changed.read_text() + "\nMayor Ada Brook said the ferry was late.\n")
    build([articles], store, crew=AT_ONCE)
    build([articles], tmp_path / "anew", crew=Crew(jobs=1))
    assert _content(store) == _content(tmp_path / "anew")


def test_an_article_refused_in_another_process_is_told(desk: Desk) -> None:
    desk.write("bad.txt", "!")
    stages = desk.rooms.stages()
    report = build(
        [desk.folder], desk.store_folder, desk.events.append, stages=stages, crew=AT_ONCE
    )
    assert report.problems == (Refused("bad.txt", "not a news article"),)
    assert report.articles == 3


def test_an_article_that_ends_its_process_is_refused_and_the_others_read(desk: Desk) -> None:
    for number in range(12):
        desk.write(f"more{number:02d}.txt", f"2023-05-12|Ada Brook|line {number}")
    desk.write("more05x.txt", "kill")
    stages = desk.rooms.stages(examine=_Deadly(desk.rooms.examine))
    report = build(
        [desk.folder], desk.store_folder, desk.events.append, stages=stages, crew=AT_ONCE
    )
    assert [one.name for one in report.problems] == ["more05x.txt"]
    assert "ended without a word" in report.problems[0].reason
    assert report.articles == 15


class _Deadly:
    """Reads like another, but kills its process over one article."""

    def __init__(self, examine: Any) -> None:
        self._examine = examine

    def __call__(self, source: Any) -> Any:
        if source.path.read_text() == "kill\n":
            os.kill(os.getpid(), signal.SIGKILL)
        return self._examine(source)


def test_little_work_starts_no_process(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.store.crew.local.hire", lambda size: pytest.fail("started workers"))
    assert desk.build().read == 3


def test_no_more_than_a_few_batches_are_out_at_a_time() -> None:
    counting = Counting(2)
    work = Work(lambda source: source, lambda article: article, "one")  # type: ignore[arg-type,return-value]
    jobs = _jobs(*(f"{n}" for n in range(200)))
    for _ in Hands(lambda _: counting, 2, work).outcomes(jobs):
        counting.back(1 / 8)
    assert counting.most <= 7


def test_where_no_worker_can_live_this_process_reads(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stillborn(ThreadPoolExecutor):
        def submit(self, *given: Any, **named: Any) -> Future[Any]:
            raise BrokenProcessPool

    monkeypatch.setattr("tui.store.crew.local.hire", Stillborn)
    stages = desk.rooms.stages()
    report = build([desk.folder], desk.store_folder, stages=stages, crew=AT_ONCE)
    assert (report.read, report.problems) == (3, ())


def test_a_worker_lost_to_others_costs_no_article() -> None:
    hired: list[Executor] = []

    class Breaking(ThreadPoolExecutor):
        def __init__(self, size: int) -> None:
            hired.append(self)
            super().__init__(size)

        def submit(self, *given: Any, **named: Any) -> Future[Any]:
            if len(hired) > 1:
                return super().submit(*given, **named)
            broken: Future[Any] = Future()
            broken.set_exception(BrokenProcessPool())
            return broken

    work = Work(lambda source: Outcome(source.name), lambda article: article, "one")  # type: ignore[arg-type,return-value]
    found = list(Hands(Breaking, 2, work).outcomes(_jobs("a", "b", "c")))
    assert len(found) == 3
    assert all("ended without a word" not in one.refused for one in found)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(0, 300_000), max_size=30))
def test_batches_hold_every_job_once_in_order(sizes: list[int]) -> None:
    jobs = [_jobs(str(n), size=size)[0] for n, size in enumerate(sizes)]
    cut = list(batches(jobs))
    assert [job for batch in cut for job in batch] == jobs
    assert all(len(batch) <= 8 for batch in cut)
    assert all(len(b) == 1 or sum(j.source.size for j in b) <= 200_000 for b in cut)


def test_pace_is_told_by_bytes_once_it_is_known() -> None:
    now = 0.0
    pace = Pace(1000, lambda: now)
    assert (pace.rate, pace.left) == (None, None)
    now = 2.0
    pace.add(100)
    assert (pace.rate, pace.left) == (0.5, 18.0)
    pace.add(900)
    assert pace.left == 0


@pytest.mark.parametrize("slow", [0, 1])
def test_what_the_first_article_takes_hires_nobody(
    slow: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0

    class Passing:
        def one(self, job: Job) -> Outcome:
            nonlocal now
            now += 0.6 if job.fingerprint == f"{slow}" else 0.01
            return Outcome(job.fingerprint)

        def __call__(self, jobs: list[Job]) -> list[Outcome]:
            hired.extend(jobs)
            return [self.one(job) for job in jobs]

    hired: list[Job] = []

    monkeypatch.setattr("tui.store.crew.alone.process_time", lambda: now)
    monkeypatch.setattr("tui.store.crew.local.hire", ThreadPoolExecutor)
    jobs = _jobs(*map(str, range(100)))
    found = list(Crew(jobs=2, worth=3.0).outcomes(jobs, Passing()))  # type: ignore[arg-type]
    assert [one.article for one in found] == [job.fingerprint for job in jobs]
    assert bool(hired) == bool(slow)


BUILD = """
import sys
from time import sleep
from pathlib import Path
from tui.store.builder import build
from tui.store.crew import Crew
if __name__ == "__main__":
    tell = lambda event: (print(event, flush=True), sleep(0.3))  # so that the kill comes in time
    build([Path(sys.argv[1])], Path(sys.argv[2]), tell, previews=False, crew=Crew(2, worth=-1))
"""


def test_killed_at_any_moment_it_ends_in_the_same_store(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(40):
        text = f"“The gate at lock {number} was never shut,” Mayor Ada Brook said on Monday.\n"
        (articles / f"{number:02d}.md").write_text(f"---\npublished: 2031-03-03\n---\n{text}")
    build([articles], tmp_path / "undisturbed", crew=Crew(jobs=1))
    script = tmp_path / "script.py"
    script.write_text(BUILD)
    store = tmp_path / "store"
    for lines in (2, 3):
        command = [sys.executable, str(script), str(articles), str(store)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)
        assert process.stdout is not None
        for _ in range(lines):
            process.stdout.readline()
        process.kill()
        process.wait()
        process.stdout.close()
        _wait_until_gone(process.pid)
    assert list((store / "pending").iterdir())
    build([articles], store, crew=Crew(jobs=1))
    assert _content(store) == _content(tmp_path / "undisturbed")


LINKED = """
import sys
from pathlib import Path
from tui.store.builder import build
from tui.store.crew import Crew
from tui.store.shelf import LinkingShelf

put = LinkingShelf.put_packed

def told(self, kind, key, data):
    put(self, kind, key, data)
    if kind == sys.argv[3]:
        print(kind, flush=True)
        sys.stdin.read()

LinkingShelf.put_packed = told

if __name__ == "__main__":
    build([Path(sys.argv[1])], Path(sys.argv[2]), previews=False, crew=Crew(2, worth=-1))
"""


def test_killed_while_it_links_it_is_linked_by_the_next(undisturbed: Path, tmp_path: Path) -> None:
    # An installed copy of the program would be another version than the one tested here.
    here = {**os.environ, "PYTHONPATH": str(Path(tui.__file__).parents[1])}
    script, store = tmp_path / "script.py", tmp_path / "store"
    script.write_text(LINKED)
    for kind in ("frame", "links"):
        command = [sys.executable, str(script), str(sample()), str(store), kind]
        with subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
            env=here,
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline().decode() == f"{kind}\n"
            process.kill()
        _wait_until_gone(process.pid)
        assert (store / NAME).exists()
    told: list[Any] = []
    build([sample()], store, told.append, crew=AT_ONCE)
    assert not [event for event in told if isinstance(event, Read)], "all had been read"
    assert _content(store) == _content(undisturbed)


def _wait_until_gone(session: int) -> None:
    """Workers end with the process that started them, even if that is killed."""
    for _ in range(500):
        try:
            os.killpg(session, 0)  # asks only whether there is anybody
        except ProcessLookupError:
            return
        time.sleep(0.02)
    pytest.fail("worker processes outlive the one that started them")
