"""Lines that are not article from their first character to their last."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tui.reading.skipping.wording import listed, plain, without_edges

_QUOTATION: Final = "\"'“”‘’«„"
_PHRASE: Final = 100
"""Characters of the longest line that can be one phrase."""
_LABELLED: Final = 250
_CREDIT: Final = 250
_NOTE: Final = 800
"""Characters of the longest line that a wording at its start condemns: a cookie notice."""
_SHARE_WORDS: Final = 30
_WORD: Final = re.compile(r"\S+")
_CONTRIBUTED: Final = re.compile(
    r"\bcontributed (?:reporting )?to this (?:article|report|story)\.?$"
)


def is_furniture(line: str) -> bool:
    """Tell whether a whole line is none of the article: a button, a form, a notice, a credit.

    A line that begins with a quotation mark is somebody's words, whatever they are.
    """
    if line[0] in _QUOTATION or len(line) > _NOTE:
        return False
    words = plain(line)
    return (
        (len(line) <= _PHRASE and without_edges(words) in listed("phrases"))
        or bool(_openings().match(words))
        or (len(line) <= _LABELLED and bool(_labels().match(words)))
        or _is_share_row(words)
        or _is_credit(words)
    )


@cache
def _credits() -> tuple[str, ...]:
    return tuple(listed("credits"))


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(r"[^\w\"'“‘]{0,5}(?:" + _any_of("openings") + r")(?!\w)|©")


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(r"[^\w\"'“‘]{0,5}(?:" + _any_of("labels") + r")\s?(?:[:|»]|>>)")


def _any_of(name: str) -> str:
    return "|".join(sorted(map(re.escape, listed(name)), key=len, reverse=True))


def _is_share_row(words: str) -> bool:
    """A row of buttons: nothing but names of networks and what is done with them."""
    known = listed("sharing")
    row: list[str] = []
    for match in _WORD.finditer(words):  # most lines are done with their first word
        if name := match[0].strip("():;,.|•·"):
            if name not in known:
                return False
            row.append(name)
    networks = sum(len(name) >= 5 for name in row)  # not on, to, via
    return networks >= 2 and len(row) <= _SHARE_WORDS


def _is_credit(words: str) -> bool:
    """Who reported, wrote and edited. "Reporting by Ann Lee; editing by Bo Roe", no sentence."""
    if len(words) > _CREDIT:
        return False
    if "contributed" in words and _CONTRIBUTED.search(words):
        return words.count(". ") <= 1
    if not words.strip("()[] ").startswith(_credits()):
        return False
    enclosed = words[0] in "([" and words[-1] in ")]"
    return enclosed or "editing by" in words or not words.endswith((".", "!", "?"))
