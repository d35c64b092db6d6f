"""Who a mention means: names, role words and pronouns, in reading order."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon
from tui.extracting.names import Name, gender_of_words

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
    from tui.extracting.sources import Source, Sources
    from tui.extracting.utterances import Utterance
    from tui.model import Gender, Span, SpeakerKind

_HE: Final = lexicon.words("small_words.txt", "he")
_SHE: Final = lexicon.words("small_words.txt", "she")
_THEY: Final = lexicon.words("small_words.txt", "they")
_IT: Final = lexicon.words("small_words.txt", "it")
_WHO: Final = lexicon.words("small_words.txt", "who")
_AUTHOR: Final = lexicon.words("small_words.txt", "author")
_PREPOSITIONS: Final = lexicon.words("small_words.txt", "prepositions")
_REACH: Final = 12


@dataclass(frozen=True, slots=True)
class Reference:
    """Who a mention was taken to mean, why, and how sure that is."""

    source: Source
    reason: str
    certainty: float


class References:
    """Resolves mentions one after another, remembering who spoke last."""

    def __init__(
        self, sentences: list[Sentence], names: dict[int, list[Name]], sources: Sources
    ) -> None:
        self._sentences = sentences
        self._names = names
        self._sources = sources
        self._spoke: list[tuple[int, Source]] = []

    def resolve(self, utterance: Utterance) -> Reference | None:
        """Who speaks, None where nobody in the article fits."""
        if utterance.mention is None:
            return None
        found = self._find(utterance.sentence, utterance.mention)
        if found is not None:
            self._spoke.append((utterance.sentence, found.source))
        return found

    def _find(self, index: int, mention: Span) -> Reference | None:
        sentence = self._sentences[index]
        text = sentence.text[mention[0] : mention[1]]
        words = text.lower().replace("’", "'").split()
        if len(words) == 1 and words[0] in _AUTHOR:
            return None
        if len(words) == 1 and words[0] in _WHO:
            return self._antecedent(index, mention)
        if len(words) == 1 and words[0] in _HE | _SHE | _THEY | _IT:
            return self._pronoun(index, mention[0], words[0])
        head = self._head_name(index, mention)
        if head is not None:
            source = self._sources.of(head)
            self._learn(source, sentence, head, mention)
            return Reference(source, f"named “{head.text}”", 1.0)
        return self._nominal(index, mention, text, words)

    def _head_name(self, index: int, mention: Span) -> Name | None:
        """The name that the mention is about, not one that only qualifies it."""
        sentence = self._sentences[index]
        best: Name | None = None
        for name in self._names.get(index, ()):
            if not mention[0] <= sentence.starts[name.first] < mention[1]:
                continue
            if sentence.ends[name.last - 1] > mention[1] + 2:
                continue
            segment = _segment(sentence, name, mention)
            if any(word in _PREPOSITIONS or word in ("and", "who") for word in segment[0]):
                continue
            if segment[1] and segment[1][0] not in (*_PREPOSITIONS, "and"):
                continue
            if best is None or self._sources.of(name).kind == "person":
                best = name
        return best

    def _learn(self, source: Source, sentence: Sentence, name: Name, mention: Span) -> None:
        """Keep what the mention says of its bearer as role and alias."""
        source.gender = source.gender or gender_of_words(
            sentence.text[mention[0] : mention[1]].lower().replace(",", " ").split()
        )
        start, end = sentence.starts[name.first], sentence.ends[name.last - 1]
        before = sentence.text[mention[0] : start].strip(" ,")
        after = sentence.text[end : mention[1]].strip(" ,")
        for role in (before, after):
            if len(role) > 2 and source.kind != "state":
                source.roles.setdefault(role)

    def _antecedent(self, index: int, mention: Span) -> Reference | None:
        sentence = self._sentences[index]
        for name in reversed(self._names.get(index, ())):
            if sentence.ends[name.last - 1] <= mention[0]:
                return Reference(self._sources.of(name), f"“who” follows “{name.text}”", 0.8)
        return None

    def _pronoun(self, index: int, position: int, word: str) -> Reference | None:
        best: Source | None = None
        high = -1.0
        for source in self._sources.all:
            score = self._score(source, index, position, word)
            if score > high:
                best, high = source, score
        if best is None or high <= 0:
            return None
        return Reference(best, f"“{word}” taken as {best.name}", min(0.9, 0.5 + high / 10))

    def _score(self, source: Source, index: int, position: int, word: str) -> float:
        """How well a source fits a pronoun; 0 or less where it does not."""
        gender = _wanted(word)
        if not _agrees(source, word, gender):
            return 0
        sentence = self._sentences[index]
        item = bisect_right(sentence.starts, position) - 1
        k = bisect_right(source.mentions, (index, item, False))
        if not k:
            return 0
        best = 0.0
        for where, _, subject in source.mentions[max(0, k - 3) : k]:
            away = index - where
            if away > _REACH:
                continue
            score = 4.0 / (1 + away) + (2.0 if subject else 0)
            best = max(best, score - 0.2 * away)
        if best and source.gender:
            best += 1
        for where, speaker in self._spoke[-2:]:
            if speaker is source and index - where <= 4:
                best += 3.0 if speaker is self._spoke[-1][1] else 0.5
        return best

    def _nominal(self, index: int, mention: Span, text: str, words: list[str]) -> Reference | None:
        source = self._by_role(index, mention, words)
        if source is not None:
            source.aliases.setdefault(text)
            return Reference(source, f"“{text}” taken as {source.name}", 0.75)
        own = self._sources.add(tuple(text.split()), _kind_of(words))
        own.gender = own.gender or gender_of_words(words)
        sentence = self._sentences[index]
        own.mentions.append((index, bisect_right(sentence.starts, mention[0]) - 1, True))
        return Reference(own, f"“{text}”, nobody named", 0.7)

    def _by_role(self, index: int, mention: Span, words: list[str]) -> Source | None:
        """The source that the article has called by the same role word."""
        if words[0] not in ("the", "his", "her", "its", "their", "this", "that"):
            return None
        head = _head_word(words)
        rest = set(words[1:]) - {head}
        for source in reversed(self._recent(index)):
            for role in source.roles:
                said = role.lower().split()
                if head in said and (len(words) == 2 or rest & set(said)):
                    return source
            if source.kind in ("organisation", None) and head in source.name.lower().split():
                return source
        return None

    def _recent(self, index: int) -> list[Source]:
        return sorted(
            (source for source in self._sources.all if source.mentions),
            key=lambda source: max((m for m in source.mentions if m[0] <= index), default=(-1,)),
        )


def _segment(sentence: Sentence, name: Name, mention: Span) -> tuple[list[str], list[str]]:
    """The words of the mention's comma segment before and behind a name."""
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


def _wanted(word: str) -> Gender | None:
    return "male" if word in _HE else "female" if word in _SHE else None


def _agrees(source: Source, word: str, gender: Gender | None) -> bool:
    if gender is not None:
        return source.kind in ("person", "unnamed", None) and source.gender in (gender, None)
    if word in _THEY:
        return source.kind in ("group", "organisation") or (
            source.kind == "unnamed" and source.gender is None
        )
    return source.kind in ("organisation", "state", None)


def _head_word(words: list[str]) -> str:
    for k, word in enumerate(words):
        if word in _PREPOSITIONS and k:
            return words[k - 1]
    return words[-1]


def _kind_of(words: list[str]) -> SpeakerKind:
    head = _head_word(words)
    if head in lexicon.words("people.txt", "organisation"):
        return "organisation"
    if head in lexicon.words("people.txt", "group") or "and" in words:
        return "group"
    return "unnamed"
