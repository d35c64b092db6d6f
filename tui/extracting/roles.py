"""What an article says of the people and bodies it names: titles, offices, appositions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.callings import LEVELS, QUALIFIERS, may_be_called
from tui.extracting.name_cores import states
from tui.extracting.names import gender_of_words
from tui.extracting.phrases import phrase_after, phrase_before
from tui.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.extracting.names import Name
    from tui.extracting.sentences import Sentence
    from tui.extracting.sources import Source, Sources

_OFFICE: Final = tags.ROLE | tags.TITLE
_VERBAL: Final = tags.AUXILIARY | tags.PRONOUN | tags.CUE
_NOUN: Final = tags.CAPITAL | tags.SPEECH_NOUN | tags.CUE_NOUN
_PARTIES: Final = {"r": "Republican", "d": "Democrat"}
_LONGEST: Final = 14
_SHORT: Final = 5
_PARTS: Final = 3
"""A body's name has no more of its kind: `Institute for the Study of War`."""
_NO_TRADES: Final = lexicon.words("small_words.txt", "no_trades")
_TRADES: Final = ("er", "or", "ist", "ian", "man", "woman", "eer", "smith", "wright")
_COPULA: Final = lexicon.words("small_words.txt", "copula")
_LEADS: Final = lexicon.words("small_words.txt", "leads")
_DEFINITE: Final = lexicon.words("small_words.txt", "definite")
LEADERS: Final = lexicon.words("small_words.txt", "leaders")
_PREPOSITIONS: Final = lexicon.words("small_words.txt", "prepositions")
_OVER: Final = ("former", "ex", "onetime", "one-time", "then")
_OFFICES: Final = ("minister", "president", "mayor", "general", "chairman", "governor", "premier")
_COMPOUND: Final = frozenset(
    (
        "prime",
        "vice",
        "deputy",
        "assistant",
        "lieutenant",
        "attorney",
        "solicitor",
        "secretary",
        "auditor",
    )
)
_OPENINGS: Final = ([","], ["("], ["who"])
"""What stands between a name and what else is told of its bearer."""


def learn_roles(
    sentences: list[Sentence], names: Mapping[int, list[Name]], sources: Sources
) -> None:
    """Give every named source the role words that stand at its names."""
    for index, many in names.items():
        sentence = sentences[index]
        for name in many:
            source = sources.of(name)
            if source.kind == "state":
                continue
            for first, last in _beside(sentence, name, person=source.kind != "organisation"):
                _learn(sentence, source, first, last)
            if sentence.lower[name.last : name.last + 1] in _OPENINGS:
                _learn_lead(sentence, source, name.last)
                _learn_party(sentence, source, name.last)
                source.age = source.age or _age(sentence, name.last)


def _beside(sentence: Sentence, name: Name, *, person: bool) -> list[tuple[int, int]]:
    """Item ranges that describe the bearer of a name: before it, or in apposition."""
    found = []
    if person and name.before < name.first:
        found.append((_office_start(sentence, name), name.first))
    if person and name.before >= 2 and sentence.lower[name.before - 1] in (",", "named", "called"):
        outer = phrase_before(sentence, name.before - 1)
        if outer is not None:
            found.append((outer.first, outer.last))
    after = name.last + 1
    if (
        after < len(sentence)
        and not _opens_relative(sentence, after)
        and (sentence.lower[name.last] == "," or _is_a(sentence, after))
    ):
        outer = phrase_after(sentence, after)
        if outer is not None:
            found.append((outer.first, outer.last))
    return found


def _office_start(sentence: Sentence, name: Name) -> int:
    """Where the office right before a name begins, not what someone else is to its bearer.

    In `an ally of Governor Ana Roe` the governor is she, the ally another.
    """
    outer = phrase_before(sentence, name.first)
    first = min(outer.first, name.before) if outer else name.before
    near = name.before - (sentence.lower[name.before - 1 : name.before] == ["the"])
    if near > first and sentence.bits[near - 1] & tags.PREPOSITION:
        return name.before
    return _with_body(sentence, first)


def _with_body(sentence: Sentence, first: int) -> int:
    """Where the name of a body begins that ends at item `first`: `University of` Lund professor."""
    for _ in range(_PARTS):
        k = first - 1 - (sentence.lower[first - 1 : first] == ["the"])
        if k < 1 or sentence.lower[k] not in ("of", "for"):
            break
        if not sentence.bits[first] & sentence.bits[k - 1] & tags.CAPITAL:
            break
        first = k - 1
        while first and sentence.bits[first - 1] & tags.CAPITAL:
            first -= 1
    return first


def _opens_relative(sentence: Sentence, k: int) -> bool:
    """`Ana Roe, whose son died`: a clause about somebody else."""
    return bool(sentence.bits[k] & tags.RELATIVE) or sentence.lower[k] == "whose"


def _is_a(sentence: Sentence, k: int) -> bool:
    """`Ana Roe is a judge`: what she is, not what she does."""
    return sentence.lower[k - 1] in _COPULA and bool(sentence.bits[k] & tags.DETERMINER)


def _learn_party(sentence: Sentence, source: Source, k: int) -> None:
    """`Sen. Ana Roe, R-Ohio,` is an Ohio Republican."""
    if k + 1 >= len(sentence) or sentence.lower[k] not in (",", "("):
        return
    letter, dash, place = sentence.words[k + 1].partition("-")
    party = _PARTIES.get(letter.lower()) if dash and letter.isupper() else None
    if party and place[:1].isupper():
        span = sentence.starts[k + 1], sentence.ends[k + 1]
        source.roles.setdefault(f"{place} {party}", span)


def _age(sentence: Sentence, k: int) -> int | None:
    """The age between two commas or in brackets behind a name: `Ana Roe, 54, said`."""
    if k + 2 >= len(sentence) or sentence.lower[k] not in (",", "("):
        return None
    k += sentence.lower[k + 1] == "aged"
    years = sentence.words[k + 1]
    closed = k + 2 < len(sentence) and sentence.bits[k + 2] & tags.PUNCTUATION
    return int(years) if closed and years.isdecimal() and 0 < int(years[:4]) < 120 else None


def _learn_lead(sentence: Sentence, source: Source, k: int) -> None:
    """`Ana Roe, who heads the port authority` is head of the port authority."""
    if sentence.lower[k : k + 1] == [","]:
        k += 1
    if sentence.lower[k : k + 1] != ["who"] or k + 2 >= len(sentence):
        return
    body = phrase_after(sentence, k + 2) if sentence.lower[k + 1] in _LEADS else None
    if body is not None and body.last <= k + _LONGEST:
        what = sentence.text[sentence.starts[body.first] : sentence.ends[body.last - 1]]
        span = sentence.starts[k + 1], sentence.ends[body.last - 1]
        source.roles.setdefault(f"head of {what}", span)


def _learn(sentence: Sentence, source: Source, first: int, last: int) -> None:
    office = _OFFICE if source.kind != "organisation" else tags.ORGANISATION
    first = _opening(sentence, first, last, office)
    if not first < last <= first + _LONGEST:
        return
    bits = sentence.bits[first:last]
    if not any(bit & office for bit in bits) and not _is_trade(sentence, source, first, last):
        return
    if any(bit & _VERBAL and not bit & (office | _NOUN) for bit in bits):
        return
    while last > first + 1 and sentence.lower[last - 1].rstrip(".") in _COURTESY:
        last -= 1
    span = sentence.starts[first], sentence.ends[last - 1]
    role = sentence.text[slice(*span)]
    if role.lower().rstrip(".") in _COURTESY:
        source.gender = source.gender or gender_of_words([role.lower()])
        return
    source.roles.setdefault(role, span)
    source.gender = source.gender or gender_of_words(sentence.lower[first:last])


def _is_trade(sentence: Sentence, source: Source, first: int, last: int) -> bool:
    """`Ana Roe, a shrimper`: what a person is by an ending, where no list has the noun."""
    if source.kind != "person" or not first or sentence.lower[first - 1] not in ("a", "an"):
        return False
    head = head_word(sentence.lower[first:last])
    return len(head) > _SHORT and head.endswith(_TRADES) and head not in _NO_TRADES


def _opening(sentence: Sentence, first: int, last: int, office: int) -> int:
    """Where a role begins: behind its article, and behind `a sharp reply from`."""
    for k in range(first, last):
        if sentence.bits[k] & office:
            break
        in_name = sentence.lower[k] in ("of", "for") and k > first
        if sentence.bits[k] & tags.PREPOSITION and not (
            in_name and sentence.bits[k - 1] & tags.CAPITAL
        ):
            first = k + 1
    while first < last and sentence.bits[first] & (tags.DETERMINER | tags.POSSESSIVE):
        first += 1
    return first


_COURTESY: Final = lexicon.words("small_words.txt", "courtesy")


def head_word(words: Sequence[str]) -> str:
    """The noun a role is about: "head" in "head of the port authority"."""
    for k, word in enumerate(words):
        if k and word in _PREPOSITIONS:
            return words[k - 1]
    return words[-1]


def _of_state(word: str) -> str:
    """`Kyiv`, `Ukrainian` and `Ukraine's` all tell of one state."""
    bare = word.removesuffix("'s")
    return states().get(bare, bare)


def role_words(role: str) -> tuple[str, ...]:
    """The words of a role in lower case, without marks: "sen", "spokesman"."""
    return _ROLE_WORDS[role]


def _role_words(role: str) -> tuple[str, ...]:
    return tuple(role.lower().replace("’", "'").replace(",", "").replace(".", "").split())


_ROLE_WORDS: Final = Vocabulary(_role_words)


def is_past(words: Iterable[str]) -> bool:
    """Whether the words of a role tell of an office that is over: `former mayor`, `then-Mayor`."""
    return any(word in _OVER or word.startswith(("ex-", "then-")) for word in words)


def _is_compound(said: Sequence[str], own: Sequence[str]) -> bool:
    """`the minister` is no prime minister, `the general` no attorney general."""
    before = said[-2] if len(said) > 1 and said[-1] in _OFFICES else ""
    return before in _COMPOUND and before not in own


def matches_role(words: list[str], role: str, *, kin: bool = False) -> bool:
    """Whether a definite phrase in lower case means who bears a role: same head, shared words.

    Offices of leading ("head", "boss", "chief") stand for each other if another word is shared.
    With `kin`, so do nouns for one calling: "the lawmaker" is the senator.
    """
    said = role_words(role)
    head = head_word(words)
    own = words[1:] if words[0] in _DEFINITE else words
    if is_past(said) != is_past(own):
        return False  # "the mayor" is no former mayor
    rest = {_of_state(word) for word in own if len(word) > 3 and word != head} - QUALIFIERS
    if not LEVELS.intersection(said):
        rest -= LEVELS
    shared = rest & {_of_state(word) for word in said}
    if head in LEADERS and shared and LEADERS.intersection(said):
        return True
    told = head_word(said) if said else ""
    if head == told:
        return (not rest or bool(shared)) and not _is_compound(said, own)
    if not kin or not may_be_called(told, head):
        return False
    bodies = {word.removesuffix("'s") for word in said}
    return (
        not rest or bool(shared) or any(may_be_called(b, r, "bodies") for b in bodies for r in rest)
    )
