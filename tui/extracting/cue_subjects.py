"""Who the subject of a reporting verb is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.cue_sharing import share
from tui.extracting.parted_subjects import opening_noun
from tui.extracting.participle_subjects import take_of_participle
from tui.extracting.phrases import (
    Phrase,
    can_speak,
    clause_ends,
    is_named_in_marks,
    phrase_after,
)
from tui.extracting.scene import ends_behind_scene, skip_scene
from tui.extracting.subjects import subject_after, subject_before
from tui.extracting.tokens import DASHES

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence
    from tui.extracting.verb_groups import Group

_SHARES: Final = lexicon.words("small_words.txt", "shares")
_GOVERNS: Final = ("to", "for", "of", "about", "against")
_SCENES: Final = lexicon.words("small_words.txt", "scene")
_NEAR: Final = 16


def find_subject(sentence: Sentence, cue: Cue, group: Group, earlier: list[Cue]) -> None:
    """Settle who speaks: behind the verb, before it, or shared with an earlier verb."""
    assert cue.verb is not None
    before = sentence.bits[group.first - 1] if group.first else 0
    low = sentence.lower[group.first - 1] if group.first else ""
    if cue.verb.form == "ing" and not group.bits & tags.AUXILIARY:
        take_of_participle(sentence, cue, group, earlier)
        return
    scene = _scene_before(sentence, group.first)
    if scene is not None:
        cue.clause = scene
    joined = before & tags.CONJUNCTION or low in _SHARES or scene is not None
    if joined or sentence.lower[group.first] == "having":
        share(sentence, cue, earlier)
        return
    quoted = bool(before & tags.QUOTE) and not is_named_in_marks(sentence, group.first - 1)
    opens = group.first == 0 or (quoted and cue.verb.particle not in _GOVERNS)
    opens |= low in DASHES and group.first > 1 and _follows_quotation(sentence, group.first - 2)
    if opens and _may_turn(sentence, cue) and _take_behind(sentence, cue):
        return
    phrase = subject_before(sentence, group.first)
    if low == ",":
        turned = _is_said_by(sentence, cue) or (
            phrase is None and _ends_behind(sentence, cue, earlier)
        )
        if turned and _take_behind(sentence, cue):
            return
        if phrase is None and not earlier:
            phrase = opening_noun(sentence, group.first - 1)
    if phrase is not None:
        _take_before(sentence, cue, phrase)
    elif low == ",":
        share(sentence, cue, earlier)
        cue.silent |= _is_inserted(sentence, cue)


def _take_before(sentence: Sentence, cue: Cue, phrase: Phrase) -> None:
    cue.subject, cue.clause = phrase, phrase.first
    if _runs_to_end(sentence, cue, phrase):
        _take_behind(sentence, cue)


def _scene_before(sentence: Sentence, k: int) -> int | None:
    """`She denied it but in a later interview said …`: where the scene behind "but" begins."""
    if not k or not sentence.bits[k - 1] & (tags.SPEECH_NOUN | tags.TIME):
        return None
    for j in range(k - 2, max(0, k - _NEAR // 2), -1):
        if sentence.lower[j] in _SCENES:
            return j if sentence.bits[j - 1] & tags.CONJUNCTION else None
        if sentence.bits[j] & (tags.PUNCTUATION | tags.VERB | tags.AUXILIARY | tags.QUOTE):
            break
    return None


def _follows_quotation(sentence: Sentence, k: int) -> bool:
    """`“…”, – said Roe`: whether only a comma may stand between a quotation and a dash."""
    k -= sentence.lower[k] == "," and k > 0
    return bool(sentence.bits[k] & tags.QUOTE)


def _take_behind(sentence: Sentence, cue: Cue) -> bool:
    phrase = subject_after(sentence, cue.last)
    if phrase is None or sentence.bits[phrase.head] & tags.TIME:
        return False
    cue.subject, cue.clause = phrase, cue.first
    cue.after, cue.inverted = phrase.last, True
    return True


def _may_turn(sentence: Sentence, cue: Cue) -> bool:
    """Whether a subject may stand behind: `“…,” announced its chief`, not `announced its plans`."""
    if "n" not in cue.frames:
        return True
    phrase = phrase_after(sentence, cue.last)
    return phrase is not None and can_speak(sentence, phrase)


def _ends_behind(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> bool:
    """`The war is over, said the president.`: the clause ends with the subject.

    In `Mayor denies delay, says trains run` the same mayor goes on: trains cannot speak.
    """
    if cue.verb is None or cue.verb.form not in ("past", "third") or cue.frames == "n":
        return False
    if any(bits & tags.AUXILIARY for bits in sentence.bits[cue.group : cue.first]):
        return False  # has denied blame
    behind = phrase_after(sentence, cue.last)
    if behind is None or (earlier and not can_speak(sentence, behind)):
        return False
    return _is_last(sentence, behind)


def _is_last(sentence: Sentence, behind: Phrase) -> bool:
    """`…, said port spokesman Ole Lind Saturday.`, `…, said Lind, who …`: the clause is over."""
    who = sentence.lower[behind.last : behind.last + 1] == ["who"]
    return who or ends_behind_scene(sentence, behind.last)


def _is_said_by(sentence: Sentence, cue: Cue) -> bool:
    """`…, said an officer.`, `… who was there.`: who stands behind "said" must be its subject."""
    assert cue.verb is not None
    if cue.verb.lemma != "say" or cue.verb.form not in ("past", "third"):
        return False
    behind = phrase_after(sentence, cue.last)
    if behind is None or not can_speak(sentence, behind) or sentence.lower[cue.last] == "that":
        return False
    return _is_last(sentence, behind)


def _runs_to_end(sentence: Sentence, cue: Cue, phrase: Phrase) -> bool:
    """A lost comma: `Forces advanced in the city said the institute.`."""
    assert cue.verb is not None
    if cue.verb.lemma not in ("say", "add", "write") or cue.verb.form == "ing" or not phrase.first:
        return False
    behind = phrase_after(sentence, cue.last)
    if behind is None or not clause_ends(sentence, behind.last):
        return False
    if not can_speak(sentence, behind):
        return False  # of which he says very little
    marked = tags.PUNCTUATION | tags.QUOTE | tags.CONJUNCTION
    finite = any(bits & tags.AUXILIARY for bits in sentence.bits[: phrase.first])
    return finite and not sentence.bits[phrase.first - 1] & marked


def _is_inserted(sentence: Sentence, cue: Cue) -> bool:
    """`The deal, announced on Friday, would …`: a participle between commas."""
    assert cue.verb is not None
    if cue.verb.form != "past" or "n" not in cue.frames:
        return False
    k = skip_scene(sentence, cue.last, len(sentence))
    return k > cue.last and k < len(sentence) and sentence.lower[k] == ","
