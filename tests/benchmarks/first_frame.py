"""Time from process start to the first painted frame, against a bare Textual program.

    python tests/benchmarks/first_frame.py [--runs 15] [PATH…]

Both programs run in turn in a pseudo-terminal of 120×40. A frame counts as painted when the
program's own words have arrived at the terminal; the clock starts before the process is made. The
claim store is built before; the first pair of runs warms the file cache, and is not counted.
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

from tui.store import sample

HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("Hello, world")
Hello().run()
"""


def seconds_until(
    words: bytes, command: list[str], env: dict[str, str], limit: float = 30
) -> float:
    """Seconds from the start of `command` in a new terminal until `words` were written to it."""
    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=terminal, stdout=terminal, stderr=terminal, env=env, start_new_session=True
    )
    os.close(terminal)
    seen = b""
    try:
        while words not in seen:
            if time.perf_counter() - start > limit:
                raise TimeoutError(f"{words!r} did not appear within {limit:g} s")
            if select.select([controller], [], [], 0.5)[0]:
                seen += os.read(controller, 65536)
        return time.perf_counter() - start
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(controller)


def main() -> None:
    """Measure both programs in turn and print medians and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--words", default="Counterclaim", help="what to wait for in the app")
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    app = [sys.executable, "-m", "tui", *options.paths]
    hello = [sys.executable, "-c", HELLO]
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        env |= {f"XDG_{name}_HOME": home for name in ("CACHE", "CONFIG", "DATA", "STATE")}
        build = [*app, "build", *(options.paths or [sample()])]
        subprocess.run(build, env=env, stdout=subprocess.DEVNULL, check=True)
        pairs = []
        for _ in range(options.runs + 1):
            ours = seconds_until(options.words.encode(), app, env)
            theirs = seconds_until(b"Hello", hello, env)
            pairs.append((ours, theirs))
    counted = pairs[1:]
    print(f"counterclaim  median {statistics.median(a for a, _ in counted) * 1000:6.0f} ms")
    print(f"hello, world  median {statistics.median(b for _, b in counted) * 1000:6.0f} ms")
    print(f"ratio         median {statistics.median(a / b for a, b in counted):6.2f}")


if __name__ == "__main__":
    main()
