"""Reporting verbs as cues, and whether they assert that someone said it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.cue_subjects import find_subject
from tui.extracting.cues import Cue
from tui.extracting.phrases import can_speak, is_measured, phrase_after
from tui.extracting.readings import goes_on_to, is_noun, reading, second, takes_to
from tui.extracting.scene import quotes_next, skip_scene
from tui.extracting.subjects import subject_before
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from tui.extracting.phrases import Phrase
    from tui.extracting.sentences import Sentence
    from tui.extracting.verb_groups import Group
    from tui.extracting.verbs import Verb

_BE: Final = lexicon.words("small_words.txt", "be")
_NOBODY: Final = ("nobody", "none", "neither", "no", "not")
_WANTS: Final = ("suggest", "propose", "recommend", "demand", "insist", "ask", "request", "urge")
_SHOWS: Final = ("show", "demonstrate")
"""What only a study, a survey or figures do in words: `the data show that …`."""
_HEARD: Final = lexicon.words("small_words.txt", "heard")
_HEARERS: Final = lexicon.words("small_words.txt", "hearers")


def verb_cue(sentence: Sentence, k: int, earlier: list[Cue]) -> Cue | None:
    """The cue that the reporting verb at item `k` makes, None where it is a noun or a name."""
    verb = reading(sentence, k)
    if verb is None or is_noun(sentence, k, verb):
        return None
    if verb.form == "ing" and "without" in sentence.lower[max(0, k - 4) : k]:
        return None
    group = verb_group(sentence, k)
    last = second(sentence, k) + 1 if verb.particle else k + 1
    cue = Cue("verb", k, last, verb.class_, verb.frames, None, group.first, last, verb=verb)
    cue.group = group.first
    following = sentence.lower[last : last + 1]
    if verb.frames == "a" and verb.form == "past" and following == ["of"]:
        return None  # the man accused of theft
    if verb.lemma == "brief" and verb.form == "past" and following == ["on"]:
        return None  # two people briefed on the matter
    if verb.form == "past" and following == ["by"]:
        return _with_agent(sentence, cue)
    cue.silent = not _asserts(sentence, group, verb)
    took = takes_to(sentence, group.verb)
    if took is not None:
        cue.subject = subject_before(sentence, verb_group(sentence, took).first)
    else:
        find_subject(sentence, cue, group, earlier)
    cue.silent |= cue.subject is not None and _is_nobody(sentence, cue.subject)
    cue.silent |= verb.form == "base" and _is_wanted(cue, earlier)
    if verb.lemma == "hear" and not _is_told(sentence, cue):
        return None
    if verb.lemma in _SHOWS and not (cue.subject and _can_show(sentence, cue.subject)):
        return None
    cue.silent &= not _is_beside_quotation(sentence, cue, group)
    finite = group.bits & tags.AUXILIARY
    if finite or took is not None or goes_on_to(sentence, group.verb):
        return cue
    return None if _is_infinitive(cue, verb, earlier) else cue


def _asserts(sentence: Sentence, group: Group, verb: Verb) -> bool:
    """Whether someone is said to have said it: not denied, not wished, not passive."""
    heard = _HEARD.intersection(sentence.lower[group.first : group.verb])
    told = heard or "only" in sentence.lower[group.first : group.verb + 2]
    if group.bits & tags.NEGATION or (group.bits & (tags.MODAL | tags.FUTURE) and not told):
        return False  # but he can be heard saying it, and would only say it
    before = sentence.lower[group.first - 1] if group.first else ""
    if before in ("nor", "neither"):
        return False
    before = sentence.lower[group.verb - 1] if group.verb else ""
    if verb.form == "base" and "to" in sentence.lower[max(0, group.first - 2) : group.first]:
        before = "to"  # to further explain
    if before == "to":
        went = goes_on_to(sentence, group.verb) or takes_to(sentence, group.verb) is not None
        return went or quotes_next(sentence, group.verb + 1)
    if verb.form == "base":
        return before != "let" and not _asks(sentence)
    return not (verb.form == "past" and _is_passive(sentence, group))


def _is_wanted(cue: Cue, earlier: list[Cue]) -> bool:
    """`Roe suggested they tweet it`: a bare form says what someone wants done, not what is."""
    if not earlier or cue.shared or earlier[-1].verb is None:
        return False
    return earlier[-1].verb.lemma in _WANTS and earlier[-1].after <= cue.clause <= cue.group


def _can_show(sentence: Sentence, subject: Phrase) -> bool:
    """`the data show`, `court records show`: what is measured or written down."""
    written = sentence.bits[subject.head] & tags.SPEECH_NOUN
    many = sentence.lower[subject.head].endswith("s")
    return bool(written and many) or is_measured(sentence, subject)


def _asks(sentence: Sentence) -> bool:
    """`Did Roe say that it rained?`: a question asserts nothing."""
    return sentence.lower[-1] == "?" and bool(sentence.bits[0] & tags.AUXILIARY)


def _is_nobody(sentence: Sentence, subject: Phrase) -> bool:
    """`Nobody said`, `no official has said`, `not everyone agrees`."""
    if sentence.lower[subject.first] in _NOBODY:
        numbered = subject.first + 1 < subject.last and subject.first + 1
        return not (numbered and sentence.bits[numbered] & tags.NUMBER)  # No 10 said
    return subject.first > 0 and sentence.lower[subject.first - 1] in ("no", "not")


def _is_told(sentence: Sentence, cue: Cue) -> bool:
    """`The court heard that …`: what was said to those who sit there, nobody tells by whom."""
    if cue.subject is None or cue.verb is None or cue.verb.form not in ("past", "third"):
        return False
    if sentence.lower[cue.subject.head] not in _HEARERS:
        return False
    cue.subject, cue.unnamed = None, True
    cue.after = skip_scene(sentence, cue.last, len(sentence))
    if sentence.lower[cue.after : cue.after + 1] == ["that"]:
        cue.after += 1
    return True


def _is_beside_quotation(sentence: Sentence, cue: Cue, group: Group) -> bool:
    """`“…,” Roe would later say`: words that stand there were said, whatever the mood."""
    if group.bits & tags.NEGATION or cue.subject is None or cue.shared or cue.inverted:
        return False
    if cue.verb is not None and cue.verb.form == "past" and _is_passive(sentence, group):
        return False
    k = cue.clause - 1
    k -= k > 0 and sentence.lower[k] == ","
    return (k >= 0 and bool(sentence.bits[k] & tags.QUOTE)) or quotes_next(sentence, cue.last)


def _is_passive(sentence: Sentence, group: Group) -> bool:
    if not group.bits & tags.AUXILIARY:
        return False
    auxiliaries = set(sentence.lower[group.first : group.verb])
    return bool(auxiliaries & _BE)


def _with_agent(sentence: Sentence, cue: Cue) -> Cue | None:
    """`rejected by the ministry`: the ministry speaks."""
    phrase = phrase_after(sentence, cue.last + 1)
    if phrase is None or not can_speak(sentence, phrase):
        return None
    named = sentence.lower[phrase.last : phrase.last + 1] == ["as"]
    if cue.class_ not in ("deny", "report", "accuse") and not named:
        return None
    cue.subject, cue.after, cue.agent = phrase, phrase.last, True
    return cue


def _is_infinitive(cue: Cue, verb: Verb, earlier: list[Cue]) -> bool:
    """`He said he would come and answer`: a bare form that no finite one of its kind precedes."""
    if not cue.shared or verb.form != "base":
        return False
    last = next((one.verb for one in reversed(earlier) if one.verb is not None), None)
    return last is not None and last.form != "base"
