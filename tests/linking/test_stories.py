"""Small stories that are no war, through the whole program: a budget, a crash, a scandal."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tui.extracting import extract
from tui.linking import identify, relate
from tui.model import Link, Statement
from tui.reading import discover, read

STORIES = Path(__file__).with_name("stories")
NAMES = sorted(path.name for path in STORIES.iterdir())


@cache
def _linked(story: str) -> tuple[Mapping[str, Statement], tuple[Link, ...]]:
    articles = [read(source) for source in discover([STORIES / story]).sources]
    heads = {article.id: article.head for article in articles}
    found = identify([extract(article) for article in articles], heads)
    links = relate(found.statements, {one.id: one for one in found.speakers})
    return {one.id: one for one in found.statements}, links


def _expected(story: str, kind: str) -> list[dict[str, Any]]:
    table = tomllib.loads((STORIES / story / "expected.toml").read_text("utf-8"))
    return list(table.get(kind, ()))


def _told(story: str, words: str) -> set[str]:
    """The statements that have some words; there has to be one."""
    statements, _ = _linked(story)
    found = {one.id for one in statements.values() if words in one.words}
    assert found, f"nobody is found to say “{words}”"
    return found


@pytest.mark.parametrize(
    ("story", "link"),
    [(story, link) for story in NAMES for link in _expected(story, "link")],
    ids=lambda value: value if isinstance(value, str) else f"{value['from']} / {value['to']}",
)
def test_what_any_reader_links_is_linked(story: str, link: dict[str, str]) -> None:
    ends = _told(story, link["from"]), _told(story, link["to"])
    _, found = _linked(story)
    assert link["relation"] in {
        one.relation for one in found if one.from_ in ends[0] and one.to in ends[1]
    }


@pytest.mark.parametrize("story", NAMES)
def test_what_has_nothing_to_do_with_each_other_is_not_linked(story: str) -> None:
    statements, found = _linked(story)
    pairs = {frozenset((one.from_, one.to)) for one in found}
    for apart in _expected(story, "apart"):
        one, other = (_told(story, words) for words in apart["words"])
        assert not {frozenset((a, b)) for a in one for b in other} & pairs, apart["why"]
    for alone in _expected(story, "alone"):
        met = _told(story, alone["words"]) & {end for pair in pairs for end in pair}
        assert not met, alone["why"]
    assert len(found) < len(statements)


@pytest.mark.parametrize("story", NAMES)
def test_silence_is_linked_to_nothing(story: str) -> None:
    statements, found = _linked(story)
    silent = {one.id for one in statements.values() if one.hedge and one.cue}
    silent = {
        id_
        for id_ in silent
        if "comment" in statements[id_].words or "respond" in statements[id_].words
    }
    assert not silent & {end for one in found for end in (one.from_, one.to)}
