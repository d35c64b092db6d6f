"""Articles kept at hand while a build goes on: no more than fit, and never an old one."""

from pathlib import Path
from typing import Any

import pytest

from tui.store import codec, intake, sample
from tui.store.builder import build
from tui.store.crew import Crew
from tui.store.fresh import Fresh


def _stored(name: str) -> codec.StoredArticle:
    return codec.StoredArticle(name, "one", None, None)  # type: ignore[arg-type]


def test_what_does_not_fit_is_left_to_the_disk() -> None:
    fresh = Fresh(most=10)
    for name, size in (("a", 6), ("b", 5), ("c", 4)):
        fresh.put(name, _stored(name), size)
    assert [bool(fresh.get(name)) for name in "abc"] == [True, False, True]


def test_an_article_read_again_elsewhere_is_no_longer_at_hand() -> None:
    fresh = Fresh()
    fresh.put("a", _stored("a"), 1)
    fresh.put("a", None, 1)
    assert fresh.get("a") is None


def test_the_store_is_the_same_with_and_without_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []

    def load(type_: type[Any], data: bytes, where: str) -> Any:
        loaded.append(where)
        return codec.load(type_, data, where)

    monkeypatch.setattr(intake, "load", load)
    build([sample()], tmp_path / "roomy", crew=Crew(jobs=1))
    assert not loaded
    monkeypatch.setattr(Fresh, "put", lambda *_: None)
    tight = build([sample()], tmp_path / "tight", crew=Crew(jobs=1))
    assert len(loaded) >= tight.read
    assert _content(tmp_path / "tight") == _content(tmp_path / "roomy")


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
