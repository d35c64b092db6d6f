"""Lines that are drawn once look as if they were drawn anew each time."""

import pytest
from factories import make_said, make_snapshot, make_statement
from given import app_on
from rich.segment import Segment
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from walking import press, rest, settle

from tui.app.app import CounterclaimApp


@pytest.fixture
def many() -> CounterclaimApp:
    said = [make_said(f"2031-03-{1 + n // 40:02d}") for n in range(400)]
    words = "the east wall has a crack that one can put a hand into " * 3
    return app_on(
        make_snapshot(
            [make_statement(f"s{n}", words[: 20 + n % 150], said=said[n]) for n in range(400)]
        )
    )


def looks(strips: list[Strip]) -> list[list[tuple[str, object, object, bool | None]]]:
    """Every cell's letter, ink, paper and weight."""
    return [
        [
            (letter, one.style.color, one.style.bgcolor, one.style.bold)
            for one in Segment.simplify(strip)
            for letter in one.text
            if one.style is not None
        ]
        for strip in strips
    ]


@pytest.mark.parametrize("theme", ["quiet-dark", "ansi-dark", "textual-light"])
async def test_they_look_as_textual_would_draw_them(many: CounterclaimApp, theme: str) -> None:
    async with many.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        many.theme = theme
        for keys in ("jjjjjjjj", "l", "G", "k", "t"):
            await press(pilot, *keys)
            await rest(pilot)
            for lines in filter(lambda one: one.display, screen.arranging.panes):
                # The last cell is the scroll bar's.
                width, height = lines.laid_for, lines.size.height
                for crop in (Region(0, 0, width, height), Region(3, 2, 30, 4)):
                    ours = lines.render_lines(crop)
                    assert looks(ours) == looks(Widget.render_lines(lines, crop))
                    assert {strip.cell_length for strip in ours} == {crop.width}


async def test_the_bar_stands_where_the_lines_are(many: CounterclaimApp) -> None:
    async with many.run_test(size=(120, 30)) as pilot:
        screen = await settle(pilot)
        lines, bar = screen.timeline, screen.timeline.vertical_scrollbar
        seen = lines.virtual_size.height / lines.size.height / 8
        for _ in range(40):
            await press(pilot, "j")
            assert abs(bar.position - lines.scroll_y) <= seen
        assert lines.scroll_y > 0
        source = screen.source
        assert source.vertical_scrollbar.position == source.scroll_y
        for key, end in (("G", lines.max_scroll_y), ("g", 0)):
            await press(pilot, key)
            assert bar.position == lines.scroll_y == end


async def test_what_a_pane_shows_has_no_say_in_where_things_stand(
    app: CounterclaimApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[Screen[object]] = []
    lay_out = Screen._refresh_layout

    def counted(screen: Screen[object], *args: object, **options: object) -> None:
        laid.append(screen)
        lay_out(screen, *args, **options)  # type: ignore[arg-type]

    async with app.run_test(size=(160, 45)) as pilot:
        screen = await settle(pilot)
        await press(pilot, "c")
        await rest(pilot)
        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        before = screen.counter.virtual_size
        await press(pilot, "C")
        await rest(pilot)
        assert screen.counter.virtual_size != before
        assert not laid
