"""A folder of three short articles, and the command line run in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui.cli import main

ARTICLES = {
    "ferry.txt": (
        "Trouble at Lowmouth\n\n"
        "The harbour master, Ada Brook, said on Friday that two ferries ran aground.\n"
    ),
    "town.txt": (
        "News from the town hall\n\n“No ferry ran aground,” Mayor Ben Cole said on Saturday.\n"
    ),
    "later.txt": "Later\n\nAda Brook said on Monday that the channel would be dredged.\n",
}
SIDECAR = """
[[article]]
file = "ferry.txt"
published = "2023-05-12"

[[article]]
file = "town.txt"
published = "2023-05-13"
outlet = "The Evening Lamp"

[[article]]
file = "later.txt"
published = "2023-05-22"
"""


@dataclass
class Ran:
    status: int
    out: str
    err: str


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "articles.toml").write_text(SIDECAR, encoding="utf-8")
    return folder


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    def run(*arguments: object) -> Ran:
        try:
            status = main([str(one) for one in arguments])
        except SystemExit as exit_:  # --help and --version
            status = int(exit_.code or 0)
        out, err = capfdbinary.readouterr()
        return Ran(status, out.decode(), err.decode())

    return run
