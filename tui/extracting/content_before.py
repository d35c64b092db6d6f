"""What stands before its cue: `…, she said`, `"…," said Roe`, `…, according to Roe`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.content_start import opens_quotation
from tui.extracting.datelines import behind_dateline
from tui.extracting.frames import COMPLEMENTS, has_clause
from tui.extracting.nominals import is_nominal
from tui.extracting.phrases import phrase_after, phrase_before
from tui.extracting.scene import ends_with_scene, quotes_next, skip_scene
from tui.extracting.shapes import is_gesture
from tui.extracting.tokens import DASHES

if TYPE_CHECKING:
    from tui.extracting.cues import Cue, Piece
    from tui.extracting.sentences import Sentence

_LEADING: Final = lexicon.words("small_words.txt", "leading")
_IS: Final = ("is", "was")
_WHILE: Final = ("when", "while", "although", "though", "after", "before", "as", "because")
_DOING: Final = ("in", "while", "when", "after", "before")
_WHERE: Final = ("in", "at", "during")
_OPENS_PLACE: Final = tags.DETERMINER | tags.POSSESSIVE
_JOINS: Final = ("and", "but", "while")
_PUT_TO: Final = ("asked", "pressed", "questioned", "challenged", "told")


def piece_before(sentence: Sentence, cue: Cue, floor: int) -> Piece | None:
    """The items before a cue that it reports; `floor` is where earlier cues' words end."""
    if cue.agent:
        return _patient(sentence, cue, floor)
    if cue.shared or cue.clause <= floor:
        return None
    if cue.subject is not None and _opens_relative(sentence, cue.subject.first):
        return None  # manuals full of “tips” that told nobody …
    edge = _before_joint(sentence, cue.clause)
    quote = _quotation_before(sentence, edge, floor)
    if quote is not None:
        titled = quote == cue.clause - 1 and _is_title_in_scene(sentence, cue, quote)
        titled |= quote == 1 and sentence.lower[0] in ("asked", "asking")  # a question put
        aside = titled or _stands_in_adjunct(sentence, cue, quote, floor)
        return None if aside else _with_clause(sentence, quote, floor)
    return _clause_of_tail(sentence, cue, edge, floor)


def _before_joint(sentence: Sentence, clause: int) -> int:
    """The place before "as" or a dash that joins the cue's clause to what was said."""
    joint = sentence.lower[clause - 1]
    if joint == "how" and clause > 2 and sentence.lower[clause - 2] in _IS:
        return clause - 2  # “They lied,” is how Roe put it
    return clause - 1 if clause > 1 and (joint == "as" or joint in DASHES) else clause


def _quotation_before(sentence: Sentence, edge: int, floor: int) -> int | None:
    """The quotation that ends before item `edge`, a comma between them or not."""
    if sentence.bits[edge - 1] & tags.QUOTE:
        return edge - 1
    parted = edge > floor + 1 and sentence.lower[edge - 1] == ","
    return edge - 2 if parted and sentence.bits[edge - 2] & tags.QUOTE else None


def _clause_of_tail(sentence: Sentence, cue: Cue, edge: int, floor: int) -> Piece | None:
    """The reported clause before `, she said` or `, according to Roe`."""
    if not _is_tail(sentence, cue, edge) or not _is_told(sentence, cue, floor, edge):
        return None
    before = sentence.lower[edge - 1]
    if cue.form == "according" and cue.after < len(sentence) - 1:
        floor = _clause_before(sentence, edge, floor)
    floor = max(floor, behind_dateline(sentence))
    start = _skip_leading(sentence, _behind_opening(sentence, floor, edge))
    end = edge - 1 if before == "," or before in DASHES else edge
    return (start, end) if _is_enough(sentence, cue, start, end) else None


def _behind_opening(sentence: Sentence, floor: int, edge: int) -> int:
    """Behind the colon or bracket that parts a clause and its tail from what came before."""
    for k in range(edge - 4, floor, -1):
        if sentence.lower[k] in (")", "]"):
            break
        if sentence.lower[k] in ("(", "[") or (sentence.lower[k] == ":" and edge - k > 5):
            return k + 1
    return floor


def _is_told(sentence: Sentence, cue: Cue, floor: int, edge: int) -> bool:
    """Whether the words before a tail can be what it reports."""
    if cue.form == "according":  # `…, because, according to Roe, …`
        return not sentence.bits[edge - 2] & (tags.SUBORDINATOR | tags.CONJUNCTION)
    if cue.frames != "x" or sentence.lower[cue.clause - 1] == "as":
        return True
    # `Though the rain fell, the match went on`
    return any(sentence.bits[k] & tags.QUOTE for k in range(floor, edge))


def _is_enough(sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Whether some items before a tail make a clause, or the first half of one."""
    if sentence.lower[start] in _PUT_TO and sentence.lower[start + 1] in COMPLEMENTS:
        return False  # `Asked where she was, …`
    if cue.after < len(sentence) - 1 and _interrupts(sentence, cue):
        little = not sentence.bits[start] & (tags.CONJUNCTION | tags.ADVERB)
        return end > start + 1 or (end > start and little)
    if end - start < 2:
        return False
    if sentence.lower[start].endswith("ing") and not any(
        bits & tags.AUXILIARY for bits in sentence.bits[start:end]
    ):
        return False  # `Joining the talks, Roe agreed`
    adjunct = sentence.bits[start] & (tags.PREPOSITION | tags.SUBORDINATOR)
    closes = skip_scene(sentence, cue.after, len(sentence)) >= len(sentence) - 1
    if closes and sentence.lower[start] in _WHILE and "," not in sentence.lower[start:end]:
        return False  # `When the bell rang, the host agreed`
    return (end - start > 4 and not adjunct) or has_clause(sentence, start, end)


def _interrupts(sentence: Sentence, cue: Cue) -> bool:
    """`…, she says, …`, but not `…, she said, smiling`, where a participle of hers follows."""
    k = _past_reader(sentence, skip_scene(sentence, cue.after, len(sentence)), cue.after)
    if k >= len(sentence) - 1 or sentence.lower[k] != ",":
        return False
    if k > cue.after:
        return not is_gesture(sentence.lower[k + 1])
    return cue.form == "according" or not is_gesture(sentence.lower[cue.after + 1])


def _past_reader(sentence: Sentence, scene: int, begin: int) -> int:
    """Behind whom something was written to: `in a letter to the board`."""
    if scene == begin or sentence.lower[scene : scene + 1] != ["to"]:
        return scene
    reader = phrase_after(sentence, scene + 1)
    return reader.last if reader is not None else scene


def _clause_before(sentence: Sentence, edge: int, floor: int) -> int:
    """Where the clause that `…, according to Roe, …` interrupts begins."""
    for k in range(edge - 3, floor, -1):
        if sentence.lower[k] in _JOINS and sentence.lower[k - 1] == ",":
            return k + 1
    return floor


def _stands_in_adjunct(sentence: Sentence, cue: Cue, quote: int, floor: int) -> bool:
    """`Asked about Lee, who called him “a clown,” Roe said: “…”`: what he was asked about."""
    start = _skip_leading(sentence, floor)
    if cue.inverted or start >= quote:
        return False
    start += sentence.lower[start] in ("when", "if") and sentence.lower[start + 1] in _PUT_TO
    low = sentence.lower[start]
    return low in _PUT_TO or (is_gesture(low) and quotes_next(sentence, cue.last))


def _is_title_in_scene(sentence: Sentence, cue: Cue, quote: int) -> bool:
    """`On the network's “Morning Hour,” Roe said that …`: the name of a work, nobody's words."""
    if not quote or cue.inverted or cue.after >= len(sentence):
        return False
    if sentence.bits[cue.after] & (tags.PUNCTUATION | tags.TIME | tags.ADVERB | tags.PREPOSITION):
        return False
    scene = sentence.bits[quote - 1] & (tags.GENITIVE | tags.PREPOSITION | tags.DETERMINER)
    return bool(scene) and skip_scene(sentence, cue.after, len(sentence)) == cue.after


def _patient(sentence: Sentence, cue: Cue, floor: int) -> Piece | None:
    """What `was rejected by the ministry`, unless "as" and a complement follow the agent."""
    if sentence.lower[cue.after : cue.after + 1] == ["as"] or "n" not in cue.frames:
        return None
    phrase = phrase_before(sentence, cue.group)
    if phrase is None or phrase.first < floor or sentence.bits[phrase.head] & tags.PRONOUN:
        return None
    if sentence.bits[phrase.head] & tags.SPEECH_NOUN and cue.class_ in ("say", "report"):
        return None  # Roe, in comments reported by the Star, said …
    return phrase.first, phrase.last


def _is_tail(sentence: Sentence, cue: Cue, edge: int) -> bool:
    """Whether a cue closes its sentence or interrupts it, so that what precedes was said."""
    if cue.form == "according":
        return edge > 2
    if cue.inverted:
        return True
    if sentence.lower[edge - 1] != "," or cue.frames in ("n", "a"):
        return False
    k = cue.after
    while k < len(sentence) and sentence.bits[k] & (tags.TIME | tags.ADVERB | tags.OBJECT):
        k += 1
    if k < len(sentence) and sentence.bits[k] & tags.QUOTE:
        return False  # Pressed on the cost, he said “a lot.”
    if k + 1 < len(sentence) and opens_quotation(sentence, k + 1):
        return False
    if k >= len(sentence) or sentence.bits[k] & tags.PUNCTUATION:
        return True
    return _is_closed_behind(sentence, cue, k)


def _is_closed_behind(sentence: Sentence, cue: Cue, k: int) -> bool:
    """Whether only where, when and to whom it was said stands behind the verb."""
    scene = skip_scene(sentence, k, len(sentence))
    scene = _past_reader(sentence, scene, k)
    if scene >= len(sentence) - 1 or (scene > k and sentence.lower[scene] == ","):
        return True
    if "c" in cue.frames and (
        ends_with_scene(sentence, scene) or _is_long_scene(sentence, k, cue.clause)
    ):
        opening = sentence.bits[_skip_leading(sentence, 0)]
        return not opening & (tags.PREPOSITION | tags.SUBORDINATOR) or bool(opening & tags.RELATIVE)
    if sentence.lower[k] in COMPLEMENTS:
        return False
    if sentence.lower[k] in _DOING and is_gesture(sentence.lower[k + 1]):
        return True  # The bridge holds, Roe said in opening it.
    if sentence.lower[k] == "of":  # It was a rout, Roe said of the retreat.
        spoken = phrase_after(sentence, k + 1)
        return spoken is not None and spoken.last >= len(sentence) - 1
    takes = "o" in cue.frames or (cue.verb is not None and cue.verb.lemma == "write")
    told = phrase_after(sentence, k) if takes else None
    return told is not None and told.last >= len(sentence) - 1


def _is_long_scene(sentence: Sentence, k: int, clause: int) -> bool:
    """`It lost money, Roe said in the first of the notes she sent.`: where, at any length."""
    placed = sentence.lower[k] in _WHERE and sentence.bits[k + 1] & _OPENS_PLACE
    if not placed or "," in sentence.lower[k:]:
        return False
    return any(bits & (tags.AUXILIARY | tags.CUE) for bits in sentence.bits[:clause])


def _opens_relative(sentence: Sentence, k: int) -> bool:
    return bool(sentence.bits[k] & tags.RELATIVE) or sentence.lower[k] == "whose"


def _with_clause(sentence: Sentence, quote: int, floor: int) -> Piece:
    """A quotation before its cue, with the clause it completes if it does."""
    quotation = sentence.quotes[quote]
    start = _skip_leading(sentence, floor)
    if start >= quote:
        return quote, quote + 1
    parted = sentence.bits[quote - 1] & (tags.PUNCTUATION | tags.CONJUNCTION | tags.CUE)
    if parted and sentence.text[quotation.start].isupper():
        return quote, quote + 1
    opens = any(bits & tags.PRONOUN for bits in sentence.bits[start:quote])
    clause = opens and any(bits & tags.AUXILIARY for bits in sentence.bits[start:quote])
    if not clause and not any(is_nominal(sentence, k) for k in range(start, quote)):
        return quote, quote + 1
    return start, quote + 1


def _skip_leading(sentence: Sentence, floor: int) -> int:
    k = floor
    while k < len(sentence) and (
        sentence.lower[k] in _LEADING or sentence.bits[k] & tags.PUNCTUATION
    ):
        k += 1
    return k
