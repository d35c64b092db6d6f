"""`inputs.jsonl`: what a store was built from, one article a line.

It stands beside `store.json`, not in it: opening a week must not cost more when there are more
articles, and only a build and a look at an article's text need to know them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

from tui.store.codec import dump, load
from tui.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class FileMark:
    """What a file of the store should be: its size in bytes and SHA-256."""

    size: int
    sha256: str


_UNREAD: Final = FileMark(0, "")


@dataclass(frozen=True, slots=True)
class Input:
    """One source file as it was when it was last read.

    `article` is the id of its article and `stored` what the article's file in the store should be;
    before it is read they are blank. `sidecar` is a digest of what `articles.toml` says of it,
    `fingerprint` the SHA-256 that `tui.reading.fingerprint` gives. `mtime_ns` is in nanoseconds
    since 1970, `size` in bytes.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    name: str
    article: str
    size: int
    mtime_ns: int
    sidecar: str
    fingerprint: str
    stored: FileMark = _UNREAD


def dump_inputs(inputs: Iterable[Input]) -> Iterator[bytes]:
    """Yield the content of the file, line by line."""
    for one in inputs:
        yield dump(one) + b"\n"


def load_inputs(data: bytes, where: str) -> tuple[Input, ...]:
    """Return what the file says.

    Raises:
        StoreError: A line is damaged; the message names file and line.
    """
    lines = enumerate(data.splitlines(), start=1)
    return tuple(load(Input, line, f"{where}, line {number}") for number, line in lines)


def find_input(data: bytes, article: str, where: str) -> Input:
    """Return the input of one article without reading the others.

    Raises:
        StoreError: There is none, or its line is damaged.
    """
    at = data.find(b',"article":"%s",' % article.encode())
    if at < 0:
        raise StoreError(f"{where}: no article {article}")
    start, end = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
    return load(Input, data[start:end], where)
