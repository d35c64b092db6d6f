"""Text as it may go to a terminal: nothing in it moves the cursor or hides other text."""

from __future__ import annotations

import contextlib
import sys
import traceback
from typing import TYPE_CHECKING, Final

from tui.commands.errors import CommandError
from tui.reading.cleaning import clean, one_line
from tui.store.events import Finished, Notice, Read, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.store.events import Event

_WIDTH: Final = 79


def complain(text: str) -> None:
    """Write one line to standard error, the program's name before it."""
    _progress.erase()
    sys.stderr.write(f"counterclaim: {one_line(text)}\n")
    sys.stderr.flush()


def confess() -> None:
    """Tell of an error that nobody foresaw, in full: its words may be those of an article."""
    _progress.erase()
    sys.stderr.write(clean(traceback.format_exc()))
    complain("this is a fault of the program; nothing of yours is lost")


def say(text: str) -> None:
    """Write some lines to standard output, made harmless if a terminal shows them.

    Raises:
        CommandError: It takes no more.
    """
    with writing():
        sys.stdout.write(clean(text) if sys.stdout.isatty() else text)


@contextlib.contextmanager
def writing() -> Iterator[None]:
    """Tell why standard output takes no more; that its reader has gone is for the caller to see.

    Raises:
        CommandError: The disk that it goes to is full, for example.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CommandError(incomplete(error)) from error


def incomplete(error: OSError) -> str:
    """Return what is said where standard output takes no more."""
    return f"standard output: {error.strerror}; it is not complete"


def tell(event: Event) -> None:
    """Show on standard error what a build reports; its progress only on a terminal."""
    match event:
        case Read() if sys.stderr.isatty():
            _progress.show(_progress_line(event))
        case Refused(name, reason):
            complain(f"{name}: {reason}")
        case Notice(text):
            complain(text)
        case Finished():
            _progress.erase()


def _progress_line(read: Read) -> str:
    """Return how far reading is, how fast it goes and when it will be done, then the file."""
    line = f"Reading {read.done:,} of {read.total:,}"
    if read.rate and read.left and read.left >= 1:
        rate = f"{read.rate:,.0f}" if read.rate >= 10 else f"{read.rate:.1f}"
        line += f", {rate} a second, {_duration(read.left)} left"
    return f"{line}: {one_line(read.name)}"


def _duration(seconds: float) -> str:
    """Return a time as people tell it: "8 s", "5 min", "2 h 10 min"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


class _Progress:
    """A line that the next one overwrites."""

    def __init__(self) -> None:
        self._shown = False

    def show(self, line: str) -> None:
        sys.stderr.write(f"\r{line[:_WIDTH]:{_WIDTH}}")
        sys.stderr.flush()
        self._shown = True

    def erase(self) -> None:
        if self._shown:
            sys.stderr.write(f"\r{'':{_WIDTH}}\r")
            sys.stderr.flush()
            self._shown = False


_progress: Final = _Progress()
