"""Why a statement was read as it was, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.extracting.references import Reference
    from tui.extracting.signs import Sign
    from tui.extracting.utterances import Utterance
    from tui.model import Said, Span

_SPAN: Final = {
    "direct": "the words stand in quotation marks",
    "mixed": "a reported clause with words in quotation marks",
    "indirect": "a reported clause without quotation marks",
}
_RULE: Final = {
    "subject": "“{mention}” is the subject of “{cue}”",
    "turned": "“{cue}” stands before its subject “{mention}”",
    "shared": "“{cue}” shares the subject “{mention}”",
    "agent": "“{cue}” by “{mention}”",
    "unnamed": "“{cue}” does not tell who said it",
    "according": "“{cue}” names “{mention}” as the source",
    "noun": "“{cue}” is the saying of “{mention}”",
    "colon": "“{mention}” stands beside a colon",
    "announced": "“{mention}” announces the quotation that follows",
    "run": "the quotation carries on what “{mention}” says",
    "next sentence": "the next sentence names “{mention}”",
    "earlier paragraph": "“{mention}” spoke last, in an earlier paragraph",
    "sentence subject": "“{mention}” is the subject of the sentence around the quotation",
    "around": "the words around the quotation give it to “{mention}”",
    "beside": "“{mention}” stands right beside the quotation with “{cue}”",
    "unchecked": "“{cue}”: nobody could check it",
    "silence": "“{mention}” is said not to have answered",
}
_DOUBTS: Final[dict[Sign, str]] = {
    "ahead": "all of it stands before “{cue}”",
    "long": "much is said at once",
}
_DOUBTS_WITHOUT: Final[dict[Sign, str]] = {
    "opens": "“{cue}” stands inside another clause",
    "plain": "“{cue}” tells of more than words",
}


def reasons(
    text: str, utterance: Utterance, reference: Reference | None, said: Said
) -> tuple[Reason, ...]:
    """What the span, the speaker, the date and the confidence of a statement rest on."""
    mention = text[slice(*utterance.mention)] if utterance.mention else ""
    cue = text[slice(*utterance.cue)] if utterance.cue else ""
    found = [
        Reason("span", _SPAN[utterance.kind]),
        Reason("speaker", _RULE[utterance.rule].format(mention=mention, cue=cue)),
    ]
    if reference is not None and reference.reason:
        found.append(Reason("identity", reference.reason))
    if said.basis:
        found.append(Reason("date", f"dated by “{said.basis}”"))
    elif said.edtf:
        found.append(Reason("date", "no date at the saying: on or before publication"))
    if utterance.signs is not None and utterance.kind != "direct":
        found += [Reason("confidence", doubt.format(cue=cue)) for doubt in _doubts(utterance.signs)]
    return tuple(found)


def _doubts(signs: Sequence[Sign]) -> Iterator[str]:
    """What speaks against a reading; nothing is said of what speaks for it."""
    yield from (doubt for sign, doubt in _DOUBTS.items() if sign in signs)
    yield from (doubt for sign, doubt in _DOUBTS_WITHOUT.items() if sign not in signs)


def themes(
    text: str, segments: Sequence[Span], topics: Mapping[str, str], places: Mapping[str, Span]
) -> Iterator[Reason]:
    """What topics and places of a statement rest on, with where the words stand.

    Args:
        text: The article.
        segments: The statement.
        topics: Each topic and the word that tells of it.
        places: Each place and where it is named.
    """
    if topics:
        spans = tuple(span for word in topics.values() if (span := _stand(text, segments, word)))
        told = ", ".join(
            f"“{word}”" if word.lower() == topic else f"“{word}” ({topic})"
            for topic, word in topics.items()
        )
        yield Reason("topics", f"the words {told}", spans)
    if places:
        named = ", ".join(f"“{text[slice(*span)]}”" for span in places.values())
        yield Reason("places", f"named as places are: {named}", tuple(places.values()))


def _stand(text: str, segments: Sequence[Span], word: str) -> Span | None:
    """Where a word stands first in a statement; nouns are told in small letters."""
    for start, end in segments:
        at = text.find(word, start, end)
        if at < 0:
            at = text.find(word.capitalize(), start, end)
        if at >= 0:
            return at, at + len(word)
    return None
