"""The date of an article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from tui.journal import edtf
from tui.journal.changes.change import Change
from tui.journal.dating import dated
from tui.journal.errors import ChangeError, ElsewhereError

if TYPE_CHECKING:
    from tui.journal.draft import Draft
    from tui.journal.ground import Ground
    from tui.journal.overlay import Overlay


@dataclass(frozen=True, slots=True)
class Published(Change):
    """When an article came out; `article` is its path, `machine` what the machine had."""

    op: ClassVar[str] = "article.published"

    article: str
    headline: str
    published: str
    machine: str

    def __post_init__(self) -> None:
        """Check the date."""
        if edtf.published(self.published) != self.published:
            raise ChangeError(f"“{self.published}” is not a date; write 2023-05-12")

    @classmethod
    def of(cls, laid: Overlay, article: str, date: str) -> Published:
        """Date an article by its id; its undated statements are dated with it.

        Raises:
            ChangeError: There is no such article, or it is no date.
        """
        head = laid.before.articles.get(article)
        if head is None:
            raise ChangeError("there is no such article; read the folder again")
        value = edtf.published(date)
        return cls(head.path, head.headline or "", value, head.published or "undated")

    @property
    def text(self) -> str:
        """What was done."""
        return f"Article published: {self.published} (machine: {self.machine})"

    @property
    def about(self) -> str:
        """The article."""
        return self.headline or self.article

    def concerns(self, ground: Ground) -> bool:
        """Tell whether the article is there."""
        return self.article in ground.article_at

    def apply(self, draft: Draft) -> None:
        """Date the article, and its statements but those dated by the user."""
        id_ = draft.ground.article_at.get(self.article)
        if id_ is None:
            raise ElsewhereError
        draft.articles[id_] = replace(draft.articles[id_], published=self.published)
        for one in draft.ground.by_article.get(id_, ()):
            statement = draft.statement(one.id)
            by_user = statement.id in draft.dated
            said = statement.said if by_user else dated(one.said, self.published)
            changed = replace(statement, published=self.published, said=said)
            draft.put(changed, "published", self.machine)
