"""Worker processes can be had wherever the program runs."""

import subprocess
import sys
from pathlib import Path

import pytest

SCREEN = """
import io, sys, threading

class Screen(io.StringIO):
    def fileno(self):
        return -1

if __name__ == "__main__":
    sys.stderr = Screen()
    from tui.store.crew.local import hire

    done = threading.Event()
    if sys.argv[1] == "beside":
        threading.Thread(target=done.wait).start()
    with hire(1) as executor:
        print(executor.submit(abs, -3).result(timeout=30))
    done.set()
    assert isinstance(sys.stderr, Screen)
"""


@pytest.mark.parametrize("where", ["alone", "beside"], ids=["forked", "beside another thread"])
def test_workers_start_where_a_screen_stands_in_for_standard_error(where: str) -> None:
    command = [sys.executable, "-c", SCREEN, where]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (ran.stdout, ran.returncode) == ("3\n", 0), ran.stderr


LOCKED = """
import sys
from pathlib import Path

if __name__ == "__main__":
    from tui.store.crew.local import hire
    from tui.store.lock import building

    folder = Path(sys.argv[1])
    with building(folder, lambda: None):
        executor = hire(1)
        executor.submit(abs, -3).result(timeout=30)
    with building(folder, lambda: print("waits")):
        print("built")
    executor.shutdown()
"""


def test_a_worker_that_lives_on_holds_no_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LOCKED, str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (ran.stdout, ran.returncode) == ("built\n", 0), ran.stderr
