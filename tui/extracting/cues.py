"""Cues: where a sentence attributes words to someone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tui.extracting.phrases import Phrase
    from tui.extracting.verbs import Verb
    from tui.model import CueClass

Form = Literal["verb", "noun", "according", "colon"]
Piece = tuple[int, int]
"""The items of a sentence from the first to the second, exclusive."""


@dataclass(slots=True)
class Cue:
    """A cue in a sentence: items `first` to `last` (exclusive), of a class.

    `clause` is the item with which the cue's own clause begins: its subject, or the cue itself
    where the subject is shared or stands behind. `group` is where its verb group begins, `after`
    the item behind the cue and what belongs to it (particle, inverted subject). `shared` tells
    that the subject is an earlier verb's, `inverted` that it stands behind, `agent` that it is
    named by "by", `blamed` that it is the object of an outer verb ("scolded Roe for saying"),
    `unnamed` that no more than a "by" tells who spoke; `patient` is then of whom it is said and
    `until` where what was said ends, at its agent or behind the quotation that a noun brings. A
    `silent` cue attributes nothing ("did not say") but still ends what another reports. `pieces`
    are what was said.
    """

    form: Form
    first: int
    last: int
    class_: CueClass
    frames: str
    subject: Phrase | None
    clause: int
    after: int
    group: int = 0
    shared: bool = False
    inverted: bool = False
    agent: bool = False
    silent: bool = False
    blamed: bool = False
    unnamed: bool = False
    patient: Piece | None = None
    until: int | None = None
    verb: Verb | None = None
    pieces: list[Piece] = field(default_factory=list)
