"""One made-up article, with what each of its sentences says and where it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from archive.world import Person, World

CLAIMS = (
    "{n} lorries crossed the {thing} near {town} before dawn",
    "the {thing} at {town} was closed after cracks had been found in its northern wall",
    "no one was hurt when the {thing} in {town} caught fire",
    "our people have pulled back {n} kilometres from {town} to shorter lines",
    "the {thing} outside {town} is held by our side and will stay so",
    "repairs to the {thing} in {town} will cost {n} million dollars and take until the autumn",
    "the council of {town} never agreed to sell the {thing}",
    "at least {n} workers left {town} because the {thing} was not safe",
)
Shape = Literal["direct", "direct-before", "indirect", "according", "denied"]
SHAPES: tuple[Shape, ...] = ("direct", "direct-before", "indirect", "according", "denied")


@dataclass(frozen=True)
class Told:
    """What somebody says in a text: offsets of the words, of the cue and of the mention."""

    person: Person
    town: str
    thing: str
    shape: Shape
    words: tuple[int, int]
    cue: tuple[int, int]
    mention: tuple[int, int]


@dataclass(frozen=True)
class Text:
    """An article: its day, outlet and headline, its text, and what is told in it."""

    day: date
    outlet: str
    headline: str
    text: str
    told: tuple[Told, ...]


def tell(world: World, day: date, outlet: str, statements: int) -> Text:
    """Write an article on one or two matters in which so many statements are made."""
    rng = world.rng
    matters = [(world.town(), rng.choice(world.things)) for _ in range(2)]
    headline = f"Dispute over the {matters[0][1]} of {matters[0][0]}"
    text = f"{headline}\n\n"
    told = []
    for number in range(statements):
        town, thing = matters[number % 3 == 2]
        claim = rng.choice(CLAIMS).format(n=rng.randint(2, 60), thing=thing, town=town)
        one, sentence = _sentence(world.person(), claim, rng.choice(SHAPES), len(text), town, thing)
        told.append(one)
        text += sentence + ("\n\n" if number % 3 == 2 else " ")
    return Text(day, outlet, headline, text.rstrip() + "\n", tuple(told))


def _sentence(
    person: Person, claim: str, shape: Shape, at: int, town: str, thing: str
) -> tuple[Told, str]:
    who = f"{person.title} {person.name}"
    upper = claim[0].upper() + claim[1:]
    words, cue, sentence = {
        "direct": (upper, "said", f"“{upper},” {who} said."),
        "direct-before": (upper, "said", f"{who} said: “{upper}.”"),
        "indirect": (claim, "said", f"{who} said on that day that {claim}."),
        "according": (upper, "according to", f"{upper}, according to {who}."),
        "denied": (claim, "denied", f"{who} denied that {claim}."),
    }[shape]
    spans = []
    for part in (words, cue, who):
        start = at + sentence.index(part)
        spans.append((start, start + len(part)))
    return Told(person, town, thing, shape, *spans), sentence
