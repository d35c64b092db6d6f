"""What is seen of the desk behind a question."""

from textual.renderables.background_screen import BackgroundScreen
from walking import leads_on, settle

from tui.app.app import CounterclaimApp
from tui.app.screens.modal import Dimmed


async def test_it_is_tinted_as_textual_would_tint_it(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await leads_on(pilot, "s")
        color = app.screen.styles.background
        assert 0 < color.a < 1
        desk = app.screen_stack[-2]
        console, options = app.console, app.console_options
        shown = list(console.render(desk._compositor, options))
        assert len({segment.style for segment in shown}) > 5
        theirs = [*BackgroundScreen.process_segments(shown, color)]
        assert [*Dimmed.process_segments(shown, color)] == theirs
