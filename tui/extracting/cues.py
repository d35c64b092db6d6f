"""Cues: where a sentence attributes words to someone, and who stands there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags, verbs
from tui.extracting.phrases import Phrase, phrase_after, phrase_before
from tui.extracting.subjects import (
    Group,
    main_subject,
    subject_after,
    subject_before,
    verb_group,
)

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
    from tui.extracting.verbs import Verb
    from tui.model import CueClass

_BE: Final = lexicon.words("small_words.txt", "be")
_HAVE: Final = lexicon.words("small_words.txt", "have")
_NOUN_BEFORE: Final = tags.DETERMINER | tags.POSSESSIVE | tags.GENITIVE
_GOES_ON: Final = lexicon.words("small_words.txt", "goes_on")
_MAX_OBJECT: Final = 14


@dataclass(slots=True)
class Cue:
    """A cue in a sentence: items `first` to `last` (exclusive), of a class.

    `clause` is the item with which the cue's own clause begins (its subject, or the cue where the
    subject is shared or stands behind). `after` is the item behind the cue and whatever belongs to
    it (particle, inverted subject). `form` is "verb", "noun", "according" or "colon".
    """

    first: int
    last: int
    class_: CueClass
    frames: str
    subject: Phrase | None
    clause: int
    after: int
    form: str = "verb"
    shared: bool = False
    inverted: bool = False
    verb: Verb | None = None
    pieces: list[tuple[int, int]] = field(default_factory=list)


def find_cues(sentence: Sentence) -> list[Cue]:
    """The cues of a sentence in order; a cue without a subject of its own shares an earlier one."""
    found: list[Cue] = []
    for k, bits in enumerate(sentence.bits):
        cue = None
        if bits & tags.CUE:
            cue = _verb_cue(sentence, k, found)
        if cue is None and bits & tags.CUE_NOUN:
            cue = _noun_cue(sentence, k)
        if cue is None and sentence.lower[k] == "according":
            cue = _according(sentence, k)
        if cue is not None:
            found.append(cue)
    return found


def _verb_cue(sentence: Sentence, k: int, earlier: list[Cue]) -> Cue | None:
    verb = _reading(sentence, k)
    if verb is None or _is_noun(sentence, k, verb):
        return None
    group = verb_group(sentence, k)
    if not _asserts(sentence, group, verb):
        return None
    last = k + 2 if verb.particle else k + 1
    cue = Cue(group.verb, last, verb.class_, verb.frames, None, group.first, last, verb=verb)
    _find_subject(sentence, cue, group, earlier)
    return cue


def _reading(sentence: Sentence, k: int) -> Verb | None:
    """Which reporting verb an item is; two-word verbs need their second word."""
    following = sentence.lower[k + 1] if k + 1 < len(sentence) else ""
    for verb in verbs.forms()[sentence.lower[k]]:
        if not verb.particle or verb.particle == following:
            return verb
    return None


def _is_noun(sentence: Sentence, k: int, verb: Verb) -> bool:
    """Whether the word names a saying ("the report") or belongs to a name, and is no verb here."""
    bits = sentence.bits[k]
    if bits & tags.CAPITAL and k > 0:
        return True
    if k == 0:
        return verb.form != "past" or sentence.lower[0] != "said"
    before = sentence.bits[k - 1]
    if before & _NOUN_BEFORE and not before & tags.PRONOUN and not before & tags.RELATIVE:
        return True
    if bits & tags.NOUN_LIKE and verb.form != "past":
        following = sentence.lower[k + 1] if k + 1 < len(sentence) else ""
        if following in ("of", "by", "from", "about", ".") and not verb.particle:
            return True
        verbal = tags.PRONOUN | tags.GROUP | tags.CAPITAL | tags.ADVERB | tags.RELATIVE
        return not before & (verbal | tags.AUXILIARY | tags.CONJUNCTION)
    return bool(before & tags.PREPOSITION) and sentence.lower[k - 1] not in ("to", "by", "in", "as")


def _asserts(sentence: Sentence, group: Group, verb: Verb) -> bool:
    """Whether someone is said to have said it: not denied, not wished, not passive."""
    if group.bits & (tags.NEGATION | tags.MODAL | tags.FUTURE):
        return False
    before = sentence.lower[group.verb - 1] if group.verb else ""
    if before == "to":
        chain = sentence.lower[group.verb - 2] if group.verb > 1 else ""
        return chain in _GOES_ON or _quotes_next(sentence, group.verb + 1)
    if verb.form == "base":
        return before not in ("do", "does", "did", "let")
    if verb.form == "past" and group.bits & tags.AUXILIARY:
        words = {w.rpartition("'")[2] for w in sentence.lower[group.first : group.verb]}
        auxiliaries = set(sentence.lower[group.first : group.verb])
        if auxiliaries & _BE or ("s" in words and not auxiliaries & _HAVE):
            return False
    return True


def _quotes_next(sentence: Sentence, k: int) -> bool:
    """Whether a comma or colon and then a quotation follow."""
    if k + 1 >= len(sentence) or sentence.lower[k] not in (",", ":"):
        return False
    return bool(sentence.bits[k + 1] & tags.QUOTE)


def _find_subject(sentence: Sentence, cue: Cue, group: Group, earlier: list[Cue]) -> None:
    """Settle who speaks: behind the verb, before it, or shared with an earlier verb."""
    assert cue.verb is not None
    opens = group.first == 0 or bool(sentence.bits[group.first - 1] & tags.QUOTE)
    if opens and _take_behind(sentence, cue):
        return
    participle = cue.verb.form == "ing" and not group.bits & tags.AUXILIARY
    before = sentence.bits[group.first - 1] if group.first else 0
    low = sentence.lower[group.first - 1] if group.first else ""
    if participle or before & tags.CONJUNCTION or low in ("to", "by", "in", "as", "on"):
        _share(sentence, cue, earlier)
        return
    phrase = subject_before(sentence, group.first)
    if (
        phrase is None
        and low == ","
        and _ends_behind(sentence, cue)
        and _take_behind(sentence, cue)
    ):
        return
    if phrase is None and low == ",":
        _share(sentence, cue, earlier)
        return
    cue.subject = phrase
    if phrase is not None:
        cue.clause = phrase.first
        if _runs_to_end(sentence, cue, phrase):
            _take_behind(sentence, cue)


def _take_behind(sentence: Sentence, cue: Cue) -> bool:
    phrase = subject_after(sentence, cue.last)
    if phrase is None:
        return False
    cue.subject, cue.clause = phrase, cue.first
    cue.after, cue.inverted = phrase.last, True
    return True


def _ends_behind(sentence: Sentence, cue: Cue) -> bool:
    """`The war is over, said the president.`: the clause ends with the subject."""
    if cue.verb is None or cue.verb.form not in ("past", "third"):
        return False
    behind = phrase_after(sentence, cue.last)
    return behind is not None and _clause_ends(sentence, behind.last)


def _runs_to_end(sentence: Sentence, cue: Cue, phrase: Phrase) -> bool:
    """A lost comma: `Forces advanced in the city said the institute.`."""
    assert cue.verb is not None
    if cue.verb.lemma not in ("say", "add", "write") or phrase.first == 0:
        return False
    behind = phrase_after(sentence, cue.last)
    if behind is None or not _clause_ends(sentence, behind.last):
        return False
    earlier = sentence.bits[: phrase.first]
    return any(bits & tags.AUXILIARY for bits in earlier) and not is_subject_start(sentence, phrase)


def is_subject_start(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether punctuation parts this phrase from what stands before it."""
    return phrase.first == 0 or bool(
        sentence.bits[phrase.first - 1] & (tags.PUNCTUATION | tags.QUOTE | tags.CONJUNCTION)
    )


def _clause_ends(sentence: Sentence, k: int) -> bool:
    return k >= len(sentence) or bool(sentence.bits[k] & tags.PUNCTUATION)


def _share(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> None:
    """Take the subject of the verb this one is joined to."""
    cue.shared = True
    for other in reversed(earlier):
        if other.form == "verb" and other.subject is not None:
            cue.subject = other.subject
            return
    phrase = main_subject(sentence)
    if phrase is not None and phrase.last <= cue.first:
        cue.subject = phrase


def _noun_cue(sentence: Sentence, k: int) -> Cue | None:
    """`Smith's claim that …`, `a report by the agency that …`, `the ministry's denial of …`."""
    low = sentence.lower[k]
    class_ = verbs.nouns().get(low)
    if class_ is None or sentence.bits[k] & tags.CAPITAL or k + 1 >= len(sentence):
        return None
    owner = _owner(sentence, k)
    following = sentence.lower[k + 1]
    after = k + 1
    if owner is None and following in ("by", "from"):
        owner = phrase_after(sentence, k + 2)
        after = owner.last if owner else after
    if owner is None or after >= len(sentence) or sentence.lower[after] != "that":
        return None
    return Cue(k, k + 1, class_, "t", owner, owner.first, after, form="noun")


def _owner(sentence: Sentence, k: int) -> Phrase | None:
    """The genitive or possessive before a noun: `Smith's`, `her`."""
    for j in range(k - 1, max(-1, k - 4), -1):
        bits = sentence.bits[j]
        if bits & tags.POSSESSIVE:
            return Phrase(j, j + 1, j)
        if bits & tags.GENITIVE:
            return phrase_before(sentence, j + 1)
        if bits & (tags.PUNCTUATION | tags.DETERMINER | tags.PREPOSITION | tags.QUOTE):
            return None
    return None


def _according(sentence: Sentence, k: int) -> Cue | None:
    if k + 2 >= len(sentence) or sentence.lower[k + 1] != "to":
        return None
    phrase = subject_after(sentence, k + 2)
    plain = phrase_after(sentence, k + 2)
    if phrase is None or plain is None:
        return None
    opens = k == 0 or bool(sentence.bits[k - 1] & (tags.PUNCTUATION | tags.CONJUNCTION))
    closed = phrase.last < len(sentence) and sentence.lower[phrase.last] == ","
    if opens and not closed:
        phrase = plain  # what stands behind its comma is the clause, no apposition
    return Cue(k, k + 2, "say", "c", phrase, k, phrase.last, form="according")
