"""What a command ends with."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
SOME_REFUSED: Final = 1
"""The work is done, but some files could not be used; which ones was told."""
SOME_WRONG: Final = 1
"""`verify` found something that is broken or out of date."""
WRONG: Final = 2
"""Nothing was done: the user asked for something that is not there."""
GONE: Final = 141
"""Whoever read the output has seen enough, as `head` has."""


class CommandError(Exception):
    """A command cannot do what it was asked; the message says what to do instead."""
