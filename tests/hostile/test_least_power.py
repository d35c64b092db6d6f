"""The program takes no more than it needs: where it writes, who may read it, what it opens."""

import os
import socket
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tui.cli import main
from tui.commands import export as export_command
from tui.exporting import FORMATS
from tui.exporting.web import web_address
from tui.journal import Journal
from tui.reading import Source, read
from tui.searching import ArchiveIndex
from tui.store import Store
from tui.store.builder import build

TEXT = "Ada Brook said the pier was safe. “It will open,” she said."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    return folder


@pytest.fixture
def open_mask() -> Iterator[None]:
    """The system hides nothing by itself, as on a badly set up machine."""
    before = os.umask(0)
    yield
    os.umask(before)


def _export(articles: Path, output: Path, *more: str) -> int:
    return main(["export", str(articles), "--output", str(output), *more])


def test_an_export_never_replaces_a_file_unasked(articles: Path, tmp_path: Path) -> None:
    output = tmp_path / "claims.json"
    output.write_text("mine")
    assert _export(articles, output) == 2
    assert output.read_text() == "mine"
    assert _export(articles, output, "--force") == 0
    assert output.read_text() != "mine"


def test_not_even_one_that_appears_while_it_works(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "claims.json"
    claims_of = export_command.claims_of

    def slow(*arguments: Any) -> Any:
        output.write_text("somebody else's")
        return claims_of(*arguments)

    monkeypatch.setattr(export_command, "claims_of", slow)
    assert _export(articles, output) == 2
    assert output.read_text() == "somebody else's"
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["plain", "force"])
@pytest.mark.parametrize("there", [True, False], ids=["target", "no-target"])
def test_an_export_never_writes_through_a_link(
    articles: Path, tmp_path: Path, there: bool, force: list[str]
) -> None:
    target, output = tmp_path / "secret", tmp_path / "claims.json"
    if there:
        target.write_text("mine")
    output.symlink_to(target)
    assert _export(articles, output, *force) == (0 if there and force else 2)
    assert target.exists() is there
    assert not there or target.read_text() == "mine"


def test_a_scratch_name_that_is_taken_is_not_followed(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, output = tmp_path / "secret", tmp_path / "claims.json"
    target.write_text("mine")
    monkeypatch.setattr(os, "urandom", lambda size: b"\x00" * size)
    output.with_name(f".{output.name}.00000000.part").symlink_to(target)
    assert _export(articles, output) == 2
    assert target.read_text() == "mine"


@pytest.mark.usefixtures("open_mask")
def test_store_and_journal_are_for_their_owner_alone(articles: Path, tmp_path: Path) -> None:
    folder, path = tmp_path / "private" / "store", tmp_path / "data" / "journal.jsonl"
    build([articles], folder)
    statement = Store.open(folder).snapshot().statements[0]
    Journal.open(path).toggle_bookmark(statement, Store.open(folder).article(statement.article))
    with path.open("ab") as file:
        file.write(b"torn")
    Journal.open(path).toggle_bookmark(statement, Store.open(folder).article(statement.article))
    assert path.with_name("journal.jsonl.damaged").exists()
    ArchiveIndex(folder).refresh(Store.open(folder))
    for one in [folder, *folder.rglob("*"), path.parent, *path.parent.iterdir()]:
        allowed = 0o700 if one.is_dir() else 0o600
        assert stat.S_IMODE(one.stat().st_mode) & ~allowed == 0, one


@pytest.mark.usefixtures("open_mask")
def test_what_was_set_aside_stays_private(articles: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    build([articles], folder)
    (folder / "store.json").write_text("not a store")
    build([articles], folder)
    assert stat.S_IMODE((tmp_path / "store.set-aside-1").stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://example.org/",
        "//example.org",
        "vscode://x",
        "http://",
        "https://a b",
        "http://a\nb",
        "http://a\x1b]0;x\x07",
        " http://a",
        "--version",
        "HTTP:/a",
        "http://" + "a" * 3_000,
    ],
)
def test_only_web_addresses_are_opened_or_written(address: str, tmp_path: Path) -> None:
    assert web_address(address) is None
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    kept = read(Source(path, "a.txt", {"url": address})).url
    assert kept is None or web_address(kept) == kept


def test_nothing_is_asked_of_the_network(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    for command in ("build", "list", "verify"):
        assert main([command, str(articles)]) == 0
    assert _export(articles, tmp_path / "claims.json") == 0


def test_an_article_of_a_store_cannot_name_a_path(articles: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    build([articles], folder)
    (stored,) = folder.glob("articles/*.json")
    text = stored.read_text().replace(stored.stem, "../../outside")
    (folder / "pending").mkdir()
    (folder / "pending" / "x.json").write_text(text)
    stored.unlink()
    (folder / "unfinished").touch()
    build([articles], folder)
    assert not list(tmp_path.glob("outside*"))
    assert Store.open(folder).articles == (stored.stem,)


@pytest.mark.parametrize("format_", FORMATS)
def test_an_export_among_the_articles_is_not_read_as_articles(
    articles: Path, tmp_path: Path, format_: str
) -> None:
    output = articles / "week.json"
    assert _export(articles, output, "--format", format_) == 0
    report = build([articles], tmp_path / "store")
    assert report.articles == 1
    assert [one.name for one in report.problems] == ["week.json"]
