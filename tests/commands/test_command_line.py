"""The command line as a user and a script meet it."""

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import tui
from tui.browsing.saved import SavedFilter, named
from tui.browsing.shelf import Shelf
from tui.cli import COMMANDS, main
from tui.exporting import FORMATS
from tui.journal import Journal
from tui.journal.changes import Note, Tags
from tui.store import Store, locate, sample

Run = Callable[..., Any]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_fits_a_small_terminal(
    run: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = run(*command.split(), "--help")
    lines = ran.out.splitlines()
    assert ran.status == 0
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert "--store DIR" in ran.out


def test_help_names_every_command_and_the_way_round_them(run: Run) -> None:
    text = run("--help").out
    assert all(f"  {name} " in text for name in COMMANDS)
    assert "./export" in text


def test_version(run: Run) -> None:
    assert run("--version").out == f"counterclaim {tui.__version__}\n"


def test_build_tells_what_there_is(run: Run, articles: Path) -> None:
    ran = run("build", articles)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("articles    3 (3 read, 0 unchanged, 0 removed, 0 refused)\n")
    assert str(locate([articles])) in ran.out
    assert "0 read, 3 unchanged" in run("build", articles).out


@pytest.mark.parametrize("before", [True, False])
def test_the_store_is_where_it_was_asked_for(
    run: Run, articles: Path, tmp_path: Path, before: bool
) -> None:
    where = ("--store", tmp_path / "mine")
    ran = run(*where, "build", articles) if before else run("build", articles, *where)
    assert ran.status == 0
    assert len(Store.open(tmp_path / "mine").articles) == 3
    assert not locate([articles]).exists()


def test_export_to_a_file(run: Run, articles: Path, tmp_path: Path) -> None:
    output = tmp_path / "claims.json"
    ran = run("export", articles, "--format", "json", "--output", output)
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    document = json.loads(output.read_text(encoding="utf-8"))
    assert sorted(one["path"] for one in document["articles"]) == sorted(
        ["ferry.txt", "later.txt", "town.txt"]
    )
    texts = {one["id"]: one["text"] for one in document["articles"]}
    for statement in document["statements"]:
        for start, end in statement["segments"]:
            assert texts[statement["article"]][start:end].strip()
    names = {one["name"] for one in document["speakers"]}
    assert {"Ada Brook", "Ben Cole"} <= names
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == ["claims.json"]


@pytest.mark.parametrize("format_", [*FORMATS])
def test_export_is_the_same_on_standard_output(
    run: Run, articles: Path, tmp_path: Path, format_: str
) -> None:
    output = tmp_path / "claims"
    run("export", articles, "--format", format_, "--output", output)
    ran = run("export", articles, "--format", format_)
    assert ran.out.encode() == output.read_bytes()
    assert "ran aground" in ran.out


def test_export_never_replaces_a_file_unasked(run: Run, articles: Path, tmp_path: Path) -> None:
    output = tmp_path / "claims.json"
    output.write_text("mine")
    ran = run("export", articles, "--output", output)
    assert ran.status == 2
    assert "--force" in ran.err
    assert output.read_text() == "mine"
    assert run("export", articles, "--output", output, "--force").status == 0
    assert json.loads(output.read_text())["articles"]


@pytest.mark.parametrize("name", ["", "no/such/folder/claims.json"])
def test_export_says_before_it_works_where_it_cannot_write(
    run: Run, articles: Path, tmp_path: Path, name: str
) -> None:
    ran = run("export", articles, "--output", tmp_path / name)
    assert ran.status == 2
    assert ran.err.startswith(f"counterclaim: {tmp_path}")
    assert not locate([articles]).exists()


def test_list_prints_one_line_a_statement(run: Run, articles: Path) -> None:
    ran = run("list", articles)
    rows = [line.split("\t") for line in ran.out.splitlines()]
    assert {len(row) for row in rows} == {7}
    assert [row[6] for row in rows] == ["ferry.txt", "town.txt", "later.txt"]
    assert rows[0][0].endswith("2023-05-12")
    assert rows[0][1] == "Ada Brook"
    assert "two ferries" in rows[0][4]
    assert ran.out == run("list", articles, "--plain").out


def test_list_can_be_narrowed(run: Run, articles: Path) -> None:
    def words(*options: str) -> str:
        return str(run("list", articles, *options).out)

    assert words("--speaker", "cole").count("\n") == 1
    assert words("--speaker", "ADA").count("\n") == 2
    assert words("--on", "2023-05-13").count("\n") == 1
    assert words("--on", "2023-W19").count("\n") == 2
    assert words("--on", "2023-05").count("\n") == 3
    assert words("--speaker", "ada", "--on", "2023-05-22").count("\n") == 1


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("speaker:brook", ["ferry.txt", "later.txt"]),
        ('speaker:brook on:"12 may"', ["ferry.txt"]),
        ("ferr -is:direct", ["ferry.txt"]),
        ("outlet:lamp OR dredged", ["town.txt", "later.txt"]),
        ('"no ferry ran"', ["town.txt"]),
    ],
)
def test_one_filter_for_list_and_export(
    run: Run, articles: Path, query: str, paths: list[str]
) -> None:
    listed = run("list", articles, "--filter", query).out.splitlines()
    assert [line.split("\t")[6] for line in listed] == paths
    rows = csv.DictReader(
        io.StringIO(run("export", articles, "--format", "csv", "--filter", query).out)
    )
    assert [row["path"] for row in rows] == paths


def test_a_saved_filter_goes_by_its_name(run: Run, articles: Path) -> None:
    whole = run("list", articles, "--filter", "aground").out
    assert whole
    assert "none is saved yet" in run("list", articles, "--filter", "@stuck").err
    Shelf().keep(named("Stuck ships", "aground"))
    assert run("list", articles, "--filter", "@stuck ships").out == whole
    assert "there are: @Stuck ships" in run("list", articles, "--filter", "@ships").err
    Shelf().keep(SavedFilter("odd", "mood:glad"))
    assert "--filter @odd: " in run("list", articles, "--filter", "@odd").err


def test_a_filter_goes_with_the_other_options(run: Run, articles: Path) -> None:
    both = run("list", articles, "--speaker", "ada", "--filter", "aground")
    assert [line.split("\t")[6] for line in both.out.splitlines()] == ["ferry.txt"]
    none = run("list", articles, "--speaker", "ada", "--filter", "outlet:lmap")
    assert (none.status, none.out) == (0, "")
    assert "because of ‘outlet:lmap’. Without it 2 statements would show." in none.err


def test_a_filter_that_cannot_be_read_costs_no_work(run: Run, articles: Path) -> None:
    run("export", articles, "--filter", "is:wrong")
    assert not locate([articles]).exists()


def test_notes_tags_and_corrections_reach_the_command_line(run: Run, articles: Path) -> None:
    run("build", articles)
    snapshot = Store.open(locate([articles])).snapshot()
    journal = Journal.open()
    laid = journal.lay(snapshot)
    cole = next(one for one in snapshot.statements if one.kind == "direct")
    journal.record(Note(laid.target(cole.id), "ask the pilot"))
    journal.record(Tags(laid.target(cole.id), ("Front page",)))
    for query in ("note:pilot", "tag:front", "has:note has:tag"):
        (line,) = run("list", articles, "--filter", query).out.splitlines()
        assert line.split("\t")[6] == "town.txt"


def test_list_says_which_part_emptied_it(run: Run, articles: Path) -> None:
    ran = run("list", articles, "--speaker", "cole", "--on", "2023-05-22")
    assert (ran.status, ran.out) == (0, "")
    assert "Nothing matches because of" in ran.err


def test_list_json_is_the_document_of_export_narrowed(run: Run, articles: Path) -> None:
    document = json.loads(run("list", articles, "--speaker", "cole", "--json").out)
    assert [one["path"] for one in document["articles"]] == ["town.txt"]
    assert len(document["statements"]) == 1


def test_bookmarks_are_listed_and_exported(run: Run, articles: Path) -> None:
    run("build", articles)
    snapshot = Store.open(locate([articles])).snapshot()
    chosen = snapshot.statements[0]
    Journal.open().toggle_bookmark(chosen, snapshot.articles[chosen.article])
    (line,) = run("list", articles, "--bookmarked").out.splitlines()
    assert "bookmarked" in line
    assert run("export", articles, "--format", "csv").out.count(",yes,,\r\n") == 1
    assert run("export", articles, "--format", "csv", "--bookmarked").out.count("\r\n") == 2


def test_without_a_path_the_sample_week(run: Run) -> None:
    ran = run()
    assert ran.status == 0
    assert ran.out == run("list", sample()).out
    assert len(ran.out.splitlines()) > 20


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere"], "nowhere: there is no such file or folder"),
        (["list", "nowhere"], "nowhere: there is no such file or folder"),
        (["export", "nowhere"], "nowhere: there is no such file or folder"),
        (["export"], "PATH; see counterclaim export --help"),
        (["build"], "PATH; see counterclaim build --help"),
        (["--loud"], "unrecognized arguments: --loud; see counterclaim --help"),
        (["export", ".", "--format", "xml"], "invalid choice: 'xml'"),
        (["list", "ARTICLES", "--speaker", "#####"], "--speaker #####: no speaker"),
        (["list", "ARTICLES", "--on", "Friday"], "--on Friday: not a date; write 2023-05-12"),
        (["list", "ARTICLES", "--filter", "speker:a"], "--filter: At character 1: No filter is"),
        (["export", "ARTICLES", "--filter", "(a"], "--filter: At character 1: The parenthesis"),
        (["list", "ARTICLES", "--on", "2023-W60"], "--on 2023-W60: not a date"),
        (["list", "--json", "--plain"], "not allowed with"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    run: Run, articles: Path, arguments: list[str], told: str
) -> None:
    ran = run(*(articles if one == "ARTICLES" else one for one in arguments))
    assert ran.status == 2
    assert told in ran.err
    assert ran.err.startswith("counterclaim: ")
    assert ran.err.count("\n") == 1


def test_an_empty_folder_and_an_occupied_store(run: Run, articles: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no article in this folder" in run("build", empty).err
    (empty / "letter.doc").write_text("x")
    ran = run("build", articles, "--store", empty)
    assert ran.status == 2
    assert "not a claim store (letter.doc)" in ran.err


def test_refused_articles_are_told_and_the_others_exported(run: Run, articles: Path) -> None:
    (articles / "noise.txt").write_bytes(bytes(range(256)) * 40)
    ran = run("export", articles)
    assert ran.status == 1
    assert ran.err.startswith("counterclaim: noise.txt: ")
    assert len(json.loads(ran.out)["articles"]) == 3


def test_a_path_named_like_a_command(
    run: Run, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(articles.parent)
    articles.rename(articles.parent / "export")
    assert len(run("./export").out.splitlines()) == 3
    assert len(run("list", "export").out.splitlines()) == 3
    assert len(run("--", "export").out.splitlines()) == 3


def test_no_name_reaches_the_terminal_as_it_stands(run: Run, articles: Path) -> None:
    (articles / "a\x1b[2Jb\u202e.txt").write_text("Ada Brook said the quay was closed.")
    (articles / "c\x1b]0;x\x07.txt").write_bytes(b"\x00\x01\x02" * 99)
    ran = run("list", articles, "--on", "2023")
    wrong = run("list", articles, "--speaker", "\x1b[31mred")
    for text in (ran.out, ran.err, wrong.err):
        assert not set(text) & set("\x1b\x07\u202e\x00")


def _spawn(*arguments: str, **options: Any) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(Path(tui.__file__).parents[1])}
    return subprocess.Popen([sys.executable, "-m", "tui", *arguments], env=environment, **options)


def test_a_reader_that_has_seen_enough_is_no_error(articles: Path) -> None:
    for number in range(8):  # more than a pipe holds
        text = "Ada Brook said the tide was high. " * 60
        (articles / f"n{number}.txt").write_text(text)
    pipe = subprocess.PIPE
    with _spawn("export", str(articles), stdout=pipe, stderr=pipe) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize("command", ["build", "list", "export", "verify"])
def test_an_output_that_takes_no_more_is_told(articles: Path, command: str) -> None:
    main(["build", str(articles)])
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "tui", command, articles],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    told = "counterclaim: standard output: No space left on device; it is not complete\n"
    assert (ran.returncode, ran.stderr) == (2, told)


def test_a_fault_of_the_program_ends_with_a_status_of_its_own(
    run: Run, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError("these words \x1b]0;title\x07 are an article's")

    monkeypatch.setattr("tui.commands.list_.gather", broken)
    ran = run("list", articles)
    assert (ran.status, ran.out) == (2, "")
    assert "in broken" in ran.err
    assert "these words" in ran.err
    assert ran.err.endswith("a fault of the program; nothing of yours is lost\n")
    assert not {"\x1b", "\x07"} & {*ran.err}


def test_on_a_terminal_the_list_is_set_for_people(articles: Path) -> None:
    controller, terminal = pty.openpty()
    with _spawn("list", str(articles), stdout=terminal, stderr=terminal, stdin=terminal) as process:
        os.close(terminal)
        text = b""
        try:
            while piece := os.read(controller, 4096):
                text += piece
        except OSError:  # Linux ends a terminal so
            pass
        finally:
            os.close(controller)
    shown = text.decode()
    assert process.returncode == 0
    assert "Reading 3 of 3: " in shown
    assert re.search(r"2023-05-12\r\n  (by then, )?Ada Brook said.*\r\n    two ferries", shown)
    assert "\x1b" not in shown


@pytest.mark.parametrize("command", ["build", "list"])
def test_interrupting_is_quiet(
    run: Run, articles: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.commands.material.build", interrupt)
    ran = run(command, articles)
    assert (ran.status, ran.out, ran.err) == (130, "", "")
