"""Parts of a work given to processes: each done once, whatever becomes of the processes."""

import os
import signal
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest
from counting import Counting

from tui.store.crew import Crew
from tui.store.crew.local import hire
from tui.store.crew.pool import Pool

PARTS = range(40)


def _double(part: int) -> int:
    return 2 * part


class Dying:
    """Ends the process that does one part, as often as it is told to."""

    def __init__(self, part: int, marks: Path, times: int) -> None:
        self._part = part
        self._marks = marks
        self._times = times
        self._home = os.getpid()

    def __call__(self, part: int) -> int:
        died = len([*self._marks.iterdir()])
        if part == self._part and died < self._times and os.getpid() != self._home:
            (self._marks / f"{died}").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return _double(part)


def test_every_part_is_done_in_another_process(tmp_path: Path) -> None:
    with Crew(jobs=2, worth=-1).helpers(tmp_path) as helpers:
        assert sorted(helpers.each(_double, PARTS)) == [2 * part for part in PARTS]
        # The processes are there for the next work too.
        assert os.getpid() not in set(helpers.each(_own, PARTS))


def _own(_: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("times", [1, 3])
def test_a_part_over_which_processes_die_is_done_all_the_same(tmp_path: Path, times: int) -> None:
    pool = Pool(hire, 2)
    found = sorted(pool.each(Dying(7, tmp_path, times), PARTS))
    pool.close()
    assert found == [2 * part for part in PARTS]
    assert len([*tmp_path.iterdir()]) == min(times, 2), "the third time it is done here"


def test_where_no_process_can_be_had_all_is_done_here() -> None:
    def nobody(size: int) -> Any:
        raise OSError("no process left")

    assert sorted(Pool(nobody, 2).each(_double, PARTS)) == [2 * part for part in PARTS]


def test_no_more_than_a_few_parts_are_out_at_a_time() -> None:
    counting = Counting(3)
    for _ in Pool(lambda _: counting, 3).each(_double, PARTS):
        counting.back()
    assert 3 <= counting.most <= 4


def test_a_fault_of_the_work_is_told(tmp_path: Path) -> None:
    with Crew(jobs=2, worth=-1).helpers(tmp_path) as helpers, pytest.raises(ZeroDivisionError):
        list(helpers.each(_divide, PARTS))


def _divide(part: int) -> float:
    return 1 / (part - 20)


@pytest.mark.parametrize("error", [BrokenProcessPool(), OSError("handle is closed")])
def test_a_pool_that_breaks_while_it_is_asked_is_replaced(error: Exception) -> None:
    hired = []

    class Breaking(ThreadPoolExecutor):
        def __init__(self, size: int) -> None:
            hired.append(self)
            super().__init__(size)

        def submit(self, *given: Any, **named: Any) -> Future[Any]:
            if self is hired[0] and given[1] > 3:
                raise error
            return super().submit(*given, **named)

    assert sorted(Pool(Breaking, 2).each(_double, PARTS)) == [2 * part for part in PARTS]
    assert len(hired) == 2


@pytest.mark.parametrize(
    ("jobs", "seconds", "pays"), [(1, 99.0, False), (2, 99.0, True), (2, 0.01, False)]
)
def test_little_linking_and_a_single_process_need_no_helpers(
    tmp_path: Path, jobs: int, seconds: float, pays: bool
) -> None:
    with Crew(jobs=jobs).helpers(tmp_path) as helpers:
        assert helpers.pays(seconds) is pays
