"""Whose person or office a mention means: `his lawyer`, `Roe's agent`, `the mayor's office`."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.roles import role_words
from tui.extracting.sentences import genitive_length

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
    from tui.extracting.sources import Source
    from tui.model import Span

_STOPS: Final = tags.PUNCTUATION | tags.PREPOSITION | tags.QUOTE
_LONGEST: Final = 6
_OWNED: Final = 4


def possessor(sentence: Sentence, mention: Span) -> tuple[Span, Span] | None:
    """Where a mention names an owner, and what is theirs; None where nothing is owned in it."""
    first = bisect_right(sentence.starts, mention[0]) - 1
    last = bisect_right(sentence.starts, mention[1] - 1)
    for k in range(first, min(last - 1, first + _LONGEST)):
        bits = sentence.bits[k]
        if bits & _STOPS:
            return None
        end = sentence.ends[k]
        if bits & tags.GENITIVE:
            end -= genitive_length(sentence.words[k])
        elif not (k == first and bits & tags.POSSESSIVE):
            continue
        if last - k - 1 > _OWNED or any(bit & _STOPS for bit in sentence.bits[k + 1 : last]):
            return None
        return (sentence.starts[first], end), (sentence.starts[k + 1], mention[1])
    return None


def may_own(owner: Source) -> bool:
    """Whether a name tells who owns: a person's or a body's, not a crowd's nor a country's."""
    return owner.kind in ("person", "organisation", None) and owner.words[0][:1].isupper()


def is_of(role: str, owner: Source) -> bool:
    """Whether a role is not told to belong to someone other than the owner."""
    owners = {word.removesuffix("'s") for word in role_words(role) if word.endswith("'s")}
    own = {word.lower() for word in owner.words}
    own |= {word for told in owner.roles for word in role_words(told)}
    return owners <= own


def owned_words(owner: Source, what: str) -> tuple[str, ...]:
    """The words by which a source without a name is known: "Ana Roe's lawyer"."""
    ending = "'" if owner.words[-1].endswith("s") and owner.kind == "organisation" else "'s"
    return (*owner.words[:-1], owner.words[-1] + ending, *what.split())
