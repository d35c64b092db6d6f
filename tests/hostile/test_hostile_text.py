"""The hostile corpus through the command line: every sink that is not the app."""

import contextlib
import csv
import io
import json
import os
import pty
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from corpus import ESCAPES, HIDDEN, MARK, SECRET, Corpus
from sequences import controls, planted

from tui.cli import main
from tui.exporting import FORMATS
from tui.reading import Source, discover, examine
from tui.store.builder import build
from tui.store.stages import rooms


@pytest.fixture(scope="module")
def store(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the corpus, built once; what the build said is in `said.txt` beside it."""
    folder = tmp_path_factory.mktemp("store")
    ran = _run("build", corpus.folder, "--store", folder / "store")
    assert ran.status == 1, "some files have to be refused"
    assert not controls(ran.out + ran.err)
    assert "Traceback" not in ran.err
    (folder / "said.txt").write_text(ran.err, encoding="utf-8")
    return folder / "store"


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


def _run(*arguments: object) -> Ran:
    """Run a command in this process, its output going to a pipe."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main([str(one) for one in arguments])
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]
    return Ran(status, *texts)


def _on_a_terminal(*arguments: object) -> str:
    """Run a command with a terminal for everything; return what the terminal was sent."""
    main, side = pty.openpty()
    command = [sys.executable, "-m", "tui", *map(str, arguments)]
    child = subprocess.Popen(
        command, stdin=side, stdout=side, stderr=side, env={**os.environ, "TERM": "xterm-256color"}
    )
    os.close(side)
    pieces = []
    try:
        while piece := os.read(main, 1 << 16):
            pieces.append(piece)
    except OSError:  # Linux says so when the other end is closed
        pass
    finally:
        os.close(main)
    assert child.wait(60) in (0, 1)
    return b"".join(pieces).decode("utf-8")


@pytest.mark.parametrize("sequence", ESCAPES.values(), ids=ESCAPES)
def test_the_search_finds_what_it_looks_for(sequence: str) -> None:
    assert planted(f"\x1b[1mfine\x1b[0m {sequence} and on")
    assert controls(sequence)


def test_every_refusal_is_told(store: Path) -> None:
    said = (store.parent / "said.txt").read_text(encoding="utf-8")
    for name, reason in {
        "pipe.txt": "not a regular file",
        "socket.txt": "not a regular file",
        "device.txt": "leads out of the folder",
        "this-program.txt": "leads out of the folder",
        "secret-in-two-steps.txt": "leads out of the folder",
        "secret.json": "leads out of the folder",
        "sparse.txt": "larger than",
        "bomb-attributes.html": "2,000 attributes",
        "json-deep.json": "nested too deeply",
        "json-many.json": "more than 5,000 articles",
        "json-export.json": "an export of Counterclaim",
        "json-bytes.json": "not UTF-8",
        "json-two.json": "not JSON",
        "self.txt": "cannot be read",
        "gone.txt": "a link that leads nowhere",
        "loop": "a link to a folder is not followed",
        "encoding-too-large.txt": "larger than",
        "encoding-pdf.txt": "looks binary",
        "encoding-empty.txt": "empty",
        "sidecar-digits/articles.toml": "not TOML",
    }.items():
        assert any(name in line and reason in line for line in said.splitlines()), name


@pytest.mark.parametrize("format_", FORMATS)
def test_no_export_holds_a_control_character(corpus: Corpus, store: Path, format_: str) -> None:
    ran = _run("export", corpus.folder, "--store", store, "--format", format_)
    assert ran.status == 1
    assert MARK in ran.out, "the payloads have to be in it, made harmless"
    assert not controls(ran.out)
    if format_ == "csv":
        _check_cells(ran.out)
    elif format_ not in ("markdown", "argdown"):
        json.loads(ran.out)


def _check_cells(document: str) -> None:
    rows = list(csv.reader(io.StringIO(document.lstrip("\ufeff"))))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) > 50
    for row in rows[1:]:
        assert not [cell for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_what_lies_outside_of_the_folder_is_read_by_nobody(corpus: Corpus, store: Path) -> None:
    assert SECRET in corpus.folder.with_name("outside.txt").read_text(encoding="utf-8")
    for path in store.rglob("*"):
        assert not path.is_file() or SECRET.encode() not in path.read_bytes(), path


@pytest.mark.parametrize("how", [["--plain"], ["--json"], []], ids=["plain", "json", "pipe"])
def test_no_list_holds_a_control_character(corpus: Corpus, store: Path, how: list[str]) -> None:
    ran = _run("list", corpus.folder, "--store", store, *how)
    assert MARK in ran.out
    assert not controls(ran.out + ran.err)


@pytest.mark.parametrize("command", ["list", "build", "verify", "export"])
def test_nothing_planted_reaches_a_terminal(corpus: Corpus, store: Path, command: str) -> None:
    shown = _on_a_terminal(command, corpus.folder, "--store", store)
    assert not planted(shown)
    assert MARK in shown or command in ("build", "verify")


_WRONG = {
    "path": ("build", "{}"),
    "output": ("export", "in", "--output", "{}/x"),
    "output that exists": ("export", "in", "--output", "in/a {}.txt"),
    "store": ("build", "in", "--store", "in/a {}.txt"),
    "format": ("export", "in", "--format", "{}"),
    "speaker": ("list", "in", "--speaker", "{}"),
    "day": ("list", "in", "--on", "{}"),
    "filter": ("list", "in", "--filter", "speaker:( {}"),
    "option": ("list", "in", "--{}"),
    "jobs": ("build", "in", "--jobs", "{}"),
}


@pytest.mark.parametrize("arguments", _WRONG.values(), ids=_WRONG)
def test_an_error_does_not_repeat_what_a_name_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    payloads = (*ESCAPES.values(), *HIDDEN.values())
    names = [f"no {payload}".replace("/", "∕")[:90] for payload in payloads]
    for name in names:
        Path(f"in/a {name}.txt").write_text("Ada Brook said it rained.")
    for name in names:
        ran = _run(*(one.format(name) for one in arguments))
        assert ran.status == 2
        assert not controls(ran.out + ran.err)


def test_a_file_that_vanishes_or_changes_while_it_is_read_is_one_refusal(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text("Ada Brook said it rained.")
    stages = rooms()

    def vanish(paths: list[Path]) -> object:
        found = discover(paths)
        (tmp_path / "in/a.txt").unlink()
        return found

    def replaced(source: Source) -> object:
        path = tmp_path / "in/b.txt"
        if path.is_file():
            path.unlink()
            os.mkfifo(path)
        return examine(source)

    report = build(
        [tmp_path / "in"],
        tmp_path / "store",
        stages=replace(stages, discover=vanish, examine=replaced),  # type: ignore[arg-type]
    )
    assert [one.name for one in report.problems] == ["a.txt", "b.txt"]
    assert report.articles == 1
