"""`counterclaim export`: write claims for other programs or for people."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.commands.arguments import add_filter, add_paths
from tui.commands.errors import CommandError
from tui.commands.marks import claims_of, laid_over
from tui.commands.material import gather
from tui.commands.terminal import say, writing
from tui.exporting import FORMATS, encoded
from tui.exporting.placing import write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

    from tui.commands.marks import Laid
    from tui.model import Statement

_SLICE: Final = 1 << 16
_EXISTS: Final = "exists; name another file, or replace it with --force"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `export` understands."""
    add_paths(parser)
    names = f"{', '.join(FORMATS)}; json if not given"
    parser.add_argument(
        "--format",
        metavar="NAME",
        choices=FORMATS,
        default="json",
        help=names,
    )
    parser.add_argument(
        "--output", metavar="FILE", type=Path, help="a new file; without it, standard output"
    )
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")
    add_filter(parser, "PATH ...")


def run(options: argparse.Namespace) -> int:
    """Build the store and write its claims.

    Raises:
        CommandError: A path or the filter is wrong, or the file exists or cannot be written.
    """
    output: Path | None = options.output
    if output is not None:
        _check(output, options.force)
    choice = _choice(options)

    material = gather(options.paths, options.store)
    laid = laid_over(material.snapshot(), material.articles())
    pieces = FORMATS[options.format].pieces(claims_of(laid, choice(laid)))
    if output is None:
        write_out(pieces)
    else:
        _write_file(output, pieces, options.force)
    return material.status


def _choice(options: argparse.Namespace) -> Callable[[Laid], list[Statement] | None]:
    """Return what chooses the statements; the filter is read at once, its mistakes told first."""
    if not options.filter and not options.bookmarked:
        return lambda _: None
    from tui.commands.choosing import Wanted, choose, read_filter  # noqa: PLC0415  only then

    wanted = Wanted(bookmarked=options.bookmarked, query=read_filter(options.filter))
    return lambda laid: choose(laid, wanted)


def write_out(pieces: Iterable[str]) -> None:
    """Write a document to standard output, harmless if that is a terminal.

    Raises:
        CommandError: It takes no more.
    """
    if sys.stdout.isatty():
        for piece in pieces:
            say(piece)
        return
    with writing():
        sys.stdout.flush()
        for part in _slices(encoded(piece) for piece in pieces):
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()


def _check(output: Path, force: bool) -> None:
    """Refuse, before any work is done, what could not be written after it."""
    if output.is_symlink() and not output.exists():
        raise CommandError(f"{output}: a link that leads nowhere; name a file")
    if output.is_dir():
        raise CommandError(f"{output}: a folder; name a file")
    if not output.parent.is_dir():
        raise CommandError(f"{output.parent}: there is no such folder; make it first")
    if output.is_file() and not force:
        raise CommandError(f"{output}: {_EXISTS}")


def _write_file(output: Path, pieces: Iterable[str], force: bool) -> None:
    """Write a document to a file, or to a pipe or a device that the user named."""
    special = output.exists() and not output.is_file()
    try:
        if special:
            with output.open("wb") as file:
                file.writelines(_slices(encoded(piece) for piece in pieces))
        else:
            write(output, pieces, replace=force)
    except FileExistsError as error:  # it was not there when the work began
        raise CommandError(f"{output}: {_EXISTS}") from error
    except OSError as error:
        what = "it is not complete" if special else "nothing was written"
        raise CommandError(f"{output}: {error.strerror}; {what}") from error


def _slices(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Put small pieces together, so that writing takes few calls."""
    waiting: list[bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _SLICE:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)
