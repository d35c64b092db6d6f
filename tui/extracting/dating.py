"""Which words date a saying, and which only tell of the speaker or of what somebody else said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.when import Calendar
from tui.model import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.extracting.sentences import Sentence
    from tui.extracting.sources import Source
    from tui.extracting.utterances import Utterance
    from tui.model import Article, Span

_MOST: Final = 24
"""So many statements of one sentence are looked at: this bounds the work on odd texts."""
_LONGEST_ASIDE: Final = 40
_NEAR: Final = 2
"""In how many paragraphs a message may go on."""
_GOES_ON: Final = lexicon.words("small_words.txt", "same_message")
_RELATIVES: Final = lexicon.words("small_words.txt", "opens_aside")
_PUBLISHED: Final = lexicon.words("small_words.txt", "published")
_SPEAKING: Final = lexicon.words("small_words.txt", "speaking")
_VERBAL: Final = tags.AUXILIARY | tags.VERB | tags.CUE


class Dating:
    """Dates the utterances of one article, which must be asked for in reading order.

    A time that stands in what was said, in a clause about the speaker ("a mechanic who left in
    2022") or beside another speaker's cue is not the time of this saying. What somebody "added"
    or "continued" without a time of its own was said when the rest was.

    Args:
        article: The article.
        sentences: Its sentences.
        utterances: What was said in it.
        speakers: Who said it, by the `id` of the utterance; None where nobody can tell.
    """

    def __init__(
        self,
        article: Article,
        sentences: list[Sentence],
        utterances: list[Utterance],
        speakers: Mapping[int, Source | None],
    ) -> None:
        self._sentences = sentences
        self._speakers = speakers
        self._calendar = Calendar(article.text, article.published)
        self._of_sentence: dict[int, list[Utterance]] = {}
        self._asides: dict[int, list[Span]] = {}
        self._dated: tuple[Source | None, int, Said] = (None, -_NEAR, Said(None, None, None))
        for utterance in utterances:
            self._of_sentence.setdefault(utterance.sentence, []).append(utterance)

    def said(self, utterance: Utterance) -> Said:
        """When it was said, on or before publication where nothing tells."""
        said = self._own(utterance)
        speaker, paragraph = self._speaker(utterance), self._sentences[utterance.sentence].paragraph
        source, where, when = self._dated
        if said.span is None and speaker is source and paragraph - where < _NEAR:
            return when if self._goes_on(utterance) else said
        if said.span is not None:
            self._dated = (speaker, paragraph, said)
        return said

    def _speaker(self, utterance: Utterance) -> Source | None:
        return self._speakers.get(id(utterance))

    def _goes_on(self, utterance: Utterance) -> bool:
        if utterance.cue is None:
            return False
        sentence = self._sentences[utterance.sentence]
        return sentence.text[slice(*utterance.cue)].lower() in _GOES_ON

    def _own(self, utterance: Utterance) -> Said:
        """What the words of its own sentence tell."""
        index, cue = utterance.sentence, utterance.cue
        sentence = self._sentences[index]
        window = (sentence.start, sentence.end)
        if not self._calendar.names_time(window):
            return self._calendar.said(window, (), cue)
        if index not in self._asides:
            self._asides[index] = list(_asides(sentence))
        near = self._of_sentence[index][:_MOST]
        told = [segment for one in near for segment in one.segments] + self._asides[index]
        inner = [*utterance.segments, *(span for span in told if not _holds(span, cue))]
        speaker = self._speaker(utterance)
        rivals = [one.cue for one in near if one.cue and self._speaker(one) is not speaker]
        return self._calendar.said(window, inner, cue, rivals)


def _holds(span: Span, cue: Span | None) -> bool:
    return cue is not None and span[0] <= cue[0] < span[1]


def _asides(sentence: Sentence) -> Iterator[Span]:
    """Clauses that describe something: `who took over in 2021`, `, elected in 2019,`.

    `, released on Thursday,` is none: it tells when a paper, a letter or a video spoke.
    """
    lower, bits = sentence.lower, sentence.bits
    inside = range(1, len(sentence) - 1)
    likely = [k for k in inside if bits[k - 1] & tags.COMMA or lower[k] in _RELATIVES]
    for k in (0, *likely) if len(sentence) > 1 else ():
        if not _opens_aside(sentence, k):
            continue
        end = _end(sentence, k + 1) if k else _end_of_opening(sentence)
        if _PUBLISHED.isdisjoint(sentence.lower[k:end]):
            yield sentence.starts[k], sentence.ends[end - 1]


def _opens_aside(sentence: Sentence, k: int) -> bool:
    low = sentence.lower[k]
    if k == 0:  # "Describing the past week, …", but not "Speaking on Friday, …"
        return low.endswith("ing") and low not in _SPEAKING
    after_comma = sentence.bits[k - 1] & tags.COMMA
    return low in _RELATIVES or bool(after_comma and _is_participle(sentence, k))


def _is_participle(sentence: Sentence, k: int) -> bool:
    low = sentence.lower[k]
    return low.endswith("ed") and not sentence.bits[k] & (tags.CAPITAL | tags.CUE | tags.QUOTE)


def _end_of_opening(sentence: Sentence) -> int:
    """The comma behind a participle that opens a sentence, quotations in between or not."""
    for k in range(1, min(len(sentence), _LONGEST_ASIDE)):
        if sentence.bits[k] & tags.PUNCTUATION:
            return k
    return min(len(sentence), _LONGEST_ASIDE)


def _end(sentence: Sentence, k: int) -> int:
    """Where the clause ends: at punctuation, a quotation, or the second verb of the sentence."""
    verbs = 0
    for j in range(k, min(len(sentence), k + _LONGEST_ASIDE)):
        bits = sentence.bits[j]
        if bits & (tags.PUNCTUATION | tags.QUOTE):
            return j
        if bits & tags.CUE and not bits & tags.CAPITAL and verbs:
            return j
        verbs += bool(bits & _VERBAL) or sentence.lower[j].endswith("ed")
    return min(len(sentence), k + _LONGEST_ASIDE)
