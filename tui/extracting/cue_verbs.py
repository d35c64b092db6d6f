"""Reporting verbs as cues, and whether they assert that someone said it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.assertions import (
    asserts,
    disagrees,
    is_anybody,
    is_beside_quotation,
    is_nobody,
    is_wanted,
)
from tui.extracting.cue_subjects import find_subject
from tui.extracting.cues import Cue
from tui.extracting.phrases import can_speak, is_measured, phrase_after, phrase_before
from tui.extracting.readings import goes_on_to, is_noun, reading, second, takes_to
from tui.extracting.scene import skip_scene
from tui.extracting.subjects import subject_before
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from tui.extracting.phrases import Phrase
    from tui.extracting.sentences import Sentence
    from tui.extracting.verb_groups import Group
    from tui.extracting.verbs import Verb

_MANY: Final = frozenset(("are", "have"))
_SHOWS: Final = ("show", "demonstrate")
"""What only a study, a survey or figures do in words: `the data show that …`."""
_SUMMING: Final = lexicon.words("small_words.txt", "summing")
_MEANS: Final = lexicon.words("small_words.txt", "means")
_PROMPTS: Final = lexicon.words("small_words.txt", "prompts")
_NUMBERS: Final = lexicon.words("small_words.txt", "number_words")
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
    if verb.form == "past" and _is_participle(sentence, group, verb, last):
        return None
    if verb.form == "past" and _has_agent(sentence, last):
        return _with_agent(sentence, cue)
    cue.silent = not asserts(sentence, group, verb)
    brought = _settle_subject(sentence, cue, group, earlier)
    if cue.subject is not None:
        if disagrees(sentence, cue.subject, group, verb):
            return None
        cue.silent |= is_nobody(sentence, cue.subject) or is_anybody(sentence, cue.subject)
    cue.silent |= verb.form == "base" and is_wanted(cue, earlier)
    if not _can_be_said(sentence, cue, verb):
        return None
    cue.silent &= not is_beside_quotation(sentence, cue, group)
    finite = group.bits & tags.AUXILIARY
    if finite or brought:
        return cue
    return None if _is_infinitive(sentence, cue, verb, earlier) else cue


def _settle_subject(sentence: Sentence, cue: Cue, group: Group, earlier: list[Cue]) -> bool:
    """Settle who speaks; tells whether something brought them to say it: `took to Bird to say`."""
    prompted = _prompted(sentence, group.verb)
    if prompted is not None:
        cue.subject, cue.clause, cue.silent = prompted, prompted.first, False
        return True
    took = takes_to(sentence, group.verb)
    if took is not None:
        cue.subject = subject_before(sentence, verb_group(sentence, took).first)
        return True
    find_subject(sentence, cue, group, earlier)
    return goes_on_to(sentence, group.verb)


def _prompted(sentence: Sentence, k: int) -> Phrase | None:
    """`…, prompting Roe to say that …`: the one who was brought to say it, and did."""
    if k < 3 or sentence.lower[k - 1] != "to":
        return None
    phrase = phrase_before(sentence, k - 1)
    if phrase is None or not phrase.first or sentence.lower[phrase.first - 1] not in _PROMPTS:
        return None
    return phrase if can_speak(sentence, phrase) else None


def _is_participle(sentence: Sentence, group: Group, verb: Verb, last: int) -> bool:
    """Whether a past form with item `last` behind it tells of something, and reports nothing."""
    return (
        _only_describes(group, verb, sentence.lower[last : last + 2])
        or _by_in_time(sentence, group, last)
        or _is_of_sum(sentence, group, last)
    )


def _by_in_time(sentence: Sentence, group: Group, k: int) -> bool:
    """`The rise, announced today by the office, was small`: a participle, with no auxiliary."""
    dated = k + 1 < len(sentence) and sentence.bits[k] & tags.TIME
    return bool(dated) and sentence.lower[k + 1] == "by" and not group.bits & tags.AUXILIARY


def _is_of_sum(sentence: Sentence, group: Group, k: int) -> bool:
    """`…, a report dismissed as nonsense by the port`: the report dismisses nothing."""
    if sentence.lower[k : k + 1] != ["as"] or group.first < 3 or group.bits & tags.AUXILIARY:
        return False
    summed = sentence.lower[group.first - 1] in _SUMMING
    return summed and bool(sentence.bits[group.first - 3] & tags.PUNCTUATION)


def _only_describes(group: Group, verb: Verb, following: list[str]) -> bool:
    """`a man accused of theft`, `two briefed on it`, `a man said to be ill`."""
    if following[:1] == ["than"]:
        return True  # easier said than done
    if following[:1] == ["to"]:
        told_of = verb.lemma in ("say", "report", "allege") and not group.bits & tags.AUXILIARY
        return told_of and following[1:] in (["be"], ["have"])
    following = following[:1]
    if following == ["of"]:
        return verb.frames == "a"
    if following == ["on"]:
        return verb.lemma == "brief"
    takes = verb.frames in ("n", "na", "s") and not verb.particle
    return takes and following == ["for"] and not group.bits & tags.AUXILIARY


def _can_be_said(sentence: Sentence, cue: Cue, verb: Verb) -> bool:
    """Whether a verb that tells of words only where certain subjects have it has such a one."""
    if verb.lemma == "hear":
        return _is_told(sentence, cue)
    return verb.lemma not in _SHOWS or bool(cue.subject and _can_show(sentence, cue.subject))


def _can_show(sentence: Sentence, subject: Phrase) -> bool:
    """`the data show`, `court records show`: what is measured or written down."""
    written = sentence.bits[subject.head] & tags.SPEECH_NOUN
    many = sentence.lower[subject.head].endswith("s")
    return bool(written and many) or is_measured(sentence, subject)


def _is_told(sentence: Sentence, cue: Cue) -> bool:
    """`The court heard that …`: what was said to those who sit there, nobody tells by whom."""
    if cue.subject is None or cue.verb is None or cue.verb.form not in ("past", "third"):
        return False
    if sentence.lower[cue.subject.head] not in _HEARERS:
        return False
    if _NUMBERS.intersection(sentence.lower[cue.last : cue.last + 1]):
        return False  # the court heard two cases
    cue.subject, cue.unnamed = None, True
    cue.after = skip_scene(sentence, cue.last, len(sentence))
    if sentence.lower[cue.after : cue.after + 1] == ["that"]:
        cue.after += 1
    return True


def _has_agent(sentence: Sentence, k: int) -> bool:
    """Whether "by" behind a past form tells who did it, not by what means: `said by email`."""
    means = k + 1 < len(sentence) and sentence.lower[k + 1] in _MEANS
    return sentence.lower[k : k + 1] == ["by"] and not means


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


def _is_infinitive(sentence: Sentence, cue: Cue, verb: Verb, earlier: list[Cue]) -> bool:
    """`He said he would come and answer`: a bare form that no finite one of its kind precedes."""
    if not cue.shared or verb.form != "base":
        return False
    last = next((one for one in reversed(earlier) if one.verb is not None), None)
    if last is None or last.verb is None or last.verb.form == "base":
        return False
    many = _MANY.intersection(sentence.lower[last.group : last.first])
    between = range(last.after, cue.first)
    # `They are reporting fires and say …`: nothing but "are" goes with a bare form
    return not many or any(
        sentence.lower[k] == "to" or sentence.bits[k] & (tags.MODAL | tags.FUTURE) for k in between
    )
