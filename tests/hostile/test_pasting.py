"""What is pasted may have been copied from anywhere, and goes to the terminal as it is shown."""

import pytest
from factories import dispute, dispute_articles
from sequences import controls
from textual.events import Paste
from textual.widgets import Input

_PASTED = "ab\x9b31337J\u202e c\x00\x07\x1b]0;QXZ\x07[/]\ud800\nsecond line"


@pytest.mark.parametrize("key", ["slash", "f", "a", "ctrl+p"])
async def test_no_field_shows_what_a_terminal_would_obey(key: str) -> None:
    from given import app_on

    app = app_on(dispute(), articles=dispute_articles())
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(100):
            await pilot.pause(0.02)
            if not isinstance(app.focused, Input):
                app.simulate_key(key)
            else:
                break
        assert isinstance(app.focused, Input)
        app.post_message(Paste(_PASTED))
        await pilot.pause(0.1)
        assert "QXZ" in app.focused.value
        assert not controls(app.focused.value)
        strips = app.screen._compositor.render_strips()
        assert not controls("".join(one.text for strip in strips for one in strip))
        app.simulate_key("enter")
        await pilot.pause(0.05)
        assert app.is_running
