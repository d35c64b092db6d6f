"""Arguments that several commands share."""

from __future__ import annotations

from argparse import RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse


FILTER_HELP: Final = """\
filters: speaker:maliar  side:ukraine  on:18  on:"18 may"  since:2023-05-12
  until:  is:contested  has:number  kind:direct  topic:  place:  relation:denies
  tag:  note:  outlet:  article:  measure:area  word  "exact words"
  joined by AND unless OR stands between; -not; (parentheses)"""
"""The grammar of `--filter` in four lines."""


def add_filter(parser: argparse.ArgumentParser, paths: str) -> None:
    """Let a command be told which statements to take.

    Args:
        parser: The command's.
        paths: How the paths stand in its usage, which names no option: each has a line below.
    """
    parser.add_argument(
        "--filter", metavar="QUERY", help="only what matches, as told below, or a saved @NAME"
    )
    parser.add_argument("--bookmarked", action="store_true", help="only your bookmarks")
    parser.epilog = FILTER_HELP
    parser.usage = f"%(prog)s [option ...] {paths}"
    parser.formatter_class = RawDescriptionHelpFormatter


def add_paths(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    """Let a command be given articles and the folder of their store."""
    text = "articles, or folders of them"
    if optional:
        text += "; without any, the sample week"
    parser.add_argument(
        "paths", metavar="PATH", nargs="*" if optional else "+", type=Path, help=text
    )
    parser.add_argument(
        "--store", metavar="DIR", type=Path, help="keep the claim store here, not in the cache"
    )
