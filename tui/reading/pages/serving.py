"""The helper process: reads pages from its standard input, each in a process of its own.

A forked process costs some milliseconds where a new one costs most of a second, and nothing that
one page did is there for the next. Its limits are the system's own, so that no page can reach past
them: processor time, memory, files.
"""

from __future__ import annotations

import contextlib
import gc
import os
import resource
import struct
from functools import partial
from typing import TYPE_CHECKING, Final

from tui.reading.pages.answer import LONGEST, Answer, dump_answer

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS: Final = 3
"""Processor time for a page of any size, one more for every `BYTES_A_SECOND`: three times what
pages take here."""
BYTES_A_SECOND: Final = 400_000

MEMORY: Final = 1_000_000_000
"""Bytes of memory for one page; the largest that is read takes 180 million."""

LENGTH: Final = struct.Struct(">I")
"""Before every page and every answer stands its length in bytes."""


def serve(read_page: Callable[[str], Answer]) -> None:
    """Answer pages until the standard input ends.

    A page comes as UTF-8. An answer of no bytes says that none could be made: the process was
    ended by a limit, or by a fault of the parser.

    Args:
        read_page: Called in a process of its own for every page.
    """
    gc.freeze()
    while head := _exactly(0, LENGTH.size):
        page = _exactly(0, *LENGTH.unpack(head))
        seconds = SECONDS + len(page) // BYTES_A_SECOND
        answer = _apart(partial(_answer, read_page, page), seconds)
        _write(1, LENGTH.pack(len(answer)) + answer)


def _answer(read_page: Callable[[str], Answer], page: bytes) -> bytes:
    """Return an answer as it is sent; a page that the parsers refuse has no article in it."""
    try:
        answer = read_page(page.decode())
    except MemoryError:
        raise
    except Exception:  # the parsers have errors of many kinds
        answer = Answer()
    return dump_answer(answer)


def _apart(work: Callable[[], bytes], seconds: int) -> bytes:
    """Return what some work gives in a process of its own; nothing if it fails or is ended."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException):  # whatever it is, this process ends here
            os.close(reader)
            _limit(seconds)
            _write(writer, work() + b".")
        os._exit(0)
    os.close(writer)
    answer = _all_of(reader)
    os.close(reader)
    os.waitpid(child, 0)
    return answer[:-1] if answer.endswith(b".") else b""


def _limit(seconds: int) -> None:
    """Take from this process what reading a page does not need."""
    for what, most in {
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }.items():
        resource.setrlimit(what, (most, most))


def _all_of(handle: int) -> bytes:
    """Return what is written to a pipe; of too much only the beginning, which is no answer."""
    pieces: list[bytes] = []
    size = 0
    while size <= LONGEST and (piece := os.read(handle, 1 << 20)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces) if size <= LONGEST else b""


def _exactly(handle: int, size: int) -> bytes:
    """Return so many bytes, or none at the end."""
    pieces: list[bytes] = []
    while size:
        piece = os.read(handle, min(size, 1 << 20))
        if not piece:
            return b""
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _write(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
