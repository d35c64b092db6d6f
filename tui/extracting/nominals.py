"""What may stand in a noun phrase: names, nouns, and the small words that join a name together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

PEOPLE: Final = tags.TITLE | tags.ROLE | tags.GROUP | tags.ORGANISATION
NEVER: Final = (
    tags.PUNCTUATION
    | tags.PRONOUN
    | tags.OBJECT
    | tags.PREPOSITION
    | tags.CONJUNCTION
    | tags.SUBORDINATOR
    | tags.RELATIVE
    | tags.AUXILIARY
    | tags.QUOTE
    | tags.MARK
)
_INSIDE: Final = tags.PREPOSITION | tags.POSSESSIVE | tags.CONJUNCTION
_RANKS: Final = lexicon.words("small_words.txt", "within")
_LAST_IN_NAMES: Final = ("first", "now", "forward", "together", "ahead")
_NUMBERS: Final = lexicon.words("small_words.txt", "number_words")
_AT: Final = ("at", "with", "from")
_REACH: Final = 10
_PARTICLES: Final = lexicon.words("small_words.txt", "particles")


def is_name(sentence: Sentence, k: int) -> bool:
    """Whether an item is a capitalised word that no closed class explains."""
    bits = sentence.bits[k]
    if not bits & tags.CAPITAL:
        return False
    if not bits & (NEVER | tags.DETERMINER | tags.POSSESSIVE | tags.ADVERB):
        return True
    following = sentence.bits[k + 1] if k + 1 < len(sentence) else 0
    if sentence.titled:
        return _is_before_name(bits, following, k)
    if k > 0 and sentence.lower[k] in _LAST_IN_NAMES:
        return bool(sentence.bits[k - 1] & tags.CAPITAL)  # Taxpayers First
    if sentence.lower[k] == "per" and following & tags.CAPITAL:
        return not following & NEVER  # Per Lund
    if k > 0 and bits & _INSIDE and not following & NEVER:
        return bool(sentence.bits[k - 1] & following & tags.CAPITAL)  # Doctors Without Borders
    return _is_before_name(bits, following, k)


def _is_before_name(bits: int, following: int, k: int) -> bool:
    """`Will Hurd`: an auxiliary inside a sentence that a name follows is a name itself."""
    named = following & tags.CAPITAL and not following & NEVER
    return bool(bits & tags.AUXILIARY and k > 0 and named)


def links_names(sentence: Sentence, k: int) -> bool:
    """Whether a small word leads on to the next word of a name: `Ana van der Roe`."""
    if sentence.lower[k] not in _PARTICLES:
        return False
    size = len(sentence)
    while k < size and sentence.lower[k] in _PARTICLES:
        k += 1
    return k < size and bool(sentence.bits[k] & tags.CAPITAL)


def is_nominal(sentence: Sentence, k: int) -> bool:
    """Whether an item can stand inside a noun phrase after its determiner."""
    bits = sentence.bits[k]
    if bits & tags.CAPITAL and is_name(sentence, k):
        return True
    if sentence.lower[k] == "%" and k and sentence.bits[k - 1] & tags.NUMBER:
        return True  # 31% of voters
    if bits & (NEVER | tags.DETERMINER | tags.POSSESSIVE):
        if sentence.lower[k] == "per":
            return sentence.lower[k + 1 : k + 2] == ["cent"]
        return sentence.lower[k] in ("&", "/") and 0 < k < len(sentence) - 1
    if bits & (tags.VERB | tags.ADVERB):
        return _is_noun_too(sentence, k)
    if bits & tags.TIME:
        return bool(bits & tags.CAPITAL) or sentence.lower[k].endswith("'s")
    return not bits & tags.CUE or _is_noun_or_qualifier(sentence, k)


def _is_noun_too(sentence: Sentence, k: int) -> bool:
    """Whether a verb or adverb is a noun here: `the plan`, `a think tank`."""
    bits = sentence.bits[k]
    if bits & (PEOPLE | tags.CUE_NOUN):
        return True
    before = sentence.bits[k - 1] if k else 0
    if before & tags.GENITIVE and sentence.lower[k] == "lead" and _heads_body(sentence, k + 1):
        return True  # the study's lead author
    opened = bool(before & (tags.DETERMINER | tags.POSSESSIVE))
    if opened and bits & tags.VERB and not sentence.bits[k - 1] & tags.RELATIVE:
        return True
    return sentence.lower[k] == "think" and sentence.lower[k + 1 : k + 2] == ["tank"]


def _is_noun_or_qualifier(sentence: Sentence, k: int) -> bool:
    """Whether a word that may report is part of a noun phrase here."""
    bits = sentence.bits[k]
    if bits & tags.NOUN_LIKE and _is_titled_name(sentence, k + 1):
        return True  # state Senator Roe
    if sentence.lower[k] == "state" and _is_of_state(sentence, k + 1):
        return True  # a US state department spokesman, state television
    if sentence.lower[k].endswith(("ing", "ed")) and _qualifies_name(sentence, k):
        return True  # a smiling Ana Roe
    named = k > 0 and sentence.bits[k - 1] & (tags.DETERMINER | tags.POSSESSIVE)
    if named and not sentence.bits[k - 1] & tags.RELATIVE and _heads_body(sentence, k + 1):
        return True  # the fire service
    return bool(bits & (PEOPLE | tags.CUE_NOUN) or (named and bits & tags.NOUN_LIKE))


def _heads_body(sentence: Sentence, k: int) -> bool:
    return k < len(sentence) and bool(sentence.bits[k] & (tags.ORGANISATION | tags.ROLE))


def _is_of_state(sentence: Sentence, k: int) -> bool:
    media = k < len(sentence) and sentence.bits[k] & tags.SPEECH_NOUN
    return bool(media) or _heads_body(sentence, k)


def _qualifies_name(sentence: Sentence, k: int) -> bool:
    determined = k > 0 and sentence.bits[k - 1] & tags.DETERMINER
    return bool(determined and k + 1 < len(sentence) and sentence.bits[k + 1] & tags.CAPITAL)


def _is_titled_name(sentence: Sentence, k: int) -> bool:
    titled = k + 1 < len(sentence) and sentence.bits[k] & (tags.TITLE | tags.ROLE)
    return bool(titled and sentence.bits[k] & sentence.bits[k + 1] & tags.CAPITAL)


def _is_of_time(sentence: Sentence, k: int) -> bool:
    """`the night shift foreman`, but not `by the end of the week officials said`."""
    if not sentence.bits[k] & tags.TIME or sentence.lower[k - 1] not in ("the", "a", "an"):
        return False
    if k + 1 >= len(sentence) or sentence.lower[k + 1].endswith("s"):
        return False
    plain = not sentence.bits[k + 1] & (tags.CAPITAL | tags.GROUP | tags.ORGANISATION)
    return plain and k > 0 and is_nominal(sentence, k + 1)


def ranks(sentence: Sentence, k: int) -> bool:
    """What stands inside a phrase: `the panel's only woman`, `the then mayor`, `two other men`."""
    if not k or sentence.lower[k] not in _RANKS:
        another = k > 0 and sentence.lower[k] == "other" and sentence.lower[k - 1] in _NUMBERS
        return another or _is_of_time(sentence, k)
    return bool(sentence.bits[k - 1] & (tags.DETERMINER | tags.POSSESSIVE | tags.GENITIVE))


def has_plural_before(sentence: Sentence, k: int) -> bool:
    """`court records show that …`, `analysts at the Bank of Lund estimate the …`: who they are."""
    if sentence.bits[k - 1] & tags.SPEECH_NOUN and sentence.lower[k - 1].endswith("s"):
        return True
    for j in range(k - 1, max(0, k - _REACH), -1):
        if sentence.lower[j] in _AT:
            many = sentence.bits[j - 1] & (tags.GROUP | tags.ROLE)
            return bool(many) and sentence.lower[j - 1].endswith("s")
        inside = sentence.bits[j] & (tags.CAPITAL | tags.DETERMINER) or sentence.lower[j] == "of"
        if not inside and not is_nominal(sentence, j):
            return False
    return False
