"""From a key to the end of its frame, many statements in view, against toolong on as many lines.

    python tests/benchmarks/keys_speed.py [--statements 100000] [--toolong PATH/TO/tl]

Both run in a pseudo-terminal of 120×40, panes open. A key is written to the terminal; its frame has
ended when nothing more has come for 25 ms after its first byte; that wait is not counted. The
panes, which follow 50 ms after the last key, are not in it. Then a burst of 150 keys, panes and
all, until a second is quiet, which is not counted either. toolong stands on a selected line, which
the keys move as ours move the cursor. What the keys cost between the two moments includes the
terminal, as a person has it.
"""

import argparse
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

QUIET, REST = 0.025, 0.15
OURS = """
import os, sys
from pathlib import Path
from tui.commands.open_ import FRAMES
os.environ.setdefault("TEXTUAL_FPS", FRAMES)
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/app", sys.argv[1] + "/benchmarks"]
from given import GivenKeeper, GivenLoader
from timeline import invented
from tui.app.app import CounterclaimApp
from tui.app.loader import _arrival
from tui.app.messages import Arrived, Settled

class Loader(GivenLoader):
    def load(self, post, by, day=None):
        post(Arrived(_arrival(self.snapshots[0], by, None)))
        post(Settled(0))

loader = Loader([invented(int(sys.argv[2]))])
CounterclaimApp([Path()], Path(), loader=loader, open_keeper=GivenKeeper).run()
"""
"""The app as it is, its statements prepared as its own loader prepares those of a store."""


@contextmanager
def terminal(command: list[str], env: dict[str, str]) -> Iterator[int]:
    """Run a program in a new terminal and give its other end."""
    controller, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    process = subprocess.Popen(
        command, stdin=end, stdout=end, stderr=end, env=env, start_new_session=True
    )
    os.close(end)
    try:
        yield controller
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(controller)


def settle(controller: int, quiet: float, limit: float = 60) -> float:
    """Read until nothing has come for `quiet` seconds; return when the last of it came."""
    last = time.perf_counter()
    end = last + limit
    while time.perf_counter() < end and select.select([controller], [], [], quiet)[0]:
        os.read(controller, 1 << 16)
        last = time.perf_counter()
    return last


def await_words(controller: int, words: bytes, limit: float = 120) -> None:
    """Read until some words have come, then until a second is quiet."""
    seen, end = b"", time.perf_counter() + limit
    while words not in seen:
        if time.perf_counter() > end:
            raise TimeoutError(f"{words!r} did not appear within {limit:g} s")
        if select.select([controller], [], [], 0.5)[0]:
            seen += os.read(controller, 1 << 16)
    settle(controller, 1.0)


def press(controller: int, keys: bytes, quiet: float = QUIET) -> float:
    """Milliseconds from writing keys to the end of the frame."""
    start = time.perf_counter()
    os.write(controller, keys)
    if not select.select([controller], [], [], 5)[0]:
        raise TimeoutError("a key was not answered within 5 s")
    return (settle(controller, quiet) - start) * 1000


def measure(
    command: list[str], words: bytes, before: bytes, env: dict[str, str], rounds: int
) -> tuple[list[float], float]:
    """Milliseconds of single keys, and of a burst of 150."""
    with terminal(command, env) as controller:
        await_words(controller, words)
        for key in before:
            press(controller, bytes([key]), 1.0)
        for _ in range(10):
            press(controller, b"j")
        single = []
        for _ in range(rounds):
            single.append(press(controller, b"j"))
            settle(controller, REST)
        return single, press(controller, b"j" * 150, 1.0)


def main() -> None:
    """Measure both and print medians, 95th percentiles and ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--toolong", default=shutil.which("tl") or "tl")
    options = parser.parse_args()
    tests = str(Path(__file__).resolve().parents[1])
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "lines.log"
        line = (
            "2030-01-01 00:00:{:02d} the wall above our village was opened at night by engineers\n"
        )
        log.write_text("".join(line.format(n % 60) for n in range(options.statements)))
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        env |= {f"XDG_{name}_HOME": folder for name in ("CACHE", "CONFIG", "DATA", "STATE")}
        ours = [sys.executable, "-c", OURS, tests, str(options.statements)]
        mine, burst = measure(ours, b"Person", b"", env, options.rounds)
        theirs, their_burst = measure(
            [options.toolong, str(log)], b"village", b"G\r", env, options.rounds
        )
    p95 = [statistics.quantiles(one, n=20, method="inclusive")[-1] for one in (mine, theirs)]
    for name, single, slow, many in (
        ("counterclaim", mine, p95[0], burst),
        ("toolong", theirs, p95[1], their_burst),
    ):
        median = statistics.median(single)
        print(f"{name:<13} key median {median:6.1f} ms  p95 {slow:6.1f} ms  150 × j {many:7.0f} ms")
    print(f"ratio of p95  {p95[0] / p95[1]:.2f}")


if __name__ == "__main__":
    main()
