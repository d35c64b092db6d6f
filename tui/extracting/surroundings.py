"""Who is spoken of around a place: the names and the subjects before it, and the names behind."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.datelines import behind_dateline
from tui.extracting.nominals import PEOPLE, is_name, is_nominal
from tui.extracting.phrases import Phrase
from tui.extracting.pronouns import Seen
from tui.extracting.subjects import main_subject
from tui.extracting.utterances import span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.extracting.names import Name
    from tui.extracting.sentences import Sentence
    from tui.extracting.sources import Source, Sources
    from tui.model import Span

REACH: Final = 12
"""How many sentences back a pronoun may look."""
AHEAD: Final = 6
"""How many sentences ahead "he" or "she" may look."""
_NEAR: Final = 3
_MOST: Final = 40
_WHERE: Final = ("in", "at", "from", "near", "outside", "to")


class Surroundings:
    """Looks around a place of one article; remembers the subjects it has read."""

    def __init__(
        self, sentences: list[Sentence], names: Mapping[int, list[Name]], sources: Sources
    ) -> None:
        self._sentences = sentences
        self._names = names
        self._sources = sources
        self._subjects: dict[int, Span | None] = {}

    def before(self, index: int, position: int) -> Iterator[Seen]:
        """The names shortly before a place, nearest first."""
        return islice(self._before(index, position), _MOST)

    def _before(self, index: int, position: int) -> Iterator[Seen]:
        for j in range(index, max(-1, index - REACH), -1):
            sentence = self._sentences[j]
            away = self._sentences[index].paragraph - sentence.paragraph
            opening = behind_dateline(sentence)
            for name in reversed(self._names.get(j, ())):
                if name.last <= opening or _describes(sentence, name):
                    continue
                if sentence.starts[name.first] < position:
                    genitive = bool(sentence.bits[name.last - 1] & tags.GENITIVE)
                    source, new = self._sources.of(name), self._sources.introduces(name)
                    placed = source.kind is None and _says_where(sentence, name)
                    yield Seen(j, source, name.subject, genitive, new, away, placed)

    def behind(self, index: int, position: int, reach: int) -> Iterator[Source]:
        """Who is named behind a place in so many sentences, nearest first."""
        for j in range(index, min(len(self._sentences), index + reach)):
            sentence = self._sentences[j]
            for name in self._names.get(j, ()):
                if sentence.starts[name.first] > position:
                    yield self._sources.of(name)

    def subjects(self, index: int, position: int) -> Iterator[tuple[int, Span]]:
        """Subjects without a name in this and the sentences before, nearest first."""
        for j in range(index, max(-1, index - _NEAR), -1):
            if j not in self._subjects:
                self._subjects[j] = self._unnamed_subject(self._sentences[j])
            span = self._subjects[j]
            if span is not None and span[0] < position:
                yield j, span

    def _unnamed_subject(self, sentence: Sentence) -> Span | None:
        phrase = main_subject(sentence)
        if phrase is None and sentence.bits[0] & tags.GROUP:
            phrase = Phrase(0, 1, 0)
        opens = phrase is not None and phrase.head == 0 and sentence.bits[0] & tags.GROUP
        if phrase is None or (is_name(sentence, phrase.head) and not opens):
            return None
        return span_of(sentence, phrase) if sentence.bits[phrase.head] & PEOPLE else None


def _describes(sentence: Sentence, name: Name) -> bool:
    """`sold to a Danish rival`: an adjective of a country, which no pronoun stands for."""
    adjective = name.last - name.first == 1 and sentence.bits[name.first] & tags.DEMONYM
    follows = name.last < len(sentence) and is_nominal(sentence, name.last)
    return bool(adjective) and follows and not is_name(sentence, name.last)


def _says_where(sentence: Sentence, name: Name) -> bool:
    return name.before > 0 and sentence.lower[name.before - 1] in _WHERE
