"""All checks, one after another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.reading import Discovery, discover
from tui.store import Store, StoreError
from tui.verifying.checksums import check_checksums
from tui.verifying.coverage import Coverage, coverage_of
from tui.verifying.holding import Holding, Texts
from tui.verifying.linkage import check_links
from tui.verifying.notebook import check_journal
from tui.verifying.references import check_references
from tui.verifying.sources import check_sources
from tui.verifying.spans import check_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tui.journal import Journal
    from tui.verifying.finding import Finding


@dataclass(frozen=True, slots=True)
class Report:
    """What the checks said, and how much they looked at."""

    findings: tuple[Finding, ...]
    coverage: Coverage

    @property
    def wrong(self) -> tuple[Finding, ...]:
        """The findings that mean something is broken or out of date."""
        return tuple(one for one in self.findings if one.wrong)


def verify(paths: Sequence[Path], folder: Path, journal: Journal) -> Report:
    """Check a store and a journal against the files; nothing is written.

    Args:
        paths: Files and folders of articles.
        folder: The store's folder.
        journal: The user's.

    Raises:
        ReadingError: A path is wrong, or there is no article in it.
        StoreError: There is no store, or its `store.json` cannot be read.
    """
    store = Store.open(folder)
    found = discover(paths)
    try:
        inputs = store.inputs
    except StoreError:  # no article can be looked up
        return Report(tuple(check_checksums(store)), Coverage())
    outside = tuple(one for one in found.sources if not one.path.is_relative_to(folder.absolute()))
    held = Holding.of(store)
    texts = Texts(store)
    findings = [
        *check_checksums(store),
        *check_sources(inputs, Discovery(outside, found.problems), texts),
        *_spans(texts, held),
        *check_references(held),
        *check_links(held),
        *check_journal(journal, held.snapshot(), texts),
    ]
    coverage = coverage_of(paths, store.articles, held, findings)
    return Report(tuple(dict.fromkeys(findings)), coverage)


def _spans(texts: Texts, held: Holding) -> Iterator[Finding]:
    said = held.said_in()
    for id_ in texts:
        text = texts.get(id_)
        if text is not None:
            yield from check_spans(text, said.get(id_, ()))
