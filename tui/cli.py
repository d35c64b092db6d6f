"""The command line: finds out what is wanted with the standard library, then imports just that."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final, NoReturn

import tui
from tui.commands.errors import GONE, WRONG, CommandError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: Final = {
    "export": "write statements as JSON, CSV, Markdown and more, all or some",
    "list": "print statements as lines, all or some",
    "build": "bring the claim store up to date, reading what is new or changed",
    "verify": "check spans, hashes, links and your records against the files",
}
_MODULES: Final = {
    "": "open_",
    "export": "export",
    "list": "list_",
    "build": "build",
    "verify": "verify",
}
_USAGE: Final = "counterclaim [PATH ...]\n       counterclaim {export,list,build,verify} PATH ..."
_COMMANDS_HELP: Final = "\n".join(f"  {name:<8}{summary}" for name, summary in COMMANDS.items())
_EPILOG: Final = f"""\
commands, each with its own --help:
{_COMMANDS_HELP}

A path named like a command is written ./export. Where the output is not a
terminal, statements are printed as lines. Ends with 0; 1 if some files could
not be used or verify found something wrong; 2 if nothing could be done."""


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise CommandError(f"{message}; see {self.prog} --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: What follows the program's name; those it was started with unless given.

    Returns:
        The exit status: 0 done, 1 some files could not be used, 2 nothing could be done.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that knows no Unicode gets what it can show
            stream.reconfigure(errors="replace")
    try:
        name, rest = _command(list(sys.argv[1:] if arguments is None else arguments))
        command = import_module(f"tui.commands.{_MODULES[name]}")
        parser = _parser(name)
        command.add_arguments(parser)
        status: int = command.run(parser.parse_args(rest))
    except CommandError as error:
        import_module("tui.commands.terminal").complain(str(error))
        status = WRONG
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        status = GONE
    except Exception:
        import_module("tui.commands.terminal").confess()
        status = WRONG
    return _flushed(status)


def _flushed(status: int) -> int:
    """Return the status once standard output has everything; another one if it takes no more."""
    try:
        sys.stdout.flush()
    except OSError as error:
        # Python would try once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return GONE
        if status != WRONG:
            terminal = import_module("tui.commands.terminal")
            terminal.complain(terminal.incomplete(error))
        return WRONG
    return status


def _command(arguments: list[str]) -> tuple[str, list[str]]:
    """Return the command, "" for opening the timeline, and the arguments without it."""
    takes_value = False
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if takes_value:
            takes_value = False
        elif argument.startswith("-"):
            takes_value = argument == "--store"
        elif argument in COMMANDS:
            return argument, arguments[:place] + arguments[place + 1 :]
        else:
            break
    return "", arguments


def _parser(name: str) -> argparse.ArgumentParser:
    if name:
        program = f"counterclaim {name}"
        return _Parser(prog=program, description=COMMANDS[name], allow_abbrev=False)
    parser = _Parser(
        prog="counterclaim",
        usage=_USAGE,
        description="A terminal timeline of who said what, when, and who says otherwise.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"counterclaim {tui.__version__}")
    return parser
