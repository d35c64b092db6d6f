from pathlib import Path

import pytest

from tui.model import Speaker
from tui.reading import ReadingError, read_cast

ANNA = '[[speaker]]\nname = "Anna Kovac"\n'


def test_speakers_as_the_user_knows_them(tmp_path: Path) -> None:
    (tmp_path / "cast.toml").write_text(
        ANNA + 'aliases = ["Ana Kovač", "Ana Kovač"]\nrole = "Mayor"\nside = "City"\n'
        '[[speaker]]\nname = "River Board"\nkind = "organisation"\n'
    )
    assert read_cast([tmp_path, tmp_path, tmp_path / "a.txt", tmp_path / "missing"]) == (
        Speaker("", "Anna Kovac", ("Ana Kovač",), "Mayor", "City", "person"),
        Speaker("", "River Board", (), None, None, "organisation"),
    )


def test_no_cast_is_no_error(tmp_path: Path) -> None:
    assert read_cast([tmp_path]) == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (ANNA + 'kind = "alien"', "entry 1: kind"),
        (ANNA + 'aliases = "Ana"', "entry 1: aliases"),
        (ANNA + "role = 3", "entry 1: role"),
        (ANNA + 'party = "x"', "entry 1: party"),
        ('[[speaker]]\nside = "City"', "entry 1: name: missing"),
        ("speaker = [1]", "entry 1: not a table"),
        ("[[speaker]\n", "line 1"),
    ],
)
def test_a_wrong_cast_names_file_entry_and_key(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "cast.toml").write_text(content)
    with pytest.raises(ReadingError, match=r"cast\.toml") as error:
        read_cast([tmp_path])
    assert reason in error.value.reason
