"""What a relative clause denies or confirms: `a charge the firm denied`, `which it confirmed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.scene import ends_behind_scene

if TYPE_CHECKING:
    from tui.extracting.cues import Cue, Piece
    from tui.extracting.sentences import Sentence

_SUMMING: Final = lexicon.words("small_words.txt", "summing")
_PRONOUNS: Final = ("which", "something")
_ANSWERS: Final = ("deny", "acknowledge")


def antecedent(sentence: Sentence, cue: Cue) -> Piece | None:
    """What stands for somebody's words before a clause that answers them, and nothing else.

    A noun behind a comma or a dash does, and so does "which" or "something" alone. Nothing does
    in `Lee repeated a claim the firm denied`, where Lee's words hold the noun.
    """
    if cue.class_ not in _ANSWERS or "n" not in cue.frames or cue.subject is None or cue.inverted:
        return None
    if not ends_behind_scene(sentence, cue.after):
        return None
    last = cue.clause - 1
    if last > 1 and sentence.lower[last] in _PRONOUNS and _is_parted(sentence, last):
        return last, last + 1
    last -= sentence.lower[last] in ("that", "which")
    if last < 2 or sentence.lower[last] not in _SUMMING or not _is_parted(sentence, last - 1):
        return None
    return (last - 1, last + 1) if sentence.bits[last - 1] & tags.DETERMINER else None


def _is_parted(sentence: Sentence, k: int) -> bool:
    return bool(sentence.bits[k - 1] & tags.PUNCTUATION)
