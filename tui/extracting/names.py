"""The names in an article's own words: where they stand, what they name, what is said of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.beside import opens_turned
from tui.extracting.name_cores import (
    PERSON_TITLE,
    bare,
    office_before,
    own_name,
    past_office,
    states,
    titles_before,
)
from tui.extracting.nominals import is_name
from tui.extracting.tokens import DASHES
from tui.naming import given_name_gender, is_given_name, names_a_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.extracting.sentences import Sentence
    from tui.model import Gender, SpeakerKind

_LINKS: Final = lexicon.words("small_words.txt", "links") | {"&"}
_PARTICLES: Final = lexicon.words("small_words.txt", "particles") | {"&"}
_COURTESY: Final = lexicon.words("small_words.txt", "courtesy")
_MANY: Final = ("women", "men", "children", "people")
_SPANS: Final = lexicon.words("name_parts.txt", "spans")
_HONOURS: Final = lexicon.words("name_parts.txt", "honours")
_NOBODY: Final = frozenset(("nobody", "everybody", "everyone", "somebody", "someone", "anyone"))
_BEFORE_GIVEN: Final = lexicon.words("small_words.txt", "before_given")
_EITHER: Final = lexicon.words("small_words.txt", "either")
_VENTURES: Final = lexicon.words("name_parts.txt", "ventures")
_PUBLIC: Final = lexicon.words("small_words.txt", "public_body")
_BEHIND_SUBJECT: Final = tags.AUXILIARY | tags.VERB | tags.CUE | tags.ADVERB | tags.COMMA
_LONGEST: Final = 12


@dataclass(slots=True, eq=False)  # frozen, ten thousand would take twice as long to make
class Name:
    """A name where it stands: items `first` to `last` of sentence `sentence`.

    `words` are its own words without titles; `before` is the item where titles and role words in
    front of it begin, equal to `first` where there are none. `kind` is None where only the rest
    of the article can tell. `leaning` is what a name of one word would tell if it were a given
    name. `state` is whose body it is told to be. A `loose` name stands in a headline, where all
    words have capitals; behind the title of an `intimate` one stands a given name: `Sir Bo`.
    """

    sentence: int
    before: int
    first: int
    last: int
    words: tuple[str, ...]
    kind: SpeakerKind | None
    gender: Gender | None
    subject: bool
    leaning: Gender | None = None
    state: str | None = None
    loose: bool = False
    intimate: bool = False

    @property
    def text(self) -> str:
        """The name as one string."""
        return " ".join(self.words)


@cache
def _gendered() -> dict[str, Gender]:
    found: dict[str, Gender] = dict.fromkeys(lexicon.words("gendered.txt", "female"), "female")
    found.update(dict.fromkeys(lexicon.words("gendered.txt", "male"), "male"))
    return found


def gender_of_words(words: list[str]) -> Gender | None:
    """The gender that a title, a role word or a pronoun tells; words in lower case."""
    for word in words:
        gender = _gendered().get(word.rstrip("."))
        if gender:
            return gender
    return None


def names_in(sentence: Sentence, index: int) -> list[Name]:
    """Every name among the outer words of a sentence, from left to right."""
    found: list[Name] = []
    last = 0
    for k in [k for k, bits in enumerate(sentence.bits) if bits & tags.CAPITAL]:
        if k >= last and _begins(sentence, k):
            last = _run(sentence, k)
            name = _named(sentence, index, k, last)
            if name is not None:
                found.append(name)
    return found


def settled(names: dict[int, list[Name]]) -> dict[int, list[Name]]:
    """The names without those that only a sentence's or a headline's capitals make look like one.

    A headline in capitals names whom the text names; else its first words are kept.
    """
    flat = [name for many in names.values() for name in many]
    sure = [name for name in flat if not name.loose and (name.before or name.kind)]
    known = {word for name in sure for word in name.words}
    return {index: [n for n in many if _is_settled(n, known)] for index, many in names.items()}


def _is_settled(name: Name, known: set[str]) -> bool:
    if name.loose:
        return known.issuperset(name.words) or not known or name.kind == "state"
    sure = bool(name.before or name.kind or name.subject) or len(name.words) > 1
    return sure or name.words[0] in known


def _begins(sentence: Sentence, k: int) -> bool:
    if not is_name(sentence, k) or sentence.bits[k] & tags.NUMBER:
        return False
    opens = k == 0 or (sentence.lower[k - 1] in DASHES and bool(sentence.bits[k] & tags.GROUP))
    if opens and sentence.bits[k] & (tags.GROUP | tags.VERB | tags.CUE | tags.CUE_NOUN):
        named = len(sentence) > k + 1 and bool(sentence.bits[k + 1] & tags.CAPITAL)
        return named and not opens_turned(sentence)
    if sentence.bits[k] & tags.TIME:  # the Evening Star, but not Friday
        following = sentence.bits[k + 1] if k + 1 < len(sentence) else 0
        return bool(following & tags.CAPITAL and following & tags.ORGANISATION)
    return True


def _run(sentence: Sentence, k: int) -> int:
    """The item behind the capitalised run that begins at `k`, small links inside it included."""
    start, size = k, min(len(sentence), k + _LONGEST)
    organisation = False
    while k < size:
        organisation |= bool(sentence.bits[k] & tags.ORGANISATION)
        if sentence.bits[k] & tags.GENITIVE and not _owns_name(sentence, k):
            return k + 1
        ahead = k + 1
        links = _LINKS if organisation else _PARTICLES
        while ahead < size and sentence.lower[ahead] in links:
            ahead += 1
        if ahead >= size or not is_name(sentence, ahead) or _is_date(sentence, ahead):
            return k + 1
        if ahead - k > 3 or (ahead > k + 1 and _names_someone(sentence, ahead)):
            return k + 1
        k = ahead
    return max(k, start + 1)


def _names_someone(sentence: Sentence, k: int) -> bool:
    """Whether a person's full name begins: `the Ministry of Roads and Ana Roe`."""
    if sentence.lower[k - 1] != "and" or k + 1 >= len(sentence):
        return False
    following = sentence.bits[k + 1]
    surname = following & tags.CAPITAL and not following & (tags.ORGANISATION | tags.GROUP)
    return bool(surname) and is_given_name(sentence.words[k])


def _owns_name(sentence: Sentence, k: int) -> bool:
    """Whether a genitive stands inside a name: `the Dockers' Union`, `the Women's Institute`."""
    if k + 1 >= len(sentence) or not sentence.bits[k + 1] & tags.CAPITAL:
        return False
    many = sentence.words[k][-1] in "'’" or sentence.lower[k][:-2] in _MANY
    return many and bool(sentence.bits[k + 1] & tags.ORGANISATION)


def _is_date(sentence: Sentence, k: int) -> bool:
    """A word of time is part of a name only where it is no date: `the charity Silver Years`."""
    return bool(sentence.bits[k] & tags.TIME) and sentence.lower[k] not in _SPANS


def _named(sentence: Sentence, index: int, first: int, last: int) -> Name | None:
    before = titles_before(sentence, first)
    core = own_name(sentence, first, last)
    office = office_before(sentence, first)
    titles = _together(sentence, first, core) & PERSON_TITLE
    if office is not None and not titles:  # else an ally of Governor Ana Roe
        core = max(core, past_office(sentence, first, last))
        before = office if core > first else before
    courtesy = sentence.lower[core - 1].rstrip(".") in _COURTESY if core else False
    if _together(sentence, core, last) & (tags.ORGANISATION | tags.GROUP) and not courtesy:
        core = first
    titled = (core > first or before < first) and sentence.lower[core - 1] not in _EITHER
    only = sentence.bits[core]
    bare_title = last - core == 1 and only & PERSON_TITLE and not only & tags.ORGANISATION
    if bare_title and not courtesy and not is_given_name(sentence.lower[core]):
        return None
    if _is_description(sentence, before, last) or sentence.lower[core] in _NOBODY:
        return None
    words = _without_honours((*sentence.words[core : last - 1], bare(sentence, last - 1)))
    kind = "person" if courtesy else _kind(sentence, core, words, titled=titled)
    if kind is None and _is_apposed_to_body(sentence, before, last):
        kind = "organisation"
    gender = leaning = None
    if kind in ("person", None):
        gender = gender_of_words(sentence.lower[before:core]) if before < core else None
        leaning = given_name_gender(words[0])
        if len(words) > 1:
            gender = gender or leaning
    subject = _is_subject(sentence, before, last)
    state = _state(sentence, first, last) if kind == "organisation" else None
    intimate = core > 0 and sentence.lower[core - 1].rstrip(".") in _BEFORE_GIVEN
    loose = sentence.titled
    return Name(
        index, before, core, last, words, kind, gender, subject, leaning, state, loose, intimate
    )


def _state(sentence: Sentence, first: int, last: int) -> str | None:
    """Whose body it is: `the Danish Foreign Ministry`, `Denmark's Coast Guard`, `… in Oslo`."""
    if sentence.lower[first] in states():
        return states()[sentence.lower[first]]
    if first and sentence.bits[first - 1] & tags.GENITIVE:
        return states().get(bare(sentence, first - 1).lower())
    public = _PUBLIC.intersection(sentence.lower[first:last])  # the Red Cross sits everywhere
    if public and last + 1 < len(sentence) and sentence.lower[last] == "in":
        return states().get(bare(sentence, last + 1).lower())
    return None


def _is_description(sentence: Sentence, first: int, last: int) -> bool:
    """`The Oslo Republican`: what someone is, and no name, for all its capitals."""
    if sentence.titled or not first or last - first < 2:
        return False
    noun = sentence.bits[last - 1] & tags.ROLE and not sentence.bits[last - 1] & tags.ORGANISATION
    return bool(noun and sentence.bits[first - 1] & tags.DETERMINER)


def _is_apposed_to_body(sentence: Sentence, before: int, last: int) -> bool:
    """`The news agency Interfax`, `the charity, Silver Lines, said`."""
    comma = before > 1 and last < len(sentence) and sentence.lower[before - 1] == ","
    k = before - (2 if comma and sentence.lower[last] == "," else 1)
    return k >= 0 and bool(sentence.bits[k] & tags.ORGANISATION)


def _without_honours(words: tuple[str, ...]) -> tuple[str, ...]:
    """`Ana Roe KC` is Ana Roe."""
    while len(words) > 2 and words[-1].isupper() and words[-1].lower() in _HONOURS:
        words = words[:-1]
    return words


def _kind(
    sentence: Sentence, first: int, words: Sequence[str], *, titled: bool
) -> SpeakerKind | None:
    if " ".join(words).lower() in states():
        return "state"
    if _together(sentence, first, first + len(words)) & tags.ORGANISATION:
        return "organisation"
    head = words[0]
    lettered = len(words) == 1 and len(head) > 2 and head.isupper() and not sentence.titled
    if lettered and not is_given_name(head):
        return "organisation"  # the broadcaster NRK
    if titled and len(words) <= 4:
        return "person"
    if len(words) <= 4 and is_given_name(head) and (len(words) > 1 or not names_a_place(head)):
        return "person"
    if len(head) > 1 and head.isupper() and (len(words) == 1 or len(head) > 2):
        return "organisation"
    if len(words) > 1 and words[-1].lower() in _VENTURES:
        return "organisation"
    return None


def _together(sentence: Sentence, first: int, last: int) -> int:
    """What any of some items may be."""
    found = 0
    for bits in sentence.bits[first:last]:
        found |= bits
    return found


def _is_subject(sentence: Sentence, before: int, last: int) -> bool:
    if last >= len(sentence) or (before and sentence.bits[before - 1] & tags.PREPOSITION):
        return False
    finite = sentence.bits[last] & _BEHIND_SUBJECT
    return bool(finite) or sentence.lower[last].endswith("ed")
