"""What was said: which items of its sentence a cue reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.phrases import is_nominal, phrase_after

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

_COMPLEMENTS: Final = lexicon.words("small_words.txt", "complements")
_SCENE: Final = lexicon.words("small_words.txt", "scene")
_ABOUT: Final = lexicon.words("small_words.txt", "about")
_OBJECT_OF: Final = lexicon.words("small_words.txt", "object_of")
_LOOK_AHEAD: Final = 16
_FINITE: Final = tags.AUXILIARY | tags.VERB | tags.CUE
_LEADING: Final = lexicon.words("small_words.txt", "leading")

Piece = tuple[int, int]


def fill(sentence: Sentence, cues: list[Cue]) -> None:
    """Give every cue of a sentence its pieces: item ranges of what was said, in order."""
    floor = 0
    for number, cue in enumerate(cues):
        stop = _stop(sentence, cue, cues[number + 1 :])
        left = _left(sentence, cue, floor) if cue.form != "noun" else None
        right = _right(sentence, cue, stop, has_left=left is not None)
        cue.pieces = [piece for piece in (left, right) if piece and piece[0] < piece[1]]
        if cue.pieces and cue.form != "noun":
            floor = max(floor, cue.after, right[1] if right else 0) if _ends(cue, right) else floor


def _ends(cue: Cue, right: Piece | None) -> bool:
    return right is not None or bool(cue.pieces)


def _stop(sentence: Sentence, cue: Cue, later: list[Cue]) -> int:
    """Where the clause that a cue reports must end: at the next cue that stands beside it."""
    for other in later:
        if other.form == "noun" or other.clause <= cue.after:
            continue
        edge = _beside(sentence, other)
        if edge is not None and edge > cue.after:
            return edge
    return len(sentence)


def _beside(sentence: Sentence, other: Cue) -> int | None:
    """The item at which a later cue's own clause begins, if it is joined and not embedded."""
    if other.clause < 1:
        return None
    k = other.clause
    if other.form == "according":
        return k - 1 if sentence.lower[k - 1] == "," else k
    before = sentence.lower[k - 1]
    if other.shared:
        return k - 1 if before in (",", "and", "but", "—", "–", "--", "-") else None
    if before in ("and", "but", "while", "as"):
        return k - 2 if k > 1 and sentence.lower[k - 2] == "," else k - 1
    if before in (";", "—", "–", "--"):
        return k - 1
    return None


def _right(sentence: Sentence, cue: Cue, stop: int, *, has_left: bool) -> Piece | None:
    """What was said after the cue."""
    if cue.form == "according":
        return _after_comma(sentence, cue, stop) if not has_left else _quote_next(sentence, cue)
    start = _content_start(sentence, cue, stop)
    if start is None or start >= stop:
        return None
    if has_left or cue.inverted:
        return _resumed(sentence, cue, start, stop)
    end = _trim(sentence, start, stop)
    if sentence.bits[start] & tags.QUOTE and _is_whole(sentence, start):
        return start, start + 1
    return (start, end) if _admits(sentence, cue, start, end) else None


def _after_comma(sentence: Sentence, cue: Cue, stop: int) -> Piece | None:
    if cue.after < len(sentence) and sentence.lower[cue.after] in (",", ":"):
        return cue.after + 1, _trim(sentence, cue.after + 1, stop)
    return None


def _quote_next(sentence: Sentence, cue: Cue) -> Piece | None:
    k = cue.after + 1
    if k < len(sentence) and sentence.lower[k - 1] == "," and sentence.bits[k] & tags.QUOTE:
        return k, k + 1
    return None


def _resumed(sentence: Sentence, cue: Cue, start: int, stop: int) -> Piece | None:
    """The second half of a split: `"A," she said, "B"` or `A, she said, and B`."""
    k = cue.after
    while k < stop and sentence.lower[k] not in (",", ":", "—", "–", "--", "-"):
        if sentence.bits[k] & tags.QUOTE:
            return k, k + 1
        k += 1
    k += 1
    if k >= stop:
        return None
    if sentence.bits[k] & tags.QUOTE:
        return k, _trim(sentence, k, stop)
    left_is_quote = bool(cue.clause and sentence.bits[cue.clause - 1] & tags.QUOTE)
    if left_is_quote or cue.inverted or k - cue.after > 3:
        return None
    return k, _trim(sentence, k, stop)


def _content_start(sentence: Sentence, cue: Cue, stop: int) -> int | None:
    """The first item of the reported clause, past "that", the one told, and time and place."""
    k = cue.after
    if "o" in cue.frames and k < stop and not _is_complement(sentence, k):
        phrase = phrase_after(sentence, k)
        if phrase is not None:
            k = phrase.last
        elif sentence.bits[k] & tags.OBJECT:
            k += 1
    quote = _quote_ahead(sentence, k, stop)
    if quote is not None:
        return quote
    that = _that_ahead(sentence, k, stop)
    if that is not None:
        return that + 1
    k = _skip_scene(sentence, k, stop)
    while k < stop and sentence.lower[k] in (",", ":"):
        k += 1
    return k if k < stop else None


def _quote_ahead(sentence: Sentence, k: int, stop: int) -> int | None:
    """A whole quotation that a comma or colon parts from the cue: `said of the plan, "No."`."""
    for j in range(k, min(stop, k + _LOOK_AHEAD)):
        if j > k and _opens_quotation(sentence, j):
            return j
        if sentence.bits[j] & (tags.AUXILIARY | tags.QUOTE | tags.PRONOUN | tags.SUBORDINATOR):
            return None
    return None


def _opens_quotation(sentence: Sentence, k: int) -> bool:
    """Whether a quotation that begins a sentence of its own stands at `k` behind a comma."""
    if not sentence.bits[k] & tags.QUOTE or sentence.lower[k - 1] not in (",", ":"):
        return False
    return sentence.text[sentence.quotes[k].start].isupper()


def _is_whole(sentence: Sentence, k: int) -> bool:
    """Whether the quotation at item `k` ends its own clause: nothing behind belongs to it."""
    return sentence.text[sentence.quotes[k].end - 1] in ",.!?…"


def _is_complement(sentence: Sentence, k: int) -> bool:
    return sentence.lower[k] in _COMPLEMENTS


def _that_ahead(sentence: Sentence, k: int, stop: int) -> int | None:
    """A "that" that only time, place or an insertion parts from the cue."""
    if k < stop and sentence.lower[k] == "that":
        return k if not _is_pronoun_that(sentence, k) else None
    if k >= stop or not sentence.bits[k] & (
        tags.PREPOSITION | tags.TIME | tags.ADVERB | tags.COMMA
    ):
        return None
    for j in range(k, min(stop, k + _LOOK_AHEAD)):
        if sentence.lower[j] == "that":
            return j
        if sentence.bits[j] & (tags.AUXILIARY | tags.QUOTE | tags.PRONOUN | tags.RELATIVE):
            return None
    return None


def _is_pronoun_that(sentence: Sentence, k: int) -> bool:
    following = sentence.bits[k + 1] if k + 1 < len(sentence) else tags.PUNCTUATION
    return bool(following & (tags.AUXILIARY | tags.PUNCTUATION))


def _skip_scene(sentence: Sentence, k: int, stop: int) -> int:
    """Step over `on Friday`, `in a statement`, `later`."""
    while k < stop:
        bits = sentence.bits[k]
        if bits & (tags.TIME | tags.ADVERB) and not bits & (tags.SUBORDINATOR | tags.DETERMINER):
            k += 1
            continue
        if sentence.lower[k] not in _SCENE:
            break
        phrase = phrase_after(sentence, k + 1)
        if phrase is None or phrase.last >= stop:
            break
        heads = sentence.bits[phrase.head] | sentence.bits[phrase.last - 1]
        if not heads & (tags.SPEECH_NOUN | tags.TIME | tags.GROUP):
            break
        k = phrase.last
    return k


def _admits(sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Whether the cue's verb can be followed by what stands there."""
    if start >= end:
        return False
    if any(sentence.bits[k] & tags.QUOTE for k in range(start, min(end, start + 3))):
        return True
    if end - start < 2 and "n" not in cue.frames:
        return False
    before, low = sentence.lower[start - 1], sentence.lower[start]
    if before == "that" or low in _COMPLEMENTS or before == ":":
        return True
    frames = cue.frames
    return (
        (("c" in frames or "o" in frames) and _has_clause(sentence, start, end))
        or "n" in frames
        or ("i" in frames and "to" in sentence.lower[start : start + 8])
        or ("p" in frames and low in _ABOUT)
        or ("a" in frames and bool(_OBJECT_OF.intersection(sentence.lower[start : start + 12])))
    )


def _has_clause(sentence: Sentence, start: int, end: int) -> bool:
    for k in range(start, end):
        bits = sentence.bits[k]
        if bits & _FINITE or bits & tags.QUOTE:
            return True
        if sentence.lower[k].endswith(("ed", "'s", "'re", "'ll", "n't")):
            return True
    return False


def _trim(sentence: Sentence, start: int, stop: int) -> int:
    while stop > start and sentence.bits[stop - 1] & (tags.PUNCTUATION | tags.CONJUNCTION):
        stop -= 1
    return stop


def _left(sentence: Sentence, cue: Cue, floor: int) -> Piece | None:
    """What was said before the cue: `…, she said` and `"…," said Roe`."""
    edge = cue.clause
    if cue.shared or edge <= floor:
        return None
    if sentence.bits[edge - 1] & tags.QUOTE:
        return _with_clause(sentence, edge - 1, floor)
    before = sentence.lower[edge - 1]
    if before in ("as", "-", "—", "–", "--") and edge > 1:
        edge -= 1
        before = sentence.lower[edge - 1]
    if edge > floor + 1 and before == "," and sentence.bits[edge - 2] & tags.QUOTE:
        return _with_clause(sentence, edge - 2, floor)
    if not _is_tail(sentence, cue, edge):
        return None
    start = _skip_leading(sentence, floor)
    end = edge - 1 if before == "," else edge
    if end - start < 2 or not _has_clause(sentence, start, end):
        return None
    return start, end


def _is_tail(sentence: Sentence, cue: Cue, edge: int) -> bool:
    if cue.form == "according":
        return edge > 2
    if cue.inverted:
        return True
    if sentence.lower[edge - 1] != "," or cue.frames in ("n", "a"):
        return False
    k = cue.after
    while k < len(sentence) and sentence.bits[k] & (tags.TIME | tags.ADVERB):
        k += 1
    if k + 1 < len(sentence) and _opens_quotation(sentence, k + 1):
        return False
    if k >= len(sentence) or sentence.bits[k] & tags.PUNCTUATION:
        return True
    return _skip_scene(sentence, k, len(sentence)) >= len(sentence) - 1


def _with_clause(sentence: Sentence, quote: int, floor: int) -> Piece:
    """A quotation before its cue, with the clause it completes if it does."""
    quotation = sentence.quotes[quote]
    start = _skip_leading(sentence, floor)
    if start >= quote or sentence.text[quotation.start].isupper():
        return quote, quote + 1
    if not any(is_nominal(sentence, k) for k in range(start, quote)):
        return quote, quote + 1
    return start, quote + 1


def _skip_leading(sentence: Sentence, floor: int) -> int:
    k = floor
    while k < len(sentence) and (
        sentence.lower[k] in _LEADING or sentence.bits[k] & tags.PUNCTUATION
    ):
        k += 1
    return k
