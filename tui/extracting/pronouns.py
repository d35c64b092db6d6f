"""Who a pronoun means: the scored candidates named shortly before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tui.extracting import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.extracting.sources import Source
    from tui.model import Gender

_HE: Final = lexicon.words("small_words.txt", "he")
_SHE: Final = lexicon.words("small_words.txt", "she")
_THEY: Final = lexicon.words("small_words.txt", "they")
_IT: Final = lexicon.words("small_words.txt", "it")
PRONOUNS: Final = _HE | _SHE | _THEY | _IT

_MARKS: Final = "\"'“”‘’«»„"

NEAR: Final = 5.0
"""What a mention in the same sentence is worth; shared out by the distance in sentences."""
SUBJECT: Final = 1.5
GENITIVE: Final = -1.0
GENDER_KNOWN: Final = 2.0
LEANS: Final = 1.0
LEANS_AWAY: Final = -2.0
CALLED_OTHERWISE: Final = -4.0
JUST_SPOKE: Final = 2.0
SPOKE_BEFORE: Final = 0.5
FADES: Final = 1.3
PARAGRAPH: Final = -1.0
INTRODUCED: Final = 0.5
UNNAMED: Final = -3.0
AWAY: Final = -0.4


class Seen(NamedTuple):
    """One mention of a source: its sentence, and what part it plays there.

    `placed` tells that it only says where: `the train from Varn`.
    """

    sentence: int
    source: Source
    subject: bool
    genitive: bool = False
    introduced: bool = False
    paragraphs: int = 0
    placed: bool = False


def choose(
    word: str, index: int, seen: Iterable[Seen], spoke: list[tuple[int, Source]]
) -> tuple[Source, float] | None:
    """The likeliest bearer of a pronoun in sentence `index`, with its score."""
    scores: dict[Source, float] = {}
    for mention in seen:
        if agrees(mention.source, word) and not (mention.placed and word in _IT):
            score = _of_mention(mention, index)
            scores[mention.source] = max(score, scores.get(mention.source, 0.0))
    best: tuple[Source, float] | None = None
    for source, score in scores.items():
        total = score + _of_speaking(source, index, spoke)
        total += GENDER_KNOWN if source.gender else _of_leaning(source, word)
        total += UNNAMED if _is_doubtful(source) else 0
        if best is None or total > best[1]:
            best = source, total
    return best


def _of_leaning(source: Source, word: str) -> float:
    """What the gender adds or takes that a lone name would have, or that a pronoun gave before."""
    wanted = "male" if word in _HE else "female" if word in _SHE else None
    if source.leaning is None or wanted is None:
        return 0.0
    if source.leaning == wanted:
        return LEANS
    return CALLED_OTHERWISE if source.was_personal else LEANS_AWAY


def _is_doubtful(source: Source) -> bool:
    """Whether nothing but its capital makes a source a person; most single names are places."""
    return (source.kind == "unnamed" and not source.is_thing) or (
        source.kind is None and len(source.words) == 1
    )


def _of_mention(mention: Seen, index: int) -> float:
    away = index - mention.sentence
    score = NEAR / (1 + away) + AWAY * away + PARAGRAPH * mention.paragraphs
    if mention.introduced:
        score += INTRODUCED
    if mention.genitive:
        return score + GENITIVE
    return score + (SUBJECT if mention.subject else 0)


def _of_speaking(source: Source, index: int, spoke: list[tuple[int, Source]]) -> float:
    score = 0.0
    for place, (where, speaker) in enumerate(reversed(spoke[-2:])):
        if speaker is source:
            worth = (SPOKE_BEFORE if place else JUST_SPOKE) - FADES * max(0, index - where - 1)
            score = max(score, worth)
    return score


def agrees(source: Source, word: str) -> bool:
    """Whether gender, number and kind let a source be meant by a pronoun."""
    gender: Gender | None = "male" if word in _HE else "female" if word in _SHE else None
    if gender is not None:
        return (
            not source.is_thing
            and source.words[0][0] not in _MARKS
            and source.kind in ("person", "unnamed", None)
            and source.gender in (gender, None)
        )
    if word in _THEY:
        return source.kind in ("group", "organisation") or (
            source.kind == "unnamed" and source.gender is None
        )
    return source.kind in ("organisation", "state", None) or source.is_thing
