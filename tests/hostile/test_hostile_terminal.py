"""The app on the hostile corpus in a real terminal: what reaches it, and how it is left."""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from corpus import ESCAPES, FULL, HIDDEN, MARK, TEXTS, article
from corpus_pages import record, write_payloads
from sequences import planted

_PANES = ("1", "2", "3", "4", "\t", "\r", "\x7f", "z", "z", "t", "v", "\x1b", "w", "\x1b", "x")
_MOVES = ("j", "j", "k", "l", "h", "]", "[", "G", "g", "c", "C", "T", " ", "\x1b[B", "\x1b[6~")
_FINDING = ("s", *"ada", "\x1b", "/", *"quay", "\r", "n", "N", "\x1b", "f", *"is:", "\x1b", "\x1b")
_PAGES = ("?", "\x1b", "\x10", *"key", "\x1b", "\x1b", "d", *"3 march", "\x1b", "y", "o")
_KEEPING = (
    "m",
    "a",
    *"note",
    "\x1b",
    "e",
    "\x1b",
    "\x1b",
    "u",
    "M",
    "M",
    "!",
    "\x1b",
    "r",
    "E",
    "\x1b",
)
_SLOW = ("\x1b", "/", "s", "f", "d", "a", "e", "E", "\x10", "")
"""A lone escape is told from a sequence by what does not follow, and a prompt has to open; no key
at all only waits."""
_OPENED = (
    (("?",), "All keys"),
    (("w",), "What this rests on"),
    (("\x10", "", *"verify: check", "", "", "\r"), "without a statement"),
)
"""Pages that have to open, by what stands on them: the last is that of a check."""

KEYS = (*_MOVES, *_PANES, *_FINDING, *_PAGES, *_KEEPING)
"""Through every pane, page and finder; what is not a command yet must do no harm."""


class Terminal:
    """A terminal with the app in it; keeps every byte it is sent."""

    def __init__(
        self, arguments: Sequence[object], columns: int = 132, rows: int = 40, code: str = ""
    ) -> None:
        self.main, self.side = pty.openpty()
        self.resize(columns, rows)
        self.before = termios.tcgetattr(self.side)
        self.shown = b""
        self.child = subprocess.Popen(
            [sys.executable, *(["-c", code] if code else ["-m", "tui"]), *map(str, arguments)],
            stdin=self.side,
            stdout=self.side,
            stderr=self.side,
            env={**os.environ, "TERM": "xterm-256color", "BROWSER": "true"},
            start_new_session=True,
        )

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.side, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, quiet: float, longest: float = 30) -> None:
        """Take what is sent until nothing comes for a while."""
        end = time.monotonic() + longest
        while time.monotonic() < end and select.select([self.main], [], [], quiet)[0]:
            self.shown += os.read(self.main, 1 << 16)

    def wait_for(self, word: str, longest: float = 60) -> None:
        def there() -> bool:
            return word.encode() in self.shown or self.child.poll() is not None

        self.until(there, longest)
        assert word.encode() in self.shown, self.shown[-2000:].decode("utf-8", "replace")

    def press(self, keys: Sequence[str], quiet: float = 0.02) -> None:
        for key in keys:
            os.write(self.main, key.encode())
            self.read(quiet, 0.1)
            if key in _SLOW:
                self.read(0.12, 0.15)

    def open(self, keys: Sequence[str], word: str) -> None:
        """Close what is open and press keys until a page is there: a busy machine is slow."""
        for _ in range(5):
            before = len(self.shown)
            self.press(["\x1b", "\x1b", "\x1b", *keys], 0.1)
            end = time.monotonic() + 30
            while word.encode() not in self.shown[before:] and time.monotonic() < end:
                self.read(0.1, 1)
            if word.encode() in self.shown[before:]:
                return
        raise AssertionError(f"the app did not open {word}")

    def leave(self) -> int:
        """Quit, and return the status the app ended with."""
        self.press(["\x1b", "\x1b", "\x1b", "q", "q", "\x11"], 0.05)
        return self.ended()

    def ended(self) -> int:
        """Wait for the app to end by itself; return the status it ended with."""
        self.until(lambda: self.child.poll() is not None)
        self.read(0.05, 1)
        return self.child.wait(1)

    def until(self, true: Callable[[], bool], longest: float = 60) -> None:
        """Take what is sent until something is true: a busy machine is slow."""
        end = time.monotonic() + longest
        while not true():
            assert time.monotonic() < end, self.shown[-2000:].decode("utf-8", "replace")
            self.read(0.05, 1)

    def close(self) -> None:
        self.child.kill()
        self.child.wait()
        os.close(self.main)
        os.close(self.side)

    @property
    def text(self) -> str:
        return self.shown.decode("utf-8", "surrogateescape")


def _assert_restored(terminal: Terminal) -> None:
    assert termios.tcgetattr(terminal.side) == terminal.before, "the line settings"
    ends = {"alternate screen": "?1049", "mouse": "?1000", "paste": "?2004"}
    for what, mode in ends.items():
        on, off = (terminal.shown.rfind(f"\x1b[{mode}{x}".encode()) for x in "hl")
        assert on < off, f"{what} is left on"
    assert terminal.shown.rfind(b"\x1b[?25l") < terminal.shown.rfind(b"\x1b[?25h"), "no cursor"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The texts and the names of the corpus, without what only the reader meets."""
    made = tmp_path_factory.mktemp("terminal") / f"articles {MARK} [@click=app.quit]x[_]"
    made.mkdir()
    for number, (name, payload) in enumerate(TEXTS.items()):
        (made / f"{number:02d}-{name}.txt").write_text(article(payload), encoding="utf-8")
        named = f"n{number:02d} {payload}".replace("/", "∕")[:80]
        (made / f"{named}.txt").write_text(article("", day=4), encoding="utf-8")
    write_payloads(made, {"all-at-once": " ".join(TEXTS.values())})
    records = json.dumps([record(payload) for payload in TEXTS.values()])
    (made / f"records \x1b]0;{MARK}\x07.json").write_text(records)
    (made / f"refused \x1b]0;{MARK}\x07 [b.txt").write_bytes(b"%PDF-1.7")
    return made


def test_nothing_planted_reaches_the_terminal(folder: Path) -> None:
    # As wide as three panes need; what is below them is looked at where it is made higher.
    terminal = Terminal([folder, "--store", folder.parent / "store"], columns=120, rows=30)
    try:
        terminal.wait_for(MARK)
        terminal.read(0.2, 2)
        terminal.press(KEYS * (20 if FULL else 1))
        for keys, shown in _OPENED:
            terminal.open(keys, shown)
        for columns, rows in ((1, 1), (30, 8), (200, 60), (60, 20)):
            terminal.resize(columns, rows)
            terminal.child.send_signal(signal.SIGWINCH)
            terminal.press(_MOVES[:3] + _PANES[:6])
        assert terminal.child.poll() is None, "a key that is no quit has ended the app"
        assert terminal.leave() == 0
        assert not planted(terminal.text)
        _assert_restored(terminal)
    finally:
        terminal.close()


def test_a_folder_that_cannot_be_shown_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    empty = tmp_path / f"empty \x1b]0;{MARK}\x07[_]"
    empty.mkdir()
    terminal = Terminal([empty, "--store", tmp_path / "store"])
    try:
        terminal.wait_for("no article")
        terminal.leave()
        assert not planted(terminal.text)
        _assert_restored(terminal)
    finally:
        terminal.close()


_BROKEN = f"""
import sys
from tui.app.commands.viewing import Help
from tui.cli import main
def fail(desk):
    planted = {" ".join((*ESCAPES.values(), *HIDDEN.values()))!a}
    raise RuntimeError("the help page is broken " + planted)
Help.run = staticmethod(fail)
sys.exit(main(sys.argv[1:]))
"""


def _records() -> list[int]:
    """How many records each journal has."""
    journals = Path(os.environ["XDG_DATA_HOME"]).rglob("journal.jsonl")
    return [one.read_bytes().count(b"\n") for one in journals]


def test_a_fault_of_the_program_ends_it_with_a_status_and_loses_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(article(""), encoding="utf-8")
    terminal = Terminal([folder, "--store", tmp_path / "store"], code=_BROKEN)
    try:
        terminal.wait_for("Brook")
        terminal.read(0.3, 3)
        terminal.press(["m"])
        terminal.until(lambda: _records() == [1])
        terminal.press(["?"])
        assert terminal.ended() == 1
        assert "the help page is broken" in terminal.text
        assert not planted(terminal.text)
        assert _records() == [1]
        _assert_restored(terminal)
    finally:
        terminal.close()
