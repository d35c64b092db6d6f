"""Words that qualify a statement ("could not be verified") and silences that stand for one."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.checks import failed_checks
from tui.extracting.phrases import phrase_after
from tui.extracting.subjects import main_subject, subject_before
from tui.extracting.utterances import Utterance, span_of
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.extracting.checks import Check
    from tui.extracting.phrases import Phrase
    from tui.extracting.sentences import Sentence
    from tui.model import Span

_OUTCOMES: Final = lexicon.words("small_words.txt", "reached")
_BACK: Final = 2
"""How many sentences behind a statement its hedge may stand, in the same paragraph."""
_COMMON: Final = 4
"""Letters of the longest words that nearly every article has: no, not, said."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedging expression: the sentence that holds it, and where it stands."""

    sentence: int
    span: Span


def find_hedges(sentences: list[Sentence], section: str) -> list[Hedge]:
    """Where the expressions of one section of `hedges.txt` stand outside quotations, in order."""
    if not sentences:
        return []
    text = sentences[0].text
    starts = [sentence.start for sentence in sentences]
    taken: dict[int, Hedge] = {}
    for expression in _perhaps_in(text, section):
        at = text.find(expression)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            span = (at, at + len(expression))
            if index >= 0 and _outside_quotation(sentences[index], span):
                known = taken.get(at)
                if known is None or known.span[1] < span[1]:
                    taken[at] = Hedge(index, span)
            at = text.find(expression, at + len(expression))
    return [taken[at] for at in sorted(taken)]


def _perhaps_in(text: str, section: str) -> Iterator[str]:
    """The expressions of a section, without those a word of which the text does not have."""
    for word, expressions in _by_word(section).items():
        if word in text:
            yield from expressions


@cache
def _by_word(section: str) -> dict[str, list[str]]:
    """The expressions of a section by a word of each, the one that most of them have."""
    left = [*_spellings(section)]
    found: dict[str, list[str]] = {}
    while left:
        counts = Counter(word for one in left for word in set(one.split()))
        word = max(counts, key=lambda word: (len(word) > _COMMON, counts[word], word))
        found[word] = [one for one in left if word in one]
        left = [one for one in left if word not in one]
    return found


@cache
def _spellings(section: str) -> tuple[str, ...]:
    """The expressions of a section, and those with "not" contracted: `didn't respond`."""
    full = lexicon.sections("hedges.txt")[section]
    short = (
        expression.replace(f"{verb} not", f"{verb}n{mark}t")
        for expression in full
        for verb in ("did", "has", "have", "would", "could")
        for mark in "'’"
        if f"{verb} not" in expression
    )
    opening = (one.capitalize() for one in full if one.startswith("without"))
    return (*full, *short, *opening)


def _outside_quotation(sentence: Sentence, span: Span) -> bool:
    if span[1] > sentence.end:
        return False
    return all(span[1] <= q.start or span[0] >= q.end for q in sentence.quotes.values())


def mark_hedged(sentences: list[Sentence], utterances: list[Utterance]) -> None:
    """Write the hedge that qualifies a statement, in its sentence or just behind it."""
    last: dict[int, Utterance] = {}
    for utterance in utterances:
        last[utterance.sentence] = utterance
    checks = [Hedge(one.sentence, _span(sentences, one)) for one in failed_checks(sentences)]
    for hedge in [*find_hedges(sentences, "unverified"), *checks]:
        sentence = sentences[hedge.sentence]
        for back in range(_BACK + 1):
            index = hedge.sentence - back
            if index < 0 or sentence.paragraph - sentences[index].paragraph > 1:
                break
            if index in last:
                last[index].hedge = sentence.text[slice(*hedge.span)]
                break


def _span(sentences: list[Sentence], check: Check) -> Span:
    sentence = sentences[check.sentence]
    return sentence.starts[check.first], sentence.ends[check.last - 1]


def unchecked(sentences: list[Sentence]) -> list[Utterance]:
    """Records that something could not be verified, by the one who tried where that is told."""
    found = []
    for check in failed_checks(sentences):
        sentence, span = sentences[check.sentence], _span(sentences, check)
        before = sentence.lower[check.subject.first - 1] if check.subject.first else ""
        if check.passive and before == "by":
            continue  # the claim that it was sunk by its crew could not be verified
        start = sentence.starts[check.subject.first] if check.passive else span[0]
        found.append(
            Utterance(
                check.sentence,
                [(start, _end(sentence, check.last - 1))],
                "indirect",
                None if check.passive else span_of(sentence, check.subject),
                span,
                "say",
                "unchecked",
                hedge=sentence.text[slice(*span)],
            )
        )
    return found


def silences(sentences: list[Sentence]) -> list[Utterance]:
    """Statements of those who are said not to have answered."""
    found: list[Utterance] = []
    reached = -1
    for hedge in find_hedges(sentences, "silence"):
        sentence = sentences[hedge.sentence]
        if hedge.span[0] < reached:
            continue
        k = bisect_right(sentence.starts, hedge.span[0]) - 1
        subject = _who_is_silent(sentence, k, hedge.span)
        if subject is None or _is_outcome(sentence, subject):
            continue
        end = _end(sentence, k)
        reached = end
        found.append(
            Utterance(
                hedge.sentence,
                [(hedge.span[0], end)],
                "indirect",
                span_of(sentence, subject),
                hedge.span,
                "say",
                "silence",
                hedge=sentence.text[slice(*hedge.span)],
            )
        )
    return found


def _who_is_silent(sentence: Sentence, k: int, span: Span) -> Phrase | None:
    """The subject before the expression, or whoever stands behind "no comment from"."""
    if sentence.text[slice(*span)].endswith("from"):
        return phrase_after(sentence, bisect_right(sentence.starts, span[1] - 1))
    first = verb_group(sentence, k).first
    if first > 1 and sentence.lower[first - 1] in ("but", "and"):
        subject = main_subject(sentence)  # she said it held but declined to comment
        return subject if subject is not None and subject.last <= first else None
    return subject_before(sentence, first) if k else None


def _is_outcome(sentence: Sentence, subject: Phrase) -> bool:
    """`figures were not available`, `a deal could not be reached`: nobody who keeps silent."""
    evidence = sentence.bits[subject.first] & tags.EVIDENCE
    return bool(evidence) or sentence.lower[subject.head] in _OUTCOMES


def _end(sentence: Sentence, k: int) -> int:
    """Where the silence's own clause ends: at the next comma or the sentence's end."""
    for j in range(k + 1, len(sentence)):
        if sentence.bits[j] & tags.PUNCTUATION or sentence.lower[j] == "but":
            return sentence.ends[j - 1]
    return sentence.end
