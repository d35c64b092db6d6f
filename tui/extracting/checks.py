"""Lines that say nobody could check it: `could not verify`, `could not be confirmed`."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.subjects import subject_before
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.extracting.phrases import Phrase
    from tui.extracting.sentences import Sentence

_CHECKING: Final = lexicon.words("hedges.txt", "checking")
_STEMS: Final = ("verif", "confirm", "corrobor", "authentic")
_BE: Final = lexicon.words("small_words.txt", "be")
_NONE: Final = frozenset(("none", "neither", "no", "nothing"))
_ABLE: Final = frozenset(("could", "can", "cannot", "couldn't", "can't", "able", "unable"))
_PERFECT: Final = ("has", "have", "had")
_BEHIND: Final = 4


@dataclass(frozen=True, slots=True)
class Check:
    """A failed check: the sentence, its items from `first` to `last`, and who failed.

    `subject` is the phrase before the verb: who could not check where `passive` is false, what
    could not be checked where it is true.
    """

    sentence: int
    first: int
    last: int
    subject: Phrase
    passive: bool


def failed_checks(sentences: list[Sentence]) -> Iterator[Check]:
    """Every failed check outside quotations, in no order."""
    if not sentences:
        return
    text = sentences[0].text
    starts = [sentence.start for sentence in sentences]
    for stem in _STEMS:
        at = text.find(stem)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            if index >= 0:
                sentence = sentences[index]
                k = bisect_right(sentence.starts, at) - 1
                if sentence.starts[k] == at and sentence.lower[k] in _CHECKING:
                    yield from _failed(sentence, index, k)
            at = text.find(stem, at + len(stem))


def _failed(sentence: Sentence, index: int, k: int) -> Iterator[Check]:
    first, negated = _group(sentence, k)
    subject = subject_before(sentence, first)
    if subject is None:
        return
    words = sentence.lower[first:k]
    empty = bool(_NONE.intersection(sentence.lower[max(0, subject.first - 2) : subject.first + 1]))
    able = bool(_ABLE.intersection(words))
    passive = bool(_BE.intersection(words[-3:])) and "to" not in words[-1:]
    pending = passive and words[0] in _PERFECT
    if (negated or empty) and (able or pending):
        last = _past_adverbs(sentence, k + 1)
        yield Check(index, first, last, subject, passive)


def _group(sentence: Sentence, k: int) -> tuple[int, bool]:
    """Where the verb group of item `k` begins, with `was not able to`, and whether it denies."""
    group = verb_group(sentence, k)
    first, bits = group.first, group.bits
    if first > 1 and sentence.lower[first - 1] == "to":
        able = sentence.lower[first - 2]
        if able in ("able", "unable"):
            outer = verb_group(sentence, first - 2)
            return outer.first, able == "unable" or bool(outer.bits & tags.NEGATION)
    return first, bool(bits & tags.NEGATION)


def _past_adverbs(sentence: Sentence, k: int) -> int:
    stop = min(len(sentence), k + _BEHIND)
    while k < stop and sentence.lower[k].endswith("ly"):
        k += 1
    return k
