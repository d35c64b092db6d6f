"""A snapshot while corrections are laid over it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from tui.journal.loose import LooseLinks
from tui.journal.marks import MarkDraft
from tui.journal.target import MADE
from tui.model import Reason, Snapshot, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.journal.ground import Ground
    from tui.journal.target import SpeakerRef, Target
    from tui.model import ArticleHead, Link, Speaker, Statement


BY_YOU: Final = "corrected by you"
"""How the evidence of a corrected record begins."""


def told_by_you(speaker: Speaker, about: Literal["kind", "role", "side"]) -> tuple[Told, ...]:
    """Return what a speaker rests on once the user has told its kind, role or side."""
    return (*(one for one in speaker.told if one.about != about), Told(about, BY_YOU))


class Draft:
    """The machine's records, copied only where they are changed.

    Args:
        ground: What the machine found.
        linked: The ids of the statements whose links the user has corrected.
    """

    def __init__(self, ground: Ground, linked: Iterable[str] = ()) -> None:
        self.ground = ground
        self.links = LooseLinks(ground.snapshot.links, frozenset(linked))
        self.marks = MarkDraft()
        self.articles: dict[str, ArticleHead] = dict(ground.snapshot.articles)
        self.speakers: dict[str, Speaker] = dict(ground.snapshot.speakers)
        self.dated: set[str] = set()
        self.changed: dict[str, Statement] = {}
        self._dropped: set[str] = set()
        self._made: set[str] = set()
        self._gone: dict[str, str] = {}
        self._said: dict[str, dict[str, None]] = {}

    def find(self, target: Target) -> str:
        """Return the id a statement has now; raises as `Ground.find` does."""
        return self.ground.find(target)

    def statement(self, id_: str) -> Statement:
        """Return a statement as corrected so far."""
        return self.changed.get(id_) or self.ground.by_id[id_]

    def put(self, statement: Statement, kind: str, machine: str) -> None:
        """Change a statement, with a reason that tells what the machine had."""
        before = self.statement(statement.id)
        kept = (
            one for one in before.evidence if (one.kind, one.text[: len(BY_YOU)]) != (kind, BY_YOU)
        )
        evidence = (*kept, Reason(kind, f"{BY_YOU} (machine: {machine})"))
        if before.speaker != statement.speaker:
            self._said_by(before.speaker).pop(statement.id, None)
            self._said_by(statement.speaker)[statement.id] = None
        self.changed[statement.id] = replace(statement, evidence=evidence)

    def drop(self, id_: str) -> None:
        """Take a statement away, with its links."""
        self._said_by(self.statement(id_).speaker).pop(id_, None)
        self._dropped.add(id_)

    # Speakers.

    def speaker(self, ref: SpeakerRef) -> Speaker:
        """Return the speaker of a record as corrected so far; made if the machine has none."""
        known = self._known(ref)
        if known is not None:
            return known
        return self.make(ref)

    def make(self, ref: SpeakerRef) -> Speaker:
        """Add a speaker the machine does not have."""
        taken = ref.id in self.ground.snapshot.speakers
        made = replace(ref.speaker, id=f"{MADE}{ref.id}" if taken else ref.id)
        self._made.add(made.id)
        self._gone.pop(made.id, None)  # a speaker that is here leads nowhere else
        return self.speakers.setdefault(made.id, made)

    def known(self, ref: SpeakerRef) -> Speaker:
        """Return the speaker of a record as corrected so far.

        Raises:
            ElsewhereError: They do not speak in these articles.
            LostError: They did, and do not any more.
        """
        found = self._known(ref)
        if found is None:
            raise self.ground.missing(ref)
        return found

    def _known(self, ref: SpeakerRef) -> Speaker | None:
        if ref.id in self._made:
            id_ = ref.id
        elif (machine := self.ground.find_speaker(ref)) is not None:
            id_ = machine.id
        else:
            # Made earlier under another id, because the machine gave this one to someone else.
            id_ = f"{MADE}{ref.id}"
        while id_ in self._gone:
            id_ = self._gone[id_]
        return self.speakers.get(id_)

    def merge(self, speaker: str, into: str) -> None:
        """Take a speaker away in favour of another."""
        self._gone[speaker] = into
        self.speakers.pop(speaker, None)

    def said_by(self, speaker: str) -> list[Statement]:
        """Return all that a speaker said, as corrected so far."""
        return [self.statement(id_) for id_ in self._said_by(speaker)]

    def _said_by(self, speaker: str | None) -> dict[str, None]:
        key = speaker or ""
        if key not in self._said:
            self._said[key] = {one.id: None for one in self.ground.by_speaker.get(key, ())}
        return self._said[key]

    # The outcome.

    def _sensible(self, links: Sequence[Link]) -> Sequence[Link]:
        """Leave out what the machine linked and cannot be so by whoever is speaking now.

        Nobody corroborates themselves, and nobody revises what another has said.
        """
        by_id = self.ground.by_id
        others = {id_ for id_, one in self.changed.items() if one.speaker != by_id[id_].speaker}
        if not others:
            return links

        def holds(link: Link) -> bool:
            alone = link.relation in ("corroborates", "revises") and link.origin == "machine"
            if not alone or not (link.from_ in others or link.to in others):
                return True
            if link.from_ not in by_id or link.to not in by_id:
                return True
            speakers = {self.statement(link.from_).speaker, self.statement(link.to).speaker}
            return (len(speakers) == 1) == (link.relation == "revises")

        return tuple(link for link in links if holds(link))

    def snapshot(self) -> Snapshot:
        """Return the corrected snapshot; what nothing was changed in is the machine's own."""
        machine = self.ground.snapshot
        statements, links = machine.statements, self.links.links()
        if self.changed:
            statements = tuple(self.changed.get(one.id, one) for one in statements)
        if self._dropped:
            out = self._dropped
            statements = tuple(one for one in statements if one.id not in out)
            links = tuple(one for one in links if one.from_ not in out and one.to not in out)
        links = self._sensible(links)
        for speaker, said in self._said.items():
            if speaker and not said.keys() - self._dropped:
                self.speakers.pop(speaker, None)
        return Snapshot(
            machine.articles if self.articles == machine.articles else self.articles,
            machine.speakers if self.speakers == machine.speakers else self.speakers,
            statements,
            links,
        )
