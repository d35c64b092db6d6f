"""Why a source was taken for a person, a body, a state or a group, and where that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon
from tui.model import Told
from tui.naming import is_given_name

if TYPE_CHECKING:
    from tui.extracting.sources import Source
    from tui.model import Span

_ORGANISATIONS: Final = lexicon.words("people.txt", "organisation")
_PLAIN: Final = {
    "state": "“{name}” is a state, its capital or a house that speaks for it",
    "group": "“{name}” are several people",
    "unnamed": "“{name}” gives no name",
}


def told_of(source: Source, text: str, mention: Span | None) -> tuple[Told, ...]:
    """What kind and roles of a source rest on.

    Args:
        source: Someone who speaks in the article.
        text: The article's text.
        mention: Where it is first mentioned as a speaker, other than by a pronoun.
    """
    at = text.find(source.name)
    span = (at, at + len(source.name)) if at >= 0 else mention
    roles = (Told("role", role, None, where) for role, where in source.roles.items() if where)
    return (Told("kind", _why(source), None, span), *roles)


def _why(source: Source) -> str:
    kind = source.told_kind
    if kind == "organisation":
        return _of_body(source)
    if kind == "person":
        return _of_person(source)
    return _PLAIN[kind].format(name=source.name)


def _of_body(source: Source) -> str:
    noun = next((word for word in source.words if word.lower() in _ORGANISATIONS), None)
    if noun is not None:
        return f"“{noun}” names a body"
    if source.words[0].isupper():
        return f"“{source.words[0]}” is written in capitals, as bodies are"
    if source.kind is not None:
        return f"the words beside “{source.name}” name a body"
    return f"“{source.name}” stands alone, and nothing tells of a person"


def _of_person(source: Source) -> str:
    if is_given_name(source.words[0]):
        return f"“{source.words[0]}” is a given name"
    role = next(iter(source.roles), None)
    if role is not None:
        return f"called “{role}”"
    if source.was_personal:
        return f"“he” or “she” stands for “{source.name}”"
    return f"“{source.name}” is written as a person's name is"
