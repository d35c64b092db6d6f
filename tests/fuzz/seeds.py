"""Makes a folder of inputs for the fuzzer to begin with: the sample week and the hostile corpus.

python tests/fuzz/seeds.py FOLDER
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path.append(str(TESTS / "hostile"))

from corpus import make_corpus  # noqa: E402  after the path it stands on

_FIRST = {".toml": b"\x00", ".md": b"a", ".json": b"c", ".html": b"d"}
_LONGEST = 4_095


def _inputs() -> Iterator[tuple[Path, bytes]]:
    sample = TESTS.parent / "data"
    with tempfile.TemporaryDirectory() as name:
        corpus = make_corpus(Path(name) / "articles").folder
        for path in sorted([*sample.rglob("*"), *corpus.rglob("*")]):
            if path.is_file() and not path.is_symlink() and path.parent.name != "many":
                yield path, path.read_bytes()[:_LONGEST]


def main() -> None:
    """Write them, each under a number."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (path, data) in enumerate(_inputs()):
        (folder / f"{number:04d}").write_bytes(_FIRST.get(path.suffix, b"b") + data)


if __name__ == "__main__":
    main()
