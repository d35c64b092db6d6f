import pytest
from factories import dispute, make_snapshot, make_speaker, make_statement

from tui.app.arrival import Arrival
from tui.app.desk import Desk
from tui.app.narrowing import replaced, speaker_term, toggled, way_out
from tui.app.offers import Offers
from tui.browsing.query import Everything, Term, parse


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    desk.take(Arrival.of(dispute()))
    return desk


def test_a_part_is_added_beside_the_others_and_taken_away_again() -> None:
    contested = Term("is", "contested")
    both = toggled(parse("side:north"), contested)
    assert str(both) == "side:north is:contested"
    assert str(toggled(both, contested)) == "side:north"
    assert toggled(contested, contested) == Everything()


def test_another_speaker_takes_the_place_of_the_one_before() -> None:
    query = replaced(parse("speaker:brook is:contested"), Term("speaker", "reuss"))
    assert str(query) == "is:contested speaker:reuss"


def test_a_speaker_is_asked_for_by_name_or_where_that_is_not_enough_exactly() -> None:
    speakers = [make_speaker("a", "Ann"), make_speaker("b", "Ann Lee"), make_speaker("c", "Ann")]
    statements = [make_statement(one.id, speaker=one.id) for one in speakers]
    desk = Desk()
    desk.take(Arrival.of(make_snapshot(statements, (), speakers)))
    for speaker in speakers:
        term = speaker_term(speaker.id, desk.scope)
        desk.narrow(parse(str(term)))
        assert [one.id for one in desk.shown] == [speaker.id], term


def test_the_way_out_of_an_empty_result_shows_something(desk: Desk) -> None:
    for text in ("is:bookmarked", "side:north telephone", "speaker:ossyka side:farmers"):
        desk.narrow(parse(text))
        emptied = desk.emptied()
        if emptied is None:
            assert desk.shown
            continue
        query, (nothing, offer) = way_out(emptied)
        assert str(emptied.part) in nothing
        assert "Esc" in offer
        desk.narrow(query)
        assert desk.shown or emptied.meant


def test_before_a_letter_is_typed_the_usual_is_offered_with_counts(desk: Desk) -> None:
    offers = Offers(desk)
    found = {one.text: one.count for one in offers.of("", 0)}
    assert list(found)[:2] == ["is:contested", 'speaker:"Ada Brook"']
    assert (found["is:contested"], found['side:"Lower Weir"'], found["topic:"]) == (7, 3, None)
    assert "is:bookmarked" not in found, "it would show nothing"
    text, cursor = offers.of("is:contested ", 13)[0].into("is:contested ")
    assert (text, cursor) == ('is:contested speaker:"Ada Brook" ', len(text))


def test_the_line_is_judged_while_it_is_written(desk: Desk) -> None:
    offers = Offers(desk)
    moods = {text: offers.verdict(text).mood for text in ("", "side:", "side:north", "wolf", ") x")}
    assert list(moods.values()) == ["well", "unfinished", "well", "empty", "wrong"]
    assert offers.verdict("").text == "⏎ shows all 14"
    assert offers.verdict("side:north").text == "⏎ shows 4 of 14"
    assert "Without it 14 statements" in offers.verdict("wolf").text
    assert offers.verdict(") x").query is None
