"""What a record is about, told in several ways so that it is found again after a rebuild."""

from __future__ import annotations

import re
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final

from tui.model import Speaker, SpeakerKind

MADE: Final = "user-"
"""How the id of a speaker begins whom only the user knows; no build gives out such an id."""

_SHORT: Final = 60
_MOST_ALIASES: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a statement stood, in three ways.

    `article` is the article's path relative to the folder the user named, `sha256` that of its
    file. `exact` is the statement's words, `prefix` and `suffix` what stood around them. `start`
    and `end` are offsets in code points. What was not known when the record was made is empty.
    """

    article: str
    sha256: str = ""
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Target:
    """A statement: its id when the record was made, and where it stood."""

    id: str
    anchor: Anchor | None

    @property
    def about(self) -> str:
        """The statement's first words in quotation marks."""
        return quoted(self.anchor.exact if self.anchor else self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A stretch of an article's text: its words, what stood around them, and where."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SpeakerRef:
    """A speaker: all that was known when the record was made.

    The whole of it is kept, so that a correction can name a speaker whom a later build does not
    find, or whom only the user knows. `seen` are paths of some articles they speak in.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    side: str | None = None
    kind: SpeakerKind = "person"
    seen: tuple[str, ...] = ()

    @classmethod
    def of(cls, speaker: Speaker, seen: tuple[str, ...] = ()) -> SpeakerRef:
        """Return a reference to a speaker of the store."""
        aliases = speaker.aliases[:_MOST_ALIASES]
        known = (speaker.id, speaker.name, aliases, speaker.role, speaker.side, speaker.kind)
        return cls(*known, seen)

    @classmethod
    def new(
        cls,
        name: str,
        role: str | None = None,
        side: str | None = None,
        kind: SpeakerKind = "person",
    ) -> SpeakerRef:
        """Return a speaker whom only the user knows, under an id no build gives out."""
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        stem = "-".join(re.findall(r"[a-z0-9]+", plain)[:8])[:40].strip("-") or "speaker"
        return cls(f"{MADE}{stem}-{secrets.token_hex(3)}", name, (), role, side, kind)

    @property
    def speaker(self) -> Speaker:
        """The speaker as a record of the store."""
        return Speaker(self.id, self.name, self.aliases, self.role, self.side, self.kind)


def quoted(words: str) -> str:
    """Return the first of some words in quotation marks, on one line."""
    line = " ".join(words.split())
    short = line if len(line) <= _SHORT else line[: _SHORT - 1].rsplit(" ", 1)[0] + "…"
    return f"“{short}”"
