"""A clause right beside a quotation attributes it, whatever its verb, as in `“…,” Roe beamed`.

Only quotations that no listed verb of saying has taken are read so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.appositions import with_apposition
from tui.extracting.nominals import is_name
from tui.extracting.phrases import Phrase, can_speak, phrase_after
from tui.extracting.subjects import subject_after
from tui.extracting.tokens import DASHES

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

_LINKING: Final = lexicon.words("small_words.txt", "linking")
_COMES: Final = ("came", "comes")
_BE: Final = lexicon.words("small_words.txt", "be")
_CLOSED: Final = (
    tags.PUNCTUATION
    | tags.QUOTE
    | tags.PRONOUN
    | tags.PREPOSITION
    | tags.CONJUNCTION
    | tags.RELATIVE
    | tags.AUXILIARY
    | tags.DETERMINER
    | tags.POSSESSIVE
    | tags.TIME
)
_FOLLOWS: Final = tags.PUNCTUATION | tags.TIME | tags.ADVERB | tags.PREPOSITION | tags.OBJECT


@dataclass(frozen=True, slots=True)
class Beside:
    """Who speaks, and the item of the verb that tells it."""

    speaker: Phrase
    verb: int


def clause_beside(sentence: Sentence, quote: int) -> Beside | None:
    """The speaker in the clause that follows a finished quotation at the head of its clause."""
    if quote and not sentence.bits[quote - 1] & (tags.PUNCTUATION | tags.CONJUNCTION | tags.QUOTE):
        return None
    k = quote + 1
    parted = sentence.text[sentence.quotes[quote].end - 1] in ",!?…-—"
    while k < len(sentence) and (sentence.lower[k] == "," or sentence.lower[k] in DASHES):
        parted, k = True, k + 1
    if not parted or k + 1 >= len(sentence):
        return None
    return _turned(sentence, k) or _straight(sentence, k)


def _turned(sentence: Sentence, k: int) -> Beside | None:
    """`blares the Star`, `came the reply from Roe`: a verb, who speaks, and the clause's end."""
    if not _is_verb(sentence, k):
        return None
    if sentence.lower[k] in _COMES:
        return _from_whom(sentence, k)
    phrase = subject_after(sentence, k + 1)
    if phrase is None:
        return None
    ends = phrase.last >= len(sentence) or sentence.bits[phrase.last] & _FOLLOWS
    said = sentence.bits[k] & tags.CUE and sentence.bits[phrase.first] & tags.DETERMINER
    return Beside(phrase, k) if ends and (said or can_speak(sentence, phrase)) else None


def _from_whom(sentence: Sentence, k: int) -> Beside | None:
    """Where a reply or a shout came from."""
    for j in range(k + 2, len(sentence) - 1):
        if sentence.lower[j] == "from":
            speaker = subject_after(sentence, j + 1)
            return Beside(speaker, k) if speaker and can_speak(sentence, speaker) else None
        if sentence.bits[j] & (tags.PUNCTUATION | tags.QUOTE):
            return None
    return None


def _straight(sentence: Sentence, k: int) -> Beside | None:
    """`Roe beamed`, `a voice in the hall states`: who speaks, a verb, and no object behind it."""
    phrase = phrase_after(sentence, k)
    if phrase is None or phrase.last >= len(sentence):
        verb = phrase.head if phrase else 0
        return _cut(sentence, phrase, verb) if phrase else None
    whole = with_apposition(sentence, phrase)
    verb = whole.last + (whole.last < len(sentence) and sentence.lower[whole.last] == ",")
    if verb < len(sentence) and _is_verb(sentence, verb) and _may_follow(sentence, verb + 1):
        said = sentence.bits[verb] & tags.CUE and sentence.bits[whole.first] & tags.DETERMINER
        return Beside(whole, verb) if said or can_speak(sentence, whole) else None
    return _cut(sentence, phrase, phrase.last - 1)


def _cut(sentence: Sentence, phrase: Phrase, verb: int) -> Beside | None:
    """A phrase whose last word is a verb in disguise: `a voice in the ad states`."""
    if verb <= phrase.first or not sentence.bits[verb] & tags.CUE or is_name(sentence, verb):
        return None
    if not sentence.lower[verb].endswith("s") or not _may_follow(sentence, verb + 1):
        return None
    return Beside(Phrase(phrase.first, verb, min(phrase.head, verb - 1)), verb)


def _is_verb(sentence: Sentence, k: int) -> bool:
    bits, low = sentence.bits[k], sentence.lower[k]
    if bits & (tags.CAPITAL | _CLOSED) or low in _BE or low in _LINKING:
        return False
    return bool(bits & (tags.CUE | tags.VERB)) or (len(low) > 3 and low.endswith(("ed", "s")))


def _may_follow(sentence: Sentence, k: int) -> bool:
    return k >= len(sentence) or bool(sentence.bits[k] & _FOLLOWS)


def opens_turned(sentence: Sentence) -> bool:
    """`Adds Roe, the baker: “…”`: a verb, who speaks, and a quotation open the sentence."""
    if not sentence.bits[0] & tags.CUE or sentence.lower[0].endswith("ing"):
        return False
    phrase = subject_after(sentence, 1)
    if phrase is None or not can_speak(sentence, phrase):
        return False
    k = phrase.last
    parted = k + 1 < len(sentence) and sentence.lower[k] in (",", ":")
    return parted and bool(sentence.bits[k + 1] & tags.QUOTE)
