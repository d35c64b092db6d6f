"""Subjects that something between commas parts from their verb: `Ana Roe, head of it, said`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.appositions import with_apposition
from tui.extracting.nominals import is_name, is_nominal
from tui.extracting.participles import is_reduced
from tui.extracting.phrases import (
    MAX_ITEMS,
    Phrase,
    at_boundary,
    can_speak,
    phrase_after,
    phrase_before,
)

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

_BASED_REACH: Final = 6
_IRREGULAR: Final = lexicon.words("small_words.txt", "participles")


def around_insertion(sentence: Sentence, comma: int) -> Phrase | None:
    """The subject before `, …,` when the second comma stands right before the verb group."""
    if sentence.lower[max(0, comma - 3) : comma] == [",", "for", "one"]:
        return phrase_before(sentence, comma - 3)
    closing = sentence.lower[comma]
    opening = "," if sentence.bits[comma] & tags.QUOTE else {")": "("}.get(closing, closing)
    found: Phrase | None = None
    for k in range(comma - 1, max(0, comma - MAX_ITEMS), -1):
        if sentence.lower[k] != opening or _is_clause(sentence, k + 1, comma):
            continue
        if not _inserted(sentence, k + 1):
            continue
        adverb = k > 1 and sentence.bits[k - 1] & tags.ADVERB  # Roe later, in a call, said
        phrase = phrase_before(sentence, k - bool(adverb))
        if phrase and can_be_subject(sentence, phrase):
            found = phrase
            if _is_named_office(sentence, phrase, comma):
                break
            if at_boundary(sentence, phrase.first) and phrase.first <= 1:
                break
    if found is None:
        stray = _before_stray_comma(sentence, comma)
        return stray or _behind_fronted(sentence, comma, opening)
    return _take_apposition(sentence, found, comma)


def _behind_fronted(sentence: Sentence, comma: int, opening: str) -> Phrase | None:
    """`In a later view the bank in Oslo, which is small, said`: no comma behind what is fronted."""
    first = int(bool(sentence.bits[0] & tags.CONJUNCTION))
    if not sentence.bits[first] & tags.PREPOSITION or opening not in sentence.lower[:comma]:
        return None
    edge = sentence.lower.index(opening)
    phrase = phrase_before(sentence, edge) if _inserted(sentence, edge + 1) else None
    opened = phrase is not None and sentence.bits[phrase.first] & tags.DETERMINER
    return phrase if opened and phrase is not None and can_speak(sentence, phrase) else None


def _is_clause(sentence: Sentence, begin: int, end: int) -> bool:
    """`Once work begins, the noise will grow, said Roe`: a subject and its verb, no insertion."""
    subject = phrase_after(sentence, begin) if sentence.bits[begin] & tags.DETERMINER else None
    if subject is None or subject.last >= end or sentence.bits[subject.first] & tags.RELATIVE:
        return False
    return bool(sentence.bits[subject.last] & tags.AUXILIARY)


def _is_named_office(sentence: Sentence, phrase: Phrase, comma: int) -> bool:
    """`…, the group's leader, Ana Roe, said`: an office, and nothing but a name behind it."""
    office = sentence.bits[phrase.head] & (tags.ROLE | tags.ORGANISATION)
    if not office or is_name(sentence, phrase.head) or not phrase.first:
        return False
    if sentence.lower[phrase.first - 1] == "," and is_name(sentence, phrase.first - 2):
        return False  # Ana Roe, the editor of the city's paper, the Star, said
    name = phrase_after(sentence, phrase.last + 1)
    return name is not None and name.last == comma and is_name(sentence, name.first)


def _before_stray_comma(sentence: Sentence, comma: int) -> Phrase | None:
    """`The agency in Kyiv, said that …`, `The agency based in Kyiv, said …`: one comma too many."""
    based = [k for k in range(max(1, comma - _BASED_REACH), comma) if sentence.lower[k] == "based"]
    phrase = phrase_before(sentence, based[0] if based else comma)
    if phrase is None or not is_name(sentence, phrase.head):
        return None
    lost = phrase.first == 1 and sentence.lower[0] == "he"  # "The" without its first letter
    return phrase if phrase.first == 0 or lost else None


def opening_noun(sentence: Sentence, comma: int) -> Phrase | None:
    """`A smith who saw the fire, in Lund, says …`: who opens a clause without a verb till then."""
    first = int(bool(sentence.bits[0] & tags.CONJUNCTION))
    phrase = phrase_after(sentence, first)
    if phrase is None or phrase.last > comma or sentence.titled:
        return None
    if sentence.bits[phrase.head] & (tags.PRONOUN | tags.TIME):
        return None
    if not can_speak(sentence, phrase) and sentence.lower[phrase.last] != "who":
        return None
    described = sentence.bits[phrase.last] & tags.RELATIVE
    finite = tags.AUXILIARY | tags.VERB | tags.CUE | tags.QUOTE
    for k in range(phrase.last, comma):
        low, bits = sentence.lower[k], sentence.bits[k]
        verbal = bits & finite and not (low.endswith("ing") or is_reduced(sentence, k))
        if (verbal and not described) or low in ("to", ":", ";"):
            return None
    return phrase


def _inserted(sentence: Sentence, k: int) -> bool:
    """Whether what begins at item `k` can describe the noun before it."""
    bits, low = sentence.bits[k], sentence.lower[k]
    if bits & tags.CONJUNCTION or (bits & tags.PRONOUN and not bits & tags.RELATIVE):
        return False
    describes = tags.RELATIVE | tags.DETERMINER | tags.POSSESSIVE | tags.ADVERB
    if bits & (describes | tags.NUMBER | tags.PREPOSITION):
        return True
    return (
        low in ("whose", "when", "while", "seen")
        or low.endswith(("ing", "ed"))
        or low in _IRREGULAR
        or bool(bits & tags.NOUN_LIKE)
        or is_nominal(sentence, k)
    )


def can_be_subject(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether nothing before a phrase keeps it from being the subject of its clause."""
    before = phrase.first - 1
    if before < 0:
        return True
    bits = sentence.bits[before]
    if bits & tags.CUE and not bits & (tags.NOUN_LIKE | tags.CAPITAL):
        return True  # said Oslo, which he knows, had …
    office = sentence.lower[1] == "the" and sentence.bits[phrase.head] & tags.ROLE
    opens = before == 0 and not (office and sentence.lower[0] == "as")  # As the mayor put it
    if bits & tags.PREPOSITION and (opens or not bits & tags.SUBORDINATOR):
        return False
    return at_boundary(sentence, phrase.first)


def _take_apposition(sentence: Sentence, phrase: Phrase, comma: int) -> Phrase:
    """Keep an apposition in the mention, leave a relative clause or a participle out."""
    whole = with_apposition(sentence, phrase)
    return whole if whole.last <= comma else phrase
