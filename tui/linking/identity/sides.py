"""Which party a source speaks for, told from its name and role."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from tui.linking.identity.bodies import is_acronym
from tui.linking.lexicon import lines, words
from tui.linking.parties import parties_in, surface_of
from tui.linking.tokens import key_of, name_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.linking.parties import Party
    from tui.linking.tokens import Word
    from tui.model import SpeakerKind

INDEPENDENT: Final = "independent"

_NOT_THEIRS: Final = frozenset(
    {"to", "against", "on", "over", "from", "near", "anti", "towards", "critic", "with"}
)
"""An ambassador *to* Russia and an *anti*-Kremlin activist are not Russia's."""
_PLACE_ONLY: Final = frozenset({"in", "at"})


def side_of(
    name: str, kind: SpeakerKind, roles: Iterable[str], bodies: frozenset[str]
) -> str | None:
    """The side a source speaks for.

    Args:
        name: Its best name.
        kind: What it is.
        roles: What the articles say of it, most telling first.
        bodies: Folded names of the organisations that are no organ of a state ("wagner").

    Returns:
        A state, a party, an organisation's short name, "independent", or None where nothing tells.
    """
    surface = surface_of(name)
    if surface:
        return surface.side
    phrases = [*roles] if kind == "person" else [name, *roles]
    for phrase in phrases:
        side = _of_phrase(phrase, kind, bodies)
        if side:
            return side
    return _own_side(name) if kind == "organisation" else None


@lru_cache(maxsize=32_768)
def _of_phrase(phrase: str, kind: SpeakerKind, bodies: frozenset[str]) -> str | None:
    found = name_tokens(phrase)
    parties = [party for party in parties_in(found) if not _is_object(found, party)]
    political = [party for party in parties if party.surface.form == "party"]
    if _marked(found, strong=True):
        return INDEPENDENT
    body = _named_body(found, parties, bodies, known=kind in {"group", "unnamed"})
    if body:
        return body
    if political:
        return political[0].surface.side
    theirs = [p for p in parties if not _is_place(found, p)] or [
        p for p in parties if _is_official(found) and p.surface.form == "capital"
    ]
    if theirs:
        two = len({p.surface.side for p in theirs}) > 1 and any(w.text == "and" for w in found)
        # "Norland and Sudland officials" speak for neither.
        return None if two and kind != "person" else theirs[0].surface.side
    if _marked(found, strong=False):
        return INDEPENDENT
    return None


@lru_cache(maxsize=32_768)
def states_named(phrase: str) -> frozenset[str]:
    """The states that a name or role names, not those it is directed at."""
    found = name_tokens(phrase)
    return frozenset(
        party.surface.side
        for party in parties_in(found)
        if party.surface.form != "party" and not _is_object(found, party)
    )


def _is_object(found: tuple[Word, ...], party: Party) -> bool:
    before = found[party.first - 1].lower if party.first else ""
    return before in _NOT_THEIRS


def _is_place(found: tuple[Word, ...], party: Party) -> bool:
    """Whether the name only tells where: "in Kyiv", "US-based"."""
    before = found[party.first - 1].lower if party.first else ""
    behind = found[party.end].lower if party.end < len(found) else ""
    return before in _PLACE_ONLY or behind in {"based", "born"}


def _is_official(found: tuple[Word, ...]) -> bool:
    return any(word.key in words("institutions") for word in found)


def _marked(found: tuple[Word, ...], *, strong: bool) -> bool:
    keys = {word.key for word in found}
    # "think tank" is two words in most articles.
    texts = " ".join(word.lower for word in found)
    return bool(keys & _independents(strong)) or (strong and "think tank" in texts)


@lru_cache(maxsize=2)
def _independents(strong: bool) -> frozenset[str]:
    return frozenset(
        key_of(word)
        for line in lines("independents")
        if line.startswith("*") == strong
        for word in line.strip("* ").split()
    )


def _named_body(
    found: tuple[Word, ...], parties: list[Party], bodies: frozenset[str], *, known: bool
) -> str | None:
    """The body that is no state's and that a role names: "leader of the Norvik mercenary group".

    A group's name may begin with a capital only because a sentence does: `known` asks for a body
    that is named elsewhere too.
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
        if run and (_is_known(run, bodies) or (not known and _is_led(found, start, end))):
            return " ".join(_bare(part.text) for part in run)
    return None


def _is_known(run: tuple[Word, ...], bodies: frozenset[str]) -> bool:
    return " ".join(word.key for word in run) in bodies


def _is_led(found: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether a body word follows, or a leader's word stands on either side."""
    behind = found[end].key if end < len(found) else ""
    if behind in words("generic_bodies"):
        return True
    business = {"boss", "ceo", "founder", "owner", "cofounder", "tycoon", "executive"}
    before = {word.lower for word in found[max(0, start - 3) : start]}
    return behind in {key_of(word) for word in business} or (
        bool(before & business) and bool(before & {"of", "at"})
    )


def _never_named() -> frozenset[str]:
    return words("generic_bodies", "institutions", "small_words", "leaders")


def _bare(text: str) -> str:
    return text.removesuffix("'s").removesuffix("’s")


def _own_side(name: str) -> str | None:
    """A body that is nobody's organ speaks for itself; a medium speaks for no side."""
    found = name_tokens(name)
    if is_acronym(name):
        return name
    if any(word.key in words("media") for word in found):
        return None
    run = [
        word
        for word in found
        if word.capital and word.key not in words("generic_bodies") and word.lower != "the"
    ]
    organs = words("institutions") - words("generic_bodies")
    if not run or any(word.key in organs for word in found):
        # "Election commission": an organ of some state, and no telling which.
        return None
    return " ".join(_bare(word.text) for word in run)
