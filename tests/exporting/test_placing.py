"""A document in a file: all of it or none, and never in the place of another unasked."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tui.exporting.placing import write


def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    write(file, ["one", "two"], replace=False)
    with pytest.raises(FileExistsError):
        write(file, ["three"], replace=False)
    assert file.read_text(encoding="utf-8") == "onetwo"
    write(file, ["three"], replace=True)
    assert file.read_text(encoding="utf-8") == "three"
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def _fails_at(name: str) -> Callable[[pytest.MonkeyPatch], None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return lambda patch: patch.setattr(os, name, fail)


@pytest.mark.parametrize("replace", [True, False])
def test_a_disk_that_is_full_only_when_it_is_asked_to_keep_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    file = tmp_path / "a.md"
    file.write_text("old")
    _fails_at("fsync")(monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        write(file, ["new"], replace=replace)
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("a.md", "old")]


def test_a_document_that_cannot_be_made_leaves_no_file(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "half"
        raise KeyError("an article")

    with pytest.raises(KeyError):
        write(tmp_path / "a.md", pieces(), replace=False)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("there", [True, False])
def test_where_no_link_can_be_made_nothing_is_replaced_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    _fails_at("link")(monkeypatch)
    file = tmp_path / "a.md"
    if there:
        file.symlink_to(tmp_path / "nowhere")
        with pytest.raises(FileExistsError):
            write(file, ["new"], replace=False)
        assert [one.name for one in tmp_path.iterdir()] == ["a.md"]
    else:
        write(file, ["new"], replace=False)
        assert file.read_text() == "new"


def test_the_longest_name_a_system_takes_is_taken(tmp_path: Path) -> None:
    file = tmp_path / ("é" * 127 + "x")
    write(file, ["new"], replace=False)
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_what_a_killed_program_left_is_in_nobodys_way(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.with_name(f".a.md.{os.getpid()}.part").write_text("half")
    write(file, ["new"], replace=False)
    assert file.read_text() == "new"
