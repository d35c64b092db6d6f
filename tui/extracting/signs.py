"""Signs: what about a cue and its place tells how surely its words were cut right.

The four that separated right from wrong on articles that nothing was tuned on, of some thirty that
were tried; what each of them weighs stands in `confidence`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from tui.extracting import lexicon, tags

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

Sign = Literal["opens", "plain", "ahead", "long"]

_PLAIN: Final = lexicon.words("small_words.txt", "plain")
_EDGE: Final = tags.PUNCTUATION | tags.MARK | tags.QUOTE | tags.BREAK
_LONG: Final = 36


def signs_of(sentence: Sentence, cue: Cue) -> tuple[Sign, ...]:
    """The signs of a cue that has content.

    - `opens`: its clause begins the sentence or stands behind a mark, not inside another clause.
    - `plain`: its verb is one that rarely does anything but report words.
    - `ahead`: all that was said stands before it ("it will rain, Roe said").
    - `long`: more was said than one clause often holds.
    """
    found: list[Sign] = []
    if not cue.clause or sentence.bits[cue.clause - 1] & _EDGE:
        found.append("opens")
    if cue.verb is not None and cue.verb.lemma in _PLAIN:
        found.append("plain")
    if cue.pieces[-1][1] <= cue.first and not cue.inverted:
        found.append("ahead")
    if sum(last - first for first, last in cue.pieces) > _LONG:
        found.append("long")
    return tuple(found)
