"""Several who speak as one: `Oslo and the rebels said`, `Ana Roe, a farmer, and Bo Lee said`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.appositions import with_apposition
from tui.extracting.name_cores import states
from tui.extracting.nominals import is_name
from tui.extracting.phrases import Phrase, phrase_after

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence

_MOST: Final = 3
_OPENS: Final = tags.DETERMINER | tags.POSSESSIVE | tags.TITLE | tags.ROLE


def conjoined(sentence: Sentence, phrase: Phrase, verb: int) -> list[Phrase]:
    """The speakers that the subject of a verb names, each on its own; itself if it is one."""
    found = [phrase]
    while len(found) < _MOST:
        parted = _parted(sentence, found[0])
        if parted is None:
            break
        found[:1] = parted
    if len(found) == 1:
        behind = _named_behind(sentence, phrase, verb)
        if behind is not None:
            found.append(behind)
    return found


def _parted(sentence: Sentence, phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """The two sides of the last "and" of a phrase, if each can stand alone."""
    first = phrase.first + (sentence.lower[phrase.first] == "both")
    for k in range(phrase.last - 2, first, -1):
        if sentence.lower[k] not in ("and", "&") or joins_name(sentence, k, phrase.last):
            continue
        left = _side(sentence, first, k)
        right = _side(sentence, k + 1, phrase.last)
        if left and right and _is_pair(sentence, left, right):
            return left, right
    return None


def joins_name(sentence: Sentence, k: int, last: int) -> bool:
    """Whether a joint stands in one body's name: `Roe & Lee Ltd`, `the Road and Rail Office`."""
    if k < 1 or not sentence.bits[k - 1] & sentence.bits[k + 1] & tags.CAPITAL:
        return False
    if sentence.lower[k] == "&":
        return True
    if sentence.lower[k] != "and":
        return False
    article = k > 1 and sentence.lower[k - 2] == "the"
    lone = k < 2 or article or not sentence.bits[k - 2] & tags.CAPITAL
    bodies = tags.ROLE | tags.ORGANISATION if article else tags.ROLE
    office = any(sentence.bits[j] & bodies for j in range(k + 2, last))
    return lone and office and sentence.lower[k - 1] not in states()


def _side(sentence: Sentence, first: int, last: int) -> Phrase | None:
    """The words on one side as a phrase of their own, its head before any complement."""
    while last > first and sentence.lower[last - 1] == ",":
        last -= 1
    if last <= first:
        return None
    end = last
    for k in range(first + 1, last):
        if sentence.bits[k] & (tags.PREPOSITION | tags.COMMA):
            end = k
            break
    return Phrase(first, last, end - 1)


def _is_pair(sentence: Sentence, left: Phrase, right: Phrase) -> bool:
    """Whether both sides name speakers, and the right one is no complement of the left."""
    if not _is_named(sentence, left) or not _is_named(sentence, right):
        return False
    demonyms = sentence.bits[right.first] & tags.DEMONYM and right.last - right.first > 1
    if sentence.bits[left.head] & tags.DEMONYM or (demonyms and left.last - left.first == 1):
        return False  # Norse and Danish sources, US and Danish sources
    if sentence.bits[right.last - 1] & tags.GENITIVE:
        return False
    plain = left.head == left.last - 1
    if sentence.lower[left.head + 1 : left.head + 2] == [","]:
        # `Ana Roe, a smith, and Bo Lee`, but not `Ana Roe, a smith and member of the League`
        return is_name(sentence, right.first) and sentence.lower[left.last] == ","
    opened = bool(sentence.bits[right.first] & _OPENS) and right.last - right.first > 1
    # Ana Roe of Lund and Bo Lee of Varn, but not the Office of Ports and Roads
    return plain or opened or (_is_from(sentence, left) and _is_from(sentence, right))


def _is_from(sentence: Sentence, phrase: Phrase) -> bool:
    """`Ana Roe of Lund`: a full name, and where it is from."""
    full = phrase.head > phrase.first and is_name(sentence, phrase.head)
    return full and sentence.lower[phrase.head + 1 : phrase.head + 2] == ["of"]


def _is_named(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a side is a name, or a body that a name or an article tells from others."""
    if is_name(sentence, phrase.head):
        return True
    if not sentence.bits[phrase.head] & (tags.ORGANISATION | tags.GROUP):
        return False
    return any(
        is_name(sentence, k) or sentence.lower[k] == "the" for k in range(phrase.first, phrase.head)
    )


def _named_behind(sentence: Sentence, phrase: Phrase, verb: int) -> Phrase | None:
    """`Ana Roe, a farmer, and Bo Lee, a smith, said`: the second of the two, before the verb."""
    name = phrase.last + 2
    if name >= verb or sentence.lower[phrase.last : name] != [",", "and"]:
        return None
    if not is_name(sentence, name) or not is_name(sentence, phrase.head):
        return None
    behind = phrase_after(sentence, name)
    if behind is None:
        return None
    behind = with_apposition(sentence, behind)
    return behind if verb - 1 <= behind.last <= verb else None
