"""Where stores and the bundled sample stand on this system."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

if TYPE_CHECKING:
    from collections.abc import Sequence

_TUI = Path(__file__).resolve().parents[1]


def locate(paths: Sequence[Path]) -> Path:
    """Return the folder of the claim store for some folders or files of articles.

    The same paths have the same store, in whatever order and from wherever they are named. The
    folder's name begins with that of the first path, so that a person can tell stores apart.
    """
    absolute = sorted({os.path.realpath(path) for path in paths})
    mark = hashlib.sha256("\0".join(absolute).encode("utf-8", "surrogateescape")).hexdigest()
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", Path(absolute[0]).name if absolute else "")[:40]
    folder = f"{name.strip('.-') or 'articles'}-{mark[:10]}"
    return user_cache_path("counterclaim", appauthor=False) / "stores" / folder


def sample() -> Path:
    """Return the folder of the sample week that comes with the program."""
    installed = _TUI / "sample"
    return installed if installed.is_dir() else _TUI.parent / "data"
