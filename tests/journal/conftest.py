"""The journal on the invented harbour, for every test of corrections."""

from pathlib import Path

import pytest
from journal_case import Desk, opened


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A new journal, and the machine's snapshot under it."""
    return opened(tmp_path)
