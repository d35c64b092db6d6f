"""Whether a word that may report is a verb in its place: `they report`, but `the report`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags, verbs
from tui.extracting.beside import opens_turned
from tui.extracting.nominals import has_plural_before, is_nominal
from tui.extracting.verb_groups import verb_group

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
    from tui.extracting.verbs import Verb

_HEADS: Final = lexicon.words("small_words.txt", "heads")
_BEFORE_NOUN: Final = lexicon.words("small_words.txt", "before_noun")
_SHARES: Final = lexicon.words("small_words.txt", "shares")
_GOES_ON: Final = lexicon.words("small_words.txt", "goes_on")
_GERUNDS: Final = lexicon.words("small_words.txt", "gerunds")
_GESTURES: Final = ("respond", "reply", "speak-out", "refer", "answer", "talk")
_NOUN_BEFORE: Final = tags.DETERMINER | tags.POSSESSIVE | tags.GENITIVE
_VERBAL_BEFORE: Final = (
    tags.PRONOUN
    | tags.GROUP
    | tags.ORGANISATION
    | tags.ROLE
    | tags.CAPITAL
    | tags.ADVERB
    | tags.RELATIVE
    | tags.AUXILIARY
    | tags.CONJUNCTION
)
_PEOPLE: Final = tags.ROLE | tags.GROUP | tags.ORGANISATION | tags.TITLE
_OPENS: Final = (
    tags.DETERMINER
    | tags.POSSESSIVE
    | tags.PRONOUN
    | tags.QUOTE
    | tags.CAPITAL
    | tags.SUBORDINATOR
    | tags.RELATIVE
)
_TAKES: Final = ("took", "takes", "taken", "went", "goes", "gone", "used", "uses", "turned")
_COMES: Final = ("emerged", "phoned", "telephoned", "stepped")
_TELL: Final = ("say", "said", "suggest", "suggested", "indicate", "indicated", "claim", "claimed")
_FEWEST: Final = 3
_LONGEST: Final = 7
_SUMMING: Final = lexicon.words("small_words.txt", "summing")
_FLOATS: Final = ("both", "all", "each")
"""Words that may stand between a subject and its verb: `Oslo and Turin both report`."""
_FLOATS_BEHIND: Final = tags.CAPITAL | tags.PRONOUN | tags.AUXILIARY | tags.GROUP


def reading(sentence: Sentence, k: int) -> Verb | None:
    """Which reporting verb an item is; two-word verbs need their second word."""
    for verb in verbs.forms()[sentence.lower[k]]:
        if not verb.particle or sentence.lower[second(sentence, k)] == verb.particle:
            return verb
    return None


def second(sentence: Sentence, k: int) -> int:
    """Where the second word of a two-word verb would stand: `called for`, `made it clear`."""
    last = min(k + 1, len(sentence) - 1)
    if sentence.lower[last : last + 2] == ["it", "clear"]:
        return last + 1
    if sentence.bits[last] & tags.TIME and last + 1 < len(sentence):
        return last + 1 if sentence.lower[last + 1] == "for" else last
    return last


def is_noun(sentence: Sentence, k: int, verb: Verb) -> bool:
    """Whether the word names a saying or belongs to a name or a noun, and is no verb here."""
    if sentence.bits[k] & tags.CAPITAL and k > 0:
        return True
    if k == 0 and opens_turned(sentence):
        return False
    if k == 0 and verb.form == "ing" and len(sentence) > 1 and sentence.bits[1] & _PEOPLE:
        return not sentence.bits[1] & tags.CAPITAL  # Fuming shopper Ana Roe
    if k == 0:
        return (verb.form != "ing" and sentence.lower[0] != "said") or verb.lemma in _GESTURES
    if _is_determined(sentence, k, verb) or _qualifies(sentence, k, verb):
        return True
    if verb.lemma == "report" and verb.form == "ing":
        finite = sentence.bits[k - 1] & tags.AUXILIARY and _opens_clause(sentence, k + 1)
        return not finite and sentence.lower[k + 1 : k + 2] != ["that"]
    low = sentence.lower[k - 1]
    if verb.form == "ing" and low in _GERUNDS:
        return False
    if verb.form == "base" and (goes_on_to(sentence, k) or takes_to(sentence, k) is not None):
        return False
    if sentence.bits[k] & tags.NOUN_LIKE and verb.form != "past":
        opens = sentence.bits[k - 1] & tags.PUNCTUATION or low == "to"
        return not (verb.particle and opens) and not _is_said_by(sentence, k, verb)
    shares = low in _SHARES and not (verb.form == "past" and low in ("in", "on", "by"))
    return bool(sentence.bits[k - 1] & tags.PREPOSITION) and not (
        shares or _has_auxiliary(sentence, k)
    )


def goes_on_to(sentence: Sentence, k: int) -> bool:
    """`went on to say`, `continue to insist`, `is quick to point out`: it was said."""
    if sentence.lower[max(0, k - 3) : k] == ["far", "as", "to"]:
        return True
    return k > 1 and sentence.lower[k - 1] == "to" and sentence.lower[k - 2] in _GOES_ON


def takes_to(sentence: Sentence, k: int) -> int | None:
    """The verb of `took to Facebook to say`, `went on television to say`, None where none is."""
    if k < _FEWEST or sentence.lower[k - 1] != "to":
        return None
    heard = False
    for j in range(k - 2, max(-1, k - _LONGEST - 1), -1):
        if sentence.lower[j] in _TAKES:
            return j if heard else None
        if sentence.lower[j] in _COMES:
            return j
        if sentence.lower[j] == "called" and sentence.lower[k] in ("say", "tell"):
            return j
        if sentence.bits[j] & (tags.PUNCTUATION | tags.QUOTE | tags.CUE | tags.AUXILIARY):
            return None
        heard |= bool(sentence.bits[j] & tags.SPEECH_NOUN) or sentence.lower[j] == "media"
    return None


def _has_auxiliary(sentence: Sentence, k: int) -> bool:
    """`has since said`, `has in the past said`: what stands between is no preposition here."""
    between = sentence.bits[k - 1] & tags.ADVERB or sentence.lower[k - 1] == "past"
    return bool(between and verb_group(sentence, k).bits & tags.AUXILIARY)


def _floats(sentence: Sentence, k: int) -> bool:
    """Whether only a "both" or "all" stands between a word and its subject."""
    floating = k > 1 and sentence.lower[k - 1] in _FLOATS
    return floating and bool(sentence.bits[k - 2] & _FLOATS_BEHIND)


def _is_determined(sentence: Sentence, k: int, verb: Verb) -> bool:
    """Whether an article, a possessive or a genitive stands before: `the report`, `Roe's claim`."""
    before, low = sentence.bits[k - 1], sentence.lower[k - 1]
    outer = sentence.bits[k - 2] if k > 1 else 0
    governs = tags.CUE | tags.VERB | tags.PREPOSITION
    if low == "that" and sentence.bits[k] & tags.NOUN_LIKE and outer & governs:
        return True  # she called that report a lie, asked about that remark
    if low == "that" and verb.form == "past" and outer & tags.CUE and not outer & tags.CUE_NOUN:
        return True  # says that promised aid has not come
    dated = before & tags.TIME and before & tags.CAPITAL and verb.form != "past"
    if dated and outer & _NOUN_BEFORE and not outer & tags.PRONOUN:
        return True  # the Friday ruling
    if before & tags.ADVERB and k > 1 and verb.form == "past" and low.endswith("ly"):
        return bool(sentence.bits[k - 2] & (tags.GENITIVE | tags.POSSESSIVE))
    if not before & _NOUN_BEFORE or before & (tags.PRONOUN | tags.RELATIVE) or _floats(sentence, k):
        return False
    following = sentence.bits[k + 1] if k + 1 < len(sentence) else 0
    opens = _NOUN_BEFORE | tags.PRONOUN | tags.SUBORDINATOR | tags.CAPITAL | tags.QUOTE
    takes = verb.form in ("past", "ing") and following & opens  # each accusing the other
    return not (low in _HEADS and (takes or verb.lemma in ("say", "tell", "argue")))


def _qualifies(sentence: Sentence, k: int, verb: Verb) -> bool:
    """Whether the word hangs on a noun phrase: `a larger say`, `they include pledged funds`."""
    before, low = sentence.bits[k - 1], sentence.lower[k - 1]
    if verb.form == "base" and not sentence.bits[k] & tags.NOUN_LIKE:
        thing = not (low.endswith("s") or before & _PEOPLE)  # its current ask price
        owned = k > 1 and thing and bool(sentence.bits[k - 2] & tags.POSSESSIVE)
        opened = k > 1 and (owned or sentence.lower[k - 2] in ("a", "an"))
        return opened and not before & (tags.GROUP | tags.CAPITAL) and low not in _HEADS
    if verb.form != "past":
        return False
    if low == "to" and sentence.lower[k].endswith("ed"):
        return True  # they came to promised lands
    if verb.lemma == "allege" and before & tags.CONJUNCTION and _is_plain(sentence, k + 1):
        return True  # bad debts and alleged abuses
    if before & tags.VERB and not before & (tags.AUXILIARY | tags.CAPITAL):
        return not before & (_PEOPLE | tags.CUE_NOUN) and verb.lemma not in ("say", "tell")
    return bool(before & tags.NUMBER) and verb.lemma not in ("say", "tell")


def _is_said_by(sentence: Sentence, k: int, verb: Verb) -> bool:
    """Whether a word that is as often a noun has a plural as its subject, or is no noun else."""
    bare = verb.form == "base" and _opens_clause(sentence, k + 1)
    return (bare and has_plural_before(sentence, k)) or not _is_thing(sentence, k, verb)


def _is_thing(sentence: Sentence, k: int, verb: Verb) -> bool:
    """Whether a word that is as often a noun is one here: `a police report`, `Gulf states`."""
    following = sentence.lower[k + 1] if k + 1 < len(sentence) else ""
    if not verb.particle and _is_plainly_thing(sentence, k, verb):
        return True
    if following in _BEFORE_NOUN and not verb.particle:
        return following != "." or not _closes(sentence, k, verb)
    named = sentence.bits[k - 1] & tags.CAPITAL or verb.lemma == "brief"
    if verb.form == "ing" and named and _is_plain(sentence, k + 1):
        return True  # a Harbour Board briefing paper
    finite = sentence.bits[k + 1] if k + 1 < len(sentence) else 0
    saying = sentence.bits[k] & tags.CUE_NOUN
    if saying and following == "that" and _is_governed(sentence, k):
        return True
    shown = sentence.bits[k + 1] & tags.CUE and following in _TELL if following else False
    if saying and (shown or finite & (tags.VERB | tags.AUXILIARY)) and not verb.particle:
        return True  # police reports show, the committee report was
    people = sentence.bits[k - 1] & _PEOPLE and not sentence.bits[k - 1] & tags.CAPITAL
    if people and k > 1 and sentence.bits[k - 2] & tags.PREPOSITION and not verb.particle:
        return True  # under party rules
    if sentence.bits[k - 1] & tags.COMMA and _goes_on_behind(sentence, k + 1, verb):
        return False
    if verb.form == "base" and _is_one(sentence, k):
        return True
    before = sentence.bits[k - 1] | (tags.ADVERB if _floats(sentence, k) else 0)
    works = before & tags.SPEECH_NOUN and k > 1 and sentence.bits[k - 2] & _NOUN_BEFORE
    if works and verb.form == "third" and _opens_clause(sentence, k + 1):
        return False  # the ad claims Roe lied
    return not before & _VERBAL_BEFORE or _names_things(sentence, k, verb)


def _is_plainly_thing(sentence: Sentence, k: int, verb: Verb) -> bool:
    """`lower consumer demand, especially …`, `the 15 member states`."""
    if verb.form == "base":
        acts = sentence.bits[k - 1] & (tags.PRONOUN | tags.CAPITAL | tags.GROUP | tags.AUXILIARY)
        return not bool(acts) and sentence.lower[k + 1 : k + 2] == [","]
    if verb.lemma == "report" and sentence.lower[k + 1 : k + 2] == ["to"]:
        return True  # false reports to harm them, she reports to him
    return verb.lemma == "state" and sentence.lower[k - 1] in ("member", "nation", "neighbour")


def _is_one(sentence: Sentence, k: int) -> bool:
    """`a late government report`: one thing, which takes no bare form of a verb."""
    for j in range(k - 1, max(-1, k - _LONGEST), -1):
        if sentence.lower[j] in ("a", "an"):
            return True
        verbal = tags.PUNCTUATION | tags.AUXILIARY | tags.PREPOSITION | tags.QUOTE
        if sentence.bits[j] & verbal:
            break
    return False


def _goes_on_behind(sentence: Sentence, k: int, verb: Verb) -> bool:
    """`a nurse, held since May, claims he …`, `crews, who are few, claim the pier …`."""
    bits = sentence.bits[k] if k < len(sentence) else 0
    if verb.form == "third":
        return bool(bits & tags.PRONOUN) and not bits & tags.RELATIVE
    return bool(bits & (tags.DETERMINER | tags.PRONOUN | tags.POSSESSIVE))


def _is_governed(sentence: Sentence, k: int) -> bool:
    """`is critical of Harbour Office claims that …`: a verb stands before, and a preposition."""
    j = k - 1
    while j > 0 and sentence.bits[j] & tags.CAPITAL:
        j -= 1
    if j == k - 1 or not sentence.bits[j] & tags.PREPOSITION:
        return False
    return any(bits & tags.AUXILIARY for bits in sentence.bits[:j])


def _opens_clause(sentence: Sentence, k: int) -> bool:
    """Whether a subject, "that" or a quotation stands at item `k`."""
    return k < len(sentence) and bool(sentence.bits[k] & _OPENS)


def _closes(sentence: Sentence, k: int, verb: Verb) -> bool:
    """`…, federal judge rules.`, `…, the ministry claims.`: the verb of a tail, behind a comma.

    Outside a headline the subject must be plain to see: with an article, or a name.
    """
    body = bool(sentence.paragraph)
    written = sentence.bits[k - 1] & (tags.SPEECH_NOUN | tags.EVIDENCE)
    if not written and not sentence.bits[k - 1] & (_PEOPLE | tags.CAPITAL):
        return False
    plural = written and verb.form == "base"
    for j in range(k - 1, max(-1, k - _LONGEST), -1):
        if sentence.bits[j] & (tags.COMMA | tags.QUOTE):
            opened = plural or not body or sentence.bits[j + 1] & (_NOUN_BEFORE | tags.CAPITAL)
            return bool(opened) and j < k - 1 and sentence.lower[j + 1] not in _SUMMING
        if sentence.bits[j] & (tags.VERB | tags.AUXILIARY | tags.PRONOUN | tags.CONJUNCTION):
            break
    return False


def _is_plain(sentence: Sentence, k: int) -> bool:
    """Whether a noun without article or capital stands at item `k`."""
    return k < len(sentence) and not sentence.bits[k] & tags.CAPITAL and is_nominal(sentence, k)


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
    return not (following & _OPENS or sentence.lower[k + 1 : k + 2] == [":"])
