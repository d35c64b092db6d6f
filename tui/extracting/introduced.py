"""Who was brought in without a name: `an official at the bridge had come … The official said`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.nominals import is_name
from tui.extracting.phrases import Phrase, phrase_after
from tui.extracting.utterances import span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.extracting.sentences import Sentence
    from tui.model import Span

_ARTICLES: Final = ("a", "an", "another", "one")
_COMPLEMENTS: Final = ("of", "at", "from", "with")
_SAYS_WHAT: Final = lexicon.words("small_words.txt", "copula") | {"as", "became", "remains"}
_NEAR: Final = 3
_BACK: Final = 4


def brought_in(
    sentences: Sequence[Sentence], index: int, position: int, words: Sequence[str]
) -> Span | None:
    """The phrase of the same paragraph that "the" and a noun take up, if it has no name.

    `words` are the mention's in lower case, `position` is where it stands in the text.
    """
    if len(words) != 2 or words[0] != "the":
        return None
    paragraph = sentences[index].paragraph
    for j in range(index, max(-1, index - _BACK), -1):
        sentence = sentences[j]
        if sentence.paragraph != paragraph:
            break
        for k in range(len(sentence) - 1, 0, -1):
            if sentence.lower[k] == words[1] and sentence.starts[k] < position:
                phrase = _indefinite(sentence, k)
                return span_of(sentence, phrase) if phrase is not None else None
    return None


def _indefinite(sentence: Sentence, k: int) -> Phrase | None:
    """The phrase around a noun that an indefinite article opens and no name follows."""
    for j in range(k - 1, max(-1, k - _NEAR - 1), -1):
        if sentence.bits[j] & tags.PUNCTUATION:
            return None
        if sentence.lower[j] in _ARTICLES:
            if j and (
                sentence.bits[j - 1] & tags.PUNCTUATION or sentence.lower[j - 1] in _SAYS_WHAT
            ):
                return None  # Ana Roe, a judge; Ana Roe is a judge
            whole = phrase_after(sentence, j)
            last = whole.last if whole is not None and _hangs_on(sentence, k + 1) else k + 1
            phrase = Phrase(j, max(last, k + 1), k)
            return None if _is_named(sentence, phrase, k) else phrase
    return None


def _hangs_on(sentence: Sentence, k: int) -> bool:
    return sentence.lower[k : k + 1] != [] and sentence.lower[k] in _COMPLEMENTS


def _is_named(sentence: Sentence, phrase: Phrase, noun: int) -> bool:
    """`a guard named Ana Roe`, `a guard, Ana Roe`, `a guard at the port, Ana Roe`."""
    last = phrase.last
    behind = last + (last < len(sentence) and sentence.bits[last] & tags.COMMA > 0)
    places = (k for k in (noun + 1, last, behind, last + 1) if k < len(sentence))
    return any(is_name(sentence, k) for k in places)
