"""Why a statement was read as it was, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.model import Reason

if TYPE_CHECKING:
    from tui.extracting.references import Reference
    from tui.extracting.utterances import Utterance
    from tui.model import Said

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
    "colon": "“{mention}” stands before a colon",
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


def reasons(
    text: str, utterance: Utterance, reference: Reference | None, said: Said
) -> tuple[Reason, ...]:
    """What the span, the speaker and the date of a statement rest on."""
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
    return tuple(found)
