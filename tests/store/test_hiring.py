"""Worker processes can be had wherever the program runs."""

import subprocess
import sys

SCREEN = """
import io, sys

class Screen(io.StringIO):
    def fileno(self):
        return -1

if __name__ == "__main__":
    sys.stderr = Screen()
    from tui.store.crew.local import hire

    with hire(1) as executor:
        print(executor.submit(abs, -3).result(timeout=30))
    assert isinstance(sys.stderr, Screen)
"""


def test_workers_start_where_a_screen_stands_in_for_standard_error() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SCREEN], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.stdout, ran.returncode) == ("3\n", 0), ran.stderr
