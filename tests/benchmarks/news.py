"""Made-up news of any length, for measuring: people, places and sayings drawn by a seed."""

from __future__ import annotations

import random
from typing import Final

_GIVEN: Final = "Ada Ben Cora Dario Edda Farid Greta Hugo Irena Jonas Katya Lev Mona Nils Olga Piet"
_FAMILY: Final = (
    "Brook Cole Dunmore Estrada Falk Grieve Halloran Ilves Jarvi Kessler Lindqvist Moreau"
)
_ROLES: Final = ("Mayor", "Governor", "Senator", "Minister", "Judge", "General")
_BODIES: Final = ("the harbour board", "the county court", "the rail union", "the water ministry")
_PLACES: Final = ("Norvik", "Port Elden", "Sant Aubry", "the Varde valley", "Lower Tamsin")
_DAYS: Final = ("on Monday", "on Tuesday", "last week", "in March", "earlier this month", "")
_VERBS: Final = ("said", "said", "said", "told reporters", "added", "insisted", "claimed", "warned")
_THINGS: Final = (
    "the bridge over the estuary",
    "the new tariff",
    "a second pumping station",
    "the strike at the docks",
    "the vote on the land bill",
    "the last of three ferries",
    "the school in the old mill",
    "the inquiry into the fire",
)
_HAPPENED: Final = (
    "would cost {n} million dollars",
    "had been closed for {n} days",
    "was never promised to anyone",
    "could not be repaired before winter",
    "drew about {n} people into the square",
    "has lost {n} percent of its funds",
    "will reopen when the water falls",
    "did not begin where the report says",
)
_TOLD: Final = (
    "Rain fell over {place} for most of the week, and the road along the shore stayed shut.",
    "The council meets in {place} {day} to hear what is left of the plan, clause by clause.",
    "Nobody had expected {thing} to matter much when the summer began.",
    "Traffic moved slowly past the market, where stalls sold apples, rope and second-hand tools.",
)


def _speaker(rng: random.Random) -> tuple[str, str]:
    """A source at its first mention and at later ones."""
    if rng.random() < 0.2:
        body = rng.choice(_BODIES)
        return body, body
    family = rng.choice(_FAMILY.split())
    name = f"{rng.choice(_GIVEN.split())} {family}"
    form = rng.random()
    if form < 0.4:
        return f"{rng.choice(_ROLES)} {name}", family
    return (f"{name}, who leads {rng.choice(_BODIES)},", family) if form < 0.6 else (name, family)


def _clause(rng: random.Random) -> str:
    happened = rng.choice(_HAPPENED).format(n=rng.randint(2, 900))
    return f"{rng.choice(_THINGS)} {happened}"


def _saying(rng: random.Random, who: str) -> str:
    verb, day, clause = rng.choice(_VERBS), rng.choice(_DAYS), _clause(rng)
    when = f" {day}" if day else ""
    form = rng.random()
    if form < 0.35:
        return f"“{clause[0].upper()}{clause[1:]},” {who} {verb}{when}. “{_told(rng)}”"
    if form < 0.7:
        return f"{who[0].upper()}{who[1:]} {verb}{when} that {clause}."
    if form < 0.8:
        return f"According to {who}, {clause}."
    if form < 0.9:
        return f"{who[0].upper()}{who[1:]} denied{when} that {clause}."
    return (
        f"But {who} called it “a matter for {rng.choice(_BODIES)}” and left {rng.choice(_PLACES)}."
    )


def _told(rng: random.Random) -> str:
    return rng.choice(_TOLD).format(
        place=rng.choice(_PLACES), day=rng.choice(_DAYS), thing=rng.choice(_THINGS)
    )


def article(seed: int, size: int = 4_000) -> str:
    """An article of at least so many characters, the same for the same seed."""
    rng = random.Random(seed)
    first, later = _speaker(rng)
    paragraphs = [f"{rng.choice(_PLACES)}: {_clause(rng)}", _saying(rng, first)]
    length = sum(map(len, paragraphs))
    while length < size:
        if rng.random() < 0.35:
            first, later = _speaker(rng)
            paragraphs.append(_saying(rng, first))
        elif rng.random() < 0.6:
            who = later if rng.random() < 0.6 else rng.choice(("he", "she"))
            paragraphs.append(f"{_saying(rng, who)} {_told(rng)}")
        else:
            paragraphs.append(f"{_told(rng)} {_told(rng)}")
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs) + "\n"
