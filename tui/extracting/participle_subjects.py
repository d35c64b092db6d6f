"""Who says what a participle reports: `with an aide saying …`, `scolded Roe for saying …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.cue_sharing import in_clause_before, share
from tui.extracting.phrases import Phrase, can_speak, phrase_before
from tui.extracting.scene import quotes_next
from tui.extracting.subjects import main_subject, subject_after, subject_before
from tui.extracting.tokens import DASHES
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence
    from tui.extracting.verb_groups import Group

_BE: Final = lexicon.words("small_words.txt", "be")
_GLOSSES: Final = ("refer", "point", "talk", "speak")
"""Verbs whose participle only tells what words are about: `“…,” he said, referring to rain`."""
_WHERE: Final = ("to", "at", "in", "into", "near", "outside")
_NEAR: Final = 16
_RECORDINGS: Final = lexicon.words("small_words.txt", "recordings")
_QUOTED: Final = frozenset(("quoted", "cited", "reported", "record"))
_BEGINS: Final = lexicon.words("small_words.txt", "begins")


def take_of_participle(sentence: Sentence, cue: Cue, group: Group, earlier: list[Cue]) -> None:
    """Who says it where nothing but a participle does: a noun before it, or the main subject."""
    assert cue.verb is not None
    before = sentence.bits[group.first - 1] if group.first else 0
    low = sentence.lower[group.first - 1] if group.first else ""
    glosses = cue.verb.lemma in _GLOSSES and cue.verb.particle != "out"
    if not glosses and _take_noun_before(sentence, cue, group):
        return
    if low == "," and _take_noun_with(sentence, cue, group):
        return
    if low in ("for", "as"):
        _take_blamed(sentence, cue, group)
        return
    if before & tags.VERB and not before & tags.AUXILIARY and low not in _BEGINS:
        cue.silent = True  # `the law requires telling them`
        return
    share(sentence, cue, earlier)
    if cue.subject is not None and not _may_speak(sentence, cue.subject):
        cue.subject = in_clause_before(sentence, cue) or cue.subject
    if cue.subject is None and before & tags.SPEECH_NOUN:
        cue.subject = phrase_before(sentence, group.first)  # a letter saying the vote was rigged
    cue.silent |= low in DASHES or (glosses and not quotes_next(sentence, cue.last))


def _may_speak(sentence: Sentence, subject: Phrase) -> bool:
    """Whether a subject can speak; `Shares in Roe Mills` has its capital from the sentence."""
    opens = subject.head == 0 and sentence.bits[1] & tags.PREPOSITION
    people = tags.ROLE | tags.GROUP | tags.ORGANISATION | tags.SPEECH_NOUN | tags.EVIDENCE
    if opens and sentence.lower[0].endswith("s") and not sentence.bits[0] & people:
        return False
    return can_speak(sentence, subject)


def _take_noun_before(sentence: Sentence, cue: Cue, group: Group) -> bool:
    """`with an aide saying that …`: a participle right behind a noun that can speak."""
    k = group.first - 1
    if k < 0 or sentence.bits[k] & (tags.PUNCTUATION | tags.QUOTE | tags.GENITIVE):
        return False
    phrase = phrase_before(sentence, group.first)
    if phrase is not None:
        phrase = (
            _behind(sentence, phrase, "with")
            or _shown_in(sentence, phrase)
            or _told_of(sentence, phrase)
            or phrase
        )
    if phrase is None or not can_speak(sentence, phrase):
        return False
    if sentence.bits[phrase.head] & (tags.SPEECH_NOUN | tags.CUE_NOUN):
        return False  # `sent a letter saying`: the sender speaks
    if _is_place(sentence, phrase):
        return False
    cue.subject = phrase
    return True


def _take_noun_with(sentence: Sentence, cue: Cue, group: Group) -> bool:
    """`…, with its head, Ana Roe, calling …`: an apposition parts the noun from its participle."""
    for k in range(group.first - 2, max(0, group.first - _NEAR), -1):
        if sentence.lower[k] == "with" and sentence.lower[k - 1] == ",":
            phrase = subject_after(sentence, k + 1)
            if phrase is None or phrase.last < group.first - 1 or not can_speak(sentence, phrase):
                return False
            cue.subject, cue.clause = phrase, phrase.first
            return True
        if sentence.bits[k] & (tags.QUOTE | tags.VERB | tags.AUXILIARY | tags.CUE):
            return False
    return False


def _is_place(sentence: Sentence, phrase: Phrase) -> bool:
    """`moved them to the Elm Road centre saying …`: where to, unless it is people."""
    if not phrase.first or sentence.lower[phrase.first - 1] not in _WHERE:
        return False
    return not sentence.bits[phrase.head] & (tags.ROLE | tags.GROUP | tags.TITLE)


def _shown_in(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """`a clip of Ana Roe saying`, `a crowd of voters saying`, not `a defence of Roe saying`."""
    inner = None if can_speak(sentence, phrase) else _behind(sentence, phrase, "of")
    if inner is None or sentence.lower[phrase.head] in _RECORDINGS:
        return inner
    many = sentence.bits[inner.head] & tags.GROUP or sentence.lower[inner.head].endswith("s")
    return inner if many else None


def _told_of(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """`a warning about people claiming …`: many people, who are no letter's subject."""
    inner = _behind(sentence, phrase, "about")
    return inner if inner is not None and sentence.bits[inner.head] & tags.GROUP else None


def _behind(sentence: Sentence, phrase: Phrase, link: str) -> Phrase | None:
    """`a clip of Ana Roe saying …`, `in court with his lawyer arguing …`: whose saying it is."""
    for k in range(phrase.last - 2, phrase.first, -1):
        if sentence.lower[k] == link:
            inner = Phrase(k + 1, phrase.last, phrase.last - 1)
            return inner if can_speak(sentence, inner) else None
    return None


def _take_blamed(sentence: Sentence, cue: Cue, group: Group) -> None:
    """`She scolded Roe for saying that …`, `quoted Roe as saying that …`: Roe said it."""
    end = _before_day(sentence, group.first - 1)
    phrase = phrase_before(sentence, end) or _who_is_blamed(sentence, end - 1)
    if phrase is not None and can_speak(sentence, phrase):
        cue.subject, cue.blamed = phrase, True
    elif _QUOTED.intersection(sentence.lower[max(0, group.first - 3) : group.first]):
        cue.subject = main_subject(sentence)
    cue.silent = cue.subject is None


def _before_day(sentence: Sentence, end: int) -> int:
    """`was criticised on Monday for saying …`: the item behind the verb, past the day."""
    while end > 1 and sentence.bits[end - 1] & tags.TIME:
        end -= 1
    dated = end > 1 and sentence.bits[end] & tags.TIME and sentence.lower[end - 1] == "on"
    return end - bool(dated)


def _who_is_blamed(sentence: Sentence, verb: int) -> Phrase | None:
    """`Roe was criticised for saying …`: the subject of the passive."""
    if verb < 1 or not sentence.lower[verb].endswith("ed"):
        return None
    passive = verb_group(sentence, verb)
    if not _BE.intersection(sentence.lower[passive.first : verb]):
        return None
    return subject_before(sentence, passive.first)
