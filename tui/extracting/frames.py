"""Whether what stands behind a cue is something that its verb reports.

What a verb may take is written in letters beside it, its frames: see `lexicon/verbs.txt`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.naming_verbs import names_something
from tui.extracting.nominals import is_nominal
from tui.extracting.phrases import is_measured, phrase_after, phrase_before
from tui.extracting.readings import takes_to

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

COMPLEMENTS: Final = lexicon.words("small_words.txt", "complements")
YES_OR_NO: Final = ("yes", "no")
_ABOUT: Final = lexicon.words("small_words.txt", "about")
_NUMBER_WORDS: Final = lexicon.words("small_words.txt", "number_words")
_OBJECT_OF: Final = lexicon.words("small_words.txt", "object_of")
_PRONOUNS: Final = ("it", "them")
_AFTER_OBJECT: Final = tags.PREPOSITION | tags.CONJUNCTION | tags.PUNCTUATION | tags.TIME
_DEEDS: Final = {
    verb: frozenset(things) for verb, *things in map(str.split, lexicon.lines("deeds.txt"))
}
_DEED_REACH: Final = 6
_FINITE: Final = tags.AUXILIARY | tags.VERB | tags.CUE
_NOUNS: Final = tags.CUE_NOUN | tags.NOUN_LIKE
_NOUN_BEFORE: Final = tags.DETERMINER | tags.POSSESSIVE | tags.GENITIVE
_REACTS: Final = ("respond", "reply", "comment", "agree", "concur")
_AFTER_FINITE: Final = (
    tags.PREPOSITION | tags.DETERMINER | tags.POSSESSIVE | tags.PRONOUN | tags.OBJECT | tags.ADVERB
)
_FAR: Final = 60
_NEAR: Final = 12
_COMPLEMENT: Final = 9
_OPENS_SUBJECT: Final = (
    tags.PRONOUN | tags.DETERMINER | tags.POSSESSIVE | tags.CAPITAL | tags.NUMBER | tags.GROUP
)
_CARRIES: Final = tags.PREPOSITION | tags.AUXILIARY
_CLOSES: Final = (
    tags.PUNCTUATION | tags.RELATIVE | tags.SUBORDINATOR & ~tags.PREPOSITION | tags.QUOTE | tags.CUE
)
_FIGURE_REACH: Final = 16
_FIGURE: Final = 6


def admits(sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Whether the cue's verb can be followed by what stands there."""
    if _is_something_else(sentence, cue, start, end):
        return False
    if cue.verb is not None and cue.verb.lemma == "call" and not cue.verb.particle:
        return names_something(sentence, cue, start, end)
    quoted = any(sentence.bits[k] & tags.QUOTE for k in range(start, min(end, start + 3)))
    if quoted and cue.frames != "v":
        return True
    if end - start < 2 and "n" not in cue.frames:
        return sentence.lower[start] in YES_OR_NO
    if cue.form == "colon":
        return has_clause(sentence, start, end)
    before, low = sentence.lower[start - 1], sentence.lower[start]
    if _says_no_more(sentence, cue, start):
        return False
    if before in ("that", ":") or (low in COMPLEMENTS and not _times(cue, low)):
        return True
    if _is_found(sentence, cue) and has_clause(sentence, start, end):
        return True
    if _is_written(sentence, cue) and _opens_clause(sentence, start, end):
        return True
    return fits_frame(sentence, cue.frames, start, end)


def _is_something_else(sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Whether nothing but when stands there, or what was done or spoken of, not what was said."""
    if all(bits & tags.TIME for bits in sentence.bits[start:end]):
        return True  # a rise predicted last autumn
    return _is_deed(sentence, cue, start) or _is_topic(sentence, cue, start)


def _is_topic(sentence: Sentence, cue: Cue, start: int) -> bool:
    """`the things people say about it are odd`: what was spoken of, not what was said."""
    if cue.frames != "cf" or sentence.lower[start - 1] in ("that", ","):
        return False
    return sentence.lower[start] in ("about", "against", "of")


def _times(cue: Cue, low: str) -> bool:
    """`responded when …`: when it was done, for such a verb takes no question."""
    return low in ("when", "where", "if") and cue.verb is not None and cue.verb.lemma in _REACTS


def _is_found(sentence: Sentence, cue: Cue) -> bool:
    """`The poll finds taxes rose`: what a study finds is a clause, what a person finds may not."""
    if cue.subject is None or "t" not in cue.frames:
        return False
    source = cue.subject
    if sentence.bits[source.head] & tags.RELATIVE:  # a study that found taxes rose
        source = phrase_before(sentence, source.first) or source
    return is_measured(sentence, source)


def _is_written(sentence: Sentence, cue: Cue) -> bool:
    """`The report has found taxes are …`, `It also found …`: what only a report has to say."""
    if cue.subject is None or cue.verb is None or cue.verb.lemma != "find":
        return False
    written = sentence.bits[cue.subject.head] & tags.SPEECH_NOUN
    return bool(written) or sentence.lower[cue.subject.head] == "it"


def _says_no_more(sentence: Sentence, cue: Cue, start: int) -> bool:
    """`reported it to the police`, `explained it this way`, `was denied bail`: no words told."""
    low = sentence.lower[start]
    if start + 1 == len(sentence):
        return False
    following, bits = sentence.lower[start + 1], sentence.bits[start + 1]
    bare = sentence.lower[start - 1] != "that"
    if bare and low in _PRONOUNS and "c" in cue.frames and cue.class_ != "deny":
        return following == "this" or bool(bits & _AFTER_OBJECT)
    if cue.verb is None:
        return False
    if cue.verb.lemma == "refuse":  # `refused to say`: that is a silence
        return any(bits & tags.CUE for bits in sentence.bits[cue.after + 1 : cue.after + 3])
    return False


def _is_deed(sentence: Sentence, cue: Cue, start: int) -> bool:
    """`denied bail`, `called a strike`, `recalled 2 million cars`: a thing done, not told."""
    if cue.verb is None or cue.verb.particle or sentence.lower[start - 1] == "that":
        return False
    if cue.verb.lemma == "call" and takes_to(sentence, _say_ahead(sentence, start)) is not None:
        return True  # called the desk to say that …
    things = _DEEDS.get(cue.verb.lemma)
    if things is None:
        return False
    for k in range(start, min(len(sentence), start + _DEED_REACH)):
        if sentence.lower[k] in things:
            return k > start or sentence.lower[k] != "victory"  # claimed victory in the town
        ends = tags.PREPOSITION | tags.PUNCTUATION | tags.AUXILIARY | tags.QUOTE
        if sentence.bits[k] & ends and sentence.lower[k] != "of":  # hundreds of lives
            break
    return False


def _say_ahead(sentence: Sentence, start: int) -> int:
    """The next "say" or "tell" near, but not in "to say the least", else 0."""
    for k in range(start, min(len(sentence), start + _COMPLEMENT)):
        if sentence.lower[k] in ("say", "tell"):
            return 0 if sentence.lower[k + 1 : k + 3] == ["the", "least"] else k
    return 0


def fits_frame(sentence: Sentence, frames: str, start: int, end: int) -> bool:
    """Whether the items behind a verb are what one of its frames asks for."""
    low = sentence.lower[start]
    if "n" in frames and (low == "as" or not _only(sentence.bits[start], tags.PREPOSITION)):
        return True
    if "f" in frames and end - start > 2 and not sentence.bits[start] & tags.PREPOSITION:
        return True
    if ("c" in frames or "o" in frames) and (
        has_clause(sentence, start, end) or _is_shortest(sentence, start, end)
    ):
        return True
    if "b" in frames and _opens_clause(sentence, start, end):
        return True
    if "i" in frames and "to" in sentence.lower[start : start + 8]:
        return True
    if "p" in frames and low in _ABOUT:
        return True
    if "v" in frames and _is_valued(sentence, start, end):
        return True
    near = sentence.lower[start : start + _NEAR]
    if "w" in frames and not {"with", "for"}.isdisjoint(near):
        return True
    if "s" in frames and "as" in sentence.lower[start + 1 : min(end, start + _NEAR)]:
        return True
    return "a" in frames and bool(_OBJECT_OF.intersection(near))


def _only(bits: int, bit: int) -> bool:
    """Whether a word is a preposition, say, and cannot open a clause as well."""
    return bool(bits & bit) and not bits & (tags.ADVERB | tags.DETERMINER)


def _is_valued(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a figure stands behind "at": `put the damage at up to five million`."""
    for k in range(start + 1, min(end - 1, start + _FIGURE_REACH)):
        if sentence.lower[k] == "at":
            return any(_is_figure(sentence, j) for j in range(k + 1, min(end, k + _FIGURE)))
    return False


def _is_figure(sentence: Sentence, k: int) -> bool:
    return bool(sentence.bits[k] & tags.NUMBER) or sentence.lower[k] in _NUMBER_WORDS


def has_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a finite verb seems to stand among some items."""
    for k in range(start, min(end, start + _FAR)):
        bits = sentence.bits[k]
        noun = k > start and bits & _NOUNS and sentence.bits[k - 1] & _NOUN_BEFORE
        name = k > start and bits & tags.CAPITAL and not sentence.titled
        if bits & (_FINITE | tags.QUOTE) and not noun and not name:
            return True
        if sentence.lower[k].endswith(("'s", "'re", "'ll", "'d", "n't")):
            return True
        if sentence.lower[k].endswith("ed") and not _qualifies(sentence, k, start, end):
            return True
    return False


def _opens_clause(sentence: Sentence, start: int, end: int) -> bool:
    """`the union was told late`: a subject and its finite verb, nothing before or between."""
    subject = phrase_after(sentence, start)
    if subject is None or subject.last >= end:
        return False
    if sentence.bits[subject.first] & tags.RELATIVE or not sentence.bits[start] & _OPENS_SUBJECT:
        return False
    for k in range(subject.last, min(end, subject.last + _COMPLEMENT)):
        if sentence.bits[k] & tags.AUXILIARY:
            return True
        if sentence.bits[k] & _CLOSES or (k == subject.last and not sentence.bits[k] & _CARRIES):
            break
    return False


def _is_shortest(sentence: Sentence, start: int, end: int) -> bool:
    """`it leaks`, `crime pays`: a clause of two words, whose verb no list has."""
    if end - start != 2 or not sentence.lower[start + 1].endswith("s"):
        return False
    subject = sentence.bits[start] & tags.PRONOUN or is_nominal(sentence, start)
    return bool(subject) and not sentence.bits[start + 1] & (tags.CAPITAL | tags.GENITIVE | _NOUNS)


def _qualifies(sentence: Sentence, k: int, start: int, end: int) -> bool:
    """Whether a participle only describes a noun: `a detailed letter`."""
    opened = k > start and sentence.bits[k - 1] & _NOUN_BEFORE
    return bool(opened) and k + 1 < end and not sentence.bits[k + 1] & _AFTER_FINITE
