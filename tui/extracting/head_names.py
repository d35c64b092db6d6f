"""Which of the names inside a mention the mention is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.conjoined import joins_name
from tui.extracting.tokens import DASHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.extracting.names import Name
    from tui.extracting.sentences import Sentence
    from tui.extracting.sources import Source, Sources
    from tui.model import Span

_PREPOSITIONS: Final = lexicon.words("small_words.txt", "prepositions")
_DEFINITE: Final = lexicon.words("small_words.txt", "definite")
_PARTS: Final = DASHES | {",", "(", "["}
_OFFICE: Final = tags.ROLE | tags.TITLE


def head_name(
    sentence: Sentence, names: Sequence[Name], sources: Sources, mention: Span
) -> Name | None:
    """The name that the mention is about, not one that only qualifies it."""
    best: Name | None = None
    for name in names:
        begin, end = sentence.starts[name.first], sentence.ends[name.last - 1]
        source = sources.of(name)
        better = best is None or (source.kind == "person" and sources.of(best).kind != "person")
        inside = mention[0] <= begin and end <= mention[1] + 2
        employer = _employer(sentence, names, name)
        if better and inside and (employer or _heads(sentence, name, source, mention)):
            best = name
            if begin == mention[0] and source.kind in ("person", None) and len(name.words) > 1:
                return name  # Ana Roe, sister of the mayor Bo Roe
    return best


def _employer(sentence: Sentence, names: Sequence[Name], name: Name) -> bool:
    """`University of Lund professor Ana Roe`: a body's name right before a person's title."""
    if not name.before < name.first or name.kind != "person":
        return False
    return any(
        one.last == name.before and sentence.lower[one.first + 1 : one.last - 1].count("of")
        for one in names
        if one.kind == "organisation"
    )


def _heads(sentence: Sentence, name: Name, source: Source, mention: Span) -> bool:
    before, behind = _segment(sentence, name, mention)
    if name.kind == "state":
        whole = sentence.ends[name.last - 1] >= mention[1]
        return whole and before in ([], ["the"])
    if behind[:1] == ["and"] and source.kind == "person":
        return False
    if behind and behind[0] not in _PREPOSITIONS and behind[0] not in ("and", "based"):
        return False
    if before and before[-1].endswith("ing") and not behind:
        return False  # `Ana Roe, representing Bo Lee`
    if not _stands_alone(sentence, name, len(before)):
        return False
    if not _PREPOSITIONS.intersection(before):
        return True
    # `Commander of the ground forces Ana Roe`: an office with its complement, then the name.
    opening = name.before - len(before)
    opening += bool(sentence.bits[opening] & (tags.DETERMINER | tags.POSSESSIVE))
    joined = before[0] not in _PREPOSITIONS | _DEFINITE | {"of"}  # a critic of Governor Ana Roe
    return bool(sentence.bits[opening] & _OFFICE) and joined and len(name.words) > 1


def _stands_alone(sentence: Sentence, name: Name, before: int) -> bool:
    """Whether no clause and no one else stands before a name: two offices may be one's."""
    for k in range(name.before - before, name.before):
        if sentence.bits[k] & tags.RELATIVE and sentence.lower[k] == "who":
            return False
        if joins_name(sentence, k, name.before + 1):
            continue
        office = sentence.bits[k - 1] & _OFFICE if k else 0
        if sentence.lower[k] == "and" and (not office or sentence.bits[k - 1] & tags.CAPITAL):
            return False
    return True


def _segment(sentence: Sentence, name: Name, mention: Span) -> tuple[list[str], list[str]]:
    """The words of the mention's comma segment before a name, nearest first, and behind it."""
    before: list[str] = []
    k = name.before - 1
    while k >= 0 and sentence.starts[k] >= mention[0] and not _ends_segment(sentence, k):
        before.append(sentence.lower[k])
        k -= 1
    behind: list[str] = []
    k = name.last
    while k < len(sentence) and sentence.ends[k] <= mention[1] and not _ends_segment(sentence, k):
        behind.append(sentence.lower[k])
        k += 1
    return before, behind


def _ends_segment(sentence: Sentence, k: int) -> bool:
    return sentence.lower[k] in _PARTS
