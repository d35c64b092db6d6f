"""Builds that stop dead at each step of putting files into their places, one after another."""

import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from store_desk import Desk

from tui.model import Snapshot
from tui.store import StoreError

_STEPS = ("replace", "rename", "unlink", "mkdir", "rmdir")
"""All that changes the names in a folder; a program that is dead takes none of them."""


class Dead(BaseException):
    """What a killed program would not live to see."""


@pytest.fixture
def changed(desk: Desk) -> Desk:
    """A store of which one article has changed and one is gone since it was built."""
    desk.build()
    desk.write("one.txt", "2023-05-10|Ada Brook|maybe", "2023-06-20|Ben Cole|the bridge is gone")
    (desk.folder / "two.txt").unlink()
    return desk


def _copy(desk: Desk, folder: Path) -> Desk:
    shutil.copytree(desk.store_folder, folder)
    return Desk(desk.folder, folder)


def _content(folder: Path) -> dict[str, bytes]:
    """Every file of a store; what is hidden beside them is no part of it."""
    found = (one for one in folder.rglob("*") if one.is_file() and one.name[0] != ".")
    return {str(one.relative_to(folder)): one.read_bytes() for one in found}


def _stop_at(patch: pytest.MonkeyPatch, step: int) -> None:
    """Let so many steps succeed, and none after them, not even to clean up."""
    steps = count(1)

    def stopping(name: str) -> None:
        real = getattr(os, name)

        def take(*arguments: object, **options: object) -> object:
            if next(steps) >= step:
                raise Dead
            return real(*arguments, **options)

        patch.setattr(os, name, take)

    for name in _STEPS:
        stopping(name)


def _stopped(desk: Desk, root: Path) -> Iterator[Desk]:
    """Yield copies of a store whose build was stopped, a step later each time."""
    for step in count(1):
        copy = _copy(desk, root / f"{step}" / "store")
        with pytest.MonkeyPatch.context() as patch:
            _stop_at(patch, step)
            try:
                copy.build()
            except Dead:
                stopped = True
            else:
                stopped = False
        if not stopped:
            assert step > 15, "there were fewer steps than a build needs"
            return
        yield copy


def _as_read(desk: Desk) -> Snapshot | None:
    """Return what a reader sees; None if the reader is told that a build was interrupted."""
    try:
        return desk.open().snapshot()
    except StoreError as error:
        if "interrupted" not in str(error):
            raise
        return None


def test_a_build_stopped_at_any_step_is_taken_up_by_the_next(changed: Desk, tmp_path: Path) -> None:
    before = changed.open().snapshot()
    whole = _copy(changed, tmp_path / "whole" / "store")
    whole.build()
    after = whole.open().snapshot()
    wanted = _content(whole.store_folder)
    for copy in _stopped(changed, tmp_path):
        assert _as_read(copy) in (before, after, None)
        copy.build()
        assert _content(copy.store_folder) == wanted
        assert [one.name for one in copy.store_folder.parent.iterdir()] == ["store"]


def test_no_file_of_a_store_is_written_into(changed: Desk, tmp_path: Path) -> None:
    """Whoever has a file open reads it to its end as it was."""
    kept = tmp_path / "kept"
    kept.mkdir()
    files = [one for one in _content(changed.store_folder) if one != "unfinished"]
    for number, name in enumerate(files):
        os.link(changed.store_folder / name, kept / str(number))
    before = _content(kept)
    changed.build()
    assert _content(kept) == before
