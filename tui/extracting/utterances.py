"""Utterances: what one cue, or one run of quotations, attributes to whoever stands at it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

from tui.extracting import lexicon, tags
from tui.extracting.conjoined import conjoined
from tui.extracting.frames import YES_OR_NO
from tui.extracting.phrases import can_speak
from tui.extracting.sentences import genitive_length
from tui.extracting.shapes import shape_of
from tui.extracting.signs import signs_of
from tui.extracting.works import title_words

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.phrases import Phrase
    from tui.extracting.quotations import Quotation
    from tui.extracting.sentences import Sentence
    from tui.extracting.signs import Sign
    from tui.model import CueClass, Kind, Span

Form = Literal["that", "clause", "thing"]

_EDGES: Final = " \t\u00a0\n\r,"
_IN_PART: Final = (",", ":", "in", "part", "simply", "only")
_SHORT: Final = 2
_TITLE: Final = 6
_WEAK: Final = lexicon.words("small_words.txt", "weak")


@dataclass(slots=True)
class Utterance:
    """A statement before anyone has asked who "she" is.

    `sentence` is the index of the sentence that holds the attribution, `mention` the span that
    names the speaker there, `rule` the way it was found, `form` how what is reported begins: with
    "that", as a clause without it, or as less than a clause. `signs` are those of its cue, None
    where the words were not cut by one.
    """

    sentence: int
    segments: list[Span]
    kind: Kind
    mention: Span | None
    cue: Span | None
    class_: CueClass
    rule: str
    form: Form = "clause"
    signs: tuple[Sign, ...] | None = None
    hedge: str | None = None
    quotes: set[int] = field(default_factory=set)


def from_cue(sentences: list[Sentence], index: int, cue: Cue) -> list[Utterance]:
    """What a cue reports, once for each of those who are said to have said it."""
    told = _told(sentences, index, cue)
    if told is None:
        return []
    if cue.subject is None:
        return [told]
    sentence = sentences[index]
    speakers = conjoined(sentence, cue.subject, cue.group)
    if len(speakers) == 1:
        return [told]
    return [
        replace(told, mention=span_of(sentence, one), quotes=set(told.quotes)) for one in speakers
    ]


def _told(sentences: list[Sentence], index: int, cue: Cue) -> Utterance | None:
    """The utterance of a cue that has content, None where it has none or nobody stands there."""
    sentence = sentences[index]
    if cue.silent or not cue.pieces or (cue.subject is None and not cue.unnamed):
        return None
    segments, quotes, outer = _segments(sentence, cue)
    if not segments or (not quotes and not _says_something(sentence, cue)):
        return None
    if _is_scare(sentence, cue, quotes, outer) or not _can_speak(sentence, cue):
        return None
    kind: Kind = "direct" if not outer else "mixed" if quotes else "indirect"
    return Utterance(
        index,
        segments,
        kind,
        span_of(sentence, cue.subject) if cue.subject else None,
        (sentence.starts[cue.first], sentence.ends[cue.last - 1]),
        cue.class_,
        _rule(cue),
        _form(sentence, cue),
        signs_of(sentence, cue),
        quotes={quotation.first for quotation in quotes},
    )


def _can_speak(sentence: Sentence, cue: Cue) -> bool:
    """Things "suggest" and "indicate" without a word: there the subject must be able to speak."""
    if cue.subject is None or cue.verb is None:
        return True
    if cue.verb.lemma == "read" and "as" not in sentence.lower[cue.last :]:
        return _is_read(sentence, cue)
    may_name = _may_name(sentence, cue)
    if may_name and sentence.bits[cue.subject.head] & tags.SPEECH_NOUN:
        return False  # a film called “Dusk”
    return not (may_name or cue.verb.lemma in _WEAK) or can_speak(sentence, cue.subject)


def _is_read(sentence: Sentence, cue: Cue) -> bool:
    """`The sign reads “Closed”`, but not `He read from “Dusk”`, `a shirt that read “Closed”`."""
    assert cue.subject is not None
    if sentence.bits[cue.subject.head] & tags.RELATIVE:
        return False
    first, last = cue.pieces[0]
    between = sentence.lower[cue.last : first]
    near = last <= cue.first or all(low in _IN_PART for low in between)
    if sentence.bits[cue.subject.head] & tags.PRONOUN and _is_title(sentence, first):
        return False  # he read “The Road to Lund”
    return near and any(sentence.bits[piece[0]] & tags.QUOTE for piece in cue.pieces)


def _is_title(sentence: Sentence, k: int) -> bool:
    """Whether a few words in marks are written as the name of a work is: `The Road to Lund`."""
    if not sentence.bits[k] & tags.QUOTE:
        return False
    return 0 < len(title_words(sentence.text, sentence.quotes[k])) <= _TITLE


def _may_name(sentence: Sentence, cue: Cue) -> bool:
    """`a mall called Harbour Place`: the name of a thing, that nobody called so just then."""
    assert cue.verb is not None
    assert cue.subject is not None
    plain = cue.verb.form == "past" and cue.group == cue.first
    if cue.after < len(sentence) and sentence.bits[cue.after] & tags.DETERMINER:
        return False  # an editorial called the sale a mistake
    return plain and cue.verb.frames == "n" and sentence.lower[cue.subject.first] in ("a", "an")


def span_of(sentence: Sentence, phrase: Phrase) -> Span:
    """The offsets of a phrase, without a genitive or a contracted verb at its end."""
    end = sentence.ends[phrase.last - 1]
    if sentence.bits[phrase.last - 1] & tags.GENITIVE:
        end -= genitive_length(sentence.words[phrase.last - 1])
    elif sentence.bits[phrase.last - 1] & tags.PRONOUN and "'" in sentence.lower[phrase.last - 1]:
        end -= len(sentence.lower[phrase.last - 1]) - sentence.lower[phrase.last - 1].index("'")
    return sentence.starts[phrase.first], end


def inside(sentence: Sentence, quotation: Quotation) -> Span:
    """The words between the marks, without the comma that belongs to the sentence around."""
    return _trimmed(sentence.text, quotation.start, quotation.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    while start < end and text[start] in _EDGES:
        start += 1
    return start, end


def _segments(sentence: Sentence, cue: Cue) -> tuple[list[Span], list[Quotation], bool]:
    """Offsets of the pieces, the quotations among them, and whether words stand outside these."""
    segments: list[Span] = []
    quotes: list[Quotation] = []
    outer = False
    for first, last in cue.pieces:
        within = [sentence.quotes[k] for k in range(first, last) if sentence.bits[k] & tags.QUOTE]
        quotes += within
        if _all_quoted(sentence, first, last):
            segments += [inside(sentence, quotation) for quotation in within]
        else:
            outer = True
            segments.append(
                _trimmed(sentence.text, sentence.starts[first], sentence.ends[last - 1])
            )
    return sorted(segment for segment in segments if segment[0] < segment[1]), quotes, outer


def _all_quoted(sentence: Sentence, first: int, last: int) -> bool:
    ignored = tags.QUOTE | tags.PUNCTUATION | tags.CONJUNCTION
    return all(sentence.bits[k] & ignored for k in range(first, last))


def _says_something(sentence: Sentence, cue: Cue) -> bool:
    """Whether indirect content is more than a pronoun."""
    first, last = cue.pieces[0]
    if len(cue.pieces) > 1:
        return True  # That, says Roe, is why
    if last - first == 2 and sentence.bits[first] & tags.PREPOSITION:
        return not sentence.bits[first + 1] & (tags.PRONOUN | tags.OBJECT)  # warned against it
    if last - first > 1 or sentence.lower[first] in YES_OR_NO:
        return True
    return cue.class_ == "deny" or not sentence.bits[first] & (
        tags.PRONOUN | tags.OBJECT | tags.ADVERB | tags.DETERMINER
    )


def _is_scare(sentence: Sentence, cue: Cue, quotes: list[Quotation], outer: bool) -> bool:
    """A word or two in marks that a weak verb stands beside are a name or a title."""
    if outer or not quotes or cue.verb is None or not {"x", "s", "v"}.intersection(cue.frames):
        return False
    first = cue.pieces[0][0]
    if sentence.text[quotes[0].end - 1] in (",?!" if first < cue.clause else "!?"):
        return False  # “Never,” Roe shot back; they chanted “Shame!”
    return all(q.last - q.first - 1 <= _SHORT for q in quotes)


def _form(sentence: Sentence, cue: Cue) -> Form:
    """How the words begin that stand behind a cue; a clause where they stand before it."""
    first, last = cue.pieces[-1]
    if first <= cue.first or cue.form == "colon":
        return "clause"
    if sentence.lower[first - 1] == "that":
        return "that"
    return "clause" if shape_of(sentence, first, last) == "clause" else "thing"


def _rule(cue: Cue) -> str:
    if cue.form != "verb":
        return cue.form
    if cue.unnamed and cue.subject is None:
        return "unnamed"
    if cue.agent or cue.unnamed:
        return "agent"
    if cue.inverted:
        return "turned"
    return "shared" if cue.shared else "subject"
