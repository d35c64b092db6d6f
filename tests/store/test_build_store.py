"""Building a store, and building it again when little or nothing has changed."""

import contextlib
import os
import sqlite3
from pathlib import Path

import pytest
from store_desk import Desk

from tui.model import Lexicon, Snapshot, Speaker
from tui.store import NotAStoreError, Store
from tui.store.events import Discovered, Finished, Notice, Preview, Read, Refused


def _files(folder: Path) -> dict[str, tuple[int, int]]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(p.relative_to(folder)): (p.stat().st_ino, p.stat().st_mtime_ns) for p in found}


def _ids(statements: object) -> set[str]:
    return {one.words for one in statements}  # type: ignore[attr-defined]


def _built_at_once(desk: Desk, tmp_path: Path) -> Snapshot:
    again = Desk(desk.folder, tmp_path / "again")
    again.build()
    return again.open().snapshot()


def test_the_first_build_reads_everything(desk: Desk) -> None:
    report = desk.build()
    assert (report.articles, report.read, report.kept, report.changed) == (3, 3, 0, True)
    assert desk.events[0] == Discovered(3)
    assert desk.events[-1] == Finished(report)
    assert [event.done for event in desk.heard(Read)] == [1, 2, 3]
    store = desk.open()
    store.verify()
    assert report.fresh == {id_: store.article(id_) for id_ in store.articles}


def test_weeks_carry_their_counts(desk: Desk) -> None:
    desk.build()
    store = desk.open()
    counts = [(week.id, week.statements, week.contested) for week in store.weeks]
    assert counts == [("2023-W19", 2, 1), ("2023-W20", 2, 1)]
    assert store.manifest.undated.statements == 1


def test_a_week_shows_what_contests_it_from_another_week(desk: Desk) -> None:
    desk.build()
    week = desk.open().week("2023-W19")
    assert _ids(week.statements) == {"yes", "the bridge stands"}
    assert [link.relation for link in week.links] == ["denies"]
    assert set(week.speakers) == {"Ada Brook", "Ben Cole"}
    wider = desk.open().week("2023-W19", elsewhere=True)
    assert _ids(wider.statements) == {"yes", "the bridge stands", "no"}
    assert {one.article for one in wider.statements} <= set(wider.articles)


def test_some_weeks_together_with_what_their_links_reach(desk: Desk) -> None:
    desk.build()
    store = desk.open()
    first, second, undated = store.shelves
    assert (first.id, second.id, undated.id) == ("2023-W19", "2023-W20", "undated")
    snapshot, elsewhere = store.excerpt([first])
    assert _ids(snapshot.statements) == {"yes", "the bridge stands", "no"}
    assert {one.words for one in snapshot.statements if one.id in elsewhere} == {"no"}
    assert set(snapshot.speakers) == {"Ada Brook", "Ben Cole", "Cora Dean"}
    both, none = store.excerpt([first, second])
    assert (len(both.statements), len(both.links), none) == (4, 1, frozenset())
    whole, none = store.excerpt(store.shelves)
    assert (whole, none) == (store.snapshot(), frozenset())
    assert store.excerpt([]) == (Snapshot(), frozenset())


def test_an_id_with_marks_of_json_is_found(desk: Desk) -> None:
    desk.write("odd.txt", '2023-05-11|Ben "the\\ Key" Cole|the gate is shut')
    desk.build()
    snapshot, _ = desk.open().excerpt(desk.open().weeks)
    assert 'Ben "the\\ Key" Cole' in snapshot.speakers


def test_the_undated_and_an_unknown_week(desk: Desk) -> None:
    desk.build()
    assert _ids(desk.open().undated().statements) == {"some day"}
    assert not desk.open().week("1999-W01").statements


def test_articles_come_back_whole_also_those_nobody_speaks_in(desk: Desk) -> None:
    desk.write("silent.txt")
    desk.build()
    store = desk.open()
    texts = {store.article(id_).path: store.article(id_).text for id_ in store.articles}
    assert set(texts) == {"one.txt", "silent.txt", "sub/three.txt", "two.txt"}
    assert texts["sub/three.txt"] == "|Ada Brook|some day\n"


def test_nothing_changed_nothing_done(desk: Desk) -> None:
    desk.build()
    before = _files(desk.store_folder)
    report = desk.build()
    assert (report.read, report.kept, report.changed) == (0, 3, False)
    assert desk.rooms.calls == []
    assert _files(desk.store_folder) == before
    assert not desk.heard(Preview)


def test_a_touched_file_is_looked_at_but_not_read(desk: Desk) -> None:
    desk.build()
    os.utime(desk.folder / "one.txt", ns=(5, 5))
    assert not desk.build().changed
    assert desk.rooms.calls == ["fingerprint one.txt"]
    desk.build()
    assert desk.rooms.calls == []


def test_only_the_changed_article_is_read_and_only_its_week_written(desk: Desk) -> None:
    desk.build()
    before = _files(desk.store_folder)
    desk.write("one.txt", "2023-05-10|Ada Brook|yes", "2023-05-11|Ben Cole|the bridge is down")
    report = desk.build()
    assert (report.read, report.kept) == (1, 2)
    assert "read one.txt" in desk.rooms.calls
    assert "read two.txt" not in desk.rooms.calls
    after = _files(desk.store_folder)
    changed = {name for name in after if after[name] != before.get(name)}
    article = next(name for name in changed if name.startswith("articles/"))
    assert {name for name in changed if name[0] != "."} == {
        article,
        "inputs.jsonl",
        "store.json",
        "weeks/2023-W19.jsonl",
    }


def test_a_removed_article_goes(desk: Desk) -> None:
    desk.build()
    (desk.folder / "two.txt").unlink()
    report = desk.build()
    assert (report.articles, report.removed) == (2, 1)
    store = desk.open()
    assert [week.id for week in store.weeks] == ["2023-W19"]
    assert store.weeks[0].contested == 0
    assert len(list((desk.store_folder / "articles").iterdir())) == 2
    assert not (desk.store_folder / "weeks" / "2023-W20.jsonl").exists()


def test_what_is_said_beside_the_files_counts_as_a_change(desk: Desk) -> None:
    desk.build()
    desk.rooms.sidecar["outlet"] = "The Evening Lamp"
    assert desk.build().read == 3
    assert desk.open().snapshot().articles.popitem()[1].outlet == "The Evening Lamp"  # type: ignore[attr-defined]


def test_a_new_extractor_reads_again_a_new_linker_only_links(desk: Desk) -> None:
    desk.build()
    report = desk.build(linker="two")
    assert (report.read, report.changed) == (0, True)
    assert desk.rooms.calls == ["match"]
    assert desk.build(linker="two", extractor="two").read == 3
    assert not desk.build(linker="two", extractor="two").changed


def test_a_changed_cast_links_again(desk: Desk) -> None:
    desk.build()
    desk.rooms.cast = (Speaker("", "Ada Brook", (), None, "the council", "person"),)
    assert desk.build().changed
    assert desk.open().speakers()["Ada Brook"].side == "the council"


def test_a_bad_article_never_stops_the_others(desk: Desk) -> None:
    desk.write("bad.txt", "!")
    desk.write("broken.txt", "no bars in this line")
    desk.write("surrogate.txt", "2023-05-10|Ada Brook|half \ud83d a face")
    report = desk.build()
    assert report.articles == 3
    assert [one.name for one in report.problems] == ["bad.txt", "broken.txt", "surrogate.txt"]
    assert report.problems[0].reason == "not a news article"
    assert report.problems[1].reason.startswith("ValueError")
    assert tuple(desk.heard(Refused)) == report.problems
    again = desk.build()
    assert not again.changed
    assert again.problems == report.problems


def test_what_was_passed_over_in_an_article_is_told(desk: Desk) -> None:
    desk.rooms.remarks = ("one.txt: published: not a date",)
    assert desk.build().problems == ()
    assert Notice("one.txt: published: not a date") in desk.events


def test_an_article_that_turns_bad_leaves_the_store(desk: Desk) -> None:
    desk.build()
    desk.write("one.txt", "!")
    report = desk.build()
    assert (report.articles, report.removed) == (2, 1)


def test_previews_come_at_each_doubling_and_never_last(desk: Desk) -> None:
    for number in range(10):
        desk.write(f"more{number}.txt", f"2023-05-12|Ada Brook|line {number}")
    desk.build()
    assert [one.done for one in desk.heard(Preview)] == [1, 2, 4, 8]
    assert len(desk.heard(Preview)[-1].snapshot.articles) == 8
    desk.write("late.txt", "2023-05-12|Ada Brook|late")
    desk.build()
    assert not desk.heard(Preview)


def test_two_files_of_one_content_stay_two_articles(desk: Desk) -> None:
    desk.write("copy.txt", "2023-05-10|Ada Brook|yes", "2023-05-11|Ben Cole|the bridge stands")
    assert desk.build().articles == 4


def test_a_folder_of_something_else_is_left_alone(desk: Desk) -> None:
    desk.store_folder.mkdir()
    (desk.store_folder / "letters.doc").write_text("dear")
    with pytest.raises(NotAStoreError, match=r"letters\.doc"):
        desk.build()
    (desk.store_folder / "store.json").write_text("{}")
    with pytest.raises(NotAStoreError, match=r"letters\.doc"):
        desk.build()
    assert sorted(p.name for p in desk.store_folder.iterdir() if p.name[0] != ".") == [
        "letters.doc",
        "store.json",
    ]


def test_a_file_cannot_be_a_store(desk: Desk) -> None:
    desk.store_folder.write_text("not a folder")
    with pytest.raises(NotAStoreError, match="name a folder"):
        desk.build()


def test_a_store_inside_the_articles_is_not_read_as_articles(desk: Desk) -> None:
    desk.store_folder = desk.folder / "store"
    desk.build()
    (desk.store_folder / "weeks" / "x.txt").write_text("2023-05-10|Ada Brook|yes")
    assert desk.build().articles == 3


def test_notice_is_heard_only_when_something_is_wrong(desk: Desk) -> None:
    desk.build()
    desk.build()
    assert not desk.heard(Notice)
    assert isinstance(desk.open(), Store)


def test_the_next_build_links_only_what_has_changed(desk: Desk) -> None:
    desk.build()
    desk.write("four.txt", "2023-05-18|Dan Ember|no")
    desk.build()
    *_, first, second = desk.rooms.changes
    assert (len(first.articles), len(first.made), len(first.dropped)) == (3, 1, 0)
    assert (len(second.articles), len(second.made), len(second.dropped)) == (1, 1, 0)


def test_a_source_file_that_is_only_touched_does_not_let_everything_be_linked(desk: Desk) -> None:
    desk.build()
    os.utime(desk.folder / "one.txt", ns=(5, 5))
    desk.build()
    desk.write("four.txt", "2023-05-18|Dan Ember|no")
    desk.build()
    assert len(desk.rooms.changes[-1].articles) == 1


def test_other_words_or_another_linker_link_everything_anew(desk: Desk) -> None:
    desk.build()
    desk.rooms.changes.clear()
    desk.rooms.lexicon = Lexicon((("denials", "poppycock"),))
    assert desk.build().changed
    assert not desk.build().changed
    assert desk.build(linker="two").changed
    assert [len(one.articles) for one in desk.rooms.changes] == [3, 3]


def test_where_nothing_can_be_kept_for_linking_a_store_is_built_all_the_same(
    desk: Desk, tmp_path: Path
) -> None:
    (desk.store_folder / ".linking.sqlite3").mkdir(parents=True)
    desk.build()
    desk.write("four.txt", "2023-05-18|Dan Ember|no")
    desk.build()
    assert len(desk.rooms.changes[-1].articles) == 4
    assert desk.open().snapshot() == _built_at_once(desk, tmp_path)


def test_a_damaged_value_of_what_is_kept_for_linking_stops_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    desk.build()
    kept = sqlite3.connect(desk.store_folder / ".linking.sqlite3")
    with contextlib.closing(kept), kept:
        kept.execute("UPDATE kept SET value = ?", (b"[",))
    desk.write("four.txt", "2023-05-18|Dan Ember|no")
    desk.build()
    assert len(desk.rooms.changes[-1].articles) == 4
    assert desk.open().snapshot() == _built_at_once(desk, tmp_path)


@pytest.mark.parametrize("damage", ["gone", "cut", "other", "of another store"])
def test_what_is_kept_for_linking_can_be_lost(desk: Desk, tmp_path: Path, damage: str) -> None:
    desk.build()
    kept = desk.store_folder / ".linking.sqlite3"
    if damage == "gone":
        kept.unlink()
    elif damage == "cut":
        kept.write_bytes(kept.read_bytes()[:5000])
    elif damage == "other":
        kept.write_text("something else")
    else:
        other = Desk(tmp_path / "elsewhere", tmp_path / "store of elsewhere")
        other.write("five.txt", "2023-05-10|Ada Brook|yes")
        other.build()
        kept.write_bytes((other.store_folder / kept.name).read_bytes())
    desk.write("four.txt", "2023-05-18|Dan Ember|no")
    assert desk.build().changed
    assert len(desk.rooms.changes[-1].articles) == 4
    assert desk.open().snapshot() == _built_at_once(desk, tmp_path)
    desk.write("four.txt", "2023-05-18|Dan Ember|yes")
    desk.build()
    assert len(desk.rooms.changes[-1].articles) == 1
