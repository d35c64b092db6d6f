"""Words of somebody that no marks enclose: turns of a transcript, answers, paragraphs announced.

`Roe: I was there. It rained.`, `A: I was there.`, and what follows a paragraph `Roe writes:`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags
from tui.extracting.announcing import introducer, is_person
from tui.extracting.utterances import Utterance, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.extracting.sentences import Sentence
    from tui.model import Span

_QUESTION: Final = ("q", "question")
_ANSWER: Final = ("a", "answer")
_BEFORE: Final = 8
"""How many sentences before the first question tell who answers."""
_LEAST: Final = 3
"""So many paragraphs open with a name and a colon where these are turns, not rubrics."""


def take_whole_turns(sentences: list[Sentence], utterances: Iterable[Utterance]) -> None:
    """Let every turn of a transcript reach to the end of its paragraph."""
    turns = [one for one in utterances if one.rule == "colon" and sentences[one.sentence].paragraph]
    labels = {sentences[one.sentence].text[slice(*one.mention)] for one in turns if one.mention}
    if len(turns) < _LEAST or not 1 < len(labels) < len(turns):
        return  # rubrics name everyone once
    for turn in turns:
        last = _last_of_paragraph(sentences, turn.sentence)
        if last > turn.sentence and not turn.quotes:
            turn.segments = [(turn.segments[0][0], _end(sentences[last]))]


def _last_of_paragraph(sentences: list[Sentence], index: int) -> int:
    while _same_paragraph(sentences, index):
        index += 1
    return index


def _end(sentence: Sentence) -> int:
    """The end of a sentence's words, without the full stop."""
    stops = len(sentence) > 1 and sentence.bits[-1] & tags.PUNCTUATION and sentence.words[-1] == "."
    return sentence.ends[-2 if stops else -1]


def answers(sentences: list[Sentence]) -> Iterator[Utterance]:
    """The answers of an interview set as `Q:` and `A:`, by whoever was introduced before it."""
    asked = [index for index, one in enumerate(sentences) if _label(one, _QUESTION)]
    given = [index for index, one in enumerate(sentences) if _label(one, _ANSWER)]
    if not asked or not given or len(asked) + len(given) < _LEAST:
        return
    before, mention = _interviewed(sentences, asked[0])
    turns = {*asked, *given}
    for index in given:
        last = index
        while last + 1 not in turns and _same_paragraph(sentences, last):
            last += 1
        label = _label(sentences[index], _ANSWER)
        if len(sentences[index]) > label:
            told = (sentences[index].starts[label], _end(sentences[last]))
            yield Utterance(before, [told], "indirect", mention, None, "say", "colon")


def _label(sentence: Sentence, words: tuple[str, ...]) -> int:
    """How many items the label takes that opens a sentence: `A.` is one, `A:` two, none is 0."""
    if sentence.lower[0].endswith("."):
        return int(sentence.lower[0][:-1] in words)
    return 2 if sentence.lower[0] in words and sentence.lower[1:2] == [":"] else 0


def _interviewed(sentences: list[Sentence], first: int) -> tuple[int, Span | None]:
    """The person whom a sentence before the first question is about, nobody if none is."""
    for index in range(first - 1, max(-1, first - _BEFORE), -1):
        phrase = introducer(sentences[index]) if is_person(sentences[index]) else None
        if phrase is not None:
            return index, span_of(sentences[index], phrase)
    return first, None


def announced_paragraphs(
    sentences: list[Sentence],
    of_sentence: dict[int, list[Utterance]],
    waiting: dict[int, Utterance],
) -> Iterator[Utterance]:
    """The paragraph behind `Roe writes:`, where it has no marks and nobody else speaks in it."""
    for index, one in waiting.items():
        first = index + 1
        if sentences[index].lower[-1] != ":" or sentences[index].lower[-2:-1] == ["that"]:
            continue  # found that: a list follows
        if first >= len(sentences):
            continue
        if sentences[first].paragraph == sentences[index].paragraph:
            continue
        last = _last_of_paragraph(sentences, first)
        if any(sentences[k].quotes or k in of_sentence for k in range(first, last + 1)):
            continue
        told = (sentences[first].start, _end(sentences[last]))
        yield Utterance(index, [told], "indirect", one.mention, one.cue, one.class_, one.rule)


def _same_paragraph(sentences: list[Sentence], index: int) -> bool:
    following = index + 1
    return (
        following < len(sentences) and sentences[following].paragraph == sentences[index].paragraph
    )
