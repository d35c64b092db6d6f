"""Whether a reporting verb asserts that someone said it: not denied, not wished, not by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags, verbs
from tui.extracting.phrases import at_boundary
from tui.extracting.readings import goes_on_to, takes_to
from tui.extracting.scene import quotes_next

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.phrases import Phrase
    from tui.extracting.sentences import Sentence
    from tui.extracting.verb_groups import Group
    from tui.extracting.verbs import Verb
_INVERTED: Final = 4
_BE: Final = lexicon.words("small_words.txt", "be")
_NOBODY: Final = ("nobody", "none", "neither", "no", "not")
_NEITHER: Final = ("no", "not", "nor", "neither")
_ALONE: Final = ("that", "this", "it", "he", "she")
_ADJECTIVES: Final = ("welcome", "state", "counter", "moot")
_WANTS: Final = ("suggest", "propose", "recommend", "demand", "insist", "ask", "request", "urge")
_HEARD: Final = lexicon.words("small_words.txt", "heard")


def asserts(sentence: Sentence, group: Group, verb: Verb) -> bool:
    """Whether someone is said to have said it: not denied, not wished, not passive."""
    heard = _HEARD.intersection(sentence.lower[group.first : group.verb])
    told = heard or "only" in sentence.lower[group.first : group.verb + 2]
    if group.bits & tags.NEGATION or (group.bits & (tags.MODAL | tags.FUTURE) and not told):
        return False  # but he can be heard saying it, and would only say it
    before = sentence.lower[group.first - 1] if group.first else ""
    if before in ("nor", "neither") or _is_supposed(sentence, group):
        return False
    before = sentence.lower[group.verb - 1] if group.verb else ""
    if verb.form == "base" and "to" in sentence.lower[max(0, group.first - 2) : group.first]:
        before = "to"  # to further explain
    if before == "to":
        went = goes_on_to(sentence, group.verb) or takes_to(sentence, group.verb) is not None
        return went or quotes_next(sentence, group.verb + 1)
    if verb.form in ("base", "past") and is_passive(sentence, group):
        return False  # rain is forecast: a past that looks bare
    return verb.form != "base" or (before != "let" and not _asks(sentence))


def _is_supposed(sentence: Sentence, group: Group) -> bool:
    """`Had he said so, he would be here`: what was not."""
    opens = sentence.lower[0] == "had" and bool(sentence.bits[1] & (tags.PRONOUN | tags.CAPITAL))
    return opens and group.first <= _INVERTED and sentence.lower[-1] != "?"


def is_wanted(cue: Cue, earlier: list[Cue]) -> bool:
    """`Roe suggested they tweet it`: a bare form says what someone wants done, not what is."""
    if not earlier or cue.shared or earlier[-1].verb is None:
        return False
    return earlier[-1].verb.lemma in _WANTS and earlier[-1].after <= cue.clause <= cue.group


def _asks(sentence: Sentence) -> bool:
    """`Did Roe say that it rained?`: a question asserts nothing."""
    return sentence.lower[-1] == "?" and bool(sentence.bits[0] & tags.AUXILIARY)


def disagrees(sentence: Sentence, subject: Phrase, group: Group, verb: Verb) -> bool:
    """`That state has grown`, `a welcome relief`: one alone takes no bare form."""
    if verb.form != "base" or group.bits & tags.AUXILIARY or subject.last != group.first:
        return False
    head = sentence.lower[subject.head]
    if any(one.form == "past" for one in verbs.forms()[sentence.lower[group.verb]]):
        return False  # she read it as a threat
    if head in _ALONE and subject.last - subject.first == 1:
        return head != "that" or at_boundary(sentence, subject.first)
    plain = not sentence.bits[subject.head] & (tags.CAPITAL | tags.GROUP | tags.ORGANISATION)
    joined = {"and", "or"}.intersection(sentence.lower[subject.first : subject.last])
    return verb.lemma in _ADJECTIVES and plain and not (head.endswith("s") or joined)


def is_anybody(sentence: Sentence, subject: Phrase) -> bool:
    """`if you say no`, `how do you explain it`: whoever reads, in a case that is only thought."""
    if sentence.lower[subject.head] != "you" or not subject.first:
        return False
    before = subject.first - 1
    return sentence.lower[before] in ("if", "when", "whenever", "unless") or bool(
        sentence.bits[before] & tags.AUXILIARY
    )


def is_nobody(sentence: Sentence, subject: Phrase) -> bool:
    """`Nobody said`, `no official has said`, `not everyone agrees`."""
    if sentence.lower[subject.first] in _NOBODY:
        numbered = subject.first + 1 < subject.last and subject.first + 1
        return not (numbered and sentence.bits[numbered] & tags.NUMBER)  # No 10 said
    return subject.first > 0 and sentence.lower[subject.first - 1] in _NEITHER


def is_beside_quotation(sentence: Sentence, cue: Cue, group: Group) -> bool:
    """`“…,” Roe would later say`: words that stand there were said, whatever the mood."""
    if group.bits & tags.NEGATION or cue.subject is None or cue.shared or cue.inverted:
        return False
    if cue.verb is not None and cue.verb.form == "past" and is_passive(sentence, group):
        return False
    k = cue.clause - 1
    k -= k > 0 and sentence.lower[k] == ","
    return (k >= 0 and bool(sentence.bits[k] & tags.QUOTE)) or quotes_next(sentence, cue.last)


def is_passive(sentence: Sentence, group: Group) -> bool:
    """Whether a form of "be" makes a passive of the verb: `was told`."""
    if not group.bits & tags.AUXILIARY:
        return False
    auxiliaries = set(sentence.lower[group.first : group.verb])
    return bool(auxiliaries & _BE)
