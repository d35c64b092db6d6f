"""Transcripts: `Roe: I was there. It rained.`, where a whole paragraph is its speaker's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import tags

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.extracting.sentences import Sentence
    from tui.extracting.utterances import Utterance

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
    paragraph = sentences[index].paragraph
    while index + 1 < len(sentences) and sentences[index + 1].paragraph == paragraph:
        index += 1
    return index


def _end(sentence: Sentence) -> int:
    """The end of a sentence's words, without the full stop."""
    stops = len(sentence) > 1 and sentence.bits[-1] & tags.PUNCTUATION and sentence.words[-1] == "."
    return sentence.ends[-2 if stops else -1]
