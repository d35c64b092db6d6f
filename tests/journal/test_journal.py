"""Bookmarks: set, kept, shared between programs, found again after a rebuild."""

import json
import multiprocessing
import os
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.journal import Journal, JournalError
from tui.model import Article, ArticleHead, Said, Snapshot, Statement

HEAD = ArticleHead("a1", "north/ferry.txt", None, "The ferry", "2023-05-12", None, "en")


def _statement(id_: str, words: str, start: int = 0, article: str = "a1") -> Statement:
    said = Said(None, None, None)
    span = ((start, start + len(words)),)
    return Statement(id_, article, span, "direct", words, None, None, None, said, None)


def _snapshot(*statements: Statement, head: ArticleHead = HEAD) -> Snapshot:
    return Snapshot({head.id: head}, {}, statements, ())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.jsonl"


def test_nothing_is_written_before_something_is_marked(path: Path) -> None:
    assert Journal.open(path).bookmarks == set()
    assert not path.parent.exists()


def test_a_bookmark_is_there_after_a_restart(path: Path) -> None:
    journal = Journal.open(path)
    assert journal.toggle_bookmark(_statement("s1", "the ferry sails"), HEAD) is True
    assert Journal.open(path).bookmarks == {"s1"}
    assert journal.toggle_bookmark(_statement("s1", "the ferry sails"), HEAD) is False
    assert Journal.open(path).bookmarks == set()
    assert len(path.read_text().splitlines()) == 2


def test_only_the_user_may_read_it(path: Path) -> None:
    Journal.open(path).toggle_bookmark(_statement("s1", "x"), HEAD)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_without_a_path_it_stands_in_the_data_folder() -> None:
    journal = Journal.open()
    assert journal.path == Path(os.environ["XDG_DATA_HOME"]) / "counterclaim" / "journal.jsonl"


def test_every_change_is_on_the_disk_before_it_is_shown(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    journal = Journal.open(path)
    journal.toggle_bookmark(_statement("s1", "x"), HEAD)
    assert synced[-2:] == [path.stat().st_ino, path.parent.stat().st_ino]
    synced.clear()
    journal.toggle_bookmark(_statement("s1", "x"), HEAD)
    assert synced == [path.stat().st_ino]


def test_the_record_says_where_the_statement_stood(path: Path) -> None:
    text = "Ada Brook said the ferry sails at noon, weather permitting."
    article = Article(**_fields(HEAD), text=text, sha256="ab" * 32)
    statement = _statement("s1", "the ferry sails at noon", text.index("the ferry"))
    Journal.open(path).toggle_bookmark(statement, article)
    record = json.loads(path.read_text())
    assert (record["v"], record["op"], record["on"], record["statement"]) == (
        1,
        "bookmark",
        True,
        "s1",
    )
    assert set(record) == {"v", "id", "at", "op", "on", "statement", "anchor"}
    assert record["anchor"] == {
        "article": "north/ferry.txt",
        "sha256": "ab" * 32,
        "exact": "the ferry sails at noon",
        "prefix": "Ada Brook said ",
        "suffix": ", weather permitting.",
        "start": 15,
        "end": 38,
    }


def _fields(head: ArticleHead) -> dict[str, str | None]:
    return {name: getattr(head, name) for name in ArticleHead.__slots__}


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 1), st.booleans()), max_size=12))
def test_any_order_of_toggles_by_two_programs(steps: list[tuple[str, int, bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.jsonl"
        pair = [Journal.open(path), Journal.open(path)]
        model: set[str] = set()
        for id_, who, reopen in steps:
            model ^= {id_}
            assert pair[who].toggle_bookmark(_statement(id_, id_), HEAD) is (id_ in model)
            assert pair[who].bookmarks == model
            if reopen:
                pair[1 - who] = Journal.open(path)
                assert pair[1 - who].bookmarks == model
        assert Journal.open(path).bookmarks == model


def _mark_many(path: Path, name: str) -> None:
    journal = Journal.open(path)
    for number in range(25):
        journal.toggle_bookmark(_statement(f"{name}{number}", "x"), HEAD)


def test_two_programs_writing_at_once_lose_nothing(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    jobs = [context.Process(target=_mark_many, args=(path, name)) for name in "ab"]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join(30)
    expected = {f"{name}{number}" for name in "ab" for number in range(25)}
    assert Journal.open(path).bookmarks == expected


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_torn_last_line_costs_only_itself(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.jsonl"
        journal = Journal.open(path)
        for id_ in ("s1", "s2", "s3"):
            journal.toggle_bookmark(_statement(id_, id_), HEAD)
        whole = path.read_bytes()
        start = whole[:-1].rfind(b"\n") + 1
        cut = data.draw(st.integers(start, len(whole)))
        path.write_bytes(whole[:cut])
        journal = Journal.open(path)
        assert journal.bookmarks == ({"s1", "s2", "s3"} if cut == len(whole) else {"s1", "s2"})
        journal.toggle_bookmark(_statement("s4", "s4"), HEAD)
        kept = {"s1", "s2", "s4"} | ({"s3"} if cut >= len(whole) - 1 else set())
        assert journal.bookmarks == kept
        assert Journal.open(path).bookmarks == kept
        damaged = path.with_name("journal.jsonl.damaged")
        torn = whole[start:cut]
        if start < cut < len(whole) - 1:
            assert damaged.read_bytes() == torn + b"\n"
        else:
            assert not damaged.exists()


def test_what_a_newer_program_wrote_is_kept_and_passed_over(path: Path) -> None:
    journal = Journal.open(path)
    journal.toggle_bookmark(_statement("s1", "x"), HEAD)
    foreign = b"".join(
        [
            b'{"v":1,"op":"note","text":"ask the harbour master"}\n',
            b'{"v":2,"op":"bookmark","on":false,"statement":"s1"}\n',
            b'{"v":1,"op":"bookmark","on":"yes","statement":"s9"}\n',
            b'{"v":1,"op":"bookmark","on":true,"statement":7}\n',
            b'["not","a","record"]\n',
            b"not json at all \xff\n",
            b"\n",
        ]
    )
    with path.open("ab") as file:
        file.write(foreign)
    assert Journal.open(path).bookmarks == {"s1"}
    journal.toggle_bookmark(_statement("s2", "x"), HEAD)
    assert foreign in path.read_bytes()
    assert Journal.open(path).bookmarks == {"s1", "s2"}


def test_a_running_program_sees_what_another_wrote(path: Path) -> None:
    one, two = Journal.open(path), Journal.open(path)
    two.toggle_bookmark(_statement("s1", "x"), HEAD)
    assert one.refresh() is True
    assert one.bookmarks == {"s1"}
    assert one.refresh() is False


def test_a_journal_put_in_its_place_is_read_from_the_start(path: Path) -> None:
    journal = Journal.open(path)
    journal.toggle_bookmark(_statement("s1", "x"), HEAD)
    other = path.with_name("other.jsonl")
    Journal.open(other).toggle_bookmark(_statement("s2", "x"), HEAD)
    other.replace(path)
    assert journal.refresh() is True
    assert journal.bookmarks == {"s2"}
    path.unlink()
    assert journal.refresh() is True
    assert journal.bookmarks == set()


def test_a_full_disk_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal.open(path)
    journal.toggle_bookmark(_statement("s1", "x"), HEAD)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(JournalError, match="No space left on device"):
        journal.toggle_bookmark(_statement("s2", "x"), HEAD)
    assert path.read_bytes() == before
    assert journal.bookmarks == {"s1"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    journal = Journal.open(tmp_path / "file" / "journal.jsonl")
    with pytest.raises(JournalError, match="file"):
        journal.toggle_bookmark(_statement("s1", "x"), HEAD)


@pytest.mark.parametrize("words", ["half \ud83d a face", "nul \0", "line\u2028end\n", "Київ"])
def test_any_words_can_be_bookmarked(path: Path, words: str) -> None:
    Journal.open(path).toggle_bookmark(_statement("s1", words), HEAD)
    assert Journal.open(path).bookmarks == {"s1"}
    assert json.loads(path.read_text())["anchor"]["exact"] == words


class TestAfterARebuild:
    words = "the ferry sails at noon"

    @pytest.fixture
    def journal(self, path: Path) -> Journal:
        journal = Journal.open(path)
        journal.toggle_bookmark(_statement("old", self.words, 100), HEAD)
        return journal

    def test_the_same_words_are_the_same_statement(self, journal: Journal) -> None:
        far, near = _statement("far", self.words, 900), _statement("near", self.words, 80)
        other = _statement("other", "the bridge is closed to the ferry crew", 100)
        resolution = journal.resolve(_snapshot(far, other, near))
        assert resolution.moved == {"old": "near"}
        assert journal.bookmarks == {"near"}

    def test_an_id_that_is_still_there_stays(self, journal: Journal) -> None:
        old = _statement("old", "reworded since", 100)
        journal.resolve(_snapshot(old, _statement("new", self.words, 100)))
        assert journal.bookmarks == {"old"}

    def test_a_longer_span_at_the_same_place_will_do(self, journal: Journal) -> None:
        longer = _statement("longer", "that the ferry sails at noon and at six", 95)
        journal.resolve(_snapshot(longer, _statement("before", "hello", 10)))
        assert journal.bookmarks == {"longer"}

    def test_another_text_at_the_same_place_will_not(self, journal: Journal) -> None:
        resolution = journal.resolve(
            _snapshot(_statement("new", "nobody saw anything at all", 100))
        )
        assert journal.bookmarks == {"old"}
        assert [one.exact for one in resolution.lost] == [self.words]

    def test_another_article_is_never_searched(self, journal: Journal) -> None:
        head = replace(HEAD, path="south/ferry.txt")
        resolution = journal.resolve(_snapshot(_statement("new", self.words, 100), head=head))
        assert (resolution.moved, resolution.lost) == ({}, ())
        assert journal.bookmarks == {"old"}

    def test_taking_the_moved_bookmark_away_takes_it_away(self, journal: Journal) -> None:
        new = _statement("new", self.words, 100)
        journal.resolve(_snapshot(new))
        assert journal.toggle_bookmark(new, HEAD) is False
        again = Journal.open(journal.path)
        again.resolve(_snapshot(new))
        assert again.bookmarks == set()
