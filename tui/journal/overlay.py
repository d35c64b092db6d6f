"""The user's corrections laid over what the machine found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.journal.anchoring import anchor_of
from tui.journal.changes.change import NOBODY
from tui.journal.draft import Draft
from tui.journal.errors import ChangeError, ElsewhereError, LostError
from tui.journal.ground import Ground
from tui.journal.likeness import same_words
from tui.journal.orphans import Orphan
from tui.journal.target import SpeakerRef, Target
from tui.journal.texts import CorrectedTexts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.journal.history import Recorded
    from tui.journal.journal import Journal
    from tui.model import Article, Link, Snapshot, Statement

_NO_LINK: Final = "no link"
"""What a correction says the machine had where it had linked nothing."""

_SEEN: Final = 3
"""How many articles a record names in which a speaker was seen."""


def overlay(
    snapshot: Snapshot, journal: Journal, texts: Mapping[str, Article] | None = None
) -> Overlay:
    """Lay a journal over a machine snapshot; neither is changed.

    Args:
        snapshot: Of the store: everything, or a part.
        journal: The user's records.
        texts: Whole articles by id, read only where a record needs the text: to find words again
            after an edit, and to set the bounds of a statement.
    """
    changes = journal.changes
    ground = Ground(snapshot, texts, (one for each in changes for one in each.change.targets))
    draft = Draft(ground, _linked(ground, changes))
    orphans: list[Orphan] = []
    for recorded in changes:
        try:
            recorded.change.apply(draft)
        except ElsewhereError:
            continue
        except LostError as lost:
            orphans.append(Orphan(recorded, str(lost)))
    return Overlay(draft, tuple(orphans), changes)


def _linked(ground: Ground, changes: Sequence[Recorded]) -> set[str]:
    """Return the statements whose links are corrected, those that are still there."""
    ends = set()
    for recorded in changes:
        if recorded.change.relinks:
            for target in recorded.change.targets:
                try:
                    ends.add(ground.find(target))
                except (ElsewhereError, LostError):
                    continue
    return ends


class Overlay:
    """A corrected snapshot beside the machine's own.

    Attributes:
        snapshot: What to show.
        before: What the machine found.
        marks: Bookmarks, notes and tags of the statements in it.
        orphans: The records that fit no longer; they are kept, and fit again when their text does.
        edited: The records whose statement was found again with other words.
        ground: What the machine found, with its statements by id.
        moved: The id a statement has now, by the id it was recorded with.
    """

    def __init__(
        self,
        draft: Draft,
        orphans: tuple[Orphan, ...],
        changes: Sequence[Recorded],
    ) -> None:
        self.before = draft.ground.snapshot
        self.snapshot = draft.snapshot()
        self.marks = draft.marks.done()
        self.orphans = orphans
        self.moved = draft.ground.moved
        self.ground = draft.ground
        self._changed = draft.changed
        self._recorded = {now: then for then, now in self.moved.items()}
        self.edited = tuple(
            Orphan(one, "the words have changed since") for one in changes if self._is_edited(one)
        )

    def _is_edited(self, recorded: Recorded) -> bool:
        if not self.moved:
            return False
        found = ((one.anchor, self.moved.get(one.id)) for one in recorded.change.targets)
        return any(
            anchor is not None
            and id_ is not None
            and not same_words(anchor.exact, self.ground.by_id[id_].words)
            for anchor, id_ in found
        )

    @property
    def corrected(self) -> frozenset[str]:
        """The ids of the statements shown in which something is corrected."""
        return frozenset(self._changed)

    def statement(self, id_: str) -> Statement:
        """Return a statement as it is shown.

        Raises:
            ChangeError: There is none.
        """
        return self._changed.get(id_) or self.machine(id_)

    def machine(self, id_: str) -> Statement:
        """Return a statement as the machine found it.

        Raises:
            ChangeError: There is none.
        """
        found = self.ground.by_id.get(id_)
        if found is None:
            raise ChangeError("there is no such statement any more; read the folder again")
        return found

    def machine_speaker(self, id_: str) -> str:
        """Return whom the machine took to have made a statement.

        Raises:
            ChangeError: There is no such statement.
        """
        speaker = self.before.speakers.get(self.machine(id_).speaker or "")
        return speaker.name if speaker else NOBODY

    def machine_values(self, id_: str) -> dict[str, str]:
        """Return what the machine had where a statement is corrected, by the name of the part.

        The parts are Said by, Said on, Kind and Words.

        Raises:
            ChangeError: There is no such statement.
        """
        now, then = self.statement(id_), self.machine(id_)
        speaker = self.snapshot.speakers.get(now.speaker or "")
        values = {
            "Said by": (speaker.name if speaker else NOBODY, self.machine_speaker(id_)),
            "Said on": (now.said.edtf or "undated", then.said.edtf or "undated"),
            "Kind": (now.kind, then.kind),
            "Words": (now.words, then.words),
        }
        return {part: before for part, (after, before) in values.items() if after != before}

    def links_between(self, one: str, other: str) -> list[Link]:
        """Return the links shown between two statements, in either direction."""
        return _between(self.snapshot.links, one, other)

    def machine_relations(self, one: str, other: str) -> str:
        """Return in words how the machine linked two statements."""
        found = {link.relation: None for link in _between(self.before.links, one, other)}
        return ", ".join(found) or _NO_LINK

    @property
    def texts(self) -> Mapping[str, Article]:
        """Whole articles by id, with the dates the user gave them; empty if not at hand."""
        return CorrectedTexts(self.ground.texts, self.snapshot.articles)

    # What changes are made of.

    def article(self, id_: str) -> Article | None:
        """Return an article with its text, None if texts are not at hand."""
        return self.ground.article(id_)

    def target(self, id_: str) -> Target:
        """Return a statement so that a record can name it.

        It is the machine's statement that is anchored, because that is what a later build has; and
        it keeps the id that earlier records name it by.

        Raises:
            ChangeError: There is none.
        """
        statement = self.machine(id_)
        article = self.article(statement.article) or self.before.articles[statement.article]
        return Target(self._recorded.get(id_, id_), anchor_of(statement, article))

    def speaker(self, id_: str) -> SpeakerRef:
        """Return a speaker so that a record can name them.

        Raises:
            ChangeError: There is none.
        """
        found = self.before.speakers.get(id_) or self.snapshot.speakers.get(id_)
        if found is None:
            raise ChangeError("there is no such speaker any more; choose another")
        said = (one.article for one in self.snapshot.statements if one.speaker == id_)
        articles = list(dict.fromkeys(said))[:_SEEN]
        return SpeakerRef.of(found, tuple(self.before.articles[one].path for one in articles))


def _between(links: Sequence[Link], one: str, other: str) -> list[Link]:
    ends = {one, other}
    return [link for link in links if link.from_ in ends and {link.from_, link.to} == ends]
