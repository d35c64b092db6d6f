"""A store to build: three articles of two weeks, contested across the weeks, one undated."""

from pathlib import Path

import pytest
from store_desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "articles", tmp_path / "store")
    desk.write("one.txt", "2023-05-10|Ada Brook|yes", "2023-05-11|Ben Cole|the bridge stands")
    desk.write("two.txt", "2023-05-17|Cora Dean|no", "2023-05-17||nobody said this")
    desk.write("sub/three.txt", "|Ada Brook|some day")
    return desk
