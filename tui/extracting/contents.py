"""What was said: which items of its sentence every cue reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.antecedents import antecedent
from tui.extracting.content_after import piece_after, piece_after_source, piece_of_unnamed
from tui.extracting.content_before import piece_before
from tui.extracting.neighbours import behind_colon, stop_at

if TYPE_CHECKING:
    from tui.extracting.cues import Cue, Piece
    from tui.extracting.sentences import Sentence

_REACH: Final = 10
_SCENES: Final = lexicon.words("small_words.txt", "sets_scene")


def fill(sentence: Sentence, cues: list[Cue]) -> None:
    """Give every cue of a sentence its pieces: item ranges of what was said, in order."""
    floor = 0
    for number, cue in enumerate(cues):
        if cue.silent or _says_so(sentence, cue):
            continue
        later = cues[number + 1 : number + 1 + _REACH]
        stop = stop_at(sentence, cue, later)
        left = cue.patient
        if cue.form not in ("noun", "colon") and not cue.unnamed:
            left = piece_before(sentence, cue, max(floor, behind_colon(sentence, cue, number)))
            if left is not None and _is_of_another(sentence, cue, left, cues[:number]):
                left = None
        right = _right(sentence, cue, stop, has_left=left is not None)
        if left is None and right is None:
            left = antecedent(sentence, cue)
        cue.pieces = [piece for piece in (left, right) if piece and piece[0] < piece[1]]
        if not cue.first and _sets_scene(sentence, cue):
            cue.pieces = []
        if cue.shared and number and cues[number - 1].pieces == cue.pieces:
            cues[number - 1].pieces = []  # she laughed and said, "…"
        if cue.pieces and cue.form not in ("noun", "colon"):
            floor = max(floor, _floor(sentence, cue, left, right))


def _says_so(sentence: Sentence, cue: Cue) -> bool:
    """`Drivers say so, …`: they said what was said before."""
    if cue.form != "verb" or sentence.lower[cue.last : cue.last + 1] != ["so"]:
        return False
    behind = cue.last + 1
    return behind >= len(sentence) or bool(sentence.bits[behind] & tags.PUNCTUATION)


def _sets_scene(sentence: Sentence, cue: Cue) -> bool:
    """`Describing the flood, Roe said …`: not what was said; but `Describing it as “a shame”`."""
    if cue.verb is None or cue.verb.form != "ing" or cue.verb.lemma not in _SCENES:
        return False
    names = cue.verb.frames == "n"  # calling it “a farce,” but not describing “the situation”
    return not any(
        {"as", "that"}.intersection(sentence.lower[a:b])
        or (names and any(bits & tags.QUOTE for bits in sentence.bits[a:b]))
        for a, b in cue.pieces
    )


def _is_of_another(sentence: Sentence, cue: Cue, left: Piece, earlier: list[Cue]) -> bool:
    """`Roe called it “a draw”, Lee said it was a loss`: "a draw" is Roe's, Lee has words behind."""
    if cue.inverted or cue.after >= len(sentence) or sentence.bits[cue.after] & tags.PUNCTUATION:
        return False
    quote = left[1] - 1
    if not sentence.bits[quote] & tags.QUOTE:
        return False
    return any(first < quote < last for one in earlier for first, last in one.pieces)


def _right(sentence: Sentence, cue: Cue, stop: int, *, has_left: bool) -> Piece | None:
    if cue.agent and (has_left or _closes_aside(sentence, cue)):
        return None
    if cue.form == "according":
        return piece_after_source(sentence, cue, stop, has_left=has_left)
    if cue.unnamed:
        return piece_of_unnamed(sentence, cue, stop)
    return piece_after(sentence, cue, stop, has_left=has_left)


def _closes_aside(sentence: Sentence, cue: Cue) -> bool:
    """`Roe, who is mocked by rivals, said …`: what follows the comma is not the rivals'."""
    k = cue.after
    return (
        k + 1 < len(sentence) and sentence.lower[k] == "," and bool(sentence.bits[k + 1] & tags.CUE)
    )


def _floor(sentence: Sentence, cue: Cue, left: Piece | None, right: Piece | None) -> int:
    """From where on a later cue may claim what stands before it."""
    if cue.unnamed:
        return right[1] if right else 0
    if left is not None:
        quoted = left[1] and sentence.bits[left[1] - 1] & tags.QUOTE
        behind = _told_end(sentence, cue.after) if quoted else cue.after
        return max(behind, right[1] if right else 0)
    quoted = right is not None and sentence.bits[right[0]] & tags.QUOTE
    return right[1] if right is not None and quoted else 0


def _told_end(sentence: Sentence, k: int) -> int:
    """The end of what tells to whom a quotation was said: `he told aides later, …`."""
    while k < len(sentence) and not sentence.bits[k] & (tags.PUNCTUATION | tags.QUOTE):
        k += 1
    return k
