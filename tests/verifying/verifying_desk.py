"""A folder of two short articles with its store, for tests to corrupt copies of."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tui.journal import Journal
from tui.store import Store
from tui.store.builder import build
from tui.store.files import digest
from tui.verifying import Report, verify

ARTICLES = {
    "pier.txt": (
        "---\npublished: 2031-03-03\n---\n\nThe pier stays closed\n\n"
        "Mayor Ada Brook said the pier was safe. “It will open in May,” she said.\n"
    ),
    "sub/wall.txt": (
        "---\npublished: 2031-03-04\n---\n\nEngineer speaks\n\n"
        "Engineer Tomas Reuss denied that the pier was safe.\n"
    ),
}


class Desk:
    """One folder, its store and its journal."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "articles"
        for name, text in ARTICLES.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.store = root / "store"
        self.journal = root / "journal" / "journal.jsonl"
        build([self.folder], self.store)

    def report(self) -> Report:
        return verify([self.folder], self.store, Journal.open(self.journal))

    def wrong(self) -> list[tuple[str, str]]:
        """Check and where of all that is wrong."""
        return [(one.check, one.where) for one in self.report().wrong]

    def told(self, *, wrong: bool = True) -> str:
        found = [one for one in self.report().findings if one.wrong is wrong]
        return "\n".join(f"{one.check}: {one.where}: {one.what}" for one in found)

    def forge(self, name: str, change: Callable[[Any], None], *, line: str = "") -> None:
        """Change a record of the store and make the checksum fit, as an enemy would.

        Args:
            name: The file in the store.
            change: Changes the record in place.
            line: The `type` of the line to change, for a `.jsonl` file.
        """
        path = self.store / name
        if line:
            lines = path.read_text().splitlines()
            at = next(n for n, one in enumerate(lines) if one.startswith(f'{{"type":"{line}"'))
            record = json.loads(lines[at])
            change(record)
            lines[at] = json.dumps(record, separators=(",", ":"))
            data = ("\n".join(lines) + "\n").encode()
        else:
            record = json.loads(path.read_bytes())
            change(record)
            data = json.dumps(record).encode()
        path.write_bytes(data)
        self.vouch(name)

    def vouch(self, name: str) -> None:
        """Give a file of the store the checksum it has now."""
        data = (self.store / name).read_bytes()
        mark = {"size": len(data), "sha256": digest(data)}
        if name.startswith("articles/"):
            path = self.store / "inputs.jsonl"
            inputs = [json.loads(line) for line in path.read_text().splitlines()]
            next(one for one in inputs if one["article"] in name)["stored"] = mark
            path.write_text("".join(json.dumps(one) + "\n" for one in inputs))
            self.vouch("inputs.jsonl")
            return
        manifest = json.loads((self.store / "store.json").read_bytes())
        manifest["files"][name] = mark
        (self.store / "store.json").write_text(json.dumps(manifest))

    @property
    def week(self) -> str:
        return f"weeks/{Store.open(self.store).weeks[0].id}.jsonl"
