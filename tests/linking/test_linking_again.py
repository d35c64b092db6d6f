"""A folder that changes is linked as one that was always so."""

import itertools
from collections import defaultdict
from dataclasses import replace

import pytest
from changing_folder import Articles, Folder, a_folder, changed, some_speakers, whole
from hypothesis import given
from hypothesis import strategies as st
from linking_case import CAST, metres, said, speaker
from thorough import examples

from tui.linking import Inventory, Memory, bring
from tui.linking.relating.weights import MEMORY
from tui.model import Lexicon, Statement


@examples(16)
@given(a_folder(), st.data())
def test_whatever_changes_the_links_are_those_of_the_folder_as_it_is(
    articles: dict[str, list[Statement]], data: st.DataObject
) -> None:
    folder = Folder()
    folder.bring(articles)
    for _ in range(4):
        articles = data.draw(changed(articles))
        assert folder.bring(articles) == whole(articles)


@examples(8)
@given(a_folder(), st.data())
def test_whoever_speaks_otherwise_is_linked_as_if_it_had_always_been_so(
    articles: dict[str, list[Statement]], data: st.DataObject
) -> None:
    folder = Folder()
    folder.bring(articles)
    for _ in range(3):
        speakers = data.draw(some_speakers())
        assert folder.bring(articles, speakers) == whole(articles, speakers)


@examples(6)
@given(a_folder(), st.data())
def test_one_article_after_another_gives_what_all_at_once_gives(
    articles: dict[str, list[Statement]], data: st.DataObject
) -> None:
    folder = Folder()
    here: dict[str, list[Statement]] = {}
    for id_ in data.draw(st.permutations([*articles])):
        here[id_] = articles[id_]
        folder.bring(here)
    assert folder.bring(here) == whole(articles)
    for id_ in data.draw(st.permutations([*articles])):
        del here[id_]
        folder.bring(here)
    assert not folder.bring(here)


class _Watched(Memory):
    """A shelf that tells what has been put on it."""

    def __init__(self) -> None:
        super().__init__()
        self.put_down: defaultdict[str, set[str]] = defaultdict(set)

    def put(self, kind: str, key: str, value: object) -> None:
        self.put_down[kind].add(key)
        super().put(kind, key, value)


def _story(week: int, who: tuple[str, str]) -> dict[str, list[Statement]]:
    day = f"2024-{1 + week // 4:02d}-{1 + 7 * (week % 4):02d}"
    return {
        f"{week}-{one}": [said(one, words, day, article=f"{week}-{one}", places=("Lysa",))]
        for one, words in zip(
            who, ("the bridge at Lysa was safe", "the bridge at Lysa was unsafe"), strict=True
        )
    }


def test_a_change_reaches_no_further_than_it_must() -> None:
    articles = {
        **_story(0, ("minister", "auditor")),
        **_story(4, ("airline", "pilot")),
        **_story(30, ("institute", "residents")),
    }
    shelf = _Watched()

    def linked(articles: Articles) -> int:
        shelf.put_down.clear()
        marks = {id_: repr(one) for id_, one in articles.items()}
        return len([*bring(shelf, Inventory(marks, CAST, articles.__getitem__), Lexicon()).made])

    assert linked(articles) == 3
    weeks = shelf.put_down["answers"]
    assert len(weeks) == 3
    added = {"more": [said("bilyk", "the ferry was late", "2024-02-03", article="more")]}
    assert linked({**articles, **added}) == 0
    assert len(shelf.put_down["answers"] & weeks) == 1
    assert len(shelf.put_down["frame"]) == 1
    assert linked({**articles, **added}) == 0
    assert set(shelf.put_down) == {"standing"}


def test_a_word_gets_common_only_for_the_weeks_that_remember_it() -> None:
    articles = {**_story(0, ("minister", "auditor"))}
    shelf = _Watched()
    for number in itertools.count():
        id_ = f"more{number}"
        articles[id_] = [said("bilyk", f"a fire in ward {number}", "2024-01-02", article=id_)]
        marks = {one: repr(told) for one, told in articles.items()}
        shelf.put_down.clear()
        bring(shelf, Inventory(marks, CAST, articles.__getitem__), Lexicon())
        if number == 30:
            break
    weights = {int(week) for week in shelf.put_down["weights"]}
    assert max(weights, default=0) - min(weights, default=0) <= MEMORY


@pytest.mark.parametrize("change", [{"side": "Norvik"}, {"name": "Rosa Dolyna"}, {"role": "judge"}])
def test_another_look_at_a_speaker_is_another_look_at_what_was_said(
    change: dict[str, str],
) -> None:
    articles = {
        **_story(0, ("minister", "auditor")),
        "x": [said("pilot", "Dolyna and Lindqvist denied the fire", article="x")],
    }
    folder = Folder()
    folder.bring(articles)
    changed = {**CAST, "minister": replace(CAST["minister"], **change)}  # type: ignore[arg-type]
    assert folder.bring(articles, changed) == whole(articles, changed)
    assert folder.bring(articles) == whole(articles)


def test_a_speaker_who_is_two_all_at_once() -> None:
    articles = _story(0, ("minister", "auditor"))
    folder = Folder()
    folder.bring(articles)
    more = {**CAST, "other": speaker("other", "Rosa Lindqvist-Sand")}
    moved = {id_: [replace(one, speaker="other") for one in told] for id_, told in articles.items()}
    assert folder.bring(moved, more) == whole(moved, more)


def test_what_someone_said_half_a_year_before_is_held_against_it_once_it_comes() -> None:
    advanced = "Ukrainian troops advanced {} near Lysa"
    late = said(
        "minister",
        advanced.format("two kilometres"),
        "2024-09-10",
        article="late",
        places=("Lysa",),
        quantities=(metres("two kilometres", 2000, 2000),),
    )
    early = said(
        "minister",
        advanced.format("five kilometres"),
        "2024-01-09",
        article="early",
        places=("Lysa",),
        quantities=(metres("five kilometres", 5000, 5000),),
    )
    folder = Folder()
    assert not folder.bring({"late": [late]})
    both = {"late": [late], "early": [early]}
    found = {*folder.bring(both)}
    assert [link.relation for link in found] == ["revises"]
    assert found == whole(both)
    assert not folder.bring({"late": [late]})


def test_a_place_that_no_article_names_any_more_is_a_word_again() -> None:
    named = {"b": [said("pilot", "the ferry to Tolna was late", "2024-01-08", places=("Tolna",))]}
    spoken = {
        f"a{number}": [said(who, words, "2024-01-09", article=f"a{number}", id_=f"a{number}-0")]
        for number, (who, words) in enumerate(
            [
                ("minister", "the bridge at Tolna was safe"),
                ("auditor", "the bridge at Tolna was unsafe"),
                ("airline", "Tolna had denied the fire"),
            ]
        )
    }
    folder = Folder()
    with_place = {*folder.bring({**spoken, **named})}
    assert with_place == whole({**spoken, **named})
    assert folder.bring(spoken) == whole(spoken)
    shelf = _Watched()
    for articles in ({**spoken, **named}, spoken):
        marks = {id_: repr(one) for id_, one in articles.items()}
        bring(shelf, Inventory(marks, CAST, articles.__getitem__), Lexicon())
    assert "tolna" not in shelf.get("standing").world.places
