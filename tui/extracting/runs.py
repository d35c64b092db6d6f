"""Quotations that no cue of their own sentence attributes.

Most carry on a run: `"A," she said. "B."`. Others hang on a colon, on the sentence before, or on
the subject of the sentence they stand in; the rest are titles of works and scare quotes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.announcing import (
    agent_behind,
    announces,
    before_colon,
    introducer,
    is_nobody,
    is_person,
    is_said,
    signer,
    summed_up,
)
from tui.extracting.beside import clause_beside
from tui.extracting.phrases import Phrase, can_speak
from tui.extracting.set_apart import SetApart
from tui.extracting.subjects import main_subject, relative_subject
from tui.extracting.utterances import Utterance, inside, span_of

if TYPE_CHECKING:
    from tui.extracting.quotations import Quotation
    from tui.extracting.sentences import Sentence
    from tui.model import Span

_LONG: Final = 6
_REACH: Final = 3
_ASKS: Final = ("ask", "asks", "asked", "asking")
_ADDRESSED: Final = lexicon.words("small_words.txt", "addressed")


@dataclass(slots=True)
class Runs:
    """Attributes leftover quotations, sentence by sentence, in reading order."""

    sentences: list[Sentence]
    of_sentence: dict[int, list[Utterance]]
    waiting: dict[int, Utterance]
    made: list[Utterance] = field(default_factory=list)
    subjects: dict[int, Phrase | None] = field(default_factory=dict)
    apart: SetApart = field(init=False)

    def __post_init__(self) -> None:
        self.apart = SetApart(self.sentences)

    def attribute(self) -> list[Utterance]:
        """New utterances; quotations that carry on an earlier one are added to that one."""
        taken = {q for many in self.of_sentence.values() for one in many for q in one.quotes}
        for index, sentence in enumerate(self.sentences):
            left = [k for k, quotation in sentence.quotes.items() if quotation.first not in taken]
            alone = bool(left) and _is_alone(sentence)
            for k in left:
                self._leftover(index, sentence, k, alone=alone)
        return self.made

    def _leftover(self, index: int, sentence: Sentence, k: int, *, alone: bool) -> None:
        quotation = sentence.quotes[k]
        if alone and self.apart.is_heading(index, quotation):
            return
        if self.apart.is_signature(index):
            return
        source = self._source(index, sentence, k, quotation, alone=alone)
        if source is None:
            return
        segment = inside(sentence, quotation)
        if segment[0] >= segment[1]:
            return
        before = self._before(index, same_paragraph=True)
        goes_on = before is not None and before.mention == source.mention
        if alone and goes_on and before is not None and before.kind == "direct" and before.mention:
            before.segments = sorted([*before.segments, segment])
            before.quotes.add(quotation.first)
            return
        self._make(index, segment, quotation, source)

    def _make(self, index: int, segment: Span, quotation: Quotation, source: Utterance) -> None:
        made = Utterance(
            source.sentence,
            [segment],
            "direct",
            source.mention,
            source.cue,
            source.class_,
            source.rule,
            quotes={quotation.first},
        )
        self.made.append(made)
        self.of_sentence.setdefault(index, []).append(made)

    def _source(
        self, index: int, sentence: Sentence, k: int, quotation: Quotation, *, alone: bool
    ) -> Utterance | None:
        """An utterance whose speaker also speaks this quotation, None if it is nobody's."""
        if alone:
            return self._signed(index) or self._of_run(index)
        around = agent_behind(sentence, k)
        if around is None and not k and is_said(sentence, k):
            around = summed_up(sentence, k + 1)
        if around is not None:
            return _by(index, sentence, around, "around")
        beside = clause_beside(sentence, k)
        if beside is not None:
            verb = sentence.starts[beside.verb], sentence.ends[beside.verb]
            return _by(index, sentence, beside.speaker, "beside", verb)
        joined = self._joined(index, sentence, k)
        if joined is not None:
            return _carried(joined, "run")
        if k > 0 and sentence.lower[k - 1] == ":" and self.of_sentence.get(index):
            return _carried(self.of_sentence[index][-1], "colon")
        long = quotation.last - quotation.first - 1 >= _LONG
        colon = k > 0 and sentence.lower[k - 1] in (":", ",")
        if not long and not (colon and sentence.lower[k - 1] == ":"):
            return None
        return self._of_sentence_subject(index, sentence, k, colon=colon)

    def _joined(self, index: int, sentence: Sentence, k: int) -> Utterance | None:
        """The quotation before this one in the sentence, if only a comma or "and" parts them."""
        j = k - 1
        while j >= 0 and sentence.bits[j] & (tags.PUNCTUATION | tags.CONJUNCTION):
            j -= 1
        first = sentence.starts[j] if j >= 0 else -1
        for one in self.of_sentence.get(index, ()):
            if one.quotes and one.cue and (one.cue[0] <= first or sentence.bits[j] & tags.QUOTE):
                ends = {one.cue[1], one.mention[1] if one.mention else -1, one.segments[-1][1]}
                if sentence.bits[j] & tags.QUOTE or sentence.ends[j] in ends:
                    return one
        return None

    def _of_run(self, index: int) -> Utterance | None:
        waiting = self.waiting.get(index - 1)
        if waiting is not None:
            return _carried(waiting, "announced")
        introduced = self._introduced(index - 1) if index else None
        if introduced is not None:
            return introduced
        before = self._before(index, same_paragraph=True)
        if before is not None:
            return _carried(before, "run")
        after = self._after(index)
        if after is not None:
            return _carried(after, "next sentence")
        if self._continues_at(index + 1) or self._stands_alone(index):
            following = self.sentences[index + 1]
            phrase = summed_up(following, 0)
            if phrase is not None:
                return _by(index + 1, following, phrase, "around")
        if self._continues_at(index + 1) and is_person(self.sentences[index + 1]):
            presented = self._of_introduction(index + 1)
            if presented is not None and self._is_quoted_at(index + 2):
                return presented
        before = self._before(index, same_paragraph=False)
        if before is not None:
            return _carried(before, "earlier paragraph")
        return self._of_introduction(index - 1) if index else None

    def _introduced(self, index: int) -> Utterance | None:
        """Who did something right before: `Roe shook her head. “No.”`, unless words are told."""
        sentence = self.sentences[index]
        if sentence.quotes or not all(
            self._only_asks(one) for one in self.of_sentence.get(index, ())
        ):
            return None
        if not (is_person(sentence) or announces(sentence)):
            return None
        return self._of_introduction(index)

    def _only_asks(self, one: Utterance) -> bool:
        """Whether words are a question by the way: `When Lee asked if it held, Roe nodded.`."""
        sentence = self.sentences[one.sentence]
        if one.cue is None or sentence.text[slice(*one.cue)].lower() not in _ASKS:
            return False
        phrase = introducer(sentence)
        return phrase is not None and span_of(sentence, phrase) != one.mention

    def _of_introduction(self, index: int) -> Utterance | None:
        sentence = self.sentences[index]
        phrase = introducer(sentence)
        if phrase is None or not can_speak(sentence, phrase):
            return None
        return _by(index, sentence, phrase, "sentence subject")

    def _signed(self, index: int) -> Utterance | None:
        """A quotation with its signature on a line of its own, outside its marks or inside."""
        if index + 1 >= len(self.sentences):
            return None
        sentence = self.sentences[index + 1]
        if self.apart.is_signature(index + 1):
            mention = self.apart.signer(index + 1)
            return Utterance(index + 1, [], "direct", mention, None, "say", "around")
        phrase = signer(sentence)
        return _by(index + 1, sentence, phrase, "around") if phrase else None

    def _continues_at(self, index: int) -> bool:
        """Whether a sentence belongs to the paragraph of the one before it."""
        if index >= len(self.sentences):
            return False
        return self.sentences[index].paragraph == self.sentences[index - 1].paragraph

    def _is_quoted_at(self, index: int) -> bool:
        """Whether nothing but quotations goes on with the paragraph of the sentence before."""
        return self._continues_at(index) and _is_alone(self.sentences[index])

    def _stands_alone(self, index: int) -> bool:
        """Whether a sentence is a paragraph of its own and another one follows it."""
        lone = not self._continues_at(index) if index else True
        return lone and index + 1 < len(self.sentences)

    def _before(self, index: int, *, same_paragraph: bool) -> Utterance | None:
        paragraph = self.sentences[index].paragraph
        for j in range(index, max(-1, index - 8), -1):
            if same_paragraph and self.sentences[j].paragraph != paragraph:
                return None
            if paragraph - self.sentences[j].paragraph > _REACH:
                return None
            known = [
                one
                for one in self.of_sentence.get(j, ())
                if one.rule not in ("noun", "unnamed") and self._may_go_on(one)
            ]
            if known and (j < index or same_paragraph):
                return next((one for one in known if one.kind == "direct"), known[0])
        return None

    def _may_go_on(self, one: Utterance) -> bool:
        """Whether who spoke can be quoted further on: not the reader, not a crowd in passing."""
        if one.mention is None:
            return True
        words = self.sentences[one.sentence].text[slice(*one.mention)].lower()
        return words not in _ADDRESSED

    def _after(self, index: int) -> Utterance | None:
        paragraph = self.sentences[index].paragraph
        for j in range(index + 1, min(len(self.sentences), index + 4)):
            if self.sentences[j].paragraph != paragraph:
                return None
            for one in self.of_sentence.get(j, ()):
                if one.quotes:
                    return one
        return None

    def _of_sentence_subject(
        self, index: int, sentence: Sentence, k: int, *, colon: bool
    ) -> Utterance | None:
        phrase = before_colon(sentence) if colon else None
        if phrase is None:
            if index not in self.subjects:
                self.subjects[index] = main_subject(sentence)
            phrase = self.subjects[index]
        relative = None if colon else relative_subject(sentence, k)
        phrase = relative or phrase
        parts = tags.CONJUNCTION | tags.SUBORDINATOR
        if phrase is not None and any(one & parts for one in sentence.bits[k + 1 : phrase.first]):
            return None  # sang “By the Sea” though times had changed
        if phrase is None or not (colon or can_speak(sentence, phrase)):
            return None
        if not colon and is_nobody(sentence, phrase):
            return None
        return _by(index, sentence, phrase, "colon" if colon else "sentence subject")


def _is_alone(sentence: Sentence) -> bool:
    """Whether a sentence is nothing but quotations."""
    return all(bits & (tags.QUOTE | tags.PUNCTUATION | tags.CONJUNCTION) for bits in sentence.bits)


def _by(
    index: int, sentence: Sentence, phrase: Phrase, rule: str, cue: Span | None = None
) -> Utterance:
    return Utterance(index, [], "direct", span_of(sentence, phrase), cue, "say", rule)


def _carried(source: Utterance, rule: str) -> Utterance:
    return Utterance(
        source.sentence,
        [],
        "direct",
        source.mention,
        source.cue,
        source.class_,
        rule,
    )
