"""`counterclaim verify` as a user runs it."""

import json

import pytest
from verifying_desk import Desk

from tui.cli import main


def _run(desk: Desk, *more: str) -> int:
    return main(["verify", str(desk.folder), "--store", str(desk.store), *more])


def test_status_and_last_line(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(desk) == 0
    assert capsys.readouterr().out.endswith("\nnothing is wrong\n")
    (desk.folder / "pier.txt").write_text("Gone.")
    assert _run(desk) == 1
    out = capsys.readouterr().out
    assert out.startswith("wrong files    pier.txt: changed since it was read")
    assert out.endswith("\n1 thing is wrong\n")


def test_json(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (desk.folder / "a.txt").write_bytes(b"%PDF-")
    assert _run(desk, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert [one["wrong"] for one in document["findings"]] == [False]
    assert document["coverage"]["articles"] == 2


def test_what_cannot_be_verified_ends_with_2(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(desk.folder), "--store", str(desk.folder)]) == 2
    assert "build the store first" in capsys.readouterr().err
    assert _run(desk, "--nonsense") == 2
