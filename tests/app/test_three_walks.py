"""The walks of a reporter, an analyst and a fact-checker through the sample week, key by key.

They use the real store, journal and session. Statements are named by who speaks and by words, so
that a better reading of the articles does not fail them.
"""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from walking import press, rest, settle, shows, until

from tui.app.app import CounterclaimApp
from tui.app.screens.desk import DeskScreen
from tui.app.views import answers
from tui.app.widgets.inked import inks_for
from tui.cli import main
from tui.model import OPPOSING, Statement
from tui.store import sample
from tui.store.builder import build

SMALL = (80, 24)
SIZES = pytest.mark.parametrize("size", [(120, 40), SMALL], ids=["120x40", "80x24"])


@dataclass
class Place:
    """A folder of articles with its store, and where the app keeps what the reader does."""

    folder: Path
    store: Path
    own: Path

    def app(self) -> CounterclaimApp:
        return CounterclaimApp(
            [self.folder], self.store, self.own / "journal.jsonl", session=self.own / "session.json"
        )


@dataclass
class Walk:
    """Presses keys and counts them."""

    pilot: Pilot[Any]
    screen: DeskScreen
    pressed: list[str] = field(default_factory=list)

    async def __call__(self, *keys: str) -> None:
        await press(self.pilot, *keys)
        self.pressed += keys
        await rest(self.pilot)

    @property
    def here(self) -> Statement:
        assert self.screen.desk.current is not None
        return self.screen.desk.current

    @property
    def speaker(self) -> str:
        return self.screen.desk.snapshot.speakers[self.here.speaker or ""].name


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample week and its store, made once."""
    base = tmp_path_factory.mktemp("week")
    shutil.copytree(sample(), base / "articles")
    build([base / "articles"], base / "store", lambda event: None)
    return base


@pytest.fixture
def place(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """The sample week for one reader, who starts the app in a folder of their own."""
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.chdir(own)
    return Place(built / "articles", built / "store", own)


def lit(screen: DeskScreen) -> str:
    """The words that the source pane lights up."""
    ink = inks_for(screen.app).lit
    lines = (row.segments for row in screen.source._rows)
    rows = [[part.text for part in line if part.style == ink] for line in lines]
    return " ".join("".join(row) for row in rows if row)


async def exported(pilot: Pilot[Any], suffix: str) -> Path:
    """Wait until the app has told of a file, and return it."""
    await until(lambda: any(Path.cwd().glob(f"*{suffix}")) and shows(pilot, "xported"))
    return next(Path.cwd().glob(f"*{suffix}"))


@SIZES
async def test_reporter_asks_what_prigozhin_said_of_the_flanks_on_the_18th(
    place: Place, size: tuple[int, int]
) -> None:
    async with place.app().run_test(size=size, notifications=True) as pilot:
        walk = Walk(pilot, await settle(pilot))
        await walk("s", *"prigo", "enter", "d", "1", "8", "enter")
        assert walk.speaker == "Yevgeny Prigozhin"
        assert walk.here.said.latest == "2023-05-18"
        assert "flanks" in walk.here.words
        await walk("enter")
        assert lit(walk.screen).split() == walk.here.words.replace("…", "").split()
        await walk("backspace", "x")
        asked = walk.here
        counters = answers(walk.screen.desk, asked.id)
        opposing = [one for one in counters if one.link.relation in OPPOSING]
        assert opposing
        assert shows(pilot, *(one.label.split()[0] for one in opposing[:1]))
        for one in opposing:  # nobody is made to answer on the day itself
            said = walk.screen.desk.by_id[one.other].said
            assert (said.earliest, said.latest) != ("2023-05-18", "2023-05-18")
        await walk("enter")
        assert walk.here.id == opposing[0].other
        await walk("backspace", "escape", "m", "a", *"call him", "enter")
        await walk("E", *"mark", "enter", *"this", "enter", "enter")
        report = (await exported(pilot, ".md")).read_text(encoding="utf-8")
        assert len(walk.pressed) <= 40, walk.pressed
        assert "call him" in report
        assert "Yevgeny Prigozhin" in report
        assert all(part in " ".join(report.split()) for part in asked.words.split(" … "))
    async with place.app().run_test(size=size) as pilot:
        walk = Walk(pilot, await settle(pilot))
        assert walk.here.id == asked.id
        assert 'speaker:"Yevgeny Prigozhin"' in str(walk.screen.desk.filter)
        await walk("escape", "M")
        assert [one.id for one in walk.screen.desk.shown] == [asked.id]
        assert walk.screen.desk.notes == {asked.id: "call him"}
        assert shows(pilot, "★")


@SIZES
async def test_analyst_asks_how_far_they_advanced_and_by_whose_count(
    place: Place, size: tuple[int, int], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    query = "topic:advance has:number"
    async with place.app().run_test(size=size, notifications=True) as pilot:
        walk = Walk(pilot, await settle(pilot))
        await walk("f", *query, "enter")
        shown = len(walk.screen.desk.shown)
        assert shows(pilot, f"{shown} of")
        await walk("g", "c")
        assert walk.screen.desk.contest.is_contested(walk.here.id)
        await walk("E", *"csv", "enter", *"what", "enter", "enter")
        table = (await exported(pilot, ".csv")).read_bytes()
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    assert len(rows) == shown
    days = [row["latest"] for row in rows]
    assert days == sorted(days)

    unit_of = {"m2": ("square", "sq", "km²"), "m": ("km", "kilomet", "met")}
    found = set()
    for row in rows:
        for unit in filter(None, row["unit"].split(" | ")):
            found.add(unit)
            assert any(word in row["quantities"] for word in unit_of[unit]), row
        if row["unit"] == "m":
            assert "square" not in row["quantities"]
    assert found == {"m", "m2"}
    assert len({row["speaker"] for row in rows if "aliar" in row["speaker"]}) == 1
    assert not any("Malyar" in row["speaker"] for row in rows)

    arguments = ["export", str(place.folder), "--store", str(place.store), "--format", "csv"]
    assert main([*arguments, "--filter", query]) == 0
    assert capsysbinary.readouterr().out == table


async def test_fact_checker_asks_whether_the_deputy_minister_changed_her_story(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The other two are walked where there is room as well.
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.chdir(own)
    place = Place(tmp_path / "articles", tmp_path / "store", own)
    shutil.copytree(built / "articles", place.folder)
    shutil.copytree(built / "store", place.store)
    async with place.app().run_test(size=SMALL, notifications=True) as pilot:
        walk = Walk(pilot, await settle(pilot))
        await walk("s", *"malyar", "enter", "slash", *"we control", "enter")
        assert walk.speaker == "Hanna Maliar"
        story, words = walk.here.id, walk.here.words
        await walk("x")
        (link,) = (one.link for one in answers(walk.screen.desk, story))
        other = walk.screen.desk.by_id[link.from_ if link.to == story else link.to]
        assert other.speaker == walk.here.speaker
        assert link.relation != "revises"
        await walk("e", *"another", "enter", *"revises", "enter", *"she goes further", "enter")
        assert relation_of(walk, story) == "revises"
        assert shows(pilot, "revises", "she goes further")
        await walk("escape", "u")
        assert relation_of(walk, story) == link.relation
        await walk("U", "r")
        await settle(pilot)
        assert relation_of(walk, story) == "revises"

    shutil.rmtree(place.store)
    async with place.app().run_test(size=SMALL, notifications=True) as pilot:
        walk = Walk(pilot, await settle(pilot))
        assert (walk.here.id, relation_of(walk, story)) == (story, "revises")
        await walk("E", *"annot", "enter", *"this", "enter", "enter")
        notes = json.loads((await exported(pilot, ".jsonld")).read_text(encoding="utf-8"))
        (annotation,) = notes["first"]["items"]
        assert " … ".join(resolved(place.folder, walk, annotation)) == words

        source = place.folder / walk.screen.desk.snapshot.articles[walk.here.article].path
        text = source.read_text(encoding="utf-8")
        assert text.count("southwestern") == 1
        source.write_text(text.replace("southwestern", "northern"), encoding="utf-8")
        await walk("r")
        await settle(pilot)
        await walk("L")
        assert shows(pilot, "Fits no longer", "revises")


def relation_of(walk: Walk, statement: str) -> str:
    """How a statement stands to the only other one that it is linked to."""
    (seen,) = answers(walk.screen.desk, statement)
    return seen.link.relation


def resolved(folder: Path, walk: Walk, annotation: dict[str, Any]) -> Iterator[str]:
    """The words that an annotation's two selectors find, each by itself, in the article."""
    article = walk.screen.keeping.texts[walk.here.article]
    for target in annotation["target"]:
        by = {one["type"]: one for one in target["selector"]}
        position, quote = by["TextPositionSelector"], by["TextQuoteSelector"]
        words = article.text[position["start"] : position["end"]]
        around = f"{quote['prefix']}{quote['exact']}{quote['suffix']}"
        assert article.text.count(around) == 1
        assert quote["exact"] == words
        yield " ".join(words.split())
