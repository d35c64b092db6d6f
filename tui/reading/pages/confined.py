"""The helper process as the program sees it: a page goes out, an answer comes back, or neither."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import subprocess
import sys
import threading
import time
from typing import IO, TYPE_CHECKING, Final

from tui.reading.pages.answer import LONGEST, load_answer
from tui.reading.pages.serving import LENGTH

if TYPE_CHECKING:
    from tui.reading.pages.answer import Answer

_PATIENCE: Final = 180.0
"""Seconds to wait for an answer. A page has some 10 s of the processor and may wait its turn."""

_HELPER: Final = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from tui.reading.pages.page import EXAMPLE, read_page
from tui.reading.pages.serving import serve
read_page(EXAMPLE)
serve(read_page)
"""


_TOO_MUCH: Final = "takes too long or too much memory to read; save its text in a .txt file"
_STANDS_STILL: Final = "the program that reads web pages stood still and was ended; try again"
_CANNOT_RUN: Final = "the program that reads web pages cannot run; install the extra `html` again"


class HelperError(Exception):
    """No answer came; the message says whether for the page's sake or the helper's."""


class Helper:
    """One helper process, started with the first page and again whenever it is gone.

    Args:
        code: What it runs; for tests.
        patience: Seconds for a page to be taken and answered.
    """

    def __init__(self, code: str = _HELPER, patience: float = _PATIENCE) -> None:
        self._code = code
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None
        self._others: list[subprocess.Popen[bytes]] = []
        self._owner = 0
        self._one_at_a_time = threading.Lock()
        atexit.register(self.close)

    def read(self, page: str) -> Answer:
        """Return what is in a page.

        Raises:
            HelperError: No answer came.
        """
        with self._one_at_a_time:
            try:
                data = self._ask(self._running(), page.encode("utf-8", "replace"))
                if data:
                    return load_answer(data)
            except TimeoutError as error:
                self.close()
                raise HelperError(_STANDS_STILL) from error
            except (OSError, ValueError, EOFError) as error:
                self.close()
                raise HelperError(_CANNOT_RUN) from error
            raise HelperError(_TOO_MUCH)

    def close(self) -> None:
        """End the process, if it is this program's own."""
        if self._process is None or self._owner != os.getpid():
            return
        process, self._process = self._process, None
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, 9)  # with the one that reads a page just now
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                _there(pipe).close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._owner != os.getpid():  # a fork shares the pipes
            self._others.append(self._process)
            self._process = None
        if self._process is None:
            self._owner = os.getpid()
            self._process = subprocess.Popen(  # noqa: S603  this very program
                [sys.executable, "-I", "-c", self._code, json.dumps(sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # it may repeat what stands in the page
                bufsize=0,  # nothing of a page that was not taken waits to be written at the end
                start_new_session=True,  # an interrupt is for the program, which ends the helper
            )
        return self._process

    def _ask(self, process: subprocess.Popen[bytes], page: bytes) -> bytes:
        """Hand a page over and wait for the answer."""
        deadline = time.monotonic() + self._patience
        _hand_over(_there(process.stdin).fileno(), LENGTH.pack(len(page)) + page, deadline)
        answers = _there(process.stdout).fileno()
        (size,) = LENGTH.unpack(_exactly(answers, LENGTH.size, deadline))
        if size > LONGEST:
            raise ValueError(size)
        return _exactly(answers, size, deadline)


def _there(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None, "both ends are pipes"
    return pipe


def _hand_over(handle: int, data: bytes, deadline: float) -> None:
    """Write all of the data to a pipe.

    Raises:
        OSError: The other end was closed.
        TimeoutError: It takes nothing more.
    """
    os.set_blocking(handle, False)
    rest = memoryview(data)
    while rest:
        _wait(handle, select.POLLOUT, deadline)
        with contextlib.suppress(BlockingIOError):  # room for less than a pipe takes at once
            rest = rest[os.write(handle, rest) :]


def _exactly(handle: int, size: int, deadline: float) -> bytes:
    """Return so many bytes.

    Raises:
        EOFError: The other end was closed.
        TimeoutError: They do not come.
    """
    pieces: list[bytes] = []
    while size:
        _wait(handle, select.POLLIN, deadline)
        piece = os.read(handle, min(size, 1 << 20))
        if not piece:
            raise EOFError
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _wait(handle: int, event: int, deadline: float) -> None:
    waiting = select.poll()  # unlike select it takes any number of open files
    waiting.register(handle, event)
    if not waiting.poll(max(0.0, deadline - time.monotonic()) * 1_000):
        raise TimeoutError
