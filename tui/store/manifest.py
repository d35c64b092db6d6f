"""`store.json`: by what a store was built, its weeks, and what every file in it should be."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Final

from tui.store.codec import load
from tui.store.errors import StoreError
from tui.store.files import read, write
from tui.store.inputs import FileMark  # noqa: TC001  pydantic reads it at run time
from tui.store.layout import Layout

if TYPE_CHECKING:
    from pathlib import Path

FORMAT: Final = 4
"""Goes up when an older program could no longer read the files."""


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week that has statements, for example "2023-W19", with its counts.

    The statements without a date are counted as a week with the id "undated".
    """

    id: str
    statements: int
    contested: int


@dataclass(frozen=True, slots=True)
class Versions:
    """What made the records; where one differs, that part of the work is done again."""

    extractor: str
    linker: str
    cast: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The content of `store.json`; the articles' files are in `inputs.jsonl`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    format: int
    program: str
    versions: Versions
    weeks: tuple[Week, ...] = ()
    undated: Week = Week("undated", 0, 0)
    files: dict[str, FileMark] = field(default_factory=dict)


def read_manifest(folder: Path) -> Manifest:
    """Return what `store.json` in a folder says.

    Raises:
        StoreError: There is none, it is damaged, another version of the program wrote it in
            another format, or a build was interrupted while it replaced files.
    """
    layout = Layout(folder)
    try:
        data = read(layout.manifest)
    except OSError as error:
        raise StoreError(f"{layout.manifest}: {error.strerror}; build the store first") from error
    if layout.unfinished.exists():
        raise StoreError(f"{folder}: a build was interrupted; build the store again")
    format_ = _format(data, layout.manifest)
    if format_ != FORMAT:
        reason = f"format {format_}, this program reads format {FORMAT}"
        raise StoreError(f"{layout.manifest}: {reason}; build the store again")
    return load(Manifest, data, str(layout.manifest))


def _format(data: bytes, path: Path) -> object:
    try:
        return json.loads(data)["format"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise StoreError(f"{path}: damaged; build the store again") from error


def write_manifest(folder: Path, manifest: Manifest) -> bool:
    """Write `store.json` unless it says the same already.

    Returns:
        Whether it was written.

    Raises:
        OSError: The folder cannot be written.
    """
    path = Layout(folder).manifest
    data = json.dumps(asdict(manifest), indent=1).encode() + b"\n"
    if path.exists() and path.read_bytes() == data:
        return False
    write(path, data)
    return True
