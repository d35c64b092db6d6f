"""The user's records against what the store holds."""

from verifying_desk import Desk

from tui.journal import Journal
from tui.store import Store
from tui.store.builder import build


def _bookmark(desk: Desk, word: str) -> None:
    snapshot = Store.open(desk.store).snapshot()
    one = next(one for one in snapshot.statements if word in one.words)
    Journal.open(desk.journal).toggle_bookmark(one, Store.open(desk.store).article(one.article))


def test_a_bookmark_that_fits_is_in_order(desk: Desk) -> None:
    _bookmark(desk, "open in May")
    assert not desk.report().findings


def test_a_bookmark_whose_words_are_gone_is_an_orphan(desk: Desk) -> None:
    _bookmark(desk, "open in May")
    text = (desk.folder / "pier.txt").read_text()
    (desk.folder / "pier.txt").write_text(text.split("“")[0])
    build([desk.folder], desk.store)
    told = desk.told()
    assert told.startswith("journal: pier.txt: “It will open in May")
    assert "kept in the journal" in told
    assert desk.journal.read_text().count("\n") == 1


def test_records_about_other_folders_are_let_be(desk: Desk) -> None:
    _bookmark(desk, "open in May")
    (desk.folder / "pier.txt").unlink()
    build([desk.folder], desk.store)
    assert not desk.wrong()


def test_a_damaged_line_and_a_journal_open_to_others_are_told(desk: Desk) -> None:
    _bookmark(desk, "open in May")
    with desk.journal.open("ab") as file:
        file.write(b"\x00\xff not a record\n")
    desk.journal.chmod(0o644)
    told = desk.told()
    assert "lines that cannot be read: 1" in told
    assert "others may read or change it" in told
