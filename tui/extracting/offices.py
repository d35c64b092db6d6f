"""Whom a phrase without a name means: `the minister`, `the company`, `the 34-year-old`."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon
from tui.extracting.belonging import owned_words
from tui.extracting.callings import BODIES, QUALIFIERS, is_called_body, may_be_called
from tui.extracting.name_cores import states
from tui.extracting.names import gender_of_words
from tui.extracting.roles import LEADERS, head_word, is_past, matches_role
from tui.naming import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.extracting.sources import Source, Sources
    from tui.model import Span, SpeakerKind

_COLLECTIVE: Final = lexicon.words("small_words.txt", "collective")
_PUBLIC: Final = lexicon.words("small_words.txt", "public_body")
_COMMERCIAL: Final = lexicon.words("small_words.txt", "commercial")
_DEFINITE: Final = lexicon.words("small_words.txt", "definite")
INDEFINITE: Final = ("a", "an", "one", "another", "some")
_ROLES: Final = lexicon.words("people.txt", "role")
_ORGANISATIONS: Final = lexicon.words("people.txt", "organisation")
_DOCUMENTS: Final = lexicon.words("small_words.txt", "documents")
_SPOKE_REACH: Final = 6
_SHORT: Final = 4
_STEM: Final = 6
_MOST: Final = 40


class Offices:
    """Knows who bears which role, and the roles that have spoken without a name."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._unnamed: list[Source] = []

    def by_role(
        self, words: list[str], near: Iterable[Source], spoken: list[Source], *, bare: bool
    ) -> Source | None:
        """The source that the article calls by the same role word, the last named first.

        `bare` tells that the phrase stands in a headline, where articles are left out.
        """
        bare = (bare and is_office(words)) or (len(words) == 1 and words[0] in _ROLES)
        if not bare and (words[0] not in _DEFINITE or len(words) < 2):
            return None
        told = {states()[word] for word in map(_bare, words) if word in states()}
        recent = [source for source in near if _may_be_of(source, told)]
        spoken = [source for source in spoken if _may_be_of(source, told)]
        offices = [*self._sources.with_roles(), *reversed(self._unnamed)]
        offices = [source for source in offices if _may_be_of(source, told)]
        for source in dict.fromkeys(chain(spoken, recent, offices)):
            if any(matches_role(words, role) for role in source.roles):
                return source
            if source.kind == "organisation" and _names_itself(words, source):
                return source
            if source in spoken and source.kind == "unnamed" and _said_again(words, source):
                return source
        return self._of_kin(words, [*spoken, *recent], offices) or self._collective(
            words, spoken, recent
        )

    def _of_kin(self, words: list[str], near: list[Source], offices: list[Source]) -> Source | None:
        """Who may be called by the noun: the nearest one, else the only one in the article."""

        def fits(source: Source) -> bool:
            return any(matches_role(words, role, kin=True) for role in source.roles)

        found = next(filter(fits, near), None)
        if found is not None:
            return found
        others = list(filter(fits, dict.fromkeys(offices)))
        return others[0] if len(others) == 1 else None

    def _collective(
        self, words: list[str], spoken: list[Source], recent: list[Source]
    ) -> Source | None:
        """`The company`, `the paper`: the body that spoke or was named last."""
        if not (head_word(words) in _COLLECTIVE or is_called_body(head_word(words))):
            return None
        bodies = (source for source in spoken if source.kind == "organisation")
        found = next((source for source in bodies if _may_be(words, source)), None)
        if found is not None or len(words) > _SHORT:
            return found
        recent = sorted(recent, key=lambda source: source.kind != "organisation")
        return next((source for source in recent if _may_be(words, source)), None)

    def leader(
        self, words: list[str], index: int, spoke: list[tuple[int, Source]]
    ) -> Source | None:
        """`The rebel leader` right after someone spoke who leads, or of whom nothing is said."""
        if words[0] != "the" or not 1 < len(words) <= _SHORT:
            return None
        if words[-1] not in LEADERS:
            return None
        for where, source in reversed(spoke):
            if is_person(source) and index - where <= _SPOKE_REACH:
                told = " ".join(source.roles).lower().split()
                leads = LEADERS.intersection(told) and not is_past(told)
                return source if not told or leads else None
        return None

    def aged(self) -> list[Source]:
        """Everyone whose age the article gives."""
        return [source for source in self._sources.all if source.age is not None]

    def owned(self, owner: Source, what: str) -> Source:
        """Someone without a name who is known by whose they are: "Ana Roe's lawyer"."""
        return self.unnamed(" ".join(owned_words(owner, what)), ["the", *what.lower().split()])

    def unnamed(self, text: str, words: list[str]) -> Source:
        """A source that nothing but its own words tells of."""
        own = self._sources.add(plain(text), kind_of(words))
        own.is_thing = head_word(words) in _DOCUMENTS
        own.gender = own.gender or gender_of_words(words)
        if own.kind == "unnamed" and is_office(words) and own not in self._unnamed:
            own.roles.setdefault(" ".join(_without_article(plain(text))))
            self._unnamed = [*self._unnamed[-_MOST:], own]
        return own


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def _may_be_of(source: Source, told: set[str]) -> bool:
    """Whether a body can be of the states that a phrase names: `the Danish ministry`."""
    return source.state is None or not told or source.state in told


def _without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[words[0].lower() in _DEFINITE :]


def _names_itself(words: list[str], source: Source) -> bool:
    """Whether a body's own name holds the noun: `the ministry` is the Ministry of Health."""
    own = [word.lower() for word in source.words]
    head = head_word(words)
    if own[-1] == head:
        keys = {fold(word) for word in own}
        return all(_adds_nothing(word) or fold(word) in keys for word in _between(words))
    if head not in own or own[own.index(head) + 1] not in ("of", "for", "on"):
        return False
    return all(word in own for word in words[1:] if word != head)


def _said_again(words: list[str], source: Source) -> bool:
    """Whether "the official" takes up "a port official", who spoke just before."""
    own = [word.lower() for word in source.words]
    return own[0] in INDEFINITE and len(own) > 1 and matches_role(words, " ".join(own[1:]))


def _between(words: list[str]) -> list[str]:
    """The words before a body's noun, without where it sits: `the Lima, Peru-based group`."""
    based = [k for k, word in enumerate(words) if word.endswith("-based")]
    return words[based[-1] + 1 if based else 1 : -1]


def _adds_nothing(word: str) -> bool:
    """Whether a word beside a body's noun leaves open which body it is: `the Oslo-based group`."""
    return "-" in word or word in QUALIFIERS or _bare(word) in states()


def _may_be(words: list[str], source: Source) -> bool:
    """Whether a body that was only named can be `the company` or `the think tank`."""
    if source.kind != "organisation" and not (source.kind is None and len(source.words) > 1):
        return False
    noun = source.words[-1].lower()
    if noun in BODIES:
        return noun != head_word(words) and may_be_called(noun, head_word(words), "bodies")
    keys = {fold(word)[:_STEM] for word in source.words}
    if not all(_adds_nothing(word) or fold(word)[:_STEM] in keys for word in _between(words)):
        return False  # "the port agency" is some agency, but hardly this one
    public = _PUBLIC.intersection(word.lower() for word in source.words)
    return not (public and words[-1] in _COMMERCIAL)


def plain(text: str) -> tuple[str, ...]:
    """The words of a mention without an age, its article in lower case."""
    words = text.split()
    while len(words) > 1 and words[-1].isdigit():
        words.pop()
    words[-1] = words[-1].rstrip(",")
    if words[0] in ("The", "A", "An"):
        words[0] = words[0].lower()
    return tuple(words)


def is_person(source: Source) -> bool:
    """Whether a source is a person, or has a name like one."""
    return source.kind == "person" or (source.kind is None and len(source.words) > 1)


def is_office(words: list[str]) -> bool:
    """Whether a phrase is about one person in a role."""
    return not words[0].endswith("s") and head_word(words) in _ROLES and words[0] not in INDEFINITE


def kind_of(words: list[str]) -> SpeakerKind:
    """What a phrase without a name can be: a body, a group, someone unnamed."""
    head = head_word(words)
    if head in _DOCUMENTS:
        return "unnamed"
    if head in _ORGANISATIONS:
        return "organisation"
    many = head.endswith("s") and head[:-1] in _ORGANISATIONS | _ROLES
    if many or head in lexicon.words("people.txt", "group") or "and" in words or words[0] == "both":
        return "group"
    return "unnamed"


def note_state(source: Source, text: str, words: list[str], mention: Span) -> None:
    """Keep of which state a body is: `the General Staff in Oslo`."""
    if source.kind != "organisation":
        return
    own = source.name.lower().split()
    if any(word.removesuffix("'s") in states() and word not in own for word in words):
        source.roles.setdefault(" ".join(plain(text)[words[0] == "the" :]), mention)
