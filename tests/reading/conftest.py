from collections.abc import Callable
from pathlib import Path

import pytest

from tui.reading import Source

Write = Callable[..., Source]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file and return it as a source."""

    def _write(content: str | bytes, name: str = "a.txt", **sidecar: str) -> Source:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return Source(path, name, sidecar)

    return _write
