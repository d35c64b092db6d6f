"""Whether the store still tells what the files say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading import ReadingError, fingerprint, read
from tui.verifying.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.model import Article
    from tui.reading import Discovery, Source
    from tui.store.inputs import Input

_STALE = "build the store again"


def check_sources(
    inputs: Iterable[Input], found: Discovery, articles: Mapping[str, Article]
) -> Iterator[Finding]:
    """Compare the articles of a store with the files they were read from.

    What could not be read then and cannot be read now is told, but is not wrong.

    Args:
        inputs: What the store was built from.
        found: The files that are there now.
        articles: Of the store, by id; an article it lacks was damaged, which another check tells.
    """
    sources = {one.name: one for one in found.sources}
    known = {one.name: one for one in inputs}
    for problem in found.problems:
        yield Finding("files", problem.name, problem.reason, wrong=False)
    for name in sorted({*known} - {*sources}):
        yield Finding("files", name, f"gone since it was read; {_STALE}")
    for name, source in sources.items():
        if name not in known:
            yield _unknown(source)
        else:
            entry = known[name]
            yield from _compare(source, entry.fingerprint, articles.get(entry.article))


def _unknown(source: Source) -> Finding:
    try:
        read(source)
    except ReadingError as error:
        return Finding("files", source.name, f"refused: {error.reason}", wrong=False)
    return Finding("files", source.name, f"not in the store; {_STALE}")


def _compare(source: Source, mark: str, stored: Article | None) -> Iterator[Finding]:
    try:
        if fingerprint(source) != mark:
            yield Finding("files", source.name, f"changed since it was read; {_STALE}")
            return
        now = read(source)
    except ReadingError as error:
        yield Finding("files", source.name, f"cannot be read any more: {error.reason}")
        return
    if stored is None:
        return
    for part in ("path", "sha256", "text", "skipped", "published"):
        if getattr(now, part) != getattr(stored, part):
            yield Finding("files", source.name, f"the store has another {part}; {_STALE}")
