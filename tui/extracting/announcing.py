"""Whose a quotation is that no verb of saying attributes: what stands around it tells.

`Roe was blunt: “…”`, `“…” That was how Ana Roe saw it.`, `“…” was Roe's verdict`, `“…” — Ana Roe`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.nominals import is_name
from tui.extracting.phrases import Phrase, can_speak, phrase_after, phrase_before
from tui.extracting.subjects import main_subject, subject_after, subject_before
from tui.extracting.tokens import DASHES
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

_SUMS_UP: Final = lexicon.words("small_words.txt", "sums_up")
_SAYINGS: Final = lexicon.words("small_words.txt", "sayings")
_LINKS_BACK: Final = lexicon.words("small_words.txt", "links_back")
_ABOUT: Final = ("for", "about", "of", "on", "against")
_TURNS: Final = ("nor", "neither", "so")
_BODY: Final = lexicon.words("small_words.txt", "body")
_PERSONAL: Final = ("he", "she")
_PRESENTS: Final = ("take", "consider", "meet", "enter", "ask", "for")
_NOBODY: Final = ("it", "there", "this", "that", "you", "we", "i")
_BEFORE_NAME: Final = DASHES | {"~"}
_SPEECH: Final = tags.SPEECH_NOUN | tags.CUE_NOUN
_LONG: Final = 6
_ASKED: Final = 3
_SHORT: Final = 6
_LONGEST_SIGNATURE: Final = 14
_AGENT_REACH: Final = 4


def before_colon(sentence: Sentence) -> Phrase | None:
    """The name right before a colon: `That is no surprise to Ana Roe: “…”`.

    Where a noun of saying stands there the subject speaks: `Roe had a message for us: “…”`.
    """
    for k in range(1, len(sentence) - 1):
        if sentence.lower[k] == ":" and sentence.bits[k + 1] & tags.QUOTE:
            leading = (
                _talking(sentence, k)
                or _captioned(sentence, k)
                or _for_whom(sentence)
                or _turned(sentence)
            )
            phrase = leading or _nearest(sentence, k)
            if phrase is None or not can_speak(sentence, phrase):
                return _owner(sentence)
            speech = (sentence.bits[phrase.head] | sentence.bits[phrase.last - 1]) & _SPEECH
            if speech and not _is_owned(sentence, phrase):
                return main_subject(sentence) or _opener(sentence, k) or phrase
            return _without_medium(sentence, phrase)
    return None


def _talking(sentence: Sentence, colon: int) -> Phrase | None:
    """`Ana Roe, speaking to Bo Lee on Monday: “…”`: the name that opens, not the last one."""
    phrase = _opener(sentence, colon)
    if phrase is None or sentence.lower[phrase.last] != ",":
        return None
    talking = sentence.lower[phrase.last + 1].endswith("ing")
    return phrase if talking and main_subject(sentence) is None else None


def _nearest(sentence: Sentence, colon: int) -> Phrase | None:
    """The phrase before a colon with the name it describes, unless it is who was spoken about."""
    phrase = phrase_before(sentence, colon)
    if phrase is None or not phrase.first:
        return phrase
    before = sentence.lower[phrase.first - 1]
    if before in _ABOUT:
        subject = _who_acts_last(sentence, phrase.first)
        return subject if subject is not None and can_speak(sentence, subject) else phrase
    comma = phrase.first - 1
    if before == "," and comma > 2 and sentence.bits[comma - 1] & tags.NUMBER:
        comma -= 2 * (sentence.lower[comma - 2] == ",")  # Ana Roe, 44, a nurse
    outer = phrase_before(sentence, comma) if before == "," else None
    if (
        outer is not None
        and is_name(sentence, outer.last - 1)
        and not is_name(sentence, phrase.head)
    ):
        name = _behind_preposition(sentence, outer)
        return Phrase(name.first, phrase.last, name.head)
    return phrase


def _who_acts_last(sentence: Sentence, stop: int) -> Phrase | None:
    """`It was a lie, and Roe had a word for it: “…”`: the subject of the last verb."""
    for k in range(stop - 1, 0, -1):
        past = sentence.bits[k] & (tags.AUXILIARY | tags.VERB) or sentence.lower[k].endswith("ed")
        if past and not sentence.bits[k] & tags.CAPITAL:
            subject = subject_before(sentence, verb_group(sentence, k).first)
            if subject is not None:
                return subject if can_speak(sentence, subject) else main_subject(sentence)
    return main_subject(sentence)


def _behind_preposition(sentence: Sentence, phrase: Phrase) -> Phrase:
    """`the verdict from Ana Roe` is Ana Roe's."""
    for k in range(phrase.last - 2, phrase.first, -1):
        if sentence.lower[k] in ("from", "by"):
            return Phrase(k + 1, phrase.last, phrase.last - 1)
    return phrase


def _captioned(sentence: Sentence, colon: int) -> Phrase | None:
    """`Ana Roe, 44, of Lund: “…”`, `Roe again: “…”`: a name that opens, and no verb behind it."""
    phrase = _opener(sentence, colon)
    acts = tags.AUXILIARY | tags.VERB | tags.CUE | tags.GENITIVE | tags.SPEECH_NOUN
    if phrase is None or any(bits & acts for bits in sentence.bits[:colon]):
        return None
    apart = sentence.lower[phrase.last] == "," or sentence.bits[phrase.last] & tags.ADVERB
    return phrase if apart else None


def _for_whom(sentence: Sentence) -> Phrase | None:
    """`For Ana Roe, the choice is simple: “…”`: the one it is simple for."""
    phrase = phrase_after(sentence, 1) if sentence.lower[0] in ("for", "to") else None
    if phrase is None or not is_name(sentence, phrase.head):
        return None
    return phrase if sentence.lower[phrase.last : phrase.last + 1] == [","] else None


def _turned(sentence: Sentence) -> Phrase | None:
    """`Nor was Roe impressed: “…”`: the subject behind its verb."""
    if sentence.lower[0] not in _TURNS or not sentence.bits[1] & tags.AUXILIARY:
        return None
    return phrase_after(sentence, 2)


def _owner(sentence: Sentence) -> Phrase | None:
    """`Ana Roe's verdict on the flood: “…”`: whose saying a sentence opens with."""
    for k in range(min(len(sentence) - 1, _SHORT)):
        if not is_name(sentence, k):
            if k or not sentence.bits[k] & tags.DETERMINER:
                return None
            continue
        if sentence.bits[k] & tags.GENITIVE:
            says = sentence.bits[k + 1] & _SPEECH or sentence.lower[k + 1] in _SAYINGS
            return Phrase(0, k + 1, k) if says else None
    return None


def _without_medium(sentence: Sentence, phrase: Phrase) -> Phrase:
    """`Roe on the flood:` and `Roe via Telegram:` are Roe."""
    for j in range(phrase.first + 1, phrase.last):
        if sentence.lower[j] in ("on", "via") and is_name(sentence, j - 1):
            return Phrase(phrase.first, j, j - 1)
    return phrase


def _opener(sentence: Sentence, colon: int) -> Phrase | None:
    """`Roe, in a statement: “…”`: the name that opens the sentence."""
    phrase = phrase_after(sentence, 0)
    named = phrase is not None and phrase.last < colon and is_name(sentence, phrase.head)
    return phrase if named else None


def _is_owned(sentence: Sentence, phrase: Phrase) -> bool:
    owner = tags.GENITIVE | tags.POSSESSIVE
    return any(bits & owner for bits in sentence.bits[phrase.first : phrase.head])


def introducer(sentence: Sentence) -> Phrase | None:
    """Who a sentence right before a quotation is about: `Roe shook her head.`, `Her answer?`."""
    phrase = _for_whom(sentence) or main_subject(sentence)
    if phrase is None or not is_name(sentence, phrase.head):
        phrase = _presented(sentence) or (_whose_body(sentence, phrase) if phrase else None)
    if phrase is not None and sentence.lower[phrase.head] not in _NOBODY:
        return phrase
    if len(sentence) <= _SHORT and sentence.bits[0] & tags.POSSESSIVE:
        return Phrase(0, 1, 0)
    return _announcer(sentence) if sentence.lower[-1] == ":" else None


def _whose_body(sentence: Sentence, phrase: Phrase) -> Phrase:
    """`Roe's voice broke. “No.”`: Roe, not her voice."""
    if sentence.lower[phrase.last - 1] not in _BODY:
        return phrase
    for k in range(phrase.last - 2, phrase.first - 1, -1):
        if sentence.bits[k] & tags.GENITIVE:
            return Phrase(phrase.first, k + 1, k)
        if sentence.bits[k] & tags.POSSESSIVE:
            return Phrase(k, k + 1, k)
    return phrase


def _announcer(sentence: Sentence) -> Phrase | None:
    """`More from Ana Roe:`, `Roe's statement in full:`, but not `On Ana Roe:`, a topic."""
    phrase = phrase_before(sentence, len(sentence) - 1)
    if phrase is None or not can_speak(sentence, phrase):
        return phrase_after(sentence, 0)
    before = phrase.first - 1
    about = before >= 0 and sentence.bits[before] & tags.PREPOSITION
    return None if about and sentence.lower[before] not in ("from", "by") else phrase


def announces(sentence: Sentence) -> bool:
    """Whether a line without a verb names who speaks next: `More from Ana Roe:`."""
    if sentence.lower[-1] != ":" or main_subject(sentence) is not None:
        return False
    phrase = _announcer(sentence)
    return phrase is not None and is_name(sentence, phrase.head)


def _presented(sentence: Sentence) -> Phrase | None:
    """`One of them is Ana Roe.`, `Take Ana Roe, a farmer.`: a name that a sentence leads up to."""
    if len(sentence) == _ASKED and sentence.lower[-1] == "?" and is_name(sentence, 1):
        return phrase_after(sentence, 1)  # And Roe?
    if len(sentence) > 2 and sentence.lower[0] in _PRESENTS and is_name(sentence, 1):
        return phrase_after(sentence, 1)
    for k in range(1, min(len(sentence) - 2, _LONGEST_SIGNATURE)):
        if sentence.lower[k] in ("is", "was") and is_name(sentence, k + 1):
            return phrase_after(sentence, k + 1)
        if sentence.bits[k] & (tags.PUNCTUATION | tags.QUOTE):
            return None
    return None


def is_nobody(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a subject cannot be quoted: `You may know that “…”`, `Based on a letter, “…”`."""
    if sentence.lower[phrase.head] in _NOBODY:
        return sentence.lower[phrase.head] not in ("i", "we")
    k = phrase.first
    participle = phrase.last == k + 1 == 1 and sentence.lower[k].endswith("ed")
    return participle and bool(sentence.bits[k + 1] & tags.PREPOSITION)


def is_person(sentence: Sentence) -> bool:
    """Whether a sentence is about one person, by name, by office or by pronoun."""
    phrase = introducer(sentence)
    if phrase is None or _is_time(sentence, phrase):
        return False
    bits, low = sentence.bits[phrase.head], sentence.lower[phrase.head]
    if low in _PERSONAL or (low == "one" and is_name(sentence, phrase.last - 1)):
        return True  # one of its authors, Ana Roe,
    if not is_name(sentence, phrase.head):
        return bool(bits & tags.ROLE and not bits & tags.GROUP)
    return not bits & (tags.ORGANISATION | tags.GROUP)


def _is_time(sentence: Sentence, phrase: Phrase) -> bool:
    return bool(sentence.bits[phrase.head] & tags.TIME)


def summed_up(sentence: Sentence, begin: int) -> Phrase | None:
    """Whom the words behind a quotation give it to: `that was how Roe …`, `was Roe's verdict`."""
    k = begin
    while k < len(sentence) and sentence.bits[k] & tags.PUNCTUATION:
        k += 1
    if k >= len(sentence):
        return None
    linked = begin > 0 and sentence.lower[k] in _LINKS_BACK
    pointed = sentence.lower[k + (sentence.lower[k] == "with") :][:1]
    if not linked and not (pointed and pointed[0] in _SUMS_UP):
        return None
    for j in range(k + 1, len(sentence)):
        if is_name(sentence, j) and not sentence.bits[j] & tags.TIME:
            return phrase_after(sentence, j) if not _is_place(sentence, j) else None
        if sentence.bits[j] & (tags.QUOTE | tags.COMMA) and linked:
            return None
    return None


def _is_place(sentence: Sentence, k: int) -> bool:
    return sentence.lower[k - 1] in ("in", "at", "on")


def is_said(sentence: Sentence, quote: int) -> bool:
    """Whether a quotation at the head of a sentence is too long or too finished for a title."""
    quotation = sentence.quotes[quote]
    return quotation.last - quotation.first > _LONG or sentence.text[quotation.end - 1] in ",.!?…"


def signer(sentence: Sentence) -> Phrase | None:
    """`— Ana Roe, mayor` in a paragraph of its own under a quotation."""
    if len(sentence) > _LONGEST_SIGNATURE or sentence.lower[0] not in _BEFORE_NAME:
        return None
    phrase = subject_after(sentence, 1)
    return phrase if phrase is not None and is_name(sentence, phrase.head) else None


def agent_behind(sentence: Sentence, quote: int) -> Phrase | None:
    """`was called “a disgrace” by Roe`: the agent of a verb of saying around a quotation."""
    if sentence.lower[quote + 1 : quote + 2] != ["by"]:
        return None
    first = max(0, quote - _AGENT_REACH)
    if not any(
        bits & tags.CUE and word.endswith(("ed", "t"))
        for bits, word in zip(sentence.bits[first:quote], sentence.lower[first:quote], strict=True)
    ):
        return None
    phrase = subject_after(sentence, quote + 2)
    return phrase if phrase is not None and can_speak(sentence, phrase) else None
