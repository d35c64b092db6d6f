"""Where one cue's words end because another cue stands beside it: `Roe said A and Lee said B`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.frames import fits_frame, has_clause
from tui.extracting.own_ends import own_end
from tui.extracting.phrases import phrase_after
from tui.extracting.scene import skip_scene
from tui.extracting.tokens import DASHES

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

_JOINS: Final = (",", "and", "but", "or")
_TURNS: Final = ("after", "before", "when")
_BE: Final = lexicon.words("small_words.txt", "be")
_REACH: Final = 10
_SHORT: Final = 8


def stop_at(sentence: Sentence, cue: Cue, later: list[Cue]) -> int:
    """Where the clause that a cue reports must end: at the next cue that stands beside it."""
    limit = own_end(sentence, cue)
    for other in later:
        edge = _edge(sentence, cue, other)
        if edge is None and not other.shared:
            edge = behind_colon(sentence, other, 1) - 1
        if edge is not None and edge > cue.after:
            return min(edge, limit)
    return limit


def behind_colon(sentence: Sentence, cue: Cue, earlier: int) -> int:
    """Where what a later tail cue reports begins: `Roe denies it: the bridge, she said, holds`."""
    if not earlier or cue.form == "noun" or cue.clause < 2 or sentence.lower[cue.clause - 1] != ",":
        return 0
    for k in range(cue.clause - 2, 0, -1):
        if sentence.lower[k] in (":", ";"):
            return k + 1
    return 0


def _edge(sentence: Sentence, cue: Cue, other: Cue) -> int | None:
    if other.form == "colon":
        return other.first  # Oslo says the pier is safe: report
    if other.form == "noun" or (not other.inverted and _barely(sentence, other)):
        return None
    if other.silent and _is_passive(sentence, other):
        return None
    if other.subject is not None and not other.shared and other.subject.last <= cue.first:
        # this cue stands in an insertion behind the other's subject
        apart = tags.PUNCTUATION | tags.PREPOSITION
        return other.group - bool(sentence.bits[other.group - 1] & apart)
    return _beside(sentence, cue, other) if other.clause > cue.after else None


def _is_passive(sentence: Sentence, cue: Cue) -> bool:
    """`tasks, places and names will not be revealed`: what it is said of is no speaker."""
    past = cue.verb is not None and cue.verb.form == "past"
    return past and bool(_BE.intersection(sentence.lower[cue.group : cue.first]))


def _barely(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb reports nothing here: it would need a quotation, "as" or a figure."""
    if cue.frames == "x":
        return True
    whole = len(sentence)
    return cue.frames in ("s", "v") and not (
        cue.after < whole and fits_frame(sentence, cue.frames, cue.after, whole)
    )


def _beside(sentence: Sentence, cue: Cue, other: Cue) -> int | None:
    """The item at which a later cue's own clause begins, if it is joined and not embedded."""
    k = other.clause
    relative = other.subject is not None and sentence.bits[other.subject.head] & tags.RELATIVE
    if k < 1 or other.agent or (relative and not other.shared):
        return None
    before = sentence.lower[k - 1]
    if other.form == "according":
        return k - 1 if before == "," else k
    if other.shared:
        return _beside_shared(sentence, other)
    if before == "with" and k > 1 and sentence.lower[k - 2] == ",":
        return k - 2  # vowed to appeal, with Roe calling it unfair
    if before in ("and", "but", "while", "as"):
        return None if _joins_subjects(sentence, cue, k - 1) else _joint(sentence, k)
    infinitive = sentence.lower[cue.after] == "to"
    if before == ";" or before in DASHES or (infinitive and before in _TURNS):
        return k - 1  # `claims to have won after Oslo denies it`
    if before != ",":
        return None
    if _echoes(cue, other) or _closes(sentence, other):
        return k - 1
    clause = sentence.bits[0] & tags.SUBORDINATOR and not sentence.bits[0] & tags.PREPOSITION
    opening = clause or sentence.lower[0] in ("asked", "told")
    if opening and other.subject is not None and "," not in sentence.lower[1 : k - 1]:
        return k - 1  # Though Roe said that it held, Lee said …
    return _opening_adjunct(sentence, k - 1)


def _beside_shared(sentence: Sentence, other: Cue) -> int | None:
    """The item at which a cue that shares its subject begins: `…, and added`, `… saying`."""
    k, verb = other.clause, other.verb
    before = sentence.lower[k - 1]
    if verb is not None and verb.form == "ing" and before not in _JOINS:
        behind = sentence.bits[k - 1] & tags.QUOTE
        return k if behind or verb.lemma == "say" else None
    if before in DASHES and sentence.lower[k] == "having":
        return k - 1
    return _joint(sentence, k) if before in _JOINS else None


def _joins_subjects(sentence: Sentence, cue: Cue, joint: int) -> bool:
    """`said nurses and doctors told him`: no clause stands between a cue and this "and"."""
    if sentence.lower[joint] != "and" or sentence.lower[joint - 1] == ",":
        return False
    near = joint - cue.after < _SHORT and {"c", "t", "o"}.intersection(cue.frames)
    return bool(near) and not has_clause(sentence, cue.after, joint)


def _joint(sentence: Sentence, k: int) -> int:
    """Where the joint before item `k` begins: "and", or the comma before it."""
    double = k > 1 and sentence.lower[k - 1] != "," and sentence.lower[k - 2] == ","
    return k - 2 if double else k - 1


def _closes(sentence: Sentence, other: Cue) -> bool:
    """Whether a later cue is the tail of the whole sentence: `…, the radio reported.`."""
    if other.verb is None or not {"c", "t", "o"}.intersection(other.frames):
        return False
    k = skip_scene(sentence, other.after, len(sentence))
    if "o" in other.frames:
        told = phrase_after(sentence, k)
        k = told.last if told is not None else k
    return all(bits & tags.PUNCTUATION for bits in sentence.bits[k:])


def _echoes(cue: Cue, other: Cue) -> bool:
    """Whether a naming verb comes again: `Oslo calls it a draw, Turin calls it a loss`."""
    if cue.verb is None or other.verb is None or other.inverted:
        return False
    return other.verb.lemma == cue.verb.lemma and "n" in cue.frames and "c" not in cue.frames


def _opening_adjunct(sentence: Sentence, comma: int) -> int | None:
    """`…, and when asked again, she said`: the comma before "and" ends what came before."""
    for k in range(comma - 1, max(1, comma - _REACH), -1):
        if sentence.lower[k] == ",":
            return None
        if sentence.lower[k] in ("and", "but") and sentence.lower[k - 1] == ",":
            adjunct = sentence.bits[k + 1] & (tags.SUBORDINATOR | tags.PREPOSITION)
            return k - 1 if adjunct else None
    return None
