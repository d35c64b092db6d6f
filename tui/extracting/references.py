"""Who a mention means: names, role words and pronouns, in reading order."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.names import gender_of_words, states
from tui.extracting.owning import owner_of_words
from tui.extracting.phrases import can_speak, phrase_before
from tui.extracting.pronouns import PRONOUNS, Seen, choose
from tui.extracting.roles import LEADERS, head_word, learn_roles, matches_role
from tui.extracting.utterances import span_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.extracting.names import Name
    from tui.extracting.sentences import Sentence
    from tui.extracting.sources import Source, Sources
    from tui.extracting.utterances import Utterance
    from tui.model import Span, SpeakerKind

_WHO: Final = lexicon.words("small_words.txt", "who")
_AUTHOR: Final = lexicon.words("small_words.txt", "author")
_PREPOSITIONS: Final = lexicon.words("small_words.txt", "prepositions")
_COLLECTIVE: Final = lexicon.words("small_words.txt", "collective")
_DEFINITE: Final = lexicon.words("small_words.txt", "definite")
_PERSONAL: Final = ("he", "she")
_INDEFINITE: Final = ("a", "an", "one", "another", "some")
_ROLES: Final = lexicon.words("people.txt", "role")
_REACH: Final = 12
_SPOKE_REACH: Final = 6
_SHORT: Final = 4
_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class Reference:
    """Who a mention was taken to mean, why, and how sure that is."""

    source: Source
    reason: str
    certainty: float


class References:
    """Resolves mentions one after another, remembering who spoke last."""

    def __init__(
        self, sentences: list[Sentence], names: Mapping[int, list[Name]], sources: Sources
    ) -> None:
        self._sentences = sentences
        self._names = names
        self._sources = sources
        self._spoke: list[tuple[int, Source]] = []
        self._unnamed: deque[Seen] = deque(maxlen=8)
        self._offices: list[Source] = []
        learn_roles(sentences, names, sources)

    def resolve(self, utterance: Utterance) -> Reference | None:
        """Who speaks, None where nobody in the article fits."""
        if utterance.mention is None:
            return None
        found = self._find(utterance.sentence, utterance.mention)
        if found is not None:
            self._spoke = [*self._spoke[-3:], (utterance.sentence, found.source)]
        return found

    def _find(self, index: int, mention: Span) -> Reference | None:
        sentence = self._sentences[index]
        text = sentence.text[mention[0] : mention[1]]
        words = text.lower().replace("’", "'").split()
        if len(words) == 1:
            if words[0] in _AUTHOR:
                return None
            if words[0] in _WHO:
                return self._antecedent(index, mention)
            if words[0] in PRONOUNS:
                return self._pronoun(index, mention[0], words[0])
        head = self._head_name(index, mention)
        if head is not None:
            _note_state(self._sources.of(head), text, words)
            return Reference(self._sources.of(head), f"named “{head.text}”", 1.0)
        return self._author(index, mention) or self._nominal(index, text, words)

    def _author(self, index: int, mention: Span) -> Reference | None:
        """Whose words they are that "the ministry's statement" holds."""
        span = owner_of_words(self._sentences[index], mention)
        return self._find(index, span) if span else None

    def _head_name(self, index: int, mention: Span) -> Name | None:
        """The name that the mention is about, not one that only qualifies it."""
        sentence = self._sentences[index]
        best: Name | None = None
        for name in self._names.get(index, ()):
            begin, end = sentence.starts[name.first], sentence.ends[name.last - 1]
            better = best is None or self._sources.of(name).kind == "person"
            inside = mention[0] <= begin and end <= mention[1] + 2
            if better and inside and self._heads(name, mention):
                best = name
        return best

    def _heads(self, name: Name, mention: Span) -> bool:
        sentence = self._sentences[name.sentence]
        before, behind = _segment(sentence, name, mention)
        if name.kind == "state":
            whole = sentence.ends[name.last - 1] >= mention[1]
            return whole and before in ([], ["the"])
        if behind[:1] == ["and"] and self._sources.of(name).kind == "person":
            return False
        if behind and behind[0] not in _PREPOSITIONS and behind[0] not in ("and", "based"):
            return False
        if before and before[-1].endswith("ing") and behind == []:
            return False  # `Ana Roe, representing Bo Lee`
        if not self._bears_alone(name, len(before)):
            return False
        if not _PREPOSITIONS.intersection(before):
            return True
        # `Commander of the ground forces Ana Roe`: an office with its complement, then the name.
        opening = name.before - len(before)
        opening += bool(sentence.bits[opening] & (tags.DETERMINER | tags.POSSESSIVE))
        office = sentence.bits[opening] & (tags.ROLE | tags.TITLE)
        joined = before[0] not in _PREPOSITIONS and before[0] not in _DEFINITE
        return bool(office) and joined and len(name.words) > 1

    def _bears_alone(self, name: Name, before: int) -> bool:
        """Whether no clause and no one else stands before a name: two offices may be one's."""
        sentence = self._sentences[name.sentence]
        for k in range(name.before - before, name.before):
            if sentence.bits[k] & tags.RELATIVE and sentence.lower[k] == "who":
                return False
            office = sentence.bits[k - 1] & (tags.ROLE | tags.TITLE) if k else 0
            if sentence.lower[k] == "and" and (not office or sentence.bits[k - 1] & tags.CAPITAL):
                return False
        return True

    def _antecedent(self, index: int, mention: Span) -> Reference | None:
        """Whom "who" stands for: the phrase right before it, else the nearest name."""
        sentence = self._sentences[index]
        k = bisect_right(sentence.starts, mention[0]) - 1
        end = k - 1 if k and sentence.lower[k - 1] == "," else k
        phrase = phrase_before(sentence, end)
        if phrase is not None and can_speak(sentence, phrase):
            found = self._find(index, span_of(sentence, phrase))
            if found is not None:
                reason = f"“{sentence.lower[k]}” follows “{found.source.name}”"
                return Reference(found.source, reason, 0.8 * found.certainty)
        for name in reversed(self._names.get(index, ())):
            if sentence.ends[name.last - 1] <= mention[0]:
                reason = f"“{sentence.lower[k]}” follows “{name.text}”"
                return Reference(self._sources.of(name), reason, 0.6)
        return None

    def _pronoun(self, index: int, position: int, word: str) -> Reference | None:
        """Whom a pronoun stands for; where a sentence before opens with it, whom it did there."""
        index, position = self._opened(index, position, word)
        seen = chain(self._seen(index, position), self._unnamed)
        near = (one for one in seen if 0 <= index - one.sentence <= _REACH)
        best = choose(word, index, near, self._spoke)
        if best is None:
            return None
        source, score = best
        return Reference(source, f"“{word}” taken as {source.name}", min(0.9, 0.5 + score / 20))

    def _opened(self, index: int, position: int, word: str) -> tuple[int, int]:
        """The first place of a pronoun that opens several sentences of one paragraph."""
        if word not in _PERSONAL:
            return index, position
        for j in range(index, max(-1, index - _SHORT), -1):
            sentence = self._sentences[j]
            if sentence.paragraph != self._sentences[index].paragraph:
                break
            if sentence.lower[0] == word and sentence.start <= position:
                index, position = j, sentence.start
            elif j < index:
                break
        return index, position

    def _seen(self, index: int, position: int) -> list[Seen]:
        """The names shortly before a place, nearest first."""
        found: list[Seen] = []
        for j in range(index, max(-1, index - _REACH), -1):
            sentence = self._sentences[j]
            for name in reversed(self._names.get(j, ())):
                if sentence.starts[name.first] < position:
                    genitive = bool(sentence.bits[name.last - 1] & tags.GENITIVE)
                    source, new = self._sources.of(name), self._sources.introduces(name)
                    away = self._sentences[index].paragraph - sentence.paragraph
                    found.append(Seen(j, source, name.subject, genitive, new, away))
            if len(found) > _MOST:
                break
        return found[:_MOST]

    def _nominal(self, index: int, text: str, words: list[str]) -> Reference | None:
        source = self._by_role(index, words)
        if source is not None:
            source.aliases.setdefault(text)
            return Reference(source, f"“{text}” taken as {source.name}", 0.75)
        source = self._leader(index, words)
        if source is not None:
            source.aliases.setdefault(text)
            return Reference(source, f"“{text}” taken as {source.name}, who just spoke", 0.65)
        own = self._sources.add(_plain(text), _kind_of(words))
        own.gender = own.gender or gender_of_words(words)
        if own.kind == "unnamed" and _is_office(words) and own not in self._offices:
            own.roles.setdefault(" ".join(_plain(text)[words[0] in _DEFINITE :]))
            self._offices = [*self._offices[-_MOST:], own]
        self._unnamed.append(Seen(index, own, subject=True))
        return Reference(own, f"“{text}”, nobody named", 0.7)

    def _leader(self, index: int, words: list[str]) -> Source | None:
        """`The rebel leader` right after someone spoke who leads, or of whom nothing is said."""
        if words[0] != "the" or not 1 < len(words) <= _SHORT or words[-1] not in LEADERS:
            return None
        for where, source in reversed(self._spoke):
            if _is_person(source) and index - where <= _SPOKE_REACH:
                told = " ".join(source.roles).lower().split()
                return source if not told or LEADERS.intersection(told) else None
        return None

    def _by_role(self, index: int, words: list[str]) -> Source | None:
        """The source that the article calls by the same role word, the last named first."""
        bare = self._sentences[index].paragraph == 0 and _is_office(words)
        bare |= len(words) == 1 and words[0] in _ROLES
        if not bare and (words[0] not in _DEFINITE or len(words) < 2):
            return None
        head = head_word(words)
        end = self._sentences[index].end
        recent = [seen.source for seen in self._seen(index, end)]
        spoken = [source for where, source in reversed(self._spoke) if index - where <= 3]
        offices = chain(self._sources.with_roles(), reversed(self._offices))
        for source in dict.fromkeys(chain(spoken, recent, offices)):
            if any(matches_role(words, role) for role in source.roles):
                return source
            if source.kind == "organisation" and source.name.lower().split()[-1] == head:
                return source
        if head in _COLLECTIVE:
            return next((source for source in spoken if source.kind == "organisation"), None)
        return None


def _note_state(source: Source, text: str, words: list[str]) -> None:
    """Keep of which state a body is: `the General Staff in Oslo`."""
    if source.kind != "organisation":
        return
    own = source.name.lower().split()
    if any(word.removesuffix("'s") in states() and word not in own for word in words):
        source.roles.setdefault(" ".join(_plain(text)[words[0] == "the" :]))


def _segment(sentence: Sentence, name: Name, mention: Span) -> tuple[list[str], list[str]]:
    """The words of the mention's comma segment before a name, nearest first, and behind it."""
    before: list[str] = []
    k = name.before - 1
    while k >= 0 and sentence.starts[k] >= mention[0] and sentence.lower[k] != ",":
        before.append(sentence.lower[k])
        k -= 1
    behind: list[str] = []
    k = name.last
    while k < len(sentence) and sentence.ends[k] <= mention[1] and sentence.lower[k] != ",":
        behind.append(sentence.lower[k])
        k += 1
    return before, behind


def _plain(text: str) -> tuple[str, ...]:
    """The words of a mention without an age, its article in lower case."""
    words = text.split()
    while len(words) > 1 and words[-1].isdigit():
        words.pop()
    words[-1] = words[-1].rstrip(",")
    if words[0] in ("The", "A", "An"):
        words[0] = words[0].lower()
    return tuple(words)


def _is_person(source: Source) -> bool:
    return source.kind == "person" or (source.kind is None and len(source.words) > 1)


def _is_office(words: list[str]) -> bool:
    return not words[0].endswith("s") and head_word(words) in _ROLES and words[0] not in _INDEFINITE


def _kind_of(words: list[str]) -> SpeakerKind:
    head = head_word(words)
    if head in lexicon.words("people.txt", "organisation"):
        return "organisation"
    if head in lexicon.words("people.txt", "group") or "and" in words or words[0] == "both":
        return "group"
    return "unnamed"
