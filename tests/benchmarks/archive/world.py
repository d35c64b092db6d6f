"""Who can speak in a made-up archive, where, of what, and how busy each day is."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate

FIRST_DAY = date(2019, 1, 7)
SYLLABLES = "ba ko lim ter vas no ra den sil mo pre gat zu hel or fin wa jun ke sto"
SIDES = (
    ("Kenya", "Kenyan"),
    ("Chile", "Chilean"),
    ("Denmark", "Danish"),
    ("Japan", "Japanese"),
    ("Canada", "Canadian"),
    (None, ""),
)
OFFICES = ("minister", "mayor", "general", "spokesman", "engineer", "governor", "analyst", "judge")
THINGS = "bridge harbour airfield dam railway depot tunnel hospital refinery convoy mine school"
OUTLETS = ("Morning Ledger", "Harbour Post", "Daily Compass", "Wire Nine", "Inland Courier")


@dataclass(frozen=True)
class Person:
    """A speaker: `side` is None for those who speak for nobody."""

    id: str
    name: str
    title: str
    side: str | None


@dataclass
class World:
    """All that a made-up archive draws on; how often follows Zipf's law.

    Args:
        seed: The same seed makes the same world.
        speakers: How many there are.
        places: How many there are.
    """

    seed: int = 1
    speakers: int = 5_000
    places: int = 400
    rng: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        self._syllables = SYLLABLES.split()
        self.people = [self._person(n) for n in range(self.speakers)]
        self.towns = [self._word(3).capitalize() for _ in range(self.places)]
        self.things = THINGS.split()
        self._people_weights = _zipf(self.speakers)
        self._town_weights = _zipf(self.places)

    def _word(self, syllables: int) -> str:
        return "".join(self.rng.choice(self._syllables) for _ in range(syllables))

    def _person(self, number: int) -> Person:
        side, adjective = SIDES[number % len(SIDES)]
        name = f"{self._word(2).capitalize()} {self._word(3).capitalize()}"
        title = f"{adjective} {self.rng.choice(OFFICES)}".strip().capitalize()
        return Person(f"{name.lower().replace(' ', '-')}-{number}", name, title, side)

    def person(self) -> Person:
        """Somebody: the first of a thousand are heard in every third article, most once."""
        return self.rng.choices(self.people, cum_weights=self._people_weights)[0]

    def town(self) -> str:
        """A place, the famous ones often."""
        return self.rng.choices(self.towns, cum_weights=self._town_weights)[0]

    def days(self, count: int, years: float) -> list[date]:
        """The days of publication of so many articles, in order, in bursts and with weekends."""
        length = max(round(365 * years), 1)
        weight = [0.5 if day % 7 > 4 else 1.0 for day in range(length)]
        for _ in range(max(length // 20, 1)):
            start, height = self.rng.randrange(length), self.rng.paretovariate(1.5)
            for day in range(start, min(start + 8, length)):
                weight[day] += 2 * height * 0.7 ** (day - start)
        chosen = self.rng.choices(range(length), weights=weight, k=count)
        return [FIRST_DAY + timedelta(days=day) for day in sorted(chosen)]


def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / (rank + 3) for rank in range(count)))
