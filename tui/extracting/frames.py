"""Whether what stands behind a cue is something that its verb reports.

What a verb may take is written in letters beside it, its frames: see `lexicon/verbs.txt`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

COMPLEMENTS: Final = lexicon.words("small_words.txt", "complements")
_ABOUT: Final = lexicon.words("small_words.txt", "about")
_NUMBER_WORDS: Final = lexicon.words("small_words.txt", "number_words")
_OBJECT_OF: Final = lexicon.words("small_words.txt", "object_of")
_FINITE: Final = tags.AUXILIARY | tags.VERB | tags.CUE
_FAR: Final = 60
_NEAR: Final = 12
_FIGURE_REACH: Final = 16
_FIGURE: Final = 6


def admits(sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Whether the cue's verb can be followed by what stands there."""
    if start >= end:
        return False
    if any(sentence.bits[k] & tags.QUOTE for k in range(start, min(end, start + 3))):
        return True
    if end - start < 2 and "n" not in cue.frames:
        return False
    if cue.form == "colon":
        return has_clause(sentence, start, end)
    before, low = sentence.lower[start - 1], sentence.lower[start]
    if before in ("that", ":") or low in COMPLEMENTS:
        return True
    return fits_frame(sentence, cue.frames, start, end)


def fits_frame(sentence: Sentence, frames: str, start: int, end: int) -> bool:
    """Whether the items behind a verb are what one of its frames asks for."""
    low = sentence.lower[start]
    if "n" in frames:
        return True
    if "f" in frames and end - start > 2 and not sentence.bits[start] & tags.PREPOSITION:
        return True
    if ("c" in frames or "o" in frames) and has_clause(sentence, start, end):
        return True
    if "i" in frames and "to" in sentence.lower[start : start + 8]:
        return True
    if "p" in frames and low in _ABOUT:
        return True
    if "v" in frames and _is_valued(sentence, start, end):
        return True
    if "s" in frames and "as" in sentence.lower[start + 1 : min(end, start + _NEAR)]:
        return True
    return "a" in frames and bool(_OBJECT_OF.intersection(sentence.lower[start : start + _NEAR]))


def _is_valued(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a figure stands behind "at": `put the damage at up to five million`."""
    for k in range(start + 1, min(end - 1, start + _FIGURE_REACH)):
        if sentence.lower[k] == "at":
            return any(_is_figure(sentence, j) for j in range(k + 1, min(end, k + _FIGURE)))
    return False


def _is_figure(sentence: Sentence, k: int) -> bool:
    return bool(sentence.bits[k] & tags.NUMBER) or sentence.lower[k] in _NUMBER_WORDS


def has_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a finite verb seems to stand among some items."""
    for k in range(start, min(end, start + _FAR)):
        if sentence.bits[k] & (_FINITE | tags.QUOTE):
            return True
        if sentence.lower[k].endswith(("ed", "'s", "'re", "'ll", "'d", "n't")):
            return True
    return False
