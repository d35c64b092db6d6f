"""Bodies that are no state's: the one that a role names, and what each is called as a side."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tui.linking.identity.bodies import is_acronym
from tui.linking.lexicon import words
from tui.linking.tokens import key_of, name_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.linking.identity.sides import Known
    from tui.linking.parties import Party
    from tui.linking.tokens import Word


def named_body(
    found: tuple[Word, ...], parties: list[Party], known: Known, *, only_known: bool
) -> str | None:
    """The body that is no state's and that a role names: "leader of the Norvik mercenary group".

    A group's name may begin with a capital only because a sentence does: `only_known` asks for a
    body that is named elsewhere too.
    """
    taken = {index for party in parties for index in range(party.first, party.end)}
    common = words("institutions", "small_words", "quantifiers")
    for start, word in enumerate(found):
        if start in taken or not word.capital or word.key in common:
            continue
        end = start
        while end < len(found) and found[end].capital and found[end].key not in _never_named():
            end += 1
        run = found[start:end]
        if not run or _is_somebody(run, known) or any(w.key in words("media") for w in run):
            continue
        if _is_known(run, known) or (not only_known and _is_led(found, start, end)):
            return _with_its_noun(found, start, end)
    return None


def own_side(name: str, known: Known) -> str | None:
    """What a body that is nobody's organ is called as a side; a medium speaks for no side."""
    found = name_tokens(name)
    if is_acronym(name):
        return name
    if any(word.key in words("media") for word in found):
        return None
    run = [word for word in found if word.capital and word.key not in words("generic_bodies")]
    organs = words("institutions") - words("generic_bodies")
    if not run or any(word.key in organs for word in found):
        # "Election commission": an organ of some state, and no telling which.
        return None
    plain = any(
        not word.capital and word.key not in words("small_words", "dropped_bodies")
        for word in found
    )
    if plain or _is_somebody(tuple(run), known):
        # "Hospital trust" is a description, and "Ana Roe's campaign" is hers.
        return None
    kept = name.split()
    while len(kept) > 1 and key_of(kept[-1]) in words("dropped_bodies"):
        kept.pop()
    return " ".join(kept)


def _is_somebody(run: Sequence[Word], known: Known) -> bool:
    """Whether a run of capitals is a person of the folder: "Roe's co-founder"."""
    return run[-1].key in known.people and not _is_known(run, known)


def _is_known(run: Sequence[Word], known: Known) -> bool:
    return " ".join(word.key for word in run) in known.bodies


def _with_its_noun(found: tuple[Word, ...], start: int, end: int) -> str:
    """A body's name with the noun that belongs to it: "Dockers' Union", but "Norvik" of a group."""
    stop = end
    while stop < len(found) and found[stop].capital and found[stop].key in _nouns():
        stop += 1
    return " ".join([*(part.text for part in found[start : stop - 1]), _bare(found[stop - 1].text)])


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return words("generic_bodies") - words("dropped_bodies")


def _is_led(found: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether a body word follows, or a leader's word stands on either side."""
    behind = found[end].key if end < len(found) else ""
    if end < len(found) and found[end].text == "Executive":
        return False  # the Safety Executive is a body of its own
    if behind in words("generic_bodies"):
        return True
    if end - start == 1 and is_acronym(_bare(found[start].text)) and behind in words("leaders"):
        return True
    business = {"boss", "ceo", "founder", "owner", "cofounder", "tycoon", "executive"}
    before = {word.lower for word in found[max(0, start - 3) : start]}
    return behind in {key_of(word) for word in business} or (
        bool(before & business) and bool(before & {"of", "at"})
    )


@lru_cache(maxsize=1)
def _never_named() -> frozenset[str]:
    return words("generic_bodies", "institutions", "small_words", "leaders")


def _bare(text: str) -> str:
    return text.removesuffix("'s").removesuffix("’s")
