"""How often a dear property is tried: on a few examples in every run, on many where one asks.

`THOROUGH=10 pytest tests/linking` takes ten times as many.
"""

import os

from hypothesis import settings

TIMES = int(os.environ.get("THOROUGH", "1"))


def examples(few: int) -> settings:
    """Return the settings of a property whose examples cost tens of milliseconds each."""
    return settings(deadline=None, max_examples=few * TIMES)
