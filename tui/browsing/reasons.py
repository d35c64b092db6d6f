"""The reasons of a link as screen and report tell them: in words of no trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.model import Link

_IN_WORDS: Final = {
    "denial cue": "“{}” is a word of denial",
    "negation": "“{}” says that it is not so",
    "same matter": "both about {}",
    "across sides": "from different sides: {}",
    "wording": "about the choice of words: {}",
    "scope": "how much is meant: {}",
}
"""By what stands before the colon in the store, where that is a word of ours."""


def reasons_in_words(link: Link) -> tuple[str, ...]:
    """Return why a link was made, as a reader is told it; the store's own words stay as they are.

    A reader's own reason is told as they wrote it.
    """
    if link.origin == "human":
        return tuple(reason.text for reason in link.reasons)
    return tuple(_in_words(reason.text) for reason in link.reasons)


def _in_words(text: str) -> str:
    name, colon, rest = text.partition(": ")
    form = _IN_WORDS.get(name) if colon and rest else None
    return form.format(rest) if form else text
