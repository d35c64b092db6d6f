"""Records after the article was edited and the store built anew, with other ids."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journal_case import FERRY, LATER, LOST, TEXTS, Desk, F, L, article, rebuilt, snapshot

from tui.journal import Journal
from tui.journal.changes import AddLink, Bookmark, Bounds, DropLink, Note, RetypeLink, SaidBy
from tui.journal.locating import locate, quote_of
from tui.model import Article


def test_corrections_stand_when_every_id_is_another(desk: Desk) -> None:
    journal, laid = desk
    journal.record(SaidBy.of(laid, "s2", "ben-cole"))
    journal.record(RetypeLink.of(laid, "s3", "s1", "denies", "revises", "a change of mind"))
    journal.record(Note.of(laid, "s3", "ask him"))
    machine, texts = rebuilt("Breaking news. " + FERRY)
    again = Journal.open(journal.path).lay(machine, texts)
    assert again.statement("n2").speaker == "ben-cole"
    assert [(one.from_, one.to, one.relation) for one in again.snapshot.links] == [
        ("n3", "n1", "revises")
    ]
    assert again.marks.notes == {"n3": "ask him"}
    assert (again.orphans, again.edited) == ((), ())


def test_a_link_taken_away_stays_away(desk: Desk) -> None:
    journal, laid = desk
    journal.record(DropLink.of(laid, "s3", "s1", "denies", "another storm"))
    machine, texts = rebuilt(FERRY)
    assert [one.relation for one in machine.links] == ["denies"]
    assert journal.lay(machine, texts).snapshot.links == ()


def test_a_word_edited_leaves_the_record_on_the_statement_and_says_so(desk: Desk) -> None:
    journal, laid = desk
    journal.record(Note.of(laid, "s2", "until when?"))
    words = "the pier was closed til spring"
    machine, texts = _edited(FERRY.replace("the pier was closed until spring", words), words)
    again = journal.lay(machine, texts)
    assert again.marks.notes == {"n2": "until when?"}
    assert [one.about for one in again.edited] == ["“the pier was closed until spring”"]


@pytest.mark.parametrize(
    "words", ["14 boats were lost in the storm", "no boats were lost in the storm"]
)
def test_another_figure_or_a_negation_is_another_statement(desk: Desk, words: str) -> None:
    journal, laid = desk
    journal.record(Note.of(laid, "s1", "who counted?"))
    text = FERRY.replace(LOST.words, words)
    new = replace(LOST, id="n1", article="b1", words=words)
    machine, texts = rebuilt(text)
    machine = replace(machine, statements=(new, *machine.statements))
    again = journal.lay(machine, texts)
    assert again.marks.notes == {}
    (orphan,) = again.orphans
    assert (orphan.text, orphan.about) == (
        "Note: who counted?",
        "“40 boats were lost in the storm”",
    )
    assert orphan.articles == ("north/a1.txt",)
    assert "no longer" in orphan.reason


def test_an_orphan_comes_home_when_its_text_does(desk: Desk) -> None:
    journal, laid = desk
    journal.record(Bookmark.of(laid, "s1"))
    machine, texts = rebuilt(FERRY.replace(LOST.words, "nothing is known"))
    gone = journal.lay(machine, texts)
    assert (len(gone.orphans), gone.marks.bookmarks) == (1, frozenset())
    machine, texts = rebuilt(FERRY, "m")
    assert journal.lay(machine, texts).marks.bookmarks == {"m1"}


def test_a_link_is_an_orphan_when_one_end_is_gone(desk: Desk) -> None:
    journal, laid = desk
    journal.record(AddLink.of(laid, "s4", "s1", "revises", "fewer"))
    machine, texts = rebuilt(FERRY.replace(LOST.words, "nothing is known"))
    again = journal.lay(machine, texts)
    assert len(again.orphans) == 1
    assert all(one.origin == "machine" for one in again.snapshot.links)


def test_what_stands_around_tells_equal_words_apart(tmp_path: Path) -> None:
    text = "First, Ada Brook said: it will rain. Then Ben Cole said: it will rain."
    both = article("a1", text)
    first, second = text.index("it will"), text.rindex("it will")
    one = replace(LOST, id="s1", words="it will rain", segments=((first, first + 12),))
    two = replace(one, id="s2", segments=((second, second + 12),))
    journal = Journal.open(tmp_path / "journal.jsonl")
    laid = journal.lay(snapshot((one, two), (both,), ()), {"a1": both})
    journal.record(Note.of(laid, "s2", "Ben"))
    longer = "Rain is near. " * 3 + text
    new = replace(article("b1", longer), path=both.path)
    by = len(longer) - len(text)
    moved = [
        replace(each, id=id_, article="b1", segments=((at + by, at + by + 12),))
        for each, id_, at in ((one, "n1", first), (two, "n2", second))
    ]
    again = journal.lay(snapshot(moved, (new,), ()), {"b1": new})
    assert again.marks.notes == {"n2": "Ben"}


def test_the_newest_record_of_a_statement_finds_it_for_the_older(desk: Desk) -> None:
    journal, laid = desk
    journal.record(Bookmark.of(laid, "s2"))
    steps = ["the pier was closed til spring", "a pier was closed til springtime"]
    for number, words in enumerate(steps):
        machine, texts = _edited(FERRY.replace("the pier was closed until spring", words), words)
        laid = journal.lay(machine, texts)
        assert laid.marks.bookmarks == {"n2"}
        journal.record(Note.of(laid, "n2", f"note {number}"))
    assert len({one.change.targets[0].id for one in journal.changes}) == 1
    assert journal.marks.notes == {"n2": "note 1"}


def test_words_set_by_hand_follow_their_text(desk: Desk) -> None:
    journal, laid = desk
    at = FERRY.index("boats were lost")
    journal.record(Bounds.of(laid, "s1", [(at, at + len("boats were lost"))]))
    text = "Two lines were added above.\nHere.\n" + FERRY
    machine, texts = rebuilt(text)
    for given_texts in (texts, None):
        shown = journal.lay(machine, given_texts).statement("n1")
        assert [text[a:b] for a, b in shown.segments] == ["boats were lost"]
    machine, texts = rebuilt(FERRY.replace("by", "by"))
    broken = replace(texts["b1"], text=texts["b1"].text.replace("boats were lost", "0" * 15))
    assert len(journal.lay(machine, {"b1": broken}).orphans) == 1


@pytest.mark.parametrize("path", ["deep/north/a1.txt", "a1.txt"])
def test_opened_from_another_folder_the_article_is_the_same(desk: Desk, path: str) -> None:
    journal, laid = desk
    journal.record(Bookmark.of(laid, "s1"))
    new = replace(F, id="b1", path=path)
    machine = snapshot([replace(LOST, id="n1", article="b1")], [new], ())
    assert journal.lay(machine).marks.bookmarks == {"n1"}
    other = replace(new, path="south/a1.txt")
    assert journal.lay(snapshot(machine.statements, [other], ())).marks.bookmarks == frozenset()


def _edited(text: str, words: str) -> tuple[object, object]:
    machine, texts = rebuilt(text)
    at = text.index(words)
    new = replace(LOST, id="n2", article="b1", words=words, segments=((at, at + len(words)),))
    others = [one for one in machine.statements if one.id != "n2"]
    return replace(machine, statements=(new, *others)), texts


@settings(deadline=None, max_examples=100)
@given(
    before=st.text("ab \n.", max_size=60),
    words=st.text("abc d", min_size=1, max_size=40).filter(str.strip),
    after=st.text("ab \n.", max_size=60),
    more=st.text("xyz ", max_size=40),
)
def test_unedited_words_are_found_wherever_they_go(
    before: str, words: str, after: str, more: str
) -> None:
    old = before + words + after
    quote = quote_of(old, (len(before), len(before) + len(words)))
    assert locate(old, quote) == (len(before), len(before) + len(words))
    span = locate(more + old, quote)
    assert span is not None
    assert (more + old)[span[0] : span[1]] == words


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80), st.text(max_size=30), st.text(max_size=80))
def test_a_place_found_lies_inside_any_text(text: str, words: str, other: str) -> None:
    quote = quote_of(other + words, (len(other), len(other) + len(words)))
    span = locate(text, quote)
    assert span is None or 0 <= span[0] <= span[1] <= len(text)


def test_long_texts_are_searched_in_no_time() -> None:
    text = "no " * 70_000
    quote = quote_of("x" * 50 + "no boat " * 100, (50, 850))
    assert locate(text, quote) is None
    assert locate(text, quote_of(text, (90_000, 90_300))) == (90_000, 90_300)


def test_a_text_that_cannot_be_read_costs_no_record(desk: Desk) -> None:
    class Broken(dict[str, Article]):
        def get(self, *_: object) -> Article:
            raise OSError("gone")

    journal, _ = desk
    laid = journal.lay(snapshot(), Broken())
    assert journal.toggle_bookmark(laid.statement("s1"), F) is True
    journal.record(Note.of(laid, "s2", "ask"))
    machine, _texts = rebuilt(FERRY)
    again = Journal.open(journal.path).lay(machine, Broken())
    assert (again.marks.bookmarks, again.marks.notes) == ({"n1"}, {"n2": "ask"})


def test_a_bookmark_on_a_corrected_statement_is_anchored_to_the_machines(desk: Desk) -> None:
    journal, laid = desk
    at = FERRY.index("boats were lost")
    journal.record(Bounds.of(laid, "s1", [(at, at + 5)]))
    laid = journal.lay(snapshot(), TEXTS)
    journal.toggle_bookmark(laid.statement("s1"), F.head)
    anchor = journal.changes[-1].change.targets[0].anchor
    assert anchor is not None
    assert (anchor.exact, anchor.suffix[:9]) == (LOST.words, ". The har")
    assert anchor.sha256 == F.sha256


def test_the_other_article_is_left_alone(desk: Desk) -> None:
    journal, laid = desk
    journal.record(SaidBy.of(laid, "s2", "ben-cole"))
    machine, texts = rebuilt(FERRY)
    again = journal.lay(machine, texts)
    assert again.statement("s4") is machine.statements[3]
    assert again.article("a2") is L
    assert LATER in TEXTS["a2"].text
