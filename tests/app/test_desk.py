import pytest
from factories import dispute, make_link, make_said, make_snapshot, make_statement

from tui.app.arrival import Arrival
from tui.app.desk import Desk
from tui.app.opening import opening_row
from tui.app.zoom import step
from tui.browsing.query import parse
from tui.model import Snapshot


def desk_on(snapshot: Snapshot) -> Desk:
    desk = Desk()
    desk.take(Arrival.of(snapshot))
    return desk


@pytest.fixture
def desk() -> Desk:
    return desk_on(dispute())


def here(desk: Desk) -> str:
    assert desk.current is not None
    return desk.current.id


def test_days_follow_one_another_and_the_undated_stand_last(desk: Desk) -> None:
    assert [(section.day, section.count) for section in desk.sections] == [
        ("2031-03-03", 3),
        ("2031-03-04", 3),
        ("2031-03-06", 4),
        ("2031-03-07", 1),
        ("2031-03-12", 2),
        (None, 1),
    ]
    assert [section.contested for section in desk.sections] == [2, 3, 2, 0, 0, 0]


def test_steps_stop_at_both_ends(desk: Desk) -> None:
    assert not desk.step(-1)
    assert desk.step(1)
    desk.go(10_000)
    assert here(desk) == "shelf"
    assert not desk.step(1)


def test_days_and_weeks_are_stepped_to_their_first_statement(desk: Desk) -> None:
    desk.step(1)
    desk.step_day(1)
    assert here(desk) == "smell"
    step(desk, 1)
    assert here(desk) == "later"
    step(desk, 1)
    assert here(desk) == "shelf"
    step(desk, -1)
    assert here(desk) == "later"
    assert step(desk, -1)
    assert not step(desk, -1)


def test_contested_statements_are_gone_through_in_order(desk: Desk) -> None:
    seen = [here(desk)]
    while desk.step_contested(1):
        seen.append(here(desk))
    assert seen == ["crack", "sound", "smell", "warned", "phone", "keeper", "book"]
    assert desk.step_contested(-1)
    assert here(desk) == "keeper"


def test_the_cursor_keeps_to_its_statement_when_the_view_changes(desk: Desk) -> None:
    desk.go(desk.row_of("keeper") or 0)
    desk.narrow(parse("is:contested"))
    assert here(desk) == "keeper"
    desk.reorder()
    assert here(desk) == "keeper"
    desk.widen()
    desk.take(Arrival.of(dispute(), "published"))
    assert here(desk) == "keeper"


def test_a_statement_that_is_filtered_out_gives_the_cursor_to_the_next(desk: Desk) -> None:
    desk.go(desk.row_of("warned") or 0)
    desk.narrow(parse("speaker:reuss"))
    assert [one.id for one in desk.shown] == ["sound", "book", "later"]
    assert here(desk) == "book"


def test_an_empty_result_names_the_part_to_blame(desk: Desk) -> None:
    desk.narrow(parse("speaker:brook is:bookmarked"))
    assert desk.current is None
    emptied = desk.emptied()
    assert emptied is not None
    assert (str(emptied.part), emptied.count) == ("is:bookmarked", 3)
    for move in (desk.step, desk.step_day, desk.step_contested, desk.step_hit):
        assert not move(1)
    assert not step(desk, 1)
    assert desk.widen()
    assert not desk.widen()


def back(desk: Desk) -> int | None:
    """Go back, and return the pane one comes to."""
    spot = desk.trail.back()
    return spot.pane if spot and desk.trail.arrive(spot) else None


def forward(desk: Desk) -> int | None:
    """Go forward, likewise."""
    spot = desk.trail.forward()
    return spot.pane if spot and desk.trail.arrive(spot) else None


def test_jumps_are_taken_back_one_by_one(desk: Desk) -> None:
    assert not back(desk)
    assert desk.trail.jump("sound")
    assert desk.trail.jump("later")
    assert not desk.trail.jump("nowhere")
    assert back(desk)
    assert here(desk) == "sound"
    assert back(desk)
    assert here(desk) == "crack"


def test_what_is_taken_back_can_be_gone_again_until_the_next_jump(desk: Desk) -> None:
    desk.trail.jump("sound", 4)
    desk.trail.jump("later", 3)
    assert [back(desk), back(desk), back(desk)] == [3, 4, None]
    assert here(desk) == "crack"
    assert forward(desk)
    assert here(desk) == "sound"
    assert forward(desk)
    assert here(desk) == "later"
    assert forward(desk) is None
    back(desk)
    desk.trail.jump("smell")
    assert forward(desk) is None
    back(desk)
    assert here(desk) == "sound"


def test_far_moves_are_jumps_too_and_a_filter_lifted_on_the_way_comes_back(desk: Desk) -> None:
    desk.trail.leave()
    desk.go(desk.row_of("smell") or 0)
    desk.narrow(parse("side:farmers"))
    assert here(desk) == "smell"
    desk.trail.jump("warned")
    back(desk)
    assert (here(desk), str(desk.filter)) == ("smell", "side:farmers")
    forward(desk)
    assert (here(desk), desk.narrowed) == ("warned", False)
    back(desk)
    assert (here(desk), str(desk.filter)) == ("smell", "side:farmers")
    back(desk)
    assert (here(desk), desk.narrowed) == ("crack", False)
    desk.take(Arrival.of(make_snapshot(dispute().statements[:2])))
    assert forward(desk) is None


def test_a_jump_lifts_the_filter_that_hides_where_it_goes(desk: Desk) -> None:
    desk.narrow(parse("side:farmers"))
    assert desk.trail.jump("warned")
    assert not desk.narrowed
    assert back(desk)
    assert here(desk) == "smell"
    assert str(desk.filter) == "side:farmers"


def test_a_filter_chosen_after_a_jump_stays_on_the_way_back(desk: Desk) -> None:
    desk.narrow(parse("side:farmers"))
    assert desk.trail.jump("warned")
    desk.narrow(parse("kind:direct"))
    assert back(desk)
    assert str(desk.filter) != "side:farmers"


def test_a_search_moves_and_hides_nothing(desk: Desk) -> None:
    desk.search("EAST wall")
    assert [desk.shown[row].id for row in desk.hits] == ["crack", "sound", "book"]
    assert len(desk.shown) == 14
    assert desk.hit_number == 1
    assert desk.step_hit(1)
    assert (here(desk), desk.hit_number) == ("sound", 2)
    assert not desk.step_hit(1, stay=True)
    desk.step_hit(1)
    desk.step_hit(1)
    assert here(desk) == "crack"
    desk.narrow(parse("speaker:reuss"))
    assert [desk.shown[row].id for row in desk.hits] == ["sound", "book"]


def test_a_day_without_statements_leads_to_the_nearest(desk: Desk) -> None:
    assert desk.go_to_day("2031-03-06") == "2031-03-06"
    assert here(desk) == "keeper"
    assert desk.go_to_day("2031-03-09") == "2031-03-12"
    assert desk.go_to_day("2040-01-01") == "2031-03-12"
    assert desk_on(make_snapshot()).go_to_day("2031-03-06") is None


def test_the_first_cursor_stands_where_the_newest_week_is_most_contested(desk: Desk) -> None:
    assert desk.shown[opening_row(desk)].id == "warned"


def test_without_a_contested_statement_the_newest_week_is_opened() -> None:
    days = ("2031-03-03", "2031-03-12", "2031-03-13")
    statements = [make_statement(day, said=make_said(day)) for day in days]
    desk = desk_on(make_snapshot(statements))
    assert desk.shown[opening_row(desk)].id == "2031-03-12"
    assert opening_row(desk_on(make_snapshot())) == 0


def test_among_equals_the_earliest_is_opened() -> None:
    statements = [make_statement(name, said=make_said("2031-03-03")) for name in "ab"]
    desk = desk_on(make_snapshot(statements, [make_link("b", "a")]))
    assert desk.shown[opening_row(desk)].id == "a"


def test_an_arrival_in_the_other_order_is_put_right(desk: Desk) -> None:
    desk.reorder()
    desk.take(Arrival.of(dispute(), "said"))
    published = [one.published or "~" for one in desk.shown]
    assert published == sorted(published)
