"""Everyone an article names, each under all the names it gives them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon
from tui.naming import fold, is_given_name, same_given_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.extracting.names import Name
    from tui.model import Gender, Span, SpeakerKind


_PUBLIC: Final = lexicon.words("small_words.txt", "public_body")
_PLACES: Final = lexicon.words("small_words.txt", "place_nouns")
_MOST: Final = 40
"""No more bearers of one surname are told apart: this bounds every search."""


@dataclass(slots=True, eq=False)
class Source:
    """A person, organisation, state or group as one article knows it.

    `places` are the sentences that give the name in full. `leaning` is the gender that the only
    word of a name would tell if it were a given name, or that a pronoun told; `state` is whose body
    it is. A thing such as `a leaked memo` speaks, but is never "she". `roles` have where each was
    read; `was_personal` notes that "he" or "she" stood for the source somewhere.
    """

    words: tuple[str, ...]
    kind: SpeakerKind | None
    gender: Gender | None = None
    leaning: Gender | None = None
    state: str | None = None
    age: int | None = None
    is_thing: bool = False
    was_personal: bool = False
    aliases: dict[str, None] = field(default_factory=dict)
    roles: dict[str, Span | None] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest name the article gives."""
        return " ".join(self.words)

    @property
    def told_kind(self) -> SpeakerKind:
        """What it is; a lone name of which nothing is told is sooner a body's than a person's."""
        if self.kind is not None:
            return self.kind
        human = len(self.words) > 1 or self.roles or self.gender or self.was_personal
        return "person" if human else "organisation"


class Sources:
    """Names are told apart by their folded words; a short name joins the fuller one it ends."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.all: list[Source] = []
        self._of_text: dict[str, Source] = {}
        self._written: dict[tuple[tuple[str, ...], Gender | None, str | None], Source] = {}
        self._of_last: dict[str, list[Source]] = {}
        self._of_first: dict[str, list[Source]] = {}
        self._of_name: dict[Name, Source] = {}
        self._offices: list[Source] | None = None
        ordered = list(names)
        self._first: set[Name] = set()
        for name in sorted(ordered, key=lambda name: -len(name.words)):
            self._of_name[name] = self._place(name)
        introduced: set[Source] = set()
        for name in ordered:
            if self._of_name[name] not in introduced:
                introduced.add(self._of_name[name])
                self._first.add(name)

    def with_roles(self) -> list[Source]:
        """The sources whose office the article tells, at most the first hundred."""
        if self._offices is None:
            self._offices = [source for source in self.all if source.roles][:100]
        return self._offices

    def introduces(self, name: Name) -> bool:
        """Whether this is the first place where its bearer is named."""
        return name in self._first

    def of(self, name: Name) -> Source:
        """Who a name of this article belongs to."""
        return self._of_name[name]

    def add(self, words: tuple[str, ...], kind: SpeakerKind) -> Source:
        """A source that has no name of its own, such as "the defence ministry"."""
        key = fold(" ".join(words[1:] if words[0].lower() == "the" else words))
        known = self._of_text.get(key)
        if known is None:
            known = self._of_text[key] = Source(words, kind)
            self.all.append(known)
        return known

    def _place(self, name: Name) -> Source:
        known = self._known(name) or self._of_folded(name)
        if len(name.words) == len(known.words):
            known.places.append(name.sentence)
        known.aliases.setdefault(name.text)
        known.gender = known.gender or name.gender
        known.state = known.state or name.state
        if len(known.words) == 1:
            known.leaning = name.leaning
        if known.name.isupper() and not name.text.isupper() and known.name == name.text.upper():
            known.words = name.words  # a dateline in capitals
        if known.kind is None or (name.kind == "person" and known.kind != "state"):
            known.kind = name.kind or known.kind
        return known

    def _known(self, name: Name) -> Source | None:
        """Who bore this name before; a surname that two of the article bear is read anew."""
        if len(name.words) == 1 and len(self._of_last.get(fold(name.words[0]), ())) > 1:
            return None
        return self._written.get((name.words, name.gender, name.state))

    def _of_folded(self, name: Name) -> Source:
        """The source whose name is spelt alike, or is fuller; a new one where there is none."""
        key = fold(name.text)
        known = self._fuller(name) if len(name.words) == 1 else None
        known = known or self._alike(key, name) or self._fuller(name)
        if known is None:
            known = Source(name.words, name.kind, name.gender)
            self.all.append(known)
            self._of_last.setdefault(fold(name.words[-1]), []).append(known)
            self._of_first.setdefault(fold(name.words[0]), []).append(known)
        self._of_text.setdefault(key, known)
        self._written[name.words, name.gender, name.state] = known
        return known

    def _alike(self, key: str, name: Name) -> Source | None:
        """The source with the same key, unless a title or a state tells that it is another."""
        known = self._of_text.get(key)
        return None if known is None or _differ(name, known) else known

    def _fuller(self, name: Name) -> Source | None:
        """The one known source whose fuller name this one shortens."""
        if name.kind == "state":
            return None
        bearers = self._of_last.get(fold(name.words[-1]), [])[:_MOST]
        fitting = [bearer for bearer in bearers if _compatible(name, bearer)]
        if fitting:
            return max(fitting, key=lambda bearer: _last_before(bearer, name.sentence))
        if len(name.words) == 1 and name.kind != "organisation":
            bearers = self._of_first.get(fold(name.words[0]), [])[:_MOST]
            for bearer in bearers:
                if _may_be_shortened(bearer) and _may_open(name, bearer, alone=len(bearers) == 1):
                    return bearer
        return None


def _last_before(bearer: Source, sentence: int) -> tuple[int, int]:
    """Where a bearer was last named in full: the nearer the likelier to be meant."""
    count = bisect_right(bearer.places, sentence)
    return (bearer.places[count - 1] if count else -1), len(bearer.words)


def _may_be_shortened(bearer: Source) -> bool:
    """Whether one word can mean a source: Halden Ventures, but not Oslo Police, nor Oslo City."""
    if bearer.kind == "state" or len(bearer.words) < 2:
        return False
    rest = {word.lower() for word in bearer.words[1:]}
    if not _PLACES.isdisjoint(rest):
        return False
    return bearer.kind != "organisation" or _PUBLIC.isdisjoint(rest)


def _may_open(name: Name, bearer: Source, *, alone: bool) -> bool:
    """Whether a fuller name may open with this one: `Prince Bo`, or `Ms Hua` of Hua Lin."""
    if name.before == name.first or name.intimate:
        return True
    return alone and not (_differ(name, bearer) or is_given_name(name.words[0]))


def _differ(name: Name, bearer: Source) -> bool:
    """Whether they are told to be of two genders, or bodies of two states."""
    if name.gender and bearer.gender and name.gender != bearer.gender:
        return True
    return bool(name.state and bearer.state and name.state != bearer.state)


def _compatible(name: Name, bearer: Source) -> bool:
    if bearer.kind == "state" or _differ(name, bearer):
        return False
    if len(name.words) == 1:
        return True
    shorter = tuple(fold(word) for word in name.words)
    longer = tuple(fold(word) for word in bearer.words)
    if longer[-len(shorter) :] == shorter:
        return True
    if "organisation" in (name.kind, bearer.kind):
        return False
    return shorter[0][:1] == longer[0][:1] and (
        shorter[0] == longer[0] or same_given_name(name.words[0], bearer.words[0])
    )
