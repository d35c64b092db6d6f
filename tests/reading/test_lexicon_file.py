from pathlib import Path

import pytest

from tui.model import Lexicon
from tui.reading import ReadingError, read_lexicon

WHOLE = """\
synonyms = [["troops", "raiders"]]
opposites = [["dovish", "hawkish"]]
denials = ["poppycock", "not a word of it"]
quarrels = ["fancy footwork"]

[[scale]]
name = "tide"
up = ["swell", "give up~position"]
down = ["ebb"]
flags = ["strict"]

[[scale]]
name = "headway"
up = ["outflank"]
"""


def test_entries_take_the_form_of_the_lists_they_join(tmp_path: Path) -> None:
    (tmp_path / "lexicon.toml").write_text(WHOLE)
    assert read_lexicon([tmp_path, tmp_path, tmp_path / "missing"]) == Lexicon(
        (
            ("synonyms", "troops raiders"),
            ("antonyms", "dovish hawkish"),
            ("denials", "poppycock"),
            ("denials", "not a word of it"),
            ("wordings", "fancy footwork"),
            ("events", "tide ; strict ; swell,give up~position ; ebb"),
            ("events", "headway ;  ; outflank ; "),
        )
    )


def test_no_lexicon_is_no_error(tmp_path: Path) -> None:
    assert read_lexicon([tmp_path]) == Lexicon()


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ('denials = ["poppycock"]\nverbs = ["go"]', 2, '"verbs": not known here'),
        ('synonyms = [\n  ["troops"],\n]', 2, "at least two words"),
        ('synonyms = [\n  ["troops", "tall men"],\n]', 2, '"tall men" is not a single word'),
        ('denials = "poppycock"', 1, "denials: has to be a list"),
        ('denials = [\n"fine",\n"a;b"]', 3, '"a;b" is not a phrase'),
        ("quarrels = [3]", 1, "is not a phrase"),
        ('[[scale]]\nup = ["go"]', 1, "name: every scale needs one"),
        ('[[scale]]\nname = "tide"', 2, "needs words in up or down"),
        ('[[scale]]\nname = "tide"\nup = ["go"]\nflags = ["big"]', 4, '"big": no flag'),
        ('[[scale]]\nname = "tide"\nover = ["go"]', 3, '"over": not known in a scale'),
        ("scale = 3", 1, "scale: has to be a list"),
        ("denials = =", 1, "not TOML"),
    ],
)
def test_a_wrong_lexicon_names_file_line_and_entry(
    tmp_path: Path, content: str, line: int, reason: str
) -> None:
    (tmp_path / "lexicon.toml").write_text(content)
    with pytest.raises(ReadingError, match=r"lexicon\.toml") as error:
        read_lexicon([tmp_path])
    assert f"line {line}" in error.value.reason
    assert reason in error.value.reason


def test_a_lexicon_of_thousands_is_refused(tmp_path: Path) -> None:
    words = ",".join(f'"word{number}"' for number in range(2001))
    (tmp_path / "lexicon.toml").write_text(f"denials = [{words}]")
    with pytest.raises(ReadingError, match="more than 2000"):
        read_lexicon([tmp_path])
