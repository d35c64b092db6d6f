"""What the machine found, ready to be searched for what the user's records are about."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from tui.journal.anchoring import find, namesake
from tui.journal.errors import ElsewhereError, LostError
from tui.journal.likeness import folded
from tui.journal.target import MADE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.journal.target import Anchor, SpeakerRef, Target
    from tui.model import Article, Snapshot, Speaker, Statement


V = TypeVar("V")


class Ground:
    """A machine snapshot with its statements by id, by article and by speaker.

    Args:
        snapshot: Everything, or a part.
        texts: Whole articles by id, asked for one at a time and only where a record needs them.
        targets: Every statement any record names. A statement recorded several times has stood in
            several versions of its article; the newest is looked for first.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        texts: Mapping[str, Article] | None = None,
        targets: Iterable[Target] = (),
    ) -> None:
        self.snapshot = snapshot
        self.by_id = {one.id: one for one in snapshot.statements}
        self.moved: dict[str, str] = {}
        self.texts = texts if texts is not None else {}
        self._anchors: dict[str, list[Anchor]] = {}
        for target in targets:
            if target.id not in self.by_id and target.anchor is not None:
                self._anchors.setdefault(target.id, []).insert(0, target.anchor)

    @cached_property
    def article_at(self) -> dict[str, str]:
        """The ids of the articles by path."""
        return {head.path: head.id for head in self.snapshot.articles.values()}

    @cached_property
    def _named(self) -> dict[str, list[tuple[str, str]]]:
        """Path and id of the articles by the name of their file."""
        return _grouped((at.rpartition("/")[2], (at, id_)) for at, id_ in self.article_at.items())

    @cached_property
    def by_article(self) -> dict[str, list[Statement]]:
        """The statements of every article."""
        return _grouped((one.article, one) for one in self.snapshot.statements)

    @cached_property
    def by_speaker(self) -> dict[str, list[Statement]]:
        """The statements of every speaker."""
        return _grouped((one.speaker, one) for one in self.snapshot.statements if one.speaker)

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        return _grouped((folded(one.name), id_) for id_, one in self.snapshot.speakers.items())

    @cached_property
    def _by_alias(self) -> dict[str, list[str]]:
        speakers = self.snapshot.speakers.items()
        return _grouped((folded(alias), id_) for id_, one in speakers for alias in one.aliases)

    def article(self, id_: str) -> Article | None:
        """Return an article with its text, None if the text is not at hand.

        A text that cannot be read is not at hand: what the user records counts for more than what
        stands around it, and whoever needs the text will say what is wrong with it.
        """
        try:
            return self.texts.get(id_)
        except Exception:
            return None

    def has(self, target: Target) -> bool:
        """Tell whether a statement is here, or its article is."""
        anchor = target.anchor
        return target.id in self.by_id or (anchor is not None and anchor.article in self.article_at)

    def knows(self, ref: SpeakerRef) -> bool:
        """Tell whether a speaker is here, or an article they were seen in."""
        seen = any(path in self.article_at for path in ref.seen)
        return seen or self.find_speaker(ref) is not None

    def find(self, target: Target) -> str:
        """Return the id that the statement of a record has now.

        Raises:
            ElsewhereError: Its article is not at hand.
            LostError: Its article has no such statement any more.
        """
        if target.id in self.by_id:
            return target.id
        if target.id not in self.moved:
            self.moved[target.id] = self._search(target)
        return self.moved[target.id]

    def _search(self, target: Target) -> str:
        anchors = self._anchors.get(target.id) or ([target.anchor] if target.anchor else [])
        here = [one for one in anchors if one.article in self.article_at]
        for anchor in here:
            article = self.article_at[anchor.article]
            whole = self.article(article)
            candidates = self.by_article.get(article, ())
            found = find(anchor, candidates, whole.text if whole else "")
            if found is not None:
                return found.id
        if here:
            raise LostError(f"the article no longer says {target.about}")
        return self._moved_file(anchors)

    def _moved_file(self, anchors: Iterable[Anchor]) -> str:
        """Return the statement with the same words, the user having opened another folder."""
        for anchor in anchors:
            found = namesake(anchor, self._namesakes(anchor.article))
            if found is not None:
                return found.id
        raise ElsewhereError

    def _namesakes(self, path: str) -> list[Statement]:
        """Return the statements of articles that are the one at a path, seen from another folder.

        Opened with the folder around it, "ferry.txt" is "may/ferry.txt".
        """
        name = path.rpartition("/")[2]
        same = (id_ for at, id_ in self._named.get(name, ()) if _is_inner(at, path))
        return [one for id_ in same for one in self.by_article.get(id_, ())]

    def find_speaker(self, ref: SpeakerRef) -> Speaker | None:
        """Return the speaker of a record as the machine knows them now, None if it does not.

        The id counts only with a name, which another build may have given to someone else. Else
        the only one of that name; else, unless the user made the speaker, the only one with that
        alias.
        """
        speaker = self.snapshot.speakers.get(ref.id)
        if speaker is not None and _share_a_name(ref, speaker):
            return speaker
        name = folded(ref.name)
        aliases = [] if ref.id.startswith(MADE) else self._by_alias.get(name, [])
        for ids in (self._by_name.get(name, []), aliases):
            if len(ids) == 1:
                return self.snapshot.speakers[ids[0]]
        return None

    def missing(self, ref: SpeakerRef) -> ElsewhereError | LostError:
        """Return what is wrong when a speaker is not found."""
        if any(path in self.article_at for path in ref.seen):
            return LostError(f"nobody is called {ref.name} in these articles any more")
        return ElsewhereError()


def _is_inner(one: str, other: str) -> bool:
    """Tell whether one path is the end of the other."""
    return f"/{one}".endswith(f"/{other}") or f"/{other}".endswith(f"/{one}")


def _share_a_name(ref: SpeakerRef, speaker: Speaker) -> bool:
    theirs = {folded(name) for name in (speaker.name, *speaker.aliases)}
    return not theirs.isdisjoint(folded(name) for name in (ref.name, *ref.aliases))


def _grouped(pairs: Iterable[tuple[str, V]]) -> dict[str, list[V]]:
    groups: dict[str, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
