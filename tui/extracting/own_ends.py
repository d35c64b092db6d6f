"""Where a cue's own clause ends, whatever cue follows: `what Roe calls …`, `when Roe said …,`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.nominals import is_nominal
from tui.extracting.shapes import past_insertion

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

_AFTER_WHAT: Final = ("is", "was", "are", "were", ",")
_FINITE: Final = tags.VERB | tags.AUXILIARY
_VERBAL: Final = tags.VERB | tags.AUXILIARY | tags.CUE
_ASIDE: Final = ("where", "after", "although", "though", "while", "because", "before")
_INSERTION: Final = 2
_APART: Final = tags.PREPOSITION | tags.TIME | tags.PUNCTUATION
_PARTS: Final = (
    tags.PUNCTUATION | tags.CONJUNCTION | tags.SUBORDINATOR | tags.RELATIVE | tags.PRONOUN
)


def own_end(sentence: Sentence, cue: Cue) -> int:
    """Where a cue's clause ends by its own kind, whatever cue follows."""
    whole = len(sentence)
    if cue.form == "noun":
        return _end_of_noun(sentence, cue)
    if cue.unnamed and cue.clause == cue.first:
        return _end_of_unnamed(sentence, cue)
    if cue.shared and not cue.clause:
        return _comma(sentence, _past_insertion(sentence, cue))
    if _is_inserted(sentence, cue):
        return _comma(sentence, cue.after)
    before = sentence.lower[cue.clause - 1] if cue.clause else ""
    relative = cue.subject is not None and sentence.bits[cue.subject.head] & tags.RELATIVE
    inner = _end_of_inner(sentence, cue)
    if inner is not None:
        return inner
    if before == "," or relative:
        return _end_of_relative(sentence, cue)
    if before == "what" and not (sentence.bits[-1] & tags.QUOTE and sentence.lower[-2] == ":"):
        return _end_of_what(sentence, cue)
    parted = before == "as" and sentence.lower[max(0, cue.clause - 2)] == ","
    if (parted or before in _ASIDE) and cue.frames in ("n", "a"):
        return _comma(sentence, cue.after)  # even after he mocked the mayor, …
    return _end_of_opening_clause(sentence, cue) if 0 < cue.clause < 3 else whole


def _is_reduced(sentence: Sentence, cue: Cue) -> bool:
    """`a man accused by Oslo of theft`, `people claiming to be police`: a participle for "who"."""
    if cue.group != cue.first or not is_nominal(sentence, cue.first - 1):
        return False
    doing = cue.verb is not None and cue.verb.form == "ing"
    return cue.agent or (doing and sentence.lower[cue.after : cue.after + 1] == ["to"])


def _is_parted(sentence: Sentence, cue: Cue) -> bool:
    """`Roe, described as the quietest, has gone`: a participle behind its comma."""
    past = cue.verb is not None and cue.verb.form == "past" and cue.group == cue.first
    behind = past and cue.subject is not None and cue.subject.last == cue.first - 1
    return behind and sentence.lower[cue.first - 1] == ","


def _is_inserted(sentence: Sentence, cue: Cue) -> bool:
    """`Roe, after saying for months that it held, left`: a participle between commas."""
    if cue.verb is None or cue.verb.form != "ing" or cue.first < _INSERTION:
        return False
    if cue.subject is not None and sentence.lower[cue.first - 1] == ",":
        return cue.subject.last == cue.first - 1  # Roe, blaming Lee for it, left
    return sentence.lower[cue.first - 2] == "," and sentence.lower[cue.first - 1] in _ASIDE


def _end_of_unnamed(sentence: Sentence, cue: Cue) -> int:
    """Where it ends what someone was told, or is said to have done, by nobody who is named."""
    whole = len(sentence)
    for k in range(cue.after, whole - 1):  # was mocked for calling it “a farce,” said …
        if sentence.bits[k] & tags.QUOTE and sentence.bits[k + 1] & tags.CUE:
            return k + 1
        if sentence.lower[cue.first - 1] == "," and _resumes(sentence, k):
            return k
    if cue.first < 2 or sentence.lower[cue.first - 2] in (",", "and", "but"):
        return _comma(sentence, cue.after)
    commas = (k for k in range(cue.after, whole - 1) if sentence.lower[k] == ",")
    return next((k for k in commas if sentence.bits[k + 1] & tags.CONJUNCTION), whole)


def _end_of_inner(sentence: Sentence, cue: Cue) -> int | None:
    """`the plan, which she called a farce, would fail`: where the clause around it goes on."""
    if not cue.clause or not sentence.bits[cue.clause - 1] & tags.RELATIVE:
        return _end_of_participle(sentence, cue)
    if _has_gap(sentence, cue):
        return _comma(sentence, cue.after)
    return _resumption(sentence, cue)


def _end_of_participle(sentence: Sentence, cue: Cue) -> int | None:
    if _is_reduced(sentence, cue):
        return _before_main_verb(sentence, cue)
    return _resumption(sentence, cue) if _is_parted(sentence, cue) else None


def _resumption(sentence: Sentence, cue: Cue) -> int | None:
    ends = (k for k in range(cue.after, len(sentence) - 1) if _resumes(sentence, k))
    return next(ends, None)


def _resumes(sentence: Sentence, comma: int) -> bool:
    """`Roe, known as the Fox, has gone`: a comma with the verb of the clause around behind it."""
    return sentence.lower[comma] == "," and bool(sentence.bits[comma + 1] & tags.AUXILIARY)


def _before_main_verb(sentence: Sentence, cue: Cue) -> int | None:
    """`A man accused by Oslo of theft appeared …`: before the verb whose subject he is."""
    for k in range(cue.after + 2, len(sentence)):
        if sentence.bits[k] & (_PARTS & ~tags.CONJUNCTION | tags.QUOTE):
            return None
        finite = sentence.bits[k] & _FINITE and not sentence.bits[k] & tags.NOUN_LIKE
        if finite and is_nominal(sentence, k - 1):
            return k
    return None


def _has_gap(sentence: Sentence, cue: Cue) -> bool:
    """`the deal, which both sides say is close, …`: what "which" stands for is the subject."""
    if cue.after >= len(sentence) or not sentence.bits[cue.after] & tags.AUXILIARY:
        return False
    return not _has_had_verb(sentence, cue.clause - 2)


def _end_of_relative(sentence: Sentence, cue: Cue) -> int:
    """`The letter, which spoke of rain, showed …`: it ends where the outer clause goes on."""
    whole = len(sentence)
    if cue.subject is None or not sentence.bits[cue.subject.head] & tags.RELATIVE:
        return whole
    if _has_had_verb(sentence, cue.clause - 1):
        return whole
    if sentence.bits[0] & tags.PREPOSITION:
        return _comma(sentence, cue.after)  # among those who said it rained, …
    for k in range(cue.after, whole - 1):
        if sentence.lower[k] == "," and _goes_on(sentence, k + 1):
            return k
    return whole


def _goes_on(sentence: Sentence, k: int) -> bool:
    """Whether the verb of the outer clause stands at item `k`, listed or not."""
    k += bool(sentence.bits[k] & tags.ADVERB) and k + 1 < len(sentence)
    if sentence.bits[k] & _VERBAL:
        return True
    behind = sentence.bits[k + 1] if k + 1 < len(sentence) else 0
    past = sentence.lower[k].endswith("ed") and not sentence.bits[k] & tags.CAPITAL
    return past and bool(behind & (tags.DETERMINER | tags.POSSESSIVE | tags.NUMBER | tags.CAPITAL))


def _has_had_verb(sentence: Sentence, comma: int) -> bool:
    """Whether the clause before a relative one is whole: `it was mocked by Roe, who said …`."""
    for k in range(comma - 1, -1, -1):
        if sentence.bits[k] & _FINITE and not sentence.bits[k] & tags.PREPOSITION:
            return True  # but not "like": firms like Orvex, which …
        if sentence.bits[k] & tags.SUBORDINATOR:
            return False
    return False


def _comma(sentence: Sentence, k: int) -> int:
    """The next comma, or the item behind a quotation that has one before its closing mark."""
    for j in range(k, len(sentence)):
        if sentence.lower[j] == ",":
            return j
        if sentence.bits[j] & tags.QUOTE and sentence.text[sentence.quotes[j].end - 1] == ",":
            return j + 1
    return len(sentence)


def _past_insertion(sentence: Sentence, cue: Cue) -> int:
    """`announcing that the mayor, Ana Roe, would go`: the item behind what is inserted, if any."""
    comma = _comma(sentence, cue.after)
    if comma >= len(sentence) or sentence.lower[comma] != ",":
        return cue.after
    closed = past_insertion(sentence, comma)
    return closed + 1 if closed > comma else cue.after


def _end_of_noun(sentence: Sentence, cue: Cue) -> int:
    """`Roe's claim that Lee has a plan was false`: before the verb the claim is subject of."""
    whole = len(sentence)
    if cue.until is not None:
        return cue.until
    if cue.frames != "t":  # despite its claim to have won, it …
        return min(_comma(sentence, cue.after), _before_verb(sentence, cue))
    opener = sentence.bits[cue.clause - 1] if cue.clause else 0
    if opener & tags.PREPOSITION and not any(bits & _VERBAL for bits in sentence.bits[: cue.first]):
        return _comma(sentence, cue.after)
    if opener & tags.SUBORDINATOR and cue.clause < 3:
        return _comma(sentence, cue.after)
    verb = tags.AUXILIARY | tags.VERB if not cue.clause else tags.AUXILIARY
    inner = False
    for k in range(cue.after + 1, whole):
        bits = sentence.bits[k]
        if not inner:
            opened = sentence.bits[k - 1] & (tags.DETERMINER | tags.POSSESSIVE)
            # the claim that men who pose as police, or men posing, to cheat, as police are
            opened |= sentence.lower[k].endswith("ing") or sentence.lower[k - 1] == "to"
            verbal = bits & (_VERBAL | tags.QUOTE) and not (opened or bits & tags.NOUN_LIKE)
            inner = bool(verbal) or sentence.lower[k].endswith(("ed", "'s"))
            continue
        closed = _closed_at(sentence, cue, k)
        if closed is not None:
            return closed
        if bits & _PARTS:
            return whole
        if bits & verb and is_nominal(sentence, k - 1):
            return k
    return whole


def _closed_at(sentence: Sentence, cue: Cue, k: int) -> int | None:
    """Where a claim ends at a comma, outside marks or inside them."""
    if _closes_clause(sentence, cue, k):
        return k
    return k + 1 if _ends_adjunct(sentence, cue, k) else None


def _ends_adjunct(sentence: Sentence, cue: Cue, k: int) -> bool:
    """`Answering Roe's charge that he was “weak,” Lee said …`: the comma inside the marks."""
    if not sentence.bits[k] & tags.QUOTE or not sentence.lower[0].endswith(("ing", "ed")):
        return False
    return sentence.text[sentence.quotes[k].end - 1] == "," and cue.first < k < len(sentence) - 2


def _closes_clause(sentence: Sentence, cue: Cue, k: int) -> bool:
    """`who made claims that it was rigged, will speak`: a whole clause, a comma, another verb."""
    if not sentence.bits[k] & tags.COMMA or k + 1 >= len(sentence):
        return False
    whole = any(bits & tags.AUXILIARY for bits in sentence.bits[cue.after : k])
    return whole and bool(sentence.bits[k + 1] & tags.AUXILIARY)


def _before_verb(sentence: Sentence, cue: Cue) -> int:
    """`Roe's call for an inquiry was heard`: before the verb that the noun is subject of."""
    for k in range(cue.after + 2, len(sentence)):
        if sentence.bits[k] & _PARTS & ~tags.CONJUNCTION:
            break
        finite = sentence.bits[k] & _FINITE and not sentence.bits[k] & tags.NOUN_LIKE
        acts = cue.frames == "i" and k == cue.after + 2 and sentence.bits[k] & tags.AUXILIARY
        named = is_nominal(sentence, k - 1) or sentence.bits[k - 1] & tags.QUOTE
        if finite and (acts or named):
            return k  # his threat to leave was a bluff
    return len(sentence)


def _end_of_what(sentence: Sentence, cue: Cue) -> int:
    """`What Roe calls a mistake is a crime`: what she calls it ends before the verb."""
    whole = len(sentence)
    empty = cue.after < whole and sentence.lower[cue.after] in _AFTER_WHAT
    if not empty and cue.clause > 2:
        return _before_predicate(sentence, cue)
    if cue.clause > 2 and "c" in cue.frames and sentence.lower[cue.after] != ",":
        return _comma(sentence, cue.after + 1)  # fired what officials said were warning shots
    for k in range(cue.after, whole):
        behind = k > cue.after and sentence.bits[k - 1] & tags.QUOTE and sentence.bits[k] & _FINITE
        if sentence.lower[k] in _AFTER_WHAT or behind:
            return k
    return whole


def _before_predicate(sentence: Sentence, cue: Cue) -> int:
    """`said what Lee described as a draw was a rout`: before the verb that goes with "what"."""
    for k in range(cue.after, len(sentence)):
        if k > cue.after + 1 and sentence.lower[k] in ("is", "was", "are", "were"):
            return k
        if sentence.bits[k] & (tags.RELATIVE | tags.PRONOUN | tags.AUXILIARY | tags.PUNCTUATION):
            break
        if sentence.bits[k] & tags.SUBORDINATOR and sentence.lower[k] != "as":
            break
    return len(sentence)


def _end_of_opening_clause(sentence: Sentence, cue: Cue) -> int:
    """`When Roe accused Lee of lying, she said …`: the first clause ends at its comma."""
    whole = len(sentence)
    opener = sentence.bits[cue.clause - 1]
    if not opener & (tags.SUBORDINATOR | tags.PREPOSITION) or sentence.lower[0] == "that":
        return whole
    apart = cue.after < whole and sentence.bits[cue.after] & _APART
    if apart and sentence.lower[cue.clause - 1] == "as":
        return whole  # As Roe notes in the Star, …
    for k in range(_past_insertion(sentence, cue), whole):
        if sentence.lower[k] == ",":
            if k + 1 >= whole or not sentence.bits[k + 1] & tags.QUOTE:
                return k
            return whole if sentence.lower[cue.clause - 1] == "as" else k + 2
        if sentence.bits[k] & tags.QUOTE and sentence.text[sentence.quotes[k].end - 1] == ",":
            return k + 1
    return whole
