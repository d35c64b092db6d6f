"""Reading an article: every attributed statement and the sources they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.extracting.dating import Dating
from tui.extracting.hedges import mark_hedged, silences, unchecked
from tui.extracting.names import names_in, settled
from tui.extracting.reader import is_headline, read_sentences, read_utterances
from tui.extracting.records import Recorder
from tui.extracting.references import References
from tui.extracting.sources import Sources
from tui.model import Extraction

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
    from tui.extracting.utterances import Utterance
    from tui.model import Article


def extract(article: Article) -> Extraction:
    """Read one article on its own; linear in its length, never raises, same in and same out."""
    sentences = read_sentences(article.text, article.skipped)
    utterances = read_utterances(sentences)
    mark_hedged(sentences, utterances)
    utterances = sorted([*utterances, *silences(sentences), *unchecked(sentences)], key=_place)
    if not utterances:
        return Extraction(article.id, (), ())
    names = settled({index: names_in(s, index) for index, s in enumerate(sentences)})
    sources = Sources(name for many in names.values() for name in many)
    references = References(sentences, names, sources)
    found = {id(one): references.resolve(one) for one in _in_order(sentences, utterances)}
    speakers = {key: one.source if one else None for key, one in found.items()}
    recorder = Recorder(article, Dating(article, sentences, utterances, speakers))
    statements = [recorder.statement(one, found[id(one)]) for one in utterances]
    return Extraction(article.id, tuple(statements), recorder.entities())


def _in_order(sentences: list[Sentence], utterances: list[Utterance]) -> list[Utterance]:
    """The utterances as they are understood: a headline last, for the article explains it."""
    return sorted(utterances, key=lambda one: is_headline(sentences[one.sentence]))


def _place(utterance: Utterance) -> tuple[tuple[int, int], tuple[int, int]]:
    return utterance.segments[0], utterance.segments[-1]
