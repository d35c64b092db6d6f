"""The whole way once, with the program's own rooms and its own sample week."""

from pathlib import Path

import pytest

from tui.model import OPPOSING
from tui.reading import ReadingError
from tui.store import Store, sample
from tui.store.builder import build
from tui.store.events import Event, Finished, Notice, Preview, Refused
from tui.store.stages import version_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("real") / "store"


def test_the_sample_week_from_files_to_store_and_back(folder: Path) -> None:
    events: list[Event] = []
    report = build([sample()], folder, events.append)
    assert not [event for event in events if isinstance(event, Refused | Notice)]
    assert [event for event in events if isinstance(event, Preview)]
    assert events[-1] == Finished(report)
    store = Store.open(folder)
    whole = store.snapshot()
    assert len(store.articles) == report.read
    for statement in whole.statements:
        text = store.article(statement.article).text
        for start, end in statement.segments:
            assert text[start:end].strip()
    ids = {one.id for one in whole.statements}
    assert {end for link in whole.links for end in (link.from_, link.to)} <= ids
    assert any(link.relation in OPPOSING for link in whole.links)
    assert sum(week.contested for week in store.weeks) > 0


def test_the_next_build_finds_nothing_to_do(folder: Path) -> None:
    build([sample()], folder)
    assert not build([sample()], folder).changed


def test_a_version_names_the_code_it_stands_for() -> None:
    assert version_of("model.py") == version_of("model.py")
    assert version_of("model.py") != version_of("model.py", "store")


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
        and path.name not in {"inputs.jsonl", "store.json"}
        and path.name[0] != "."
    }


def test_an_archive_that_grows_is_the_archive_built_at_once(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    places = ("Lysa", "Dolyna", "Tolna")
    for month in range(1, 7):
        for number, place in enumerate(places):
            (articles / f"{month}-{number}.md").write_text(
                f"---\npublished: 2024-{month:02d}-1{number}\n---\n\n"
                f"Mayor Ada Brook of {place} said the bridge at {place} was safe.\n\n"
                f"Engineer Tom Sand said the bridge at {place} was unsafe in month {month}.\n"
            )
    grown, fresh = tmp_path / "grown", tmp_path / "fresh"
    build([articles], grown)
    (articles / "3-0.md").unlink()
    (articles / "4-9.md").write_text(
        "---\npublished: 2024-04-12\n---\n\n"
        "Governor Una Reyes denied that the bridge at Lysa was safe.\n"
    )
    build([articles], grown)
    build([articles], fresh)
    assert _tree(grown) == _tree(fresh)


def test_a_wrong_lexicon_ends_the_build_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("Mayor Ada Brook said the bridge was safe.\n")
    (tmp_path / "lexicon.toml").write_text('denials = ["poppycock"]\nverbs = ["go"]\n')
    with pytest.raises(ReadingError, match=r"lexicon\.toml: line 2"):
        build([tmp_path], tmp_path / "store")
