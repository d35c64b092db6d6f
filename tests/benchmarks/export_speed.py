"""How many characters a second `counterclaim export FOLDER --format json` gets through, cold.

    python tests/benchmarks/export_speed.py [FOLDER] [--runs 5] [--spacy PYTHON]

Every run starts a new process on one core with an empty cache: start, reading, extracting,
linking, the store on disk and the export all count. FOLDER holds plain texts; without it 200
made-up articles are measured. Where spaCy can be imported, by this interpreter or by the one
named, its blank English tokenizer runs over the same texts in turn with ours. Both have their
bytecode at hand, as programs have once they are installed.

Seconds are those of the processor, user and system: on a machine with other work to do the clock
on the wall measures the others. Medians of all runs but the first, which warms the file cache and
writes the bytecode.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from news import article

_TOKENIZE: Final = """
import pathlib, sys, time
import spacy
texts = [path.read_text(encoding="utf-8") for path in pathlib.Path(sys.argv[1]).rglob("*.txt")]
tokenizer = spacy.blank("en").tokenizer
start = time.process_time()
for text in texts:
    tokenizer(text)
print(time.process_time() - start)
"""


def _processor_seconds(command: list[str], **settings: object) -> tuple[float, str]:
    """What a command costs, start-up and all, and what it prints."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, check=True, capture_output=True, text=True, **settings)  # type: ignore[call-overload]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return took, done.stdout


def _ours(folder: Path, bytecode: str) -> float:
    with tempfile.TemporaryDirectory() as home:
        names = ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
        environment = {**os.environ, **dict.fromkeys(names, home), "PYTHONPYCACHEPREFIX": bytecode}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        output = str(Path(home) / "export.json")
        command = [sys.executable, "-m", "tui", "export", str(folder), "--output", output]
        return _processor_seconds(command, env=environment)[0]


def _theirs(python: str, folder: Path) -> tuple[float, float]:
    """What spaCy's tokenizer costs on its own, and with the start of its process."""
    whole, alone = _processor_seconds([python, "-c", _TOKENIZE, str(folder)])
    return float(alone), whole


def _has_spacy(python: str) -> bool:
    return not subprocess.run(
        [python, "-c", "import spacy"], check=False, capture_output=True
    ).returncode


def measure(folder: Path, runs: int, python: str) -> None:
    """Run both programs in turn and print what they took."""
    size = sum(len(path.read_text(encoding="utf-8")) for path in folder.rglob("*.txt"))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    compared = _has_spacy(python)
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as bytecode:
        for _ in range(runs + 1):
            ours.append(_ours(folder, bytecode))
            if compared:
                theirs.append(_theirs(python, folder))
    rows = [("counterclaim export, whole command", ours[1:])]
    if compared:
        rows.append(("spaCy's blank tokenizer alone", [alone for alone, _ in theirs[1:]]))
        rows.append(("spaCy with the start of its process", [whole for _, whole in theirs[1:]]))
    print(f"{size:,} characters, one core, median of {runs}")
    for name, seconds in rows:
        took = statistics.median(seconds)
        ratio = statistics.median(a / b for a, b in zip(ours[1:], seconds, strict=True))
        print(
            f"{name:<38}{took:7.2f} s {size / took:12,.0f} characters a second   ours ×{ratio:.2f}"
        )


def main() -> None:
    """Measure a folder, or made-up news."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of .txt files")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--spacy", default=sys.executable, help="a Python that can import spaCy")
    options = parser.parse_args()
    if options.folder:
        measure(options.folder, options.runs, options.spacy)
        return
    with tempfile.TemporaryDirectory() as name:
        for number in range(200):
            Path(name, f"{number:03}.txt").write_text(article(number), encoding="utf-8")
        measure(Path(name), options.runs, options.spacy)


if __name__ == "__main__":
    main()
