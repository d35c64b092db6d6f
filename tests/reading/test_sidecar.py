from pathlib import Path

import pytest

from tui.reading.sidecar import read_sidecar


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "articles.toml"


def test_entries_by_file(path: Path) -> None:
    path.write_text(
        '[[article]]\nfile = "a.txt"\noutlet = "Desk"\npublished = 2023-05-12\n'
        '[[article]]\nfile = "sub/b.txt"\nheadline = ""\npublished = 2023-05-12T10:00:00+03:00\n'
    )
    read = read_sidecar(path, "articles.toml")
    assert read.entries == {
        "a.txt": {"outlet": "Desk", "published": "2023-05-12"},
        "sub/b.txt": {"headline": "", "published": "2023-05-12T10:00:00+03:00"},
    }
    assert not read.problems


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ('outlet = "Desk"', "entry 2: file: missing"),
        ("file = 3", "entry 2: file: missing"),
        ('file = "../a.txt"', 'entry 2: file: "../a.txt" is outside'),
        ('file = "/a.txt"', 'entry 2: file: "/a.txt" is outside'),
        ('file = "ok.txt"', "entry 2: this file has an entry already"),
        ('file = "b.txt"\noutlet = 3', 'entry 2 ("b.txt"): outlet: has to be text'),
        ('file = "b.txt"\ncolour = "red"', 'entry 2 ("b.txt"): colour: not known'),
        (
            'file = "b.txt"\npublished = "soon"',
            'entry 2 ("b.txt"): published: "soon" is not a date',
        ),
        (
            'file = "b.txt"\nurl = "javascript:x"',
            'entry 2 ("b.txt"): url: "javascript:x" is not an',
        ),
    ],
)
def test_a_wrong_entry_is_named_and_the_rest_read(path: Path, entry: str, reason: str) -> None:
    ok = '[[article]]\nfile = "ok.txt"\noutlet = "Desk"\n'
    path.write_text(f"{ok}[[article]]\n{entry}\n")
    read = read_sidecar(path, "week/articles.toml")
    assert read.entries["ok.txt"] == {"outlet": "Desk"}
    assert [problem.name for problem in read.problems] == ["week/articles.toml"]
    assert read.problems[0].reason.startswith(reason)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[[article]]\nfile = oops\n", "line 2"),
        (b'[[article]]\n\nfile = "\xff"\n', "line 3: not UTF-8"),
        (b"[[articles]]\n", '"articles" is not known here'),
        (b"[article]\n", "two brackets"),
        (b"article = 3\n", "two brackets"),
        (b"article = [3]\n", "entry 1: not a table"),
        (b"x = " + b"[" * 5000, "not TOML"),
    ],
)
def test_a_file_that_is_no_sidecar_is_one_problem(path: Path, content: bytes, reason: str) -> None:
    path.write_bytes(content)
    read = read_sidecar(path, "articles.toml")
    assert not read.entries
    assert len(read.problems) == 1
    assert reason in read.problems[0].reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x = " + "1" * 5_000, "not TOML"),  # more digits than Python turns into a number
        ("a" + ".a" * 40_000 + " = 1", "line 1: more than 100 dots"),
        ("x = " + "[" * 100_000, "not TOML"),
        ("x = " + "{a=" * 50_000, "not TOML"),
    ],
    ids=["digits", "dotted key", "arrays", "inline tables"],
)
def test_what_is_made_to_break_the_parser_is_one_problem(
    path: Path, text: str, reason: str
) -> None:
    path.write_text(f"\n{text}\n".lstrip())
    read = read_sidecar(path, "articles.toml")
    assert not read.entries
    assert [reason in problem.reason for problem in read.problems] == [True]


def test_only_the_first_of_many_wrong_entries_are_told(path: Path) -> None:
    path.write_text("[[article]]\n" * 20_000)
    problems = read_sidecar(path, "articles.toml").problems
    assert [one.reason for one in problems[-2:]] == [
        "entry 20: file: missing; name the article's file",
        "and 19,980 more things are wrong in this file",
    ]
