"""Keys in windows too small for what they belong to."""

import pytest
from factories import dispute, dispute_articles


@pytest.mark.parametrize("size", [(1, 1), (40, 3), (80, 4)], ids=str)
async def test_the_palette_outlives_a_window_without_room(size: tuple[int, int]) -> None:
    from given import app_on

    app = app_on(dispute(), articles=dispute_articles())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(0.1)
        await pilot.resize_terminal(*size)
        for key in ("ctrl+p", "pagedown", "e", "down", "pageup", "pagedown", "home", "end"):
            app.simulate_key(key)
            await pilot.pause(0.02)
        assert app.is_running
