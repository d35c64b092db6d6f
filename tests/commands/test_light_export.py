"""An export of fresh undated text starts without the libraries that it has no use for."""

import json
import subprocess
import sys
from pathlib import Path

_RUN = """
import sys
from tui.cli import main
status = main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(status)
"""
_HEAVY = {
    "textual",
    "pendulum",
    "tui.browsing.query",
    "tui.exporting.jsonld",
    "tui.journal.changes",
}


def test_a_fresh_export_loads_only_what_it_uses(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text("Ada Brook said the ferry ran aground.\n", encoding="utf-8")
    arguments = ["export", str(tmp_path), "--store", str(tmp_path / "store")]
    command = [sys.executable, "-c", _RUN, *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert len(json.loads(ran.stdout)["statements"]) == 1
    assert not _HEAVY & set(ran.stderr.split())
