"""What stands behind its cue: `said that …`, `told reporters on Friday …`, `denied …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.frames import COMPLEMENTS, admits
from tui.extracting.nominals import is_name
from tui.extracting.phrases import phrase_after
from tui.extracting.scene import BEFORE_TIME, is_trailing_scene, skip_scene

if TYPE_CHECKING:
    from tui.extracting.cues import Cue, Piece
    from tui.extracting.sentences import Sentence

_SAYS_NOTHING: Final = lexicon.words("small_words.txt", "says_nothing")
_ANSWERS: Final = lexicon.words("small_words.txt", "answers")
_CONTRASTS: Final = ("although", "though")
_TURNS: Final = ("before", "after", "while", "when")
_TITLE: Final = 6
_LOOK_AHEAD: Final = 16
_FAR: Final = 60
_BREAKS: Final = (",", ":", "—", "–", "--", "-")


def piece_after(sentence: Sentence, cue: Cue, stop: int, *, has_left: bool) -> Piece | None:
    """The items behind a cue that it reports, at most up to item `stop`."""
    start = _content_start(sentence, cue, stop)
    if start is None or start >= stop:
        return None
    if has_left or cue.inverted:
        return _resumed(sentence, cue, stop)
    if sentence.bits[start] & tags.QUOTE and _is_whole(sentence, start):
        return start, start + 1
    if start + 1 < len(sentence) and sentence.lower[start] in _SAYS_NOTHING:
        return None
    if cue.frames == "x" and not _is_speech(sentence, start):
        return None
    if cue.verb is not None and cue.verb.lemma in _ANSWERS and _is_someone(sentence, start):
        return None
    end = _trim(sentence, start, _clause_end(sentence, cue, start, stop))
    return (start, end) if admits(sentence, cue, start, end) else None


def _is_someone(sentence: Sentence, k: int) -> bool:
    """Whether a verb such as "contradict" is followed by a speaker, not by what was said."""
    phrase = phrase_after(sentence, k)
    if phrase is None or (phrase.last < len(sentence) and sentence.bits[phrase.last] & tags.QUOTE):
        return False
    people = tags.ROLE | tags.GROUP | tags.ORGANISATION
    bits = sentence.bits[phrase.head]
    return bool(bits & people and not bits & tags.SPEECH_NOUN) or is_name(sentence, phrase.head)


def piece_after_source(sentence: Sentence, cue: Cue, stop: int, *, has_left: bool) -> Piece | None:
    """The clause behind `According to the agency,`; only a quotation if one stands before."""
    k = cue.after + 1
    if k >= len(sentence) or sentence.lower[cue.after] not in (",", ":"):
        return None
    if not has_left or stop - k > 1:
        return k, _trim(sentence, k, stop)
    return (k, k + 1) if sentence.bits[k] & tags.QUOTE else None


def _resumed(sentence: Sentence, cue: Cue, stop: int) -> Piece | None:
    """The second half of a split: `"A," she said, "B"` or `A, she said, and B`."""
    k = cue.after
    while k < stop and sentence.lower[k] not in _BREAKS:
        if sentence.bits[k] & tags.QUOTE:
            return k, k + 1
        k += 1
    k += 1
    if k >= stop:
        return None
    if sentence.bits[k] & tags.QUOTE:
        return k, _trim(sentence, k, stop)
    if cue.clause and sentence.bits[cue.clause - 1] & tags.QUOTE:
        return None
    if _is_gesture(sentence.lower[k]) or sentence.lower[k : k + 2] == ["on", "condition"]:
        return None  # `he said, wiping his face`
    if cue.inverted and not sentence.bits[k] & tags.AUXILIARY:
        return None  # `the bridge, said Roe, is open`, but not `said Roe, a farmer`
    if k - cue.after > 3 and skip_scene(sentence, cue.after, stop) < k - 1:
        return None
    return k, _trim(sentence, k, stop)


def _content_start(sentence: Sentence, cue: Cue, stop: int) -> int | None:
    """The first item of the reported clause, past "that", the one told, and time and place."""
    k = cue.after
    if cue.form == "colon":
        return k
    if "o" in cue.frames and _is_programme(sentence, k, stop):
        k += 1
    elif "o" in cue.frames and k < stop and sentence.lower[k] not in COMPLEMENTS:
        phrase = phrase_after(sentence, k)
        if phrase is not None:
            k = phrase.last
        elif sentence.bits[k] & tags.OBJECT:
            k += 1
    quote = _quote_ahead(sentence, cue, k, stop)
    if quote is not None:
        return quote
    that = _that_ahead(sentence, cue, k, stop)
    if that is not None:
        return that + 1
    k = skip_scene(sentence, k, stop)
    if k < stop and _links(sentence, cue, k):
        k += 1
    while k < stop and sentence.lower[k] in (",", ":"):
        k += 1
    return k if k < stop else None


def _is_programme(sentence: Sentence, k: int, stop: int) -> bool:
    """`told “Morning Talk” the bridge …`: the title of a programme, whose clause follows."""
    if k + 1 >= stop or not sentence.bits[k] & tags.QUOTE or sentence.bits[k + 1] & tags.CUE:
        return False
    quotation = sentence.quotes[k]
    words = sentence.text[quotation.start : quotation.end].split()
    capital = all(word[0].isupper() for word in words if len(word) > 3)
    return capital and 1 < len(words) < 6 and words[-1][-1] not in ".!?"


def _links(sentence: Sentence, cue: Cue, k: int) -> bool:
    """Whether the word at `k` only links: `reported on …`, `described by all as …`."""
    low = sentence.lower[k]
    return (low == "on" and cue.class_ == "report") or (low == "as" and cue.agent)


def _quote_ahead(sentence: Sentence, cue: Cue, k: int, stop: int) -> int | None:
    """A whole quotation that a comma or colon parts from the cue: `said of the plan, "No."`."""
    if k < stop and sentence.bits[k] & (tags.PREPOSITION | tags.RELATIVE | tags.COMMA):
        far = _past_scene(sentence, k, stop)
        if far is not None:
            return far
    for j in range(k, min(stop, k + _LOOK_AHEAD)):
        if j > k and opens_quotation(sentence, j):
            own = "n" in cue.frames and j - k > 2 and not sentence.bits[k] & tags.PREPOSITION
            return None if own else j  # `confirmed the advance: "…"` says two things
        if sentence.bits[j] & (tags.AUXILIARY | tags.QUOTE | tags.PRONOUN | tags.SUBORDINATOR):
            return None
    return None


def _past_scene(sentence: Sentence, k: int, stop: int) -> int | None:
    """The quotation behind a longer scene: `told the crowd, which had waited long, "…"`."""
    for j in range(k + 1, min(stop, k + 2 * _LOOK_AHEAD)):
        if sentence.lower[j] == "that" or sentence.bits[j] & tags.CUE:
            return None
        if sentence.bits[j] & tags.QUOTE:
            long = sentence.quotes[j].last - sentence.quotes[j].first > _TITLE
            return j if long and opens_quotation(sentence, j) else None
    return None


def opens_quotation(sentence: Sentence, k: int) -> bool:
    """Whether a quotation that begins a sentence of its own stands at `k` behind a comma."""
    if not sentence.bits[k] & tags.QUOTE or sentence.lower[k - 1] not in (",", ":"):
        return False
    return sentence.text[sentence.quotes[k].start].isupper()


def _is_whole(sentence: Sentence, k: int) -> bool:
    """Whether the quotation at item `k` ends its own clause: nothing behind belongs to it."""
    return sentence.text[sentence.quotes[k].end - 1] in ",.!?…"


def _is_speech(sentence: Sentence, k: int) -> bool:
    """Whether a quotation behind a weak verb is speech and no title: `read “The Long Road”`."""
    if not sentence.bits[k] & tags.QUOTE:
        return False
    quotation = sentence.quotes[k]
    return sentence.lower[k - 1] in (",", ":") or quotation.last - quotation.first > _TITLE


def _that_ahead(sentence: Sentence, cue: Cue, k: int, stop: int) -> int | None:
    """A "that" that only time, place or an insertion parts from the cue."""
    if k < stop and sentence.lower[k] == "that":
        return None if _is_pronoun_that(sentence, k) else k
    scene = tags.PREPOSITION | tags.TIME | tags.ADVERB | tags.COMMA
    if k >= stop or not (sentence.bits[k] & scene or sentence.lower[k] in BEFORE_TIME):
        return None
    if "n" in cue.frames and k + 1 < stop and not (sentence.bits[k] | sentence.bits[k + 1]) & scene:
        return None  # `called the claim that he lied absurd`
    for j in range(k, min(stop, k + _LOOK_AHEAD)):
        if sentence.lower[j] == "that":
            return j
        if sentence.bits[j] & (tags.AUXILIARY | tags.PRONOUN | tags.RELATIVE):
            return None
        if sentence.bits[j] & tags.QUOTE and {"n", "a"}.intersection(cue.frames):
            return None
    return None


def _is_pronoun_that(sentence: Sentence, k: int) -> bool:
    following = sentence.bits[k + 1] if k + 1 < len(sentence) else tags.PUNCTUATION
    return bool(following & (tags.AUXILIARY | tags.PUNCTUATION))


def _clause_end(sentence: Sentence, cue: Cue, start: int, stop: int) -> int:
    """Where the reported words end before the clause does."""
    names = ("n" in cue.frames and "c" not in cue.frames) or cue.frames == "a"
    for k in range(start + 1, min(stop, start + _FAR)):
        bits = sentence.bits[k]
        if bits & tags.QUOTE and sentence.lower[k - 1] == ":" and opens_quotation(sentence, k):
            return k - 1
        if names and bits & tags.QUOTE and sentence.text[sentence.quotes[k].end - 1] == ",":
            return k + 1
        if sentence.lower[k] in _TURNS and _is_participle(sentence, k + 1):
            return k
        if sentence.lower[k] == "," and _turns_aside(sentence, k + 1, stop, names=names):
            return k
        if names and is_trailing_scene(sentence, k, stop):
            return k
        if names and sentence.lower[k] in ("and", "but") and _is_past(sentence, k + 1, stop):
            return k
    return stop


def _turns_aside(sentence: Sentence, k: int, stop: int, *, names: bool) -> bool:
    """Whether the reporter goes on behind a comma: `, although he …`, `, a sign that …`."""
    if k + 1 >= stop:
        return False
    low = sentence.lower[k]
    if low in _CONTRASTS and sentence.bits[k + 1] & tags.PRONOUN:
        return any(bits & tags.CUE for bits in sentence.bits[k + 2 : k + 5])
    if names and (_is_gesture(low) or sentence.bits[k] & tags.PRONOUN):
        return True
    following = sentence.lower[k + 1 : k + 4]
    if low in ("a", "an") and "that" in following[1:]:
        return bool(sentence.bits[k + 1] & (tags.CUE_NOUN | tags.SPEECH_NOUN))
    return False


def _is_gesture(low: str) -> bool:
    return low.endswith("ing") and low != "including"


def _is_participle(sentence: Sentence, k: int) -> bool:
    return k < len(sentence) and sentence.lower[k].endswith(("ing", "asked", "pressed"))


def _is_past(sentence: Sentence, k: int, stop: int) -> bool:
    if k >= stop:
        return False
    plain = not sentence.bits[k] & (tags.CAPITAL | tags.DETERMINER)
    return plain and (sentence.lower[k].endswith("ed") or bool(sentence.bits[k] & tags.AUXILIARY))


def _trim(sentence: Sentence, start: int, stop: int) -> int:
    while stop > start and sentence.bits[stop - 1] & (tags.PUNCTUATION | tags.CONJUNCTION):
        if sentence.words[stop - 1] in ")]":
            break
        stop -= 1
    return stop
