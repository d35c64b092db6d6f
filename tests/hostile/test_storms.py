"""Storms of keys and sizes on records that no cleaning has touched: the app never dies of data.

`HOSTILE=full` makes them long: thousands of keys, hundreds of storms.
"""

import asyncio
import random
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from corpus import FULL, TEXTS, Corpus
from factories import (
    make_article,
    make_cue,
    make_link,
    make_said,
    make_snapshot,
    make_speaker,
    make_statement,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storms import KEYS, let_loose, storm_on

from tui.model import Article, Mention, Snapshot
from tui.store import Store, sample
from tui.store.builder import build

_PAYLOADS = [*TEXTS.values(), "\ud800half\udfff", "\x00", "", " ", "\n\n", "a" * 3_000]
_RELATIONS = ("denies", "contradicts", "disputes", "corroborates", "repeats", "revises")

SIZES = st.tuples(st.integers(1, 500), st.integers(1, 60))
_ACTIONS = st.lists(
    st.one_of(st.sampled_from(KEYS), st.sampled_from(KEYS), SIZES),
    min_size=20,
    max_size=2_000 if FULL else 40,
)


def _articles() -> dict[str, Article]:
    made = (
        make_article(
            f"a{number}",
            f"Before {payload} and {payload} behind.\n" * 3,
            path=f"in/{payload or 'x'}.txt",
            outlet=payload,
            headline=payload * 2,
            url=f"https://{payload}",
            skipped=((0, 3),),
        )
        for number, payload in enumerate(_PAYLOADS)
    )
    return {one.id: one for one in made}


def _statement(number: int, payload: str) -> Any:
    said = make_said(f"2031-03-{1 + number % 9:02d}", basis=payload) if number % 5 else None
    return make_statement(
        f"s{number}",
        f"the wall {payload} is {payload}",
        article=f"a{number}",
        # Where a store was changed by hand, a segment may lie anywhere.
        segments=((7, 12),) if number % 3 else ((10**6, 10**6 + 5),),
        cue=make_cue(payload or "said"),
        mention=Mention(payload, 0, 5),
        speaker=f"p{number}" if number % 4 else None,
        said=said or make_said(None),
        kind=("direct", "mixed", "indirect")[number % 3],
        topics=(payload,),
        places=(payload,),
        hedge=payload,
    )


def hostile_snapshot(articles: dict[str, Article]) -> Snapshot:
    """Every payload as words, names, roles, sides, reasons and titles."""
    statements = [_statement(number, payload) for number, payload in enumerate(_PAYLOADS)]
    speakers = [
        make_speaker(
            f"p{n}", f"Ada {one} Brook", aliases=(one, f"B{one}"), role=one or None, side=one
        )
        for n, one in enumerate(_PAYLOADS)
    ]
    links = [
        make_link(f"s{n}", f"s{(n * 7 + 1) % len(_PAYLOADS)}", _RELATIONS[n % 6], one)
        for n, one in enumerate(_PAYLOADS)
    ]
    return make_snapshot(statements, links, speakers, list(articles.values()))


def hostile_desk() -> tuple[Snapshot, dict[str, Article]]:
    """Records that no cleaning has touched."""
    articles = _articles()
    return hostile_snapshot(articles), articles


@cache
def sample_desk() -> tuple[Snapshot, dict[str, Article]]:
    """The sample week as the program reads it."""
    with tempfile.TemporaryDirectory() as name:
        build([sample()], Path(name) / "store")
        store = Store.open(Path(name) / "store")
        return store.snapshot(), {one: store.article(one) for one in store.articles}


DESKS = {"hostile": hostile_desk, "sample": sample_desk}


async def storm(desk: str, actions: list[Any]) -> None:
    """Start the app on some records and let keys and sizes loose on it."""
    from given import app_on

    snapshot, articles = DESKS[desk]()
    app = app_on(snapshot, articles=articles)
    await let_loose(app, actions)


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda *_: True)


@pytest.mark.parametrize("desk", DESKS)
@given(actions=_ACTIONS)
@settings(
    max_examples=300 if FULL else 2,
    deadline=None,
    derandomize=not FULL,
    suppress_health_check=list(HealthCheck),
)
def test_the_app_outlives_every_storm(desk: str, actions: list[Any]) -> None:
    asyncio.run(storm(desk, actions))


def test_the_app_outlives_a_storm_on_all_that_is_read_of_the_corpus(corpus: Corpus) -> None:
    keys = 600 if FULL else 25
    assert storm_on(corpus.folder, keys, "all") == keys


def test_the_app_outlives_storms_on_single_entries_of_the_corpus(corpus: Corpus) -> None:
    entries = sorted(corpus.folder.iterdir())
    for entry in random.Random(7).sample(entries, len(entries) if FULL else 4):
        storm_on(entry, 20, entry.name)
