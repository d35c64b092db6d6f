"""Messages reach a screen in their order, those from before it was there too."""

import asyncio
import threading

from textual.screen import Screen

from tui.app.mail import Mail
from tui.app.messages import Found, Loading


class Listening(Screen[None]):
    """Keeps what is posted to it."""

    def __init__(self) -> None:
        super().__init__()
        self.posted: list[object] = []

    def post_message(self, message: object) -> bool:  # type: ignore[override]
        self.posted.append(message)
        return True


async def test_what_comes_early_is_kept_and_the_rest_posted() -> None:
    screen = Listening()
    mail = Mail(screen)
    first, second, third = (Found(number) for number in range(3))
    waiting = asyncio.create_task(mail.wait(60))
    await asyncio.sleep(0)
    thread = threading.Thread(target=mail.post, args=(first,))
    thread.start()
    await waiting
    thread.join()
    mail.post(second)
    await mail.wait(60)  # there is something: it comes back at once
    kept: list[Loading] = [*mail.take_up()]
    assert kept == [first, second]
    assert not screen.posted
    mail.post(third)
    assert screen.posted == [third]


async def test_nobody_waits_longer_than_they_want() -> None:
    mail = Mail(Listening())
    await asyncio.wait_for(mail.wait(0.001), 60)
    assert not mail.take_up()
