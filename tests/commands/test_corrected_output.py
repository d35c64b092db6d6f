"""What the user marked and corrected, as `list` and `export` give it."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tui.commands.material import gather
from tui.journal import Journal, Overlay
from tui.journal.changes import Change, Note, Published, RenameSpeaker, SaidBy, SaidWhen, Tags


@pytest.fixture
def correct(articles: Path) -> Callable[[Callable[[Overlay], list[Change]]], Journal]:
    """Record changes, made of what the store of the articles holds."""

    def correct(make: Callable[[Overlay], list[Change]]) -> Journal:
        material = gather([articles], None)
        journal = Journal.open()
        for change in make(journal.lay(material.snapshot(), material.articles())):
            journal.record(change)
        return journal

    return correct


def _dredged(laid: Overlay) -> str:
    return next(one.id for one in laid.snapshot.statements if "dredged" in one.words)


def test_corrections_notes_and_tags_are_in_every_output(
    articles: Path, run: Callable[..., Any], correct: Callable[..., Journal]
) -> None:
    correct(
        lambda laid: [
            SaidBy.new(laid, _dredged(laid), "Cy Dale", side="divers"),
            SaidWhen.of(laid, _dredged(laid), "2023-05-20~"),
            Note.of(laid, _dredged(laid), "=who pays?"),
            Tags.of(laid, _dredged(laid), ["channel", "money"]),
            RenameSpeaker.of(laid, "ben-cole", "Benjamin Cole"),
        ]
    )
    plain = run("list", "--plain", articles).out
    row = next(line for line in plain.splitlines() if "dredged" in line).split("\t")
    assert (row[0], row[1], row[2]) == ("2023-05-20", "Cy Dale", "divers")
    assert row[5].endswith("note, #channel, #money")
    table = run("export", "--format", "csv", articles).out
    rows = list(csv.DictReader(io.StringIO(table)))
    (dredged,) = [one for one in rows if "dredged" in one["words"]]
    assert list(dredged)[-2:] == ["note", "tags"]
    assert (dredged["note"], dredged["tags"]) == ("'=who pays?", "channel; money")
    assert dredged["said_edtf"] == "2023-05-20~"
    assert "Benjamin Cole" in {one["speaker"] for one in rows}
    report = run("export", "--format", "markdown", articles).out
    assert "who pays?" in report


def test_an_article_dated_by_the_user_is_dated_in_the_document(
    articles: Path, run: Callable[..., Any], correct: Callable[..., Journal]
) -> None:
    def make(laid: Overlay) -> list[Change]:
        article = laid.statement(_dredged(laid)).article
        return [Published.of(laid, article, "2023-05-30")]

    correct(make)
    document = json.loads(run("export", articles).out)
    dates = {one["path"].split("/")[-1]: one["published"] for one in document["articles"]}
    assert dates["later.txt"] == "2023-05-30"
    (said,) = [one for one in document["statements"] if one["published"] == "2023-05-30"]
    assert said["said"]["edtf"] == "2023-05-29"


def test_what_fits_no_longer_is_told_and_comes_back(
    articles: Path, run: Callable[..., Any], correct: Callable[..., Journal]
) -> None:
    journal = correct(lambda laid: [Note.of(laid, _dredged(laid), "who pays?")])
    file = articles / "later.txt"
    text = file.read_text()
    file.write_text(text.replace("the channel would be dredged", "all was well and quiet"))
    ran = run("list", "--plain", articles)
    assert f"1 note or correction fits these articles no longer; kept in {journal.path}" in ran.err
    assert "note" not in ran.out
    file.write_text(text)
    ran = run("list", "--plain", articles)
    assert "no longer" not in ran.err
    assert "note" in ran.out


def test_damage_is_told(
    articles: Path, run: Callable[..., Any], correct: Callable[..., Journal]
) -> None:
    journal = correct(lambda laid: [Note.of(laid, _dredged(laid), "who pays?")])
    with journal.path.open("ab") as file:
        file.write(b"\x00\x00\n")
    ran = run("list", "--plain", articles)
    assert f"{journal.path}: 1 line cannot be read; passed over and kept" in ran.err
    assert "note" in ran.out
