"""Builds that are killed leave nothing that the next one does not set right."""

import os
import re
import subprocess
import sys
from pathlib import Path

RUNS = 4


def test_a_killed_build_is_taken_up_and_ends_as_if_nothing_had_been() -> None:
    # In a process of its own: a fork of the test's would have its threads' locks.
    ran = subprocess.run(
        [sys.executable, Path(__file__).with_name("killing_builds.py"), str(RUNS)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    killed = re.search(r"builds killed +(\d+)", ran.stdout)
    assert killed is not None
    assert int(killed[1]) >= RUNS / 2, ran.stdout
