"""Arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_paths(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    """Let a command be given articles and the folder of their store."""
    text = "a folder of articles, or an article"
    if optional:
        text += "; without one, the sample week"
    parser.add_argument(
        "paths", metavar="PATH", nargs="*" if optional else "+", type=Path, help=text
    )
    parser.add_argument(
        "--store", metavar="DIR", type=Path, help="keep the claim store here, not in the cache"
    )
