"""Who stands at a cue: its subject before it, or after it where the order is turned round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.appositions import apposed_name, with_apposition
from tui.extracting.nominals import is_name, is_nominal
from tui.extracting.parted_subjects import around_insertion, can_be_subject
from tui.extracting.participles import CURRENCIES, is_reduced, past_participle
from tui.extracting.phrases import (
    MAX_ITEMS,
    Phrase,
    at_boundary,
    can_speak,
    phrase_after,
    phrase_before,
)
from tui.extracting.tokens import DASHES
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

_APART: Final = DASHES | {",", "(", ")"}
_BASED_REACH: Final = 6
_OPENING: Final = 3
_BEHIND_VERB: Final = (
    tags.PUNCTUATION | tags.PREPOSITION | tags.DETERMINER | tags.PRONOUN | tags.ADVERB
)
_SCENE_REACH: Final = 8
_TITLE: Final = 5
_NUMBERS: Final = lexicon.words("small_words.txt", "number_words")
_BOUNDS: Final = ("more than", "fewer than", "less than", "at least", "at most", "up to")
_ROUGHLY: Final = ("about", "around", "nearly", "almost", "roughly", "only", "just", "over")
_SCENE: Final = lexicon.words("small_words.txt", "scene_subjects")


def subject_before(sentence: Sentence, end: int) -> Phrase | None:
    """The subject of a verb group that begins at item `end`."""
    if end <= 0:
        return None
    last = sentence.lower[end - 1]
    if last in _APART or _ends_in_title(sentence, end - 1):
        return around_insertion(sentence, end - 1)
    if sentence.bits[end - 1] & tags.RELATIVE and not is_name(sentence, end - 1):
        return Phrase(end - 1, end, end - 1)
    scene = _behind_relative_and_scene(sentence, end)
    if scene is not None:
        return scene
    phrase = phrase_before(sentence, end)
    if phrase is None:
        return _past_relative(sentence, end) or past_participle(sentence, end)
    if _is_verb_of_relative(sentence, phrase):
        return _past_relative(sentence, phrase.first)
    later = phrase.first > 2 and sentence.lower[phrase.first - 1] in ("after", "before")
    if later and is_reduced(sentence, phrase.first - 2):
        return past_participle(sentence, phrase.first - 1) or phrase
    if not at_boundary(sentence, phrase.first) or _is_sum(sentence, phrase.first):
        phrase = _past_relative(sentence, phrase.first) or past_participle(sentence, end) or phrase
    if phrase.first and not can_speak(sentence, phrase):
        described = past_participle(sentence, end)  # an official working on the policy told
        phrase = described if described and can_speak(sentence, described) else phrase
    phrase = _with_bound(sentence, _bare(sentence, phrase))
    return _with_apposed(sentence, phrase, end)


def _is_verb_of_relative(sentence: Sentence, phrase: Phrase) -> bool:
    """`A rebel who surrendered says`: a verb in no list, right behind its "who"."""
    before = sentence.lower[phrase.first - 1] if phrase.first else ""
    alone = phrase.last - phrase.first == 1 and not sentence.bits[phrase.head] & tags.CAPITAL
    return alone and before in ("who", "which") and sentence.lower[phrase.head].endswith("ed")


def _behind_relative_and_scene(sentence: Sentence, end: int) -> Phrase | None:
    """`a mayor who in a later interview said`: nothing but a scene parts "who" from its verb."""
    timed = sentence.bits[end - 1] & (tags.SPEECH_NOUN | tags.TIME)
    if not timed and sentence.lower[end - 1] not in _SCENE:
        return None
    for k in range(end - 2, max(0, end - _SCENE_REACH), -1):
        if sentence.lower[k] in ("who", "which"):
            return Phrase(k, k + 1, k) if sentence.lower[k + 1] in _SCENE else None
        if sentence.bits[k] & (tags.PUNCTUATION | tags.QUOTE | tags.AUXILIARY):
            break
    return None


def _with_bound(sentence: Sentence, phrase: Phrase) -> Phrase:
    """`Fewer than one in five`, `about 40 percent`: a number with the words that bound it."""
    first = phrase.first
    low = sentence.lower[first]
    if not (sentence.bits[first] & tags.NUMBER or low in _NUMBERS or low == "half"):
        return phrase
    if " ".join(sentence.lower[max(0, first - 2) : first]) in _BOUNDS:
        return Phrase(first - 2, phrase.last, phrase.head)
    if first and sentence.lower[first - 1] in _ROUGHLY:
        return Phrase(first - 1, phrase.last, phrase.head)
    return phrase


def _ends_in_title(sentence: Sentence, k: int) -> bool:
    """`Ana Roe, host of the show “High Water,” said`: the comma stands inside the marks."""
    quotation = sentence.quotes.get(k)
    if quotation is None or k == 0 or quotation.last - quotation.first > _TITLE:
        return False
    noun = is_nominal(sentence, k - 1) or sentence.bits[k - 1] & tags.NOUN_LIKE
    named = noun or sentence.lower[k - 1] == "as"
    return bool(named) and sentence.text[quotation.end - 1] == ","


def _past_relative(sentence: Sentence, end: int) -> Phrase | None:
    """`A farmer who has lived in the valley says`: the farmer, not the valley."""
    for k in range(end - 1, max(0, end - 20), -1):
        if sentence.bits[k] & (tags.PUNCTUATION | tags.QUOTE):
            return None
        clause = sentence.lower[k] == "that" and sentence.bits[k + 1] & tags.AUXILIARY
        if sentence.lower[k] == "which":
            verb = sentence.bits[k + 1] & (tags.AUXILIARY | tags.VERB | tags.CUE)
            clause |= verb or sentence.lower[k + 1].endswith(("s", "ed"))
        if sentence.lower[k] == "who" or clause:
            outer = phrase_before(sentence, k - (sentence.lower[k - 1] == ","))
            return outer if outer and can_be_subject(sentence, outer) else None
    return None


def _is_sum(sentence: Sentence, first: int) -> bool:
    """Whether the mark before an item belongs to it: `£2.3m`."""
    return first > 0 and sentence.words[first - 1] in CURRENCIES


def _bare(sentence: Sentence, phrase: Phrase) -> Phrase:
    """`Smith in a statement` is Smith, and `a study published` is a study."""
    for k in range(phrase.first + 1, phrase.last):
        if is_reduced(sentence, k):
            return Phrase(phrase.first, k, k - 1)
    for k in range(phrase.first + 1, phrase.last - 1):
        if sentence.lower[k] in _SCENE:
            tail = range(k + 1, phrase.last)
            if any(sentence.bits[j] & (tags.SPEECH_NOUN | tags.TIME) for j in tail):
                return Phrase(phrase.first, k, k - 1)
    return phrase


def _with_apposed(sentence: Sentence, phrase: Phrase, verb: int) -> Phrase:
    """`Secretary of the council, Ana Roe` before the verb is one mention of one person."""
    comma = phrase.first - 1
    if comma < 1 or sentence.lower[comma] != "," or sentence.bits[phrase.head] & tags.PRONOUN:
        return phrase
    outer = phrase_before(sentence, comma)
    if outer is None or not can_be_subject(sentence, outer):
        return phrase
    if not outer.first and sentence.lower[0].endswith(("ing", "ed")):
        return phrase  # Speaking at the institute in May, Ana Roe said
    if not is_name(sentence, phrase.first):
        quoted = outer.first > 0 and sentence.bits[outer.first - 1] & tags.QUOTE
        plain = not sentence.bits[phrase.first] & (tags.DETERMINER | tags.POSSESSIVE)
        opens = quoted or (outer.first == 0 and plain)
        dated = sentence.bits[outer.head] & tags.TIME
        named = opens and is_name(sentence, outer.head) and not dated
        return Phrase(outer.first, phrase.last, outer.head) if named else phrase
    closes = verb + 1 < len(sentence) and sentence.bits[verb + 1] & tags.PUNCTUATION
    if closes and phrase.first > 2:
        return phrase  # He died near a friend, Roe added.
    if sentence.bits[outer.head] & (tags.SPEECH_NOUN | tags.TIME):
        return phrase  # at the night's debate, Ana Roe said
    if outer.first and sentence.bits[outer.first - 1] & tags.PREPOSITION:
        return phrase  # testifying before a panel, Ana Roe said
    heads = range(outer.first, outer.last)
    if not any(sentence.bits[k] & (tags.ROLE | tags.ORGANISATION) for k in heads):
        return phrase
    return Phrase(outer.first, phrase.last, phrase.head)


def subject_after(sentence: Sentence, begin: int) -> Phrase | None:
    """The subject behind a verb: `said Ana Roe, head of the agency`."""
    phrase = phrase_after(sentence, begin)
    if phrase is not None and sentence.lower[begin : begin + 3] == ["one", "of", "them"]:
        phrase = Phrase(begin, begin + 3, begin)
    if phrase is None or sentence.bits[phrase.head] & tags.PRONOUN:
        return phrase
    return with_apposition(sentence, phrase)


def main_subject(sentence: Sentence) -> Phrase | None:
    """The subject of the sentence's first finite verb, for verbs that share it."""
    for k in range(_behind_opening_clause(sentence), min(len(sentence), MAX_ITEMS)):
        bits = sentence.bits[k]
        finite = bits & (tags.AUXILIARY | tags.VERB | tags.CUE) or _ends_as_verb(sentence, k)
        if not finite or is_name(sentence, k) or bits & tags.SUBORDINATOR:
            continue
        group = verb_group(sentence, k)
        if sentence.lower[k].endswith("ing") and not group.bits & tags.AUXILIARY:
            continue
        phrase = subject_before(sentence, group.first)
        if phrase and can_be_subject(sentence, phrase) and _independent(sentence, phrase):
            return phrase
    return None


def _behind_opening_clause(sentence: Sentence) -> int:
    """`Shortly after A fell and B left, Roe …`: the item behind the comma, else the second one."""
    ahead = sentence.bits[:_OPENING]
    if not any(bits & tags.SUBORDINATOR and not bits & tags.CAPITAL for bits in ahead[1:]):
        return 1
    comma = next((k for k, bits in enumerate(sentence.bits) if bits & tags.COMMA), 0)
    return comma + 1 if 0 < comma < len(sentence) - 2 else 1


def relative_subject(sentence: Sentence, end: int) -> Phrase | None:
    """Whom a relative clause is about that runs to item `end`: `a club that sells shirts with`."""
    for k in range(end - 1, max(0, end - MAX_ITEMS), -1):
        if sentence.bits[k] & (tags.PUNCTUATION | tags.QUOTE):
            return None
        verb = sentence.bits[k + 1] & (tags.AUXILIARY | tags.VERB | tags.CUE)
        verb |= sentence.lower[k + 1].endswith(("s", "ed"))
        if sentence.lower[k] in ("who", "that", "which") and verb:
            outer = phrase_before(sentence, k - (sentence.lower[k - 1] == ","))
            return (apposed_name(sentence, outer) or outer) if outer else None
    return None


def _ends_as_verb(sentence: Sentence, k: int) -> bool:
    """Whether an unlisted word is a verb by its ending: `she waved`, `Bo Lee, too, objects`."""
    low, bits = sentence.lower[k], sentence.bits[k]
    if bits & tags.CAPITAL or low.endswith("ed"):
        return not bits & tags.CAPITAL
    behind = sentence.bits[k + 1] if k + 1 < len(sentence) else tags.PUNCTUATION
    apart = k > 1 and sentence.lower[k - 1] == "," and is_name(sentence, k - 2)
    plain = not bits and low.endswith("s") and (apart or is_name(sentence, k - 1))
    return plain and bool(behind & _BEHIND_VERB)


def _independent(sentence: Sentence, phrase: Phrase) -> bool:
    if sentence.bits[phrase.first] & tags.RELATIVE or sentence.lower[phrase.first] == "whose":
        return False
    before = sentence.bits[phrase.first - 1] if phrase.first else 0
    return not before & (tags.SUBORDINATOR | tags.RELATIVE)
