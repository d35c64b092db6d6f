"""Full-text search in the statements in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.browsing.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.model import Speaker, Statement


class TextIndex:
    """The words of all statements, and who said them, in the form that a search compares.

    Args:
        statements: In the order shown; positions refer to it.
        speakers: By id; a statement is also found by the name of its speaker.
        remarks: What the user has written on a statement, by its id; it is found by that too.
    """

    def __init__(
        self,
        statements: Sequence[Statement],
        speakers: Mapping[str, Speaker] | None = None,
        remarks: Mapping[str, str] | None = None,
    ) -> None:
        names = {id_: plain(speaker.name) for id_, speaker in (speakers or {}).items()}
        written = {id_: f"\n{plain(text)}" for id_, text in (remarks or {}).items()}
        self._texts = [
            f"{plain(one.words)}\n{names.get(one.speaker or '', '')}{written.get(one.id, '')}"
            for one in statements
        ]

    def find(self, query: str) -> list[int]:
        """Return the positions of the statements that hold the query, in rising order.

        Case, diacritics, and the shape of quotation marks and dashes make no difference. An empty
        query finds nothing.
        """
        needle = " ".join(plain(query).split())
        if not needle:
            return []
        return [at for at, text in enumerate(self._texts) if needle in text]
