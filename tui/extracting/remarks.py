"""What a reporter adds behind somebody's words: `…, a charge Oslo rejects`, `…, but no day`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags, verbs
from tui.extracting.phrases import can_speak, clause_ends, phrase_after
from tui.extracting.readings import reading
from tui.extracting.tokens import DASHES

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
_ASIDES: Final = lexicon.words("small_words.txt", "asides")
_SUMMING: Final = lexicon.words("small_words.txt", "summing")
_GLOSSES: Final = lexicon.words("small_words.txt", "glosses")
_NOISES: Final = lexicon.words("small_words.txt", "noises")
_LIKEWISE: Final = ("has", "have", "had", "did", "do", "does")  # …, as has her rival
_GROUP: Final = 4
_SPANS: Final = ("minute", "hour", "day", "week", "month", "year")
_GIVES: Final = ("gave", "offered", "provided", "declined", "refused")
_DID_NOT: Final = ("did not", "would not", "could not")
_TELLS: Final = ("say", "elaborate", "specify", "give", "provide", "offer", "name", "identify")
_SHOW: Final = ("show", "shows", "showed")


def is_plain_source(sentence: Sentence, k: int) -> bool:
    """`…, though records show …`: another source right behind, and its verb."""
    phrase = phrase_after(sentence, k)
    if phrase is None or phrase.last >= len(sentence):
        return False
    shows = sentence.lower[phrase.last] in _SHOW
    return shows or (_is_cue(sentence, phrase.last) and can_speak(sentence, phrase))


def keeps_back(sentence: Sentence, k: int) -> bool:
    """`…, but gave no details`, `…, and did not elaborate`: the reporter on what was not said."""
    low = sentence.lower[k : k + 3]
    if low[:1] and low[0] in _GIVES:
        return low[1:2] in (["no"], ["to"], ["few"], ["little"])
    return " ".join(low[:2]) in _DID_NOT and low[2:] != [] and low[2] in _TELLS


def comments(sentence: Sentence, k: int, stop: int) -> bool:
    """Whether the reporter comments behind a comma, where item `k` begins."""
    return (
        _sums_up(sentence, k, stop)
        or _sets_beside(sentence, k, stop)
        or _is_denied(sentence, k, stop)
        or _was_received(sentence, k)
        or (sentence.lower[k] == "as" and sentence.lower[k + 1] in _LIKEWISE)
    )


def is_said(sentence: Sentence, k: int) -> bool:
    """`before saying it again`, but not `before making up his mind`: a verb of saying by itself."""
    return any(not verb.particle for verb in verbs.forms().get(sentence.lower[k], ()))


def _was_received(sentence: Sentence, k: int) -> bool:
    """`shouted that it was lost, to applause`: how a crowd took it."""
    return sentence.lower[k] == "to" and bool(_NOISES.intersection(sentence.lower[k + 1 : k + 3]))


def _sets_beside(sentence: Sentence, k: int, stop: int) -> bool:
    """`…, a day after the mayor had …`, `…, hours before …`: how far from something else."""
    for j in range(k + 1, min(stop - 1, k + 4)):
        if sentence.lower[j] in ("after", "before"):
            return sentence.lower[j - 1].removesuffix("s") in _SPANS
    return False


def _sums_up(sentence: Sentence, k: int, stop: int) -> bool:
    """`…, a decision that …`, `…, a charge Oslo rejects`: a noun for all that was said."""
    for j in range(k, min(stop - 2, k + 3)):
        if sentence.lower[j] in _GLOSSES and sentence.lower[j + 1] in ("at", "to"):
            return True  # …, a swipe at his rival
        if sentence.lower[j] in _SUMMING:
            if sentence.lower[j + 1] in ("that", "which", "he", "she", "they"):
                return True
            if sentence.lower[j + 2] in ("by", "as") and _is_cue(sentence, j + 1):
                return True  # a claim denied by the firm, a move rejected as illegal
            who = phrase_after(sentence, j + 1)
            behind = max(j + 6, who.last + 2) if who is not None else j + 6
            return any(_is_cue(sentence, i) for i in range(j + 2, min(stop, behind)))
    return False


def _is_denied(sentence: Sentence, k: int, stop: int) -> bool:
    """`…, which the firm denies.`: nothing but that somebody denies it."""
    if sentence.lower[k] != "which":
        return False
    who = phrase_after(sentence, k + 1)
    if who is None or not can_speak(sentence, who):
        return False
    for j in range(who.last, min(stop, who.last + _GROUP)):
        if sentence.bits[j] & tags.CUE:
            verb = reading(sentence, j)
            goes_on = sentence.lower[j + 1 : j + 2] == [","]
            ends = clause_ends(sentence, j + 1) and not goes_on
            return verb is not None and verb.class_ == "deny" and ends
        if not sentence.bits[j] & (tags.AUXILIARY | tags.ADVERB):
            break
    return False


def _is_cue(sentence: Sentence, k: int) -> bool:
    bits = sentence.bits[k]
    return bool(bits & tags.CUE) and not bits & (tags.CAPITAL | tags.CUE_NOUN)


def is_afterthought(sentence: Sentence, dash: int, stop: int) -> bool:
    """Whether a dash opens the reporter's last remark, and no second one closes it."""
    last = dash + 1 < stop <= dash + 5 and stop >= len(sentence) - 1
    if last and all(bits & tags.CAPITAL for bits in sentence.bits[dash + 1 : stop]):
        return True  # the reporter's name under a dispatch
    if dash + 1 >= stop or any(low in DASHES for low in sentence.lower[dash + 1 : stop]):
        return False
    if _is_told_of(sentence, dash + 1, stop):
        return True
    return sentence.lower[dash + 1] in _ASIDES or bool(sentence.bits[dash + 1] & tags.NUMBER)


def _is_told_of(sentence: Sentence, k: int, stop: int) -> bool:
    """`… - words that Lee called brave`: a noun, and what somebody else says of it."""
    near = range(k + 1, min(stop - 1, k + _GROUP))
    relative = next((j for j in near if sentence.lower[j] in ("that", "which")), None)
    if relative is None or sentence.bits[k] & (tags.PRONOUN | tags.SUBORDINATOR):
        return False
    who = phrase_after(sentence, relative + 1)
    return who is not None and who.last < stop and _is_cue(sentence, who.last)
