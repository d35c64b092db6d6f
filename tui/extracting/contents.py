"""What was said: which items of its sentence every cue reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.content_after import piece_after, piece_after_source
from tui.extracting.content_before import piece_before

if TYPE_CHECKING:
    from tui.extracting.cues import Cue, Piece
    from tui.extracting.sentences import Sentence

_JOINS: Final = (",", "and", "but", "or")
_REACH: Final = 10


def fill(sentence: Sentence, cues: list[Cue]) -> None:
    """Give every cue of a sentence its pieces: item ranges of what was said, in order."""
    floor = 0
    for number, cue in enumerate(cues):
        if cue.silent:
            continue
        later = cues[number + 1 : number + 1 + _REACH]
        stop = _stop(sentence, cue, later)
        left = None if cue.form in ("noun", "colon") else piece_before(sentence, cue, floor)
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
    limit = _end_of_opening_clause(sentence, cue)
    for other in later:
        edge = _edge(sentence, cue, other)
        if edge is not None and edge > cue.after:
            return min(edge, limit)
    return limit


def _edge(sentence: Sentence, cue: Cue, other: Cue) -> int | None:
    if other.form == "noun" or (other.frames == "x" and not other.inverted):
        return None
    if other.subject is not None and not other.shared and other.subject.last <= cue.first:
        return other.group - 1  # this cue stands in an insertion behind the other's subject
    return _beside(sentence, other) if other.clause > cue.after else None


def _beside(sentence: Sentence, other: Cue) -> int | None:
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
    return _opening_adjunct(sentence, k - 1) if before == "," else None


def _opening_adjunct(sentence: Sentence, comma: int) -> int | None:
    """`…, and when asked again, she said`: the comma before "and" ends what came before."""
    for k in range(comma - 1, max(1, comma - _REACH), -1):
        if sentence.lower[k] == ",":
            return None
        if sentence.lower[k] in ("and", "but") and sentence.lower[k - 1] == ",":
            adjunct = sentence.bits[k + 1] & (tags.SUBORDINATOR | tags.PREPOSITION)
            return k - 1 if adjunct else None
    return None


def _end_of_opening_clause(sentence: Sentence, cue: Cue) -> int:
    """`When Roe accused Lee of lying, she said …`: the first clause ends at its comma."""
    whole = len(sentence)
    if not 0 < cue.clause <= 2:
        return whole
    opener = sentence.bits[cue.clause - 1]
    if not opener & (tags.SUBORDINATOR | tags.PREPOSITION) or sentence.lower[0] == "that":
        return whole
    for k in range(cue.after, whole):
        if sentence.lower[k] == ",":
            return k
        if sentence.bits[k] & tags.QUOTE and sentence.text[sentence.quotes[k].end - 1] == ",":
            return k + 1
    return whole
