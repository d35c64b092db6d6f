"""What was said: which items of its sentence every cue reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.content_after import piece_after, piece_after_source
from tui.extracting.content_before import piece_before
from tui.extracting.frames import fits_frame

if TYPE_CHECKING:
    from tui.extracting.cues import Cue, Piece
    from tui.extracting.sentences import Sentence

_JOINS: Final = (",", "and", "but", "or")
_AFTER_WHAT: Final = ("is", "was", "are", "were", ",")
_REACH: Final = 10


def fill(sentence: Sentence, cues: list[Cue]) -> None:
    """Give every cue of a sentence its pieces: item ranges of what was said, in order."""
    floor = 0
    for number, cue in enumerate(cues):
        if cue.silent:
            continue
        later = cues[number + 1 : number + 1 + _REACH]
        stop = _stop(sentence, cue, later)
        left = None
        if cue.form not in ("noun", "colon"):
            left = piece_before(sentence, cue, max(floor, _behind_colon(sentence, cue, number)))
        right = _right(sentence, cue, stop, has_left=left is not None)
        cue.pieces = [piece for piece in (left, right) if piece and piece[0] < piece[1]]
        if cue.pieces and cue.form not in ("noun", "colon"):
            floor = max(floor, _floor(sentence, cue, left, right))


def _right(sentence: Sentence, cue: Cue, stop: int, *, has_left: bool) -> Piece | None:
    if cue.agent and has_left:
        return None
    if cue.form == "according":
        return piece_after_source(sentence, cue, stop, has_left=has_left)
    return piece_after(sentence, cue, stop, has_left=has_left)


def _floor(sentence: Sentence, cue: Cue, left: Piece | None, right: Piece | None) -> int:
    """From where on a later cue may claim what stands before it."""
    if left is not None:
        return max(cue.after, right[1] if right else 0)
    quoted = right is not None and sentence.bits[right[0]] & tags.QUOTE
    return right[1] if right is not None and quoted else 0


def _stop(sentence: Sentence, cue: Cue, later: list[Cue]) -> int:
    """Where the clause that a cue reports must end: at the next cue that stands beside it."""
    limit = _own_end(sentence, cue)
    for other in later:
        edge = _edge(sentence, cue, other)
        if edge is None and not other.shared:
            edge = _behind_colon(sentence, other, 1) - 1
        if edge is not None and edge > cue.after:
            return min(edge, limit)
    return limit


def _barely(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb reports nothing here: it would need a quotation, "as" or a figure."""
    if cue.frames == "x":
        return True
    whole = len(sentence)
    return cue.frames in ("s", "v") and not (
        cue.after < whole and fits_frame(sentence, cue.frames, cue.after, whole)
    )


def _behind_colon(sentence: Sentence, cue: Cue, earlier: int) -> int:
    """Where what a later tail cue reports begins: `Roe denies it: the bridge, she said, holds`."""
    if not earlier or cue.form == "noun" or cue.clause < 2 or sentence.lower[cue.clause - 1] != ",":
        return 0
    for k in range(cue.clause - 2, 0, -1):
        if sentence.lower[k] in (":", ";"):
            return k + 1
    return 0


def _edge(sentence: Sentence, cue: Cue, other: Cue) -> int | None:
    if other.form == "noun" or (not other.inverted and _barely(sentence, other)):
        return None
    if other.subject is not None and not other.shared and other.subject.last <= cue.first:
        return other.group - 1  # this cue stands in an insertion behind the other's subject
    return _beside(sentence, cue, other) if other.clause > cue.after else None


def _beside(sentence: Sentence, cue: Cue, other: Cue) -> int | None:
    """The item at which a later cue's own clause begins, if it is joined and not embedded."""
    k = other.clause
    if k < 1 or other.agent:
        return None
    before = sentence.lower[k - 1]
    if other.form == "according":
        return k - 1 if before == "," else k
    if other.shared:
        if sentence.bits[k - 1] & tags.QUOTE and other.verb and other.verb.form == "ing":
            return k
        if before in ("and", "but", "or") and k > 1 and sentence.lower[k - 2] == ",":
            return k - 2
        return k - 1 if before in _JOINS else None
    if before in ("and", "but", "while", "as"):
        return k - 2 if k > 1 and sentence.lower[k - 2] == "," else k - 1
    if before in (";", "—", "–", "--"):
        return k - 1
    if before != ",":
        return None
    return k - 1 if _echoes(cue, other) else _opening_adjunct(sentence, k - 1)


def _echoes(cue: Cue, other: Cue) -> bool:
    """Whether a naming verb comes again: `Oslo calls it a draw, Turin calls it a loss`."""
    if cue.verb is None or other.verb is None or other.inverted:
        return False
    return other.verb.lemma == cue.verb.lemma and "n" in cue.frames and "c" not in cue.frames


def _opening_adjunct(sentence: Sentence, comma: int) -> int | None:
    """`…, and when asked again, she said`: the comma before "and" ends what came before."""
    for k in range(comma - 1, max(1, comma - _REACH), -1):
        if sentence.lower[k] == ",":
            return None
        if sentence.lower[k] in ("and", "but") and sentence.lower[k - 1] == ",":
            adjunct = sentence.bits[k + 1] & (tags.SUBORDINATOR | tags.PREPOSITION)
            return k - 1 if adjunct else None
    return None


def _end_of_relative(sentence: Sentence, cue: Cue) -> int:
    """`The letter, which spoke of rain, showed …`: it ends where the outer clause goes on."""
    whole = len(sentence)
    if cue.subject is None or not sentence.bits[cue.subject.head] & tags.RELATIVE:
        return whole
    verbal = tags.VERB | tags.AUXILIARY | tags.CUE
    for k in range(cue.after, whole - 1):
        if sentence.lower[k] == "," and sentence.bits[k + 1] & verbal:
            return k
    return whole


def _own_end(sentence: Sentence, cue: Cue) -> int:
    """Where a cue's clause ends by its own kind, whatever cue follows."""
    whole = len(sentence)
    if cue.form == "noun" and cue.frames == "i":  # despite its claim to have won, it …
        return next((k for k in range(cue.after, whole) if sentence.lower[k] == ","), whole)
    before = sentence.lower[cue.clause - 1] if cue.clause else ""
    if before == ",":
        return _end_of_relative(sentence, cue)
    if before == "what":
        return _end_of_what(sentence, cue)
    return _end_of_opening_clause(sentence, cue) if 0 < cue.clause < 3 else whole


def _end_of_what(sentence: Sentence, cue: Cue) -> int:
    """`What Roe calls a mistake is a crime`: what she calls it ends before the verb."""
    whole = len(sentence)
    empty = cue.after < whole and sentence.lower[cue.after] in _AFTER_WHAT
    if not empty and cue.clause > 2:
        return whole
    ends = (k for k in range(cue.after, whole) if sentence.lower[k] in _AFTER_WHAT)
    return next(ends, whole)


def _end_of_opening_clause(sentence: Sentence, cue: Cue) -> int:
    """`When Roe accused Lee of lying, she said …`: the first clause ends at its comma."""
    whole = len(sentence)
    opener = sentence.bits[cue.clause - 1]
    if not opener & (tags.SUBORDINATOR | tags.PREPOSITION) or sentence.lower[0] == "that":
        return whole
    for k in range(cue.after, whole):
        if sentence.lower[k] == ",":
            quoted = k + 1 < whole and sentence.bits[k + 1] & tags.QUOTE
            return whole if quoted and sentence.lower[cue.clause - 1] == "as" else k
        if sentence.bits[k] & tags.QUOTE and sentence.text[sentence.quotes[k].end - 1] == ",":
            return k + 1
    return whole
