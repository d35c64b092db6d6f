"""How much memory a test may hold."""

import contextlib
import tracemalloc
from collections.abc import Iterator


@contextlib.contextmanager
def holding_less_than(most: int) -> Iterator[None]:
    """Fail if what is done inside has so many bytes in memory at any time."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()
