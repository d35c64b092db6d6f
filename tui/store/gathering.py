"""Lines of a store's files put together into a snapshot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tui.model import ArticleHead, Link, Snapshot, Speaker, Statement
from tui.store.errors import StoreError
from tui.store.files import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@dataclass(slots=True)
class Gathered:
    """The records of one or more week files, each link and article once."""

    articles: dict[str, ArticleHead] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    elsewhere: list[Statement] = field(default_factory=list)
    links: dict[tuple[str, str, str], Link] = field(default_factory=dict)

    def add(self, records: Iterable[tuple[str, Any]]) -> None:
        """Take in the records of one file, each with its line's `type`."""
        for kind, record in records:
            if kind == "statement":
                self.statements.append(record)
            elif kind == "link":
                self.links[record.from_, record.to, record.relation] = record
            elif kind == "article":
                self.articles[record.id] = record
            elif kind == "elsewhere":
                self.elsewhere.append(record)

    def snapshot(
        self, speakers: Mapping[str, Speaker], where: str, *, elsewhere: bool = False
    ) -> Snapshot:
        """Return the records, with the statements of other weeks last if they are wanted.

        Raises:
            StoreError: A statement names an article or a speaker that is not there.
        """
        statements = self.statements + (self.elsewhere if elsewhere else [])
        for one in statements:
            if one.article not in self.articles:
                raise StoreError(f"{where}: statement {one.id} has no article {one.article}")
            if one.speaker is not None and one.speaker not in speakers:
                raise StoreError(f"{where}: statement {one.id} has no speaker {one.speaker}")
        return Snapshot(self.articles, speakers, tuple(statements), tuple(self.links.values()))


def lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines of a file that comes in pieces, without their line ends.

    Of a line longer than `LONGEST` only so much is yielded, or a little more: no record is.
    """
    kept: list[bytes] = []
    size = 0
    for piece in pieces:
        whole = piece.split(b"\n")
        if size <= LONGEST:
            kept.append(whole[0])
            size += len(whole[0])
        if len(whole) > 1:
            whole[0] = b"".join(kept)
            kept = [whole.pop()]
            size = len(kept[0])
            yield from whole
    if size:
        yield b"".join(kept)
