"""Where reported words end: at the reporter's comment, a second verb, the time of the saying."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.content_start import opens_quotation
from tui.extracting.described import Reported, describes, explains_quoted, is_verb
from tui.extracting.phrases import phrase_after
from tui.extracting.remarks import (
    comments,
    is_afterthought,
    is_plain_source,
    is_said,
    keeps_back,
)
from tui.extracting.scene import is_trailing_scene, skip_scene
from tui.extracting.shapes import (
    is_gesture,
    is_past,
    past_adjunct,
    shape_of,
)
from tui.extracting.tokens import DASHES

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

_OUTCOMES: Final = lexicon.words("small_words.txt", "outcomes")
_EMPTY: Final = lexicon.words("small_words.txt", "empty")
_CONTRASTS: Final = ("although", "though")
_MEANWHILE: Final = ("while", "whereas")
_TURNS: Final = ("before", "after", "while", "when")
_SETTINGS: Final = ("in", "on", "at", "via", "late", "early")
_GOES_WITH: Final = ("that", "of", "by", "as", "to", "about", "for")
_BE_HAVE: Final = frozenset(("be", "been", "have", "get", "got"))
_BRIEF: Final = 4
_FAR: Final = 60


def clause_end(sentence: Sentence, cue: Cue, start: int, stop: int) -> int:
    """Where the reported words end before the clause does."""
    takes_thing = ("n" in cue.frames and "c" not in cue.frames) or cue.frames == "a"
    named = takes_thing and sentence.lower[start - 1] != "that"
    told_of = "c" not in cue.frames or "p" in cue.frames  # argued for a bridge, or a tunnel
    opens = start if told_of else past_adjunct(sentence, start, stop)
    shape = shape_of(sentence, opens, stop)
    if shape == "noun" and cue.frames == "cf" and _has_later_verb(sentence, opens, stop):
        shape = "clause"  # said the port, which is old, will close
    told = Reported(sentence, cue, start, stop, shape, named)
    dashed = False
    for k in range(opens + 1, min(stop, start + _FAR)):
        low = sentence.lower[k]
        if sentence.bits[k] & tags.QUOTE:
            parts = sentence.lower[k - 1] == ":" or (named and sentence.lower[k - 1] == ",")
            if parts and opens_quotation(sentence, k) and not _belongs_to(told, k - 1):
                return k - 1
            parted = sentence.text[sentence.quotes[k].end - 1] == ","
            then = sentence.lower[k + 1 : k + 2] == ["then"]
            if parted and (takes_thing or then or explains_quoted(told, k + 1)):
                return k + 1
        elif low in DASHES:
            if not dashed and is_afterthought(sentence, k, stop):
                return k
            dashed = True
        elif (low == "," and _turns_aside(told, k + 1)) or _goes_elsewhere(told, k):
            return k
    return stop


def _has_later_verb(sentence: Sentence, start: int, stop: int) -> bool:
    """`said he and his sister, Ana Roe, met him`: a verb is to come, or must come."""
    if sentence.bits[start] & tags.PRONOUN and stop - start > _BRIEF:
        return True
    return any(bits & tags.AUXILIARY for bits in sentence.bits[start:stop])


def _belongs_to(told: Reported, colon: int) -> bool:
    """`Roe said Lee told him: “Go.”`: a quotation that the clause before its colon needs."""
    sentence = told.sentence
    if told.shape == "clause" and sentence.lower[colon - 1] in _EMPTY:
        return True  # said they had two choices: “Go or stay.”
    near = range(max(told.start, colon - 3), colon)
    finite = (k for k in near if not is_gesture(sentence.lower[k]))
    return told.shape == "clause" and any(
        sentence.bits[k] & tags.CUE and not sentence.bits[k] & tags.NOUN_LIKE for k in finite
    )


def _goes_elsewhere(told: Reported, k: int) -> bool:
    """Whether an item opens the scene of the saying, or a second verb of the one who speaks."""
    sentence, low = told.sentence, told.sentence.lower[k]
    following = sentence.lower[k + 1] if k + 1 < told.stop else ""
    if low in _TURNS and following.endswith(("ing", "asked", "pressed")):
        if sentence.bits[k - 1] & tags.QUOTE and k == told.start + 1:
            return True  # told them “it is lost” before leaving
        return following.endswith("ed") or told.shape == "noun" or is_said(sentence, k + 1)
    if low in ("and", "but"):
        if keeps_back(sentence, k + 1) or _acts_next(told, k + 1, parted=False):
            return True
        return _is_next_relative(told, k + 1) or (told.loose and _begins_anew(told, k + 1))
    thing = told.named or told.shape == "noun"
    if low == "by" and thing and is_gesture(following):
        return bool(sentence.bits[k + 1] & tags.CUE)
    if not thing:
        return False
    if sentence.bits[k - 1] & tags.CUE and is_gesture(sentence.lower[k - 1]):
        return False  # scolded Roe for saying at noon that …
    return (
        low in ("during", "amid")
        or is_trailing_scene(sentence, k, told.stop)
        or _is_setting(told, k)
    )


def _is_next_relative(told: Reported, k: int) -> bool:
    """`Roe, who vowed to stay and who has …`: a second clause about the one who speaks."""
    subject = told.cue.subject
    if k >= told.stop or subject is None or told.shape == "clause":
        return False
    return bool(told.sentence.bits[subject.head] & told.sentence.bits[k] & tags.RELATIVE)


def _is_setting(told: Reported, k: int) -> bool:
    """`rejected the plan in a speech that …`: where a thing was spoken of, whatever follows."""
    if told.sentence.lower[k] not in _SETTINGS:
        return False
    if told.sentence.lower[k] in ("late", "early") and k + 1 < told.stop:
        dated = told.sentence.bits[k + 1] & tags.TIME
        return told.shape == "noun" and (bool(dated) or _is_setting(told, k + 1))
    end = skip_scene(told.sentence, k, told.stop)
    ahead = told.sentence.bits[k + 1] if k + 1 < told.stop else 0
    day = ahead & tags.TIME and told.sentence.lower[k + 1].endswith("day")
    if not (told.named or (day and told.shape == "noun")) and not any(
        bits & tags.SPEECH_NOUN for bits in told.sentence.bits[k + 1 : end]
    ):
        return False
    written = any(bits & tags.SPEECH_NOUN for bits in told.sentence.bits[k + 1 : end])
    if end < told.stop and "a" in told.cue.frames and not written:
        return False  # accused of firing on Friday with two rifles
    return end > k + 1 and (end >= told.stop or told.sentence.lower[end] not in _GOES_WITH)


def _begins_anew(told: Reported, k: int) -> bool:
    """Whether a finite verb, or a pronoun that is its subject, stands behind "and"."""
    if is_past(told.sentence, k, told.stop) or _opens_main_clause(told, k):
        return True
    pronoun = told.sentence.bits[k] & tags.PRONOUN if k < told.stop else 0
    return bool(pronoun) and told.shape != "clause"


def _opens_main_clause(told: Reported, k: int) -> bool:
    """`urged them to stay, and the road was closed`: a subject and its verb behind a comma."""
    sentence = told.sentence
    if sentence.lower[k - 2] != "," or told.shape != "infinitive":
        return False
    phrase = phrase_after(sentence, k)
    if phrase is None or phrase.last >= told.stop:
        return False
    if sentence.lower[k - 1] == "but" and sentence.lower[phrase.last] == ",":
        return True  # refused to pay, but the crew, who …, have left
    return is_verb(sentence, phrase.last)


def _turns_aside(told: Reported, k: int) -> bool:
    """Whether the reporter goes on behind a comma: `, although he …`, `, a sign that …`."""
    sentence = told.sentence
    if k + 1 >= told.stop:
        return False
    low = sentence.lower[k]
    if low in _OUTCOMES or sentence.lower[k : k + 2] == ["even", "as"]:
        return True
    if told.named and low in _MEANWHILE:
        return True
    if low in _CONTRASTS and sentence.bits[k + 1] & tags.PRONOUN:
        return any(bits & tags.CUE for bits in sentence.bits[k + 2 : k + 5])
    if low in _CONTRASTS and is_plain_source(sentence, k + 1):
        return True
    if low in ("and", "but") and _acts_next(told, k + 1, parted=True):
        return True
    acts = told.shape == "infinitive" and is_past(sentence, k, told.stop)
    if acts or (told.loose and is_plain_source(sentence, k)):
        return True  # vowed to stay, refused to talk; reported losses, the bank said in …
    if told.named and (is_gesture(low) or sentence.bits[k] & tags.PRONOUN):
        return not _lists_doings(told, k)
    if explains_quoted(told, k):
        return True
    return comments(sentence, k, told.stop) or describes(told, k)


def _acts_next(told: Reported, k: int, *, parted: bool) -> bool:
    """`said they would be shot, and ordered his men …`: what the one who said it did then.

    A verb in the past cannot hang on "would", so it must hang on the verb of saying, unless
    "would be" makes a participle of it; `parted` tells that a comma stands before "and".
    """
    sentence, cue = told.sentence, told.cue
    if k + 1 >= told.stop or cue.verb is None or cue.verb.form != "past":
        return False
    if not sentence.lower[k].endswith("ed") or sentence.bits[k] & (tags.CAPITAL | tags.NOUN_LIKE):
        return False
    takes = tags.DETERMINER | tags.POSSESSIVE | tags.PRONOUN | tags.OBJECT | tags.CAPITAL
    if not sentence.bits[k + 1] & takes:
        return False
    if not parted and _BE_HAVE.intersection(sentence.lower[told.start : k]):
        return False
    finite = [bits for bits in sentence.bits[told.start : k] if bits & tags.AUXILIARY]
    return bool(finite) and bool(finite[0] & (tags.MODAL | tags.FUTURE))


def _lists_doings(told: Reported, k: int) -> bool:
    """`accused Roe of lying, cheating and stealing`: one more of what someone is said to do."""
    if "a" not in told.cue.frames or not any(map(is_gesture, told.sentence.lower[told.start : k])):
        return False
    behind = told.sentence.lower[k : told.stop]
    return any(joint in ("and", "or") and is_gesture(low) for joint, low in pairwise(behind))
