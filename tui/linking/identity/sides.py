"""Which party a source speaks for, told from its name and role."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.linking.identity.named_bodies import named_body, own_side
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


class Sided(NamedTuple):
    """A side, the name or role it was read in, and why that tells it."""

    side: str
    phrase: str
    why: str


class Known(NamedTuple):
    """Whom a folder names, as folded names.

    `bodies` are organisations that are no organ of a state ("wagner"), `people` the surnames of
    those who speak.
    """

    bodies: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


def side_of(name: str, kind: SpeakerKind, roles: Iterable[str], known: Known) -> Sided | None:
    """The side a source speaks for: a state, a party, an organisation's name, or "independent".

    Args:
        name: Its best name, as an article writes it.
        kind: What it is.
        roles: What the articles say of it, most telling first.
        known: Whom the folder names.

    Returns:
        The side with what it rests on; None where nothing tells.
    """
    surface = surface_of(name)
    if surface:
        return Sided(surface.side, name, f"stands for {surface.side}")
    phrases = [*roles] if kind == "person" else [name, *roles]
    for phrase in phrases:
        side = _of_phrase(phrase, kind, known)
        if side:
            why = "speaks for no side" if side == INDEPENDENT else f"names {side}"
            return Sided(side, phrase, why)
    own = own_side(name, known) if kind == "organisation" else None
    return Sided(own, name, "is a body of its own") if own else None


@lru_cache(maxsize=32_768)
def _of_phrase(phrase: str, kind: SpeakerKind, known: Known) -> str | None:
    found = name_tokens(phrase)
    parties = [
        party
        for party in parties_in(found)
        if not (_is_object(found, party) or _names_office(found, party))
    ]
    political = [party for party in parties if party.surface.form == "party"]
    if _marked(found, strong=True):
        return INDEPENDENT
    body = named_body(found, parties, known, only_known=kind in {"group", "unnamed"})
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


def _names_office(found: tuple[Word, ...], party: Party) -> bool:
    """Whether a party's word is a ministry's: the Labour Ministry is no party's."""
    behind = found[party.end] if party.end < len(found) else None
    if party.surface.form != "party" or party.end - party.first > 1 or behind is None:
        return False
    return behind.capital and behind.key in words("offices")


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
