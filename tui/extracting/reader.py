"""From an article's text to its utterances, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.extracting import tags
from tui.extracting.contents import fill
from tui.extracting.cue_finding import find_cues
from tui.extracting.nesting import drop_inner
from tui.extracting.runs import Runs
from tui.extracting.sentences import Sentence, sentences
from tui.extracting.tokens import tokenize
from tui.extracting.transcripts import announced_paragraphs, answers, take_whole_turns
from tui.extracting.utterances import Utterance, from_cue, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.extracting.cues import Cue
    from tui.model import Span


def read_sentences(text: str, skipped: Sequence[Span]) -> list[Sentence]:
    """The sentences of an article outside what is skipped."""
    return sentences(tokenize(text, skipped))


def is_headline(sentence: Sentence) -> bool:
    """Whether a sentence is an article's first line and does not end like running text."""
    return sentence.paragraph == 0 and sentence.words[-1] not in (".", "!", "…", '"')


def read_utterances(found: list[Sentence]) -> list[Utterance]:
    """Everything that someone is said to have said."""
    of_sentence: dict[int, list[Utterance]] = {}
    waiting: dict[int, Utterance] = {}
    for index, sentence in enumerate(found):
        opens_line = not index or found[index - 1].paragraph != sentence.paragraph
        cues = find_cues(sentence, opens_line=opens_line)
        if not cues:
            continue
        fill(sentence, cues)
        drop_inner(sentence, cues)
        spoken = [one for cue in cues for one in from_cue(found, index, cue)]
        if spoken:
            of_sentence[index] = spoken
        announced = _announces(sentence, index, cues[-1], second=len(cues) > 1)
        if announced is not None:
            waiting[index] = announced
    read = [one for many in of_sentence.values() for one in many]
    take_whole_turns(found, read)
    read += answers(found)
    read += announced_paragraphs(found, of_sentence, waiting)
    read += Runs(found, of_sentence, waiting).attribute()
    return sorted(read, key=lambda one: (one.segments[0], one.segments[-1]))


def _announces(sentence: Sentence, index: int, cue: Cue, *, second: bool) -> Utterance | None:
    """`The minister added:` at a paragraph's end announces the quotation in the next.

    So does another speaker at the end: `“…,” Roe said, and her brother cut in.`.
    """
    if cue.silent or cue.pieces or cue.subject is None or not sentence.bits[-1] & tags.PUNCTUATION:
        return None
    turned = cue.inverted or (second and cue.form == "verb" and not cue.shared)
    if sentence.lower[-1] not in (":", ",") and not (turned and cue.after == len(sentence) - 1):
        return None
    span = (sentence.starts[cue.first], sentence.ends[cue.last - 1])
    return Utterance(
        index, [], "direct", span_of(sentence, cue.subject), span, cue.class_, "announced"
    )
