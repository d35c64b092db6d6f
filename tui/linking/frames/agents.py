"""Who did something, or whom it happened to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.linking.frames.stems import stem, theme
from tui.linking.frames.vocabulary import plain, themes

if TYPE_CHECKING:
    from tui.linking.frames.clauses import Reading
    from tui.linking.frames.world import World

SPEAKER: Final = "#"
"""Begins an agent that is the speaker, where no side is known."""
NOUN: Final = "~"
"""Begins an agent that is no side but the noun that its sentence has for a subject."""

_BE: Final = stem("be")
_NO_SUBJECT_BEHIND: Final = frozenset(
    {"on", "in", "against", "from", "near", "into", "to", "at", "with", "over", "for"}
)
_BESIDE: Final = frozenset(
    {"to", "in", "at", "near", "from", "of", "on", "off", "around", "outside"}
)
_BEFORE_NOUNS: Final = frozenset(
    {"the", "a", "an", "this", "that", "his", "her", "its", "their", "our"}
)
_LONGEST_NAME: Final = 3
_OURS: Final = frozenset({"we", "our", "ours", "us", "my", "i"})
_THEIRS: Final = frozenset({"its", "his", "her", "their", "it", "they", "he", "she"})
_ENEMY: Final = frozenset({"enemy", "enemies", "foe", "adversary", "occupier", "occupiers"})


def is_side(agent: str | None) -> bool:
    """Whether an agent is known and is a side."""
    return agent is not None and not agent.startswith(NOUN)


def agent_of(
    reading: Reading, index: int, speaker: str | None, world: World, *, denied: bool
) -> tuple[str | None, bool]:
    """The subject of what happens at a word.

    Args:
        reading: The statement's words.
        index: The word that tells what happens.
        speaker: Who says it: "our troops" are that speaker's side's.
        world: Who is whose rival: "the enemy" is the rival of the speaker's side.
        denied: Whether the speaker denies it; "it" in a denial is the denier.

    Returns:
        A side, a noun, or None where nothing tells; and whether the clause has a subject.
    """
    start = reading.clause[index]
    side = world.side(speaker)
    # Whose troops are "ours" where no side is known: the speaker's.
    own = side or (f"{SPEAKER}{speaker}" if speaker else None)
    if _is_speakers_own(reading, index):
        return own, True
    for party in reading.named:
        before = reading.words[party.first - 1].lower if party.first else ""
        if start <= party.first < index and before not in _NO_SUBJECT_BEHIND:
            return party.side, True
    for position in range(start, index):
        text = reading.words[position].lower
        if text in _OURS:
            # "Our flanks", said by a body that belongs to a state, may be either's.
            return (None if side in world.parents else own), True
        if text in _ENEMY:
            return world.rivals.get(world.family(side) or ""), True
        if text in _THEIRS:
            named = None if denied else _named_before(reading, position)
            return named or (None if _is_object(reading, position) else own), True
    return _noun_before(reading, start, index)


def _is_speakers_own(reading: Reading, index: int) -> bool:
    """Whether the speaker is the subject left out: "claims to have held firm", "denied lying"."""
    first = reading.lower[0]
    return reading.clause[index] == 0 and (
        first in {"to", "having"} or (index == 0 and first.endswith("ing"))
    )


def _is_object(reading: Reading, position: int) -> bool:
    """Whether a pronoun is what something is done to: "calls it a rout"."""
    after = reading.words[position + 1].lower if position + 1 < len(reading.words) else ""
    return after in {"a", "an", "the"}


def _named_before(reading: Reading, position: int) -> str | None:
    """The side named last before a word."""
    return next((p.side for p in reversed(reading.named) if p.first < position), None)


def _noun_before(reading: Reading, start: int, index: int) -> tuple[str | None, bool]:
    for position in range(index - 1, start - 1, -1):
        word = reading.words[position]
        text = word.lower
        if text in plain("stopwords", "small_verbs") or text[0].isdigit():
            continue
        if text.endswith(("ed", "ing")) and not _is_noun(reading, position):
            # A verb of the same clause: its subject is further on.
            continue
        if text in plain("claim_nouns"):
            return None, False
        if position > start and _stands_beside(reading, start, position):
            continue
        key = word.key if word.capital and position else theme(word.text)
        if key not in themes("anybody"):
            return f"{NOUN}{key}", True
        return _whose(reading, start, position), True
    return None, False


def _is_noun(reading: Reading, position: int) -> bool:
    """Whether a word that looks like a verb is a noun: "the painting", "their meeting"."""
    return position > 0 and reading.lower[position - 1] in _BEFORE_NOUNS


def _stands_beside(reading: Reading, start: int, position: int) -> bool:
    """Whether a noun only tells where its subject is: "flights to Tolna"."""
    at = position - 1
    while at > start and position - at <= _LONGEST_NAME and _is_of_name(reading.lower[at]):
        at -= 1
    return at > start and reading.lower[at] in _BESIDE


def _is_of_name(text: str) -> bool:
    """Whether a word can stand between "in" and the noun: "in the old county"."""
    return text in {"the", "a", "an"} or text not in plain("stopwords", "small_verbs")


def _whose(reading: Reading, start: int, position: int) -> str | None:
    """The word before a noun that any side has: the government of "government forces"."""
    if position <= start:
        return None
    word = reading.words[position - 1]
    text = word.lower
    if text in plain("stopwords", "small_verbs") or text[0].isdigit():
        return None
    return f"{NOUN}{theme(text)}"


def is_passive(reading: Reading, index: int) -> bool:
    """Whether a verb is done to its subject: "were pushed back"."""
    text = reading.words[index].lower
    if not text.endswith(("d", "n", "t")) or text == reading.stems[index]:
        return False
    start = max(reading.clause[index], index - 3)
    return _BE in reading.stems[start:index]


def doer_of(reading: Reading, end: int) -> str | None:
    """The side behind "by" in a passive sentence."""
    for position in range(end, min(end + 6, len(reading.words))):
        if reading.words[position].lower == "by":
            return next((p.side for p in reading.named if position < p.first <= position + 4), None)
    return None
