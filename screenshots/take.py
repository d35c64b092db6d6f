"""Takes the pictures of the app: the real one, on the sample week, without a terminal.

    python screenshots/take.py [NAME…]

Writes screenshots/NAME.svg, and NAME.png through a headless Chromium, which draws the characters
where the terminal would.
"""

import argparse
import asyncio
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from tui.app.app import CounterclaimApp
from tui.app.screens.desk import DeskScreen
from tui.store import sample

HERE = Path(__file__).resolve().parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@dataclass(frozen=True)
class Scene:
    """A picture: the size of the terminal, the theme, and the keys that lead to it."""

    name: str
    columns: int
    lines: int
    keys: tuple[str, ...] = ()
    theme: str = "quiet-dark"


THURSDAY = ("left_square_bracket", "l", "l", "c")

SCENES = (
    Scene("timeline", 160, 45, ("left_square_bracket", "l", "l", "c")),
    Scene("speaker-search", 120, 34, ("left_square_bracket", "s", *"malyar")),
    Scene("counter-statements", 140, 40, ("left_square_bracket", "l", "l", "c", "m", "x")),
    Scene("side-by-side", 140, 40, ("left_square_bracket", "l", "l", "c", "v")),
    Scene("lanes", 160, 45, ("left_square_bracket", "l", "l", "c", "t")),
    Scene("why", 110, 44, ("left_square_bracket", "l", "l", "c", "w")),
    Scene("month", 160, 45, ("left_square_bracket", "l", "l", "c", "z")),
    Scene("filter", 120, 34, ("left_square_bracket", "f", *"is:contested s", "down")),
    Scene("note", 160, 45, (*THURSDAY, "m", "a", *"ask which units", "tab", *"check", "enter")),
    Scene("correct", 140, 40, (*THURSDAY, "e", *"kind", "enter", "down", "enter", "e")),
    Scene("narrow", 64, 24, ("left_square_bracket", "l", "l", "c")),
    Scene("light", 160, 45, ("left_square_bracket", "l", "l", "c"), "quiet-light"),
)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the sample has been read and the panes have followed the cursor."""
    for _ in range(1200):
        await pilot.pause(0.05)
        screen = pilot.app.screen
        if isinstance(screen, DeskScreen) and screen.reading.settled:
            await pilot.pause(0.2)
            return
    raise TimeoutError("the sample was not read within a minute")


async def svg_of(scene: Scene, store: Path) -> str:
    """Walk the app to a scene and return what it shows."""
    app = CounterclaimApp([sample()], store, store.with_name(f"{scene.name}.jsonl"))
    async with app.run_test(size=(scene.columns, scene.lines)) as pilot:
        await settled(pilot)
        app.theme = scene.theme
        for key in scene.keys:
            await pilot.press(key)
        await pilot.pause(0.3)
        return app.export_screenshot(title="Counterclaim")


def draw(svg: Path, png: Path, browser: str) -> None:
    """Turn an SVG into a PNG of its own size."""
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text(encoding="utf-8"))
    assert box is not None, "Textual's pictures say how large they are"
    size = ",".join(str(round(float(side))) for side in box.groups())
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
                *(f"--user-data-dir={profile}", f"--window-size={size}"),
                *(f"--screenshot={png}", svg.as_uri()),
            ],
            check=True,
            capture_output=True,
        )


def main() -> None:
    """Take the pictures asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="which pictures; all if none")
    names = parser.parse_args().names
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    with tempfile.TemporaryDirectory() as folder:
        for scene in SCENES:
            if names and scene.name not in names:
                continue
            svg = HERE / f"{scene.name}.svg"
            svg.write_text(asyncio.run(svg_of(scene, Path(folder) / "store")), encoding="utf-8")
            if browser:
                draw(svg, HERE / f"{scene.name}.png", browser)
            print(scene.name)


if __name__ == "__main__":
    main()
