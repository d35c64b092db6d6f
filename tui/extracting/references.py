"""Who a mention means: names, role words and pronouns, in reading order."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon
from tui.extracting.appositions import apposed_name
from tui.extracting.belonging import is_of, may_own, possessor
from tui.extracting.callings import NATIONALS
from tui.extracting.describing import described
from tui.extracting.head_names import head_name
from tui.extracting.introduced import brought_in
from tui.extracting.offices import INDEFINITE, Offices, is_person, note_state, plain
from tui.extracting.owning import owner_of_words
from tui.extracting.phrases import can_speak, phrase_before
from tui.extracting.pronouns import PRONOUNS, Seen, agrees, choose
from tui.extracting.roles import learn_roles
from tui.extracting.surroundings import AHEAD, REACH, Surroundings
from tui.extracting.utterances import span_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.extracting.names import Name
    from tui.extracting.sentences import Sentence
    from tui.extracting.sources import Source, Sources
    from tui.extracting.utterances import Utterance
    from tui.model import Span

_WHO: Final = lexicon.words("small_words.txt", "who")
_AUTHOR: Final = lexicon.words("small_words.txt", "author")
_PERSONAL: Final = ("he", "she")
_ITS: Final = ("it", "its")
_SURE: Final = 5.0
_SUMMING: Final = lexicon.words("small_words.txt", "summing")
_SPOKEN: Final = 3
_SHORT: Final = 4
_ISSUED: Final = (["statement"], ["communique"], ["communiqué"])


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
        self._around = Surroundings(sentences, names, sources)
        self._offices = Offices(sources)
        self._spoke: list[tuple[int, Source]] = []
        self._unnamed: deque[Seen] = deque(maxlen=8)
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
            if words[0] in _WHO and not text.isupper():
                return self._antecedent(index, mention)
            if words[0] in PRONOUNS:
                return self._pronoun(index, mention[0], words[0])
        if len(words) == 2 and words[1] in NATIONALS:
            found = self._described(index, mention[0], text, words)
            if found is not None:
                return found
        head = head_name(sentence, self._names.get(index, ()), self._sources, mention)
        if head is not None:
            note_state(self._sources.of(head), text, words, mention)
            return Reference(self._sources.of(head), f"named “{head.text}”", 1.0)
        return (
            self._author(index, mention)
            or self._issuer(index, words)
            or self._owned(index, mention)
            or self._nominal(index, mention[0], text, words)
        )

    def _author(self, index: int, mention: Span) -> Reference | None:
        """Whose words they are that "the ministry's statement" holds."""
        span = owner_of_words(self._sentences[index], mention)
        return self._find(index, span) if span else None

    def _issuer(self, index: int, words: list[str]) -> Reference | None:
        """Whose "the statement" is: who spoke right before, or a little before in a statement."""
        if words[:1] != ["the"] or words[1:] not in _ISSUED:
            return None
        spoke = [one for one in reversed(self._spoke) if one[1].kind != "unnamed"]
        stated = (one for one in spoke if words[1] in self._sentences[one[0]].lower)
        near = [one for one in stated if index - one[0] <= _SPOKEN]
        near += [one for one in spoke[:1] if index - one[0] <= 1]
        for _, source in near[:1]:
            return Reference(source, f"“the {words[1]}” taken as that of {source.name}", 0.65)
        return None

    def _owned(self, index: int, mention: Span) -> Reference | None:
        """Someone without a name who is known by whose they are: `his lawyer`, `Roe's agent`."""
        sentence = self._sentences[index]
        parts = possessor(sentence, mention)
        owner = self._owner(index, parts[0]) if parts else None
        if parts is None or owner is None:
            return None
        what = sentence.text[slice(*parts[1])]
        source = self._by_role(index, ["the", *what.lower().split()])
        if source is None or not any(is_of(role, owner) for role in source.roles):
            source = self._offices.owned(owner, what)
            self._unnamed.append(Seen(index, source, subject=True))
        whose = sentence.text[slice(*parts[0])]
        return Reference(source, f"“{whose}” taken as {owner.name}", 0.7)

    def _owner(self, index: int, span: Span) -> Source | None:
        """The person or body that a possessive or a genitive names, None where it is neither."""
        sentence = self._sentences[index]
        words = sentence.text[slice(*span)].lower().replace("’", "'").split()
        if len(words) == 1 and words[0] in PRONOUNS:
            found = self._pronoun(index, span[0], words[0])
            return found.source if found and may_own(found.source) else None
        name = head_name(sentence, self._names.get(index, ()), self._sources, span)
        source = self._sources.of(name) if name else self._by_role(index, words)
        return source if source and is_person(source) else None

    def _antecedent(self, index: int, mention: Span) -> Reference | None:
        """Whom "who" stands for: the phrase right before it, else the nearest name."""
        sentence = self._sentences[index]
        k = bisect_right(sentence.starts, mention[0]) - 1
        end = k - 1 if k and sentence.lower[k - 1] == "," else k
        phrase = phrase_before(sentence, end)
        if phrase is not None and can_speak(sentence, phrase):
            phrase = apposed_name(sentence, phrase) or phrase
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
        newcomer = self._newcomer(index, position, word)
        if newcomer is not None:
            return Reference(newcomer, f"“{word}” taken as “{newcomer.name}”", 0.65)
        seen = chain(self._around.before(index, position), self._unnamed)
        near = (one for one in seen if 0 <= index - one.sentence <= REACH)
        best = choose(word, index, near, self._spoke)
        if best is not None:
            source, score = best
            spoke = any(source is one for _, one in self._spoke)
            if word in _PERSONAL and (spoke or score >= _SURE):
                source.was_personal = True
                source.leaning = source.leaning or ("male" if word == "he" else "female")
            return Reference(source, f"“{word}” taken as {source.name}", min(0.9, 0.5 + score / 20))
        return self._by_subject(index, position, word) or self._ahead(index, position, word)

    def _by_subject(self, index: int, position: int, word: str) -> Reference | None:
        """Someone without a name whom an earlier sentence is about, such as `A farmer fled`."""
        for j, span in self._around.subjects(index, position):
            source = self._spoken_of(j, span)
            if agrees(source, word):
                return Reference(source, f"“{word}” taken as “{source.name}”", 0.6)
        return None

    def _newcomer(self, index: int, position: int, word: str) -> Source | None:
        """Someone whom this paragraph brings in without a name: `A guard ran. “No,” she said`."""
        paragraph = self._sentences[index].paragraph
        for j, span in self._around.subjects(index, position):
            sentence = self._sentences[j]
            opening = sentence.text[slice(*span)].split(maxsplit=1)[0].lower()
            own = j == index and word in _ITS
            if sentence.paragraph != paragraph or not (own or opening in INDEFINITE):
                continue
            source = self._spoken_of(j, span)
            near = (one for one in self._around.before(index, position) if one.sentence >= j)
            named = (one.source for one in near if not (own and one.genitive))
            if agrees(source, word) and not any(agrees(other, word) for other in named):
                return source
        return None

    def _ahead(self, index: int, position: int, word: str) -> Reference | None:
        """Who is named only afterwards, as in `She was cold. Ana Roe shivered`."""
        reach = 1 if word in _ITS else AHEAD
        for source in self._around.behind(index, position, reach):
            if (source.kind == "person" or len(source.words) > 1) and agrees(source, word):
                return Reference(source, f"“{word}” taken as {source.name}, named behind it", 0.5)
        return None

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

    def _nominal(self, index: int, position: int, text: str, words: list[str]) -> Reference | None:
        span = brought_in(self._sentences, index, position, words)
        if span is not None:
            taken = self._known_as(span) or self._spoken_of(index, span)
            self._unnamed.append(Seen(index, taken, subject=True))
            return Reference(taken, f"“{text}” taken as “{taken.name}”", 0.7)
        source = self._by_role(index, words, aside=self._answers(index, position))
        if source is not None:
            source.aliases.setdefault(text)
            return Reference(source, f"“{text}” taken as {source.name}", 0.75)
        source = self._offices.leader(words, index, self._spoke)
        if source is not None:
            source.aliases.setdefault(text)
            return Reference(source, f"“{text}” taken as {source.name}, who just spoke", 0.65)
        found = self._described(index, position, text, words)
        if found is not None:
            return found
        own = self._offices.unnamed(text, words)
        self._unnamed.append(Seen(index, own, subject=True))
        return Reference(own, f"“{text}”, nobody named", 0.7)

    def _known_as(self, span: Span) -> Source | None:
        """Who spoke as `a person in the room`, where a phrase is no more than `a person`."""
        told = plain(self._sentences[0].text[slice(*span)])
        seen = (one.source for one in reversed(self._unnamed))
        return next((one for one in seen if tuple(one.words)[: len(told)] == told), None)

    def _described(
        self, index: int, position: int, text: str, words: list[str]
    ) -> Reference | None:
        seen = self._around.before(index, position)
        source = described(words, index, seen, self._spoke, self._offices.aged())
        if source is None:
            return None
        source.aliases.setdefault(text)
        return Reference(source, f"“{text}” taken as {source.name}, spoken of just before", 0.6)

    def _spoken_of(self, index: int, span: Span) -> Source:
        """Whom a subject without a name means."""
        owned = self._owned(index, span)
        if owned is not None:
            return owned.source
        text = self._sentences[index].text[slice(*span)]
        words = text.lower().split()
        return self._by_role(index, words) or self._offices.unnamed(text, words)

    def _answers(self, index: int, position: int) -> bool:
        """`Roe said it leaked, a charge the company denied`: the company is not the one before."""
        sentence = self._sentences[index]
        k = bisect_right(sentence.starts, position) - 1
        return k > 0 and sentence.lower[k - 1] in _SUMMING

    def _by_role(self, index: int, words: list[str], *, aside: bool = False) -> Source | None:
        sentence = self._sentences[index]
        end = sentence.start if aside else sentence.end
        near = (seen.source for seen in self._around.before(index, end))
        spoken = [
            source
            for where, source in reversed(self._spoke)
            if index - where <= _SPOKEN and not (aside and where == index)
        ]
        return self._offices.by_role(words, near, spoken, bare=sentence.paragraph == 0)
