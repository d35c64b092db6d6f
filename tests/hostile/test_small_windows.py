"""Keys in windows too small for what they belong to."""

from factories import dispute, dispute_articles

_SIZES = ((1, 1), (40, 3), (80, 4))
_NARROW = range(1, 20)
_KEYS = ("ctrl+p", "pagedown", "e", "down", "pageup", "pagedown", "home", "end", "escape")


async def test_the_palette_outlives_a_window_without_room() -> None:
    from given import app_on

    app = app_on(dispute(), articles=dispute_articles())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(0.1)
        for size in _SIZES:
            await pilot.resize_terminal(*size)
            for key in _KEYS:
                app.simulate_key(key)
                await pilot.pause(0.02)
            assert app.is_running, size


async def test_the_palette_outlives_every_narrow_window() -> None:
    from given import app_on

    app = app_on(dispute(), articles=dispute_articles())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(0.1)
        app.simulate_key("ctrl+p")
        await pilot.pause(0.1)
        app.simulate_key("g")  # a list to be narrowed has another layout than the whole
        await pilot.pause(0.1)
        for columns in _NARROW:
            await pilot.resize_terminal(columns, 30)
            await pilot.pause(0.02)
            assert app.is_running, columns
