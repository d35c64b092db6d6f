"""`lexicon.toml`: words of the folder's own story that the linker should know.

synonyms = [["troops", "raiders"]]      # the first stands for all; single words
opposites = [["lawful", "rigged"]]      # cannot both be so of one thing
denials = ["poppycock"]                 # with which somebody denies
quarrels = ["window dressing"]          # with which somebody accepts a fact and disputes its name

[[scale]]                               # what can happen, either way
name = "headway"                        # one that exists, or a name of your own
up = ["outflank"]                       # "give up~position": both words near each other
down = ["buckle", "cut and run"]
flags = ["strict"]                      # of a new scale, see tui/linking/lexicon/data/events.txt
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from tui.model import Lexicon
from tui.reading.cleaning import one_line, safe_name
from tui.reading.errors import ReadingError
from tui.reading.toml import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

FILE_NAME: Final = "lexicon.toml"
_LISTS: Final = {
    "synonyms": "synonyms",
    "opposites": "antonyms",
    "denials": "denials",
    "quarrels": "wordings",
}
_FLAGS: Final = frozenset({"zero-sum", "exclusive", "strict", "loose", "own"})
_SCALE_KEYS: Final = frozenset({"name", "up", "down", "flags"})
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]{0,39}")
_PHRASE: Final = re.compile(r"[^\W\d_][\w'’-]{0,39}(?:[ ~][\w'’-]{1,40}){0,5}")
_MOST: Final = 2000
"""Entries of one file; a story needs a few dozen."""


class _EntryError(ValueError):
    """What is wrong, and the text that it is wrong about."""

    def __init__(self, reason: str, about: str) -> None:
        super().__init__(reason)
        self.about = about


def read_lexicon(paths: Sequence[Path]) -> Lexicon:
    """Return the words of every `lexicon.toml` in the given folders, in the order written.

    Files among `paths` and folders without a `lexicon.toml` are passed over.

    Raises:
        ReadingError: A lexicon is no TOML, or an entry is wrong; file, line and entry are named.
    """
    return Lexicon(
        tuple(
            entry
            for folder in dict.fromkeys(paths)
            if folder.is_dir() and (folder / FILE_NAME).exists()
            for entry in _entries(folder / FILE_NAME)
        )
    )


def _entries(path: Path) -> list[tuple[str, str]]:
    name = safe_name(str(path))
    document, text = read_document(path, name)
    try:
        found = list(_all_entries(document))
    except _EntryError as error:
        raise ReadingError(name, f"line {_line_of(text, error.about)}: {error}") from error
    if len(found) > _MOST:
        raise ReadingError(name, f"more than {_MOST} entries; keep those of this story")
    return found


def _line_of(text: str, about: str) -> int:
    """The number of the first line that holds a text, 1 where none does."""
    return text.count("\n", 0, max(0, text.find(about))) + 1


def _all_entries(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in document.items():
        if key == "scale":
            yield from (("events", _scale(one)) for one in _list(value, key))
        elif key in {"synonyms", "opposites"}:
            yield from ((_LISTS[key], _group(one, key)) for one in _list(value, key))
        elif key in _LISTS:
            yield from ((_LISTS[key], _phrase(one, key)) for one in _list(value, key))
        else:
            known = ", ".join([*_LISTS, "scale"])
            raise _EntryError(f"{_shown(key)}: not known here; write one of {known}", key)


def _scale(table: object) -> str:
    if not isinstance(table, dict):
        raise _EntryError("scale: write [[scale]] with two brackets, one for every scale", "scale")
    for key in table.keys() - _SCALE_KEYS:
        raise _EntryError(f"{_shown(key)}: not known in a scale", key)
    name = table.get("name")
    if not isinstance(name, str) or not _WORD.fullmatch(name):
        raise _EntryError("name: every scale needs one, a single word", _about(name, "scale"))
    flags = [one for one in _list(table.get("flags", []), "flags") if isinstance(one, str)]
    for flag in flags:
        if flag not in _FLAGS:
            known = ", ".join(sorted(_FLAGS))
            raise _EntryError(f"{_shown(flag)}: no flag; write one of {known}", flag)
    ends = [
        ",".join(_phrase(one, end) for one in _list(table.get(end, []), end))
        for end in ("up", "down")
    ]
    if not any(ends):
        raise _EntryError(f"{_shown(name)}: a scale needs words in up or down", name)
    return " ; ".join((name, " ".join(flags), *ends))


def _group(value: object, key: str) -> str:
    words = _list(value, key)
    if len(words) < 2:
        raise _EntryError(f"{key}: write lists of at least two words", _about(value, key))
    for word in words:
        if not isinstance(word, str) or not _WORD.fullmatch(word):
            raise _EntryError(f"{key}: {_shown(word)} is not a single word", _about(word, key))
    return " ".join(words)


def _phrase(value: object, key: str) -> str:
    if not isinstance(value, str) or not _PHRASE.fullmatch(value):
        reason = f"{key}: {_shown(value)} is not a phrase of one to six words"
        raise _EntryError(reason, _about(value, key))
    return value


def _list(value: object, key: str) -> list[Any]:
    if not isinstance(value, list):
        raise _EntryError(f"{key}: has to be a list in square brackets", key)
    return value


def _about(value: object, otherwise: str) -> str:
    found = value[0] if isinstance(value, list) and value else value
    return found if isinstance(found, str) and found else otherwise


def _shown(value: object) -> str:
    return f'"{one_line(str(value))[:40]}"'
