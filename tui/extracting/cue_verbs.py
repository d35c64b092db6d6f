"""Reporting verbs as cues: whether they assert, and who their subject is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags, verbs
from tui.extracting.beside import opens_turned
from tui.extracting.cues import Cue
from tui.extracting.phrases import can_speak, phrase_after, phrase_before
from tui.extracting.subjects import main_subject, subject_after, subject_before, verb_group

if TYPE_CHECKING:
    from tui.extracting.phrases import Phrase
    from tui.extracting.sentences import Sentence
    from tui.extracting.subjects import Group
    from tui.extracting.verbs import Verb

_BE: Final = lexicon.words("small_words.txt", "be")
_HAVE: Final = lexicon.words("small_words.txt", "have")
_HEADS: Final = lexicon.words("small_words.txt", "heads")
_GOES_ON: Final = lexicon.words("small_words.txt", "goes_on")
_BEFORE_NOUN: Final = lexicon.words("small_words.txt", "before_noun")
_SHARES: Final = lexicon.words("small_words.txt", "shares")
_NOUN_BEFORE: Final = tags.DETERMINER | tags.POSSESSIVE | tags.GENITIVE
_VERBAL_BEFORE: Final = (
    tags.PRONOUN
    | tags.GROUP
    | tags.ROLE
    | tags.CAPITAL
    | tags.ADVERB
    | tags.RELATIVE
    | tags.AUXILIARY
    | tags.CONJUNCTION
)
_FLOATS: Final = ("both", "all", "each")
"""Words that may stand between a subject and its verb: `Oslo and Turin both report`."""
_FLOATS_BEHIND: Final = tags.CAPITAL | tags.PRONOUN | tags.AUXILIARY | tags.GROUP
_DASHES: Final = ("—", "–", "―", "--", "-")


def verb_cue(sentence: Sentence, k: int, earlier: list[Cue]) -> Cue | None:
    """The cue that the reporting verb at item `k` makes, None where it is a noun or a name."""
    verb = _reading(sentence, k)
    if verb is None or _is_noun(sentence, k, verb):
        return None
    if verb.form == "ing" and "without" in sentence.lower[max(0, k - 4) : k]:
        return None
    group = verb_group(sentence, k)
    last = k + 2 if verb.particle else k + 1
    cue = Cue("verb", k, last, verb.class_, verb.frames, None, group.first, last, verb=verb)
    cue.group = group.first
    if verb.frames == "a" and verb.form == "past" and sentence.lower[last : last + 1] == ["of"]:
        return None  # the man accused of theft
    if verb.form == "past" and sentence.lower[last : last + 1] == ["by"]:
        return _with_agent(sentence, cue)
    cue.silent = not _asserts(sentence, group, verb)
    _find_subject(sentence, cue, group, earlier)
    cue.silent &= not _is_beside_quotation(sentence, cue, group)
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
        return sentence.lower[0] != "said" and not opens_turned(sentence)
    before, low = sentence.bits[k - 1], sentence.lower[k - 1]
    determined = bool(before & _NOUN_BEFORE) and not before & (tags.PRONOUN | tags.RELATIVE)
    if low in _FLOATS and k > 1 and sentence.bits[k - 2] & _FLOATS_BEHIND:
        determined = False
        before |= tags.ADVERB
    if determined and not (low in _HEADS and verb.lemma in ("say", "tell", "argue")):
        return True
    if verb.lemma == "report" and verb.form == "ing":
        return sentence.lower[k + 1 : k + 2] != ["that"]
    if before & tags.NUMBER and verb.form == "past" and verb.lemma not in ("say", "tell"):
        return True  # its 20 pledged delegates
    if bits & tags.NOUN_LIKE and verb.form != "past":
        following = sentence.lower[k + 1] if k + 1 < len(sentence) else ""
        if following in _BEFORE_NOUN and not verb.particle:
            return True
        if verb.form == "base" and _is_singular(sentence, k):
            return True
        return not before & _VERBAL_BEFORE or _names_things(sentence, k, verb)
    return bool(before & tags.PREPOSITION) and low not in _SHARES


def _is_singular(sentence: Sentence, k: int) -> bool:
    """Whether "a" or "an" opens the phrase before a word: `a police report`."""
    return bool({"a", "an"}.intersection(sentence.lower[max(0, k - 3) : k]))


def _names_things(sentence: Sentence, k: int, verb: Verb) -> bool:
    """Whether a capitalised word only qualifies a noun: `Gulf states`, against `Forbes reports`."""
    before = sentence.bits[k - 1]
    if before & tags.DEMONYM and verb.lemma == "state":
        return True
    if not before & tags.CAPITAL or before & (tags.PRONOUN | tags.GROUP | tags.RELATIVE):
        return False
    if verb.form == "base" or verb.lemma != "state":
        return verb.form == "base"
    following = sentence.bits[k + 1] if k + 1 < len(sentence) else tags.PUNCTUATION
    opens = tags.DETERMINER | tags.PRONOUN | tags.QUOTE | tags.CAPITAL | tags.SUBORDINATOR
    return not (following & (opens | tags.POSSESSIVE) or sentence.lower[k + 1 : k + 2] == [":"])


def _asserts(sentence: Sentence, group: Group, verb: Verb) -> bool:
    """Whether someone is said to have said it: not denied, not wished, not passive."""
    if group.bits & (tags.NEGATION | tags.MODAL | tags.FUTURE):
        return False
    before = sentence.lower[group.first - 1] if group.first else ""
    if before in ("nor", "neither"):
        return False
    before = sentence.lower[group.verb - 1] if group.verb else ""
    if before == "to":
        chain = sentence.lower[group.verb - 2] if group.verb > 1 else ""
        return chain in _GOES_ON or _quotes_next(sentence, group.verb + 1)
    if verb.form == "base":
        return before not in ("do", "does", "did", "let")
    return not (verb.form == "past" and _is_passive(sentence, group))


def _is_beside_quotation(sentence: Sentence, cue: Cue, group: Group) -> bool:
    """`“…,” Roe would later say`: words that stand there were said, whatever the mood."""
    if group.bits & tags.NEGATION or cue.subject is None or cue.shared or cue.inverted:
        return False
    if cue.verb is not None and cue.verb.form == "past" and _is_passive(sentence, group):
        return False
    k = cue.clause - 1
    k -= k > 0 and sentence.lower[k] == ","
    return (k >= 0 and bool(sentence.bits[k] & tags.QUOTE)) or _quotes_next(sentence, cue.last)


def _is_passive(sentence: Sentence, group: Group) -> bool:
    if not group.bits & tags.AUXILIARY:
        return False
    auxiliaries = set(sentence.lower[group.first : group.verb])
    return bool(auxiliaries & _BE)


def _quotes_next(sentence: Sentence, k: int) -> bool:
    """Whether a comma or colon and then a quotation follow."""
    if k + 1 >= len(sentence) or sentence.lower[k] not in (",", ":"):
        return False
    return bool(sentence.bits[k + 1] & tags.QUOTE)


def _with_agent(sentence: Sentence, cue: Cue) -> Cue | None:
    """`rejected by the ministry`: the ministry speaks."""
    phrase = phrase_after(sentence, cue.last + 1)
    if phrase is None or not can_speak(sentence, phrase):
        return None
    named = sentence.lower[phrase.last : phrase.last + 1] == ["as"]
    if cue.class_ not in ("deny", "report") and not named:
        return None
    cue.subject, cue.after, cue.agent = phrase, phrase.last, True
    return cue


def _find_subject(sentence: Sentence, cue: Cue, group: Group, earlier: list[Cue]) -> None:
    """Settle who speaks: behind the verb, before it, or shared with an earlier verb."""
    assert cue.verb is not None
    before = sentence.bits[group.first - 1] if group.first else 0
    low = sentence.lower[group.first - 1] if group.first else ""
    participle = cue.verb.form == "ing" and not group.bits & tags.AUXILIARY
    if participle and _take_noun_before(sentence, cue, group):
        return
    if participle or before & tags.CONJUNCTION or low in _SHARES:
        _share(sentence, cue, earlier)
        cue.silent |= participle and low in _DASHES
        return
    dashed = low in _DASHES and group.first > 1
    opens = group.first == 0 or bool(before & tags.QUOTE)
    opens |= dashed and _follows_quotation(sentence, group.first - 2)
    if opens and _take_behind(sentence, cue):
        return
    phrase = subject_before(sentence, group.first)
    if phrase is None and low == ",":
        if not (_ends_behind(sentence, cue, earlier) and _take_behind(sentence, cue)):
            _share(sentence, cue, earlier)
        return
    cue.subject = phrase
    if phrase is not None:
        cue.clause = phrase.first
        if _runs_to_end(sentence, cue, phrase):
            _take_behind(sentence, cue)


def _follows_quotation(sentence: Sentence, k: int) -> bool:
    """`“…”, – said Roe`: whether only a comma may stand between a quotation and a dash."""
    k -= sentence.lower[k] == "," and k > 0
    return bool(sentence.bits[k] & tags.QUOTE)


def _take_noun_before(sentence: Sentence, cue: Cue, group: Group) -> bool:
    """`with an aide saying that …`: a participle right behind a noun that can speak."""
    k = group.first - 1
    if k < 0 or sentence.bits[k] & (tags.PUNCTUATION | tags.QUOTE | tags.GENITIVE):
        return False
    phrase = phrase_before(sentence, group.first)
    if phrase is None or not can_speak(sentence, phrase):
        return False
    if sentence.bits[phrase.head] & tags.SPEECH_NOUN:
        return False  # `sent a letter saying`: the sender speaks
    cue.subject = phrase
    return True


def _take_behind(sentence: Sentence, cue: Cue) -> bool:
    phrase = subject_after(sentence, cue.last)
    if phrase is None:
        return False
    cue.subject, cue.clause = phrase, cue.first
    cue.after, cue.inverted = phrase.last, True
    return True


def _ends_behind(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> bool:
    """`The war is over, said the president.`: the clause ends with the subject.

    In `Mayor denies delay, says trains run` the same mayor goes on: trains cannot speak.
    """
    if cue.verb is None or cue.verb.form not in ("past", "third"):
        return False
    behind = phrase_after(sentence, cue.last)
    if behind is None or (earlier and not can_speak(sentence, behind)):
        return False
    who = behind.last < len(sentence) and sentence.lower[behind.last] == "who"
    return who or _clause_ends(sentence, behind.last)


def _runs_to_end(sentence: Sentence, cue: Cue, phrase: Phrase) -> bool:
    """A lost comma: `Forces advanced in the city said the institute.`."""
    assert cue.verb is not None
    if cue.verb.lemma not in ("say", "add", "write") or phrase.first == 0:
        return False
    behind = phrase_after(sentence, cue.last)
    if behind is None or not _clause_ends(sentence, behind.last):
        return False
    marked = tags.PUNCTUATION | tags.QUOTE | tags.CONJUNCTION
    finite = any(bits & tags.AUXILIARY for bits in sentence.bits[: phrase.first])
    return finite and not sentence.bits[phrase.first - 1] & marked


def _clause_ends(sentence: Sentence, k: int) -> bool:
    return k >= len(sentence) or bool(sentence.bits[k] & tags.PUNCTUATION)


def _share(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> None:
    """Take the subject of the verb this one is joined to."""
    cue.shared = True
    if sentence.lower[cue.first - 1] == "to" and cue.first > 2:
        phrase = subject_before(sentence, verb_group(sentence, cue.first - 2).first)
        if phrase is not None and can_speak(sentence, phrase):
            # `so cold that Roe was moved to say`, `as her father used to say`
            cue.subject, cue.clause, cue.shared = phrase, phrase.first, False
            return
    for other in reversed(earlier[-4:]):
        if other.form == "verb" and other.subject is not None and not _is_aside(sentence, other):
            cue.subject = other.subject
            return
    phrase = main_subject(sentence)
    if phrase is not None and phrase.last <= cue.first:
        cue.subject = phrase


def _is_aside(sentence: Sentence, other: Cue) -> bool:
    """`Roe turned to Lee, who was crying, and said`: what "who" does is over at the comma."""
    assert other.subject is not None
    relative = sentence.bits[other.subject.first] & tags.RELATIVE
    k = other.after
    return bool(relative and k < len(sentence) and sentence.lower[k] == "," and other.frames == "x")
