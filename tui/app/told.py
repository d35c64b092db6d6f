"""What a speaker's kind, role and side rest on, in lines. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model import ArticleHead, Speaker, Told


def told_in_words(speaker: Speaker, articles: Mapping[str, ArticleHead]) -> tuple[str, ...]:
    """Return a line for each thing told: "role: called “harbour master”, in The Lantern"."""
    return tuple(
        f"{one.about}: {one.text}{_in(one, articles)}"
        for one in speaker.told
        if getattr(speaker, one.about) or one.span is None
    )


def _in(one: Told, articles: Mapping[str, ArticleHead]) -> str:
    head = articles.get(one.article or "")
    return f", in {head.outlet or head.path}" if head else ""
