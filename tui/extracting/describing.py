"""Whom a description means that is no office: `the widow`, `the midfielder`, `the 34-year-old`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting.callings import QUALIFIERS, age_in, clash, is_description
from tui.extracting.names import gender_of_words
from tui.extracting.roles import head_word, role_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.extracting.pronouns import Seen
    from tui.extracting.sources import Source

_SHORT: Final = 4
_REACH: Final = 6
_NEXT: Final = 2


def described(
    words: Sequence[str],
    index: int,
    seen: Iterable[Seen],
    spoke: Sequence[tuple[int, Source]],
    aged: Iterable[Source],
) -> Source | None:
    """Who was spoken of last and can be what the words say; None where nobody is.

    Args:
        words: The phrase in lower case.
        index: Its sentence.
        seen: The names before it, nearest first.
        spoke: Who spoke before it and in which sentence, the last one at the end.
        aged: Everyone whose age the article gives.
    """
    noun = head_word([*words])
    if words[0] != "the" or not 1 < len(words) <= _SHORT or not is_description(noun):
        return None
    if any(word not in QUALIFIERS and "-" not in word for word in words[1:-1]):
        return None  # "the Oslo engineer" is somebody told of before, or nobody known
    age = age_in(noun)
    of_age = [source for source in aged if source.age == age]
    if age is not None and of_age:
        return of_age[0] if len(of_age) == 1 else None
    named = [one for one in seen if one.subject and not one.genitive and not one.paragraphs]
    near = [(one.sentence, one.source) for one in named]
    last = [*spoke[-1:]]
    if last and (not near or last[0][0] >= near[0][0]):
        near = last + near
    for where, source in near:
        if _fits(source, words, noun, age) and _is_near(index - where, source, age):
            return source
    return None


def _is_near(away: int, source: Source, age: int | None) -> bool:
    """Whether someone is still the one talked about; told apart by a role, only for a moment."""
    if age is not None:
        return away <= _REACH
    return away <= (1 if source.roles else _NEXT)


def _fits(source: Source, words: Sequence[str], noun: str, age: int | None) -> bool:
    someone = source.kind == "person" or (
        source.kind in ("unnamed", None) and len(source.words) > 1 and not source.is_thing
    )
    if not someone:
        return False
    gender = gender_of_words([*words])
    if gender and source.gender and gender != source.gender:
        return False
    if age is not None and source.age is not None and age != source.age:
        return False
    told = [role_words(role) for role in source.roles]
    return not any(said and clash(noun, head_word(said)) for said in told)
