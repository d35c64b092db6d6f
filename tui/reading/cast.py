"""`cast.toml`: the user's own names for speakers, with roles and sides.

[[speaker]]
name = "Hanna Maliar"
aliases = ["Ganna Malyar"]
role = "Deputy Defence Minister of Ukraine"
side = "Ukraine"
kind = "person"
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from tui.model import Speaker, SpeakerKind
from tui.reading.cleaning import one_line, safe_name
from tui.reading.errors import ReadingError
from tui.reading.toml import read_tables
from tui.reading.walking import leads_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

FILE_NAME: Final = "cast.toml"
_KEYS: Final = frozenset({"name", "aliases", "role", "side", "kind"})
_KINDS: Final[Mapping[str, SpeakerKind]] = {kind: kind for kind in get_args(SpeakerKind)}


def read_cast(paths: Sequence[Path]) -> tuple[Speaker, ...]:
    """Return the speakers of every `cast.toml` in the given folders, in the order written.

    Files among `paths` and folders without a `cast.toml` are passed over. The speakers have no
    id yet.

    Raises:
        ReadingError: A cast is no TOML, or an entry is wrong; file, entry and key are named.
    """
    return tuple(
        speaker
        for folder in dict.fromkeys(paths)
        if folder.is_dir() and (folder / FILE_NAME).exists()
        for speaker in _speakers(folder / FILE_NAME, folder)
    )


def _speakers(path: Path, folder: Path) -> list[Speaker]:
    name = safe_name(str(path))
    if leads_out(path, folder):
        raise ReadingError(name, "a link that leads out of the folder; put a copy in its place")
    speakers: list[Speaker] = []
    for number, table in enumerate(read_tables(path, name, "speaker"), 1):
        try:
            speakers.append(_speaker(table))
        except ValueError as error:
            raise ReadingError(name, f"entry {number}: {error}") from error
    return speakers


def _speaker(table: object) -> Speaker:
    if not isinstance(table, dict):
        raise ValueError("not a table of keys")
    for key in table.keys() - _KEYS:
        raise ValueError(f"{one_line(key)[:40]}: not known here")
    name = _text(table, "name")
    if not name:
        raise ValueError("name: missing")
    aliases = table.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(one, str) for one in aliases):
        raise ValueError('aliases: has to be a list such as ["Anna", "Hanna"]')
    kind = _KINDS.get(_text(table, "kind") or "person")
    if kind is None:
        raise ValueError(f"kind: has to be one of {', '.join(_KINDS)}")
    known = tuple(dict.fromkeys(filter(None, map(one_line, aliases))))
    return Speaker("", name, known, _text(table, "role"), _text(table, "side"), kind)


def _text(table: Mapping[str, object], key: str) -> str | None:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"{key}: has to be text in quotation marks")
    return one_line(value) or None
