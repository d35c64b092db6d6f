"""Workers that count what they have been given and nobody has taken back yet."""

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any


class Counting(ThreadPoolExecutor):
    """A pool that knows the `most` parts that were out at a time; `back` takes one off."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.out = 0.0
        self.most = 0.0

    def submit(self, *given: Any, **named: Any) -> Future[Any]:
        self.out += 1
        self.most = max(self.most, self.out)
        return super().submit(*given, **named)

    def back(self, share: float = 1) -> None:
        self.out -= share
