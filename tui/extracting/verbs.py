"""The words that attribute: reporting verbs in all their forms, and nouns that name a saying."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, get_args

from tui.extracting import lexicon
from tui.model import CueClass

if TYPE_CHECKING:
    from collections.abc import Iterator

Form = Literal["base", "third", "past", "participle", "ing"]
_VOWELS: Final = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb in one of its forms.

    `particle` is the second word of a two-word verb ("point out"), `frames` says what may follow
    it (the letters are explained in `lexicon/verbs.txt`).
    """

    lemma: str
    particle: str
    class_: CueClass
    frames: str
    form: Form


@cache
def forms() -> dict[str, tuple[Verb, ...]]:
    """Every form of every reporting verb; two-word verbs come first."""
    found: dict[str, list[Verb]] = {}
    for line in _listed():
        name, class_, frames, *irregular = line.split()
        assert class_ in get_args(CueClass), line
        lemma, _, particle = name.partition("-")
        for form, spelling in _inflected(lemma, irregular):
            verb = Verb(lemma, particle, class_, frames, form)  # type: ignore[arg-type]
            found.setdefault(spelling, []).append(verb)
    return {
        spelling: tuple(sorted(readings, key=lambda verb: not verb.particle))
        for spelling, readings in found.items()
    }


def _listed() -> Iterator[str]:
    """Every listed verb with its class and frames; verbs of manner stand at quotations only."""
    yield from lexicon.lines("verbs.txt")
    for line in lexicon.lines("manners.txt"):
        lemma, *irregular = line.split()
        yield " ".join((lemma, "say", "x", *irregular))


@cache
def nouns() -> dict[str, CueClass]:
    """The class of every noun that names a saying."""
    return {
        noun: class_ for class_ in get_args(CueClass) for noun in lexicon.words("nouns.txt", class_)
    }


def _inflected(lemma: str, irregular: list[str]) -> list[tuple[Form, str]]:
    """The forms of a verb; irregular ones are listed, `…ing` among them, the rest are made."""
    ing = [word for word in irregular if word.endswith("ing") and word != lemma]
    past = [word for word in irregular if not word.endswith("ing")]
    made: list[tuple[Form, str]] = [("base", lemma), ("third", _third(lemma))]
    made += [("ing", word) for word in ing or [_stem(lemma) + "ing"]]
    made += [("past", word) for word in past or [lemma.removesuffix("e") + "ed"]]
    return list(dict.fromkeys((form, _tidy(word)) for form, word in made))


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "go")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stem(lemma: str) -> str:
    return lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma


def _tidy(word: str) -> str:
    """Write `replyed` as `replied`."""
    if word.endswith("yed") and word[-4] not in _VOWELS:
        return word[:-3] + "ied"
    return word
