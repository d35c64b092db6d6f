"""Copying for other programs: by the machine's own clipboard, or by way of the terminal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATIENCE: Final = 2.0
"""Seconds that a clipboard is waited for."""


class Tool(NamedTuple):
    """A program that takes a text for the clipboard from its standard input.

    Attributes:
        command: How it is run.
        needs: The environment variable that says there is a clipboard; "" for always.
    """

    command: tuple[str, ...]
    needs: str


_TOOLS: Final = (
    Tool(("pbcopy",), ""),
    Tool(("clip.exe",), "WSL_DISTRO_NAME"),
    Tool(("wl-copy",), "WAYLAND_DISPLAY"),
    Tool(("xclip", "-selection", "clipboard", "-in"), "DISPLAY"),
    Tool(("xsel", "--clipboard", "--input"), "DISPLAY"),
    Tool(("termux-clipboard-set",), "TERMUX_VERSION"),
)
_REMOTE: Final = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")


def tool(environment: Mapping[str, str] | None = None) -> Tool | None:
    """Return the program of this machine's clipboard; None where the terminal has to do it.

    Over SSH that is so: the reader sits at another machine, whose clipboard only the terminal can
    reach.
    """
    known = os.environ if environment is None else environment
    if any(known.get(name) for name in _REMOTE):
        return None
    for one in _TOOLS:
        if (not one.needs or known.get(one.needs)) and shutil.which(one.command[0]):
            return one
    return None


def copied_by(text: str, chosen: Tool | None) -> str | None:
    """Give a text to a clipboard's program; return its name, None if it did not take it."""
    if chosen is None:
        return None
    encoding = "utf-16" if chosen.command[0] == "clip.exe" else "utf-8"
    try:
        subprocess.run(  # noqa: S603  the commands are those above
            chosen.command,
            input=text.encode(encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=True,
            # Xclip stays behind to serve what it took; it must not die with the terminal's group.
            start_new_session=sys.platform != "win32",
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return chosen.command[0]
