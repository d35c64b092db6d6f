"""Hostile text of 200 kB against normal text of that size: reading and extracting one article.

    python tests/benchmarks/adversarial.py [KILOBYTES]

Prints, for every attack, how many times as long it takes as the sample week repeated to the same
size in the same run, and as half of itself: about 2 is linear, 4 is quadratic. Ends with 1 if one
takes more than `MOST` times as long as normal text.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tui.extracting import extract
from tui.reading import Source, read

MOST: Final = 20.0
TIMES: Final = 2

_SAMPLE: Final = Path(__file__).resolve().parents[2] / "data" / "articles"
TOKENS: Final = {
    "opening marks": "“",
    "closing marks": "”",
    "straight marks": '"',
    "marks in turn": "“ ”",
    "apostrophes": "'",
    "nested marks": "“ ‘",
    "said": "said ",
    "said that": "said that ",
    "he said,": "he said, ",
    "“a,” he said,": "“a,” he said, ",
    "according to": "according to ",
    "denied": "denied ",
    "a name": "Ada Brook ",
    "names and": "Ada Brook and ",
    "titles": "Mayor ",
    "Mr.": "Mr. ",
    "many names": "",
    "one word": "a",
    "capitals": "A",
    "wide letters": "龍",
    "stops": ". ",
    "dots": ".",
    "commas": ", ",
    "dashes": "— ",
    "hyphens": "-",
    "brackets": "(",
    "digits": "9",
    "figures": "12 to 14 km, ",
    "days": "on Tuesday ",
    "dates": "12 May 2023 ",
    "months": "in May ",
    "who": ", who ",
    "and": "and ",
    "of the": "of the ",
    "spaces": " ",
    "line ends": "\n",
    "blank lines": "\n \n",
    "ruled lines": "---\n",
    "headings": "# x\n",
    "share buttons": "Share this article\n",
    "replaced": "\x1b",
    "combining": "e\u0301",
}


def attack_text(name: str, token: str, size: int) -> str:
    """Return a text of so many characters that is made to keep a reader busy."""
    if name == "many names":
        token = " ".join(
            f"Ada{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} Brook said" for n in range(676)
        )
    body = "Ada Brook said it rained. " + token * (size // max(len(token), 1) + 1)
    return body[:size]


def normal_text(size: int) -> str:
    """Return the sample week, repeated to so many characters."""
    whole = "\n\n".join(
        path.read_text(encoding="utf-8").split("---", 2)[-1] for path in sorted(_SAMPLE.iterdir())
    )
    return (whole * (size // len(whole) + 1))[:size]


def seconds(folder: Path, text: str, times: int = TIMES) -> float:
    """Return the best of some runs over one article, in seconds of the processor."""
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        extract(read(Source(path, path.name, {"published": "2023-05-12"})))
        best = min(best, time.process_time() - start)
    return best


def main() -> int:
    """Print the table."""
    size = 1_000 * int(sys.argv[1] if len(sys.argv) > 1 else 200)
    worst = 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        normal = seconds(folder, normal_text(size))
        half = seconds(folder, normal_text(size // 2))
        print(f"{'normal text':<18}{normal:8.2f} s  ×  1.0  half ×{normal / half:5.1f}")
        for attack, token in TOKENS.items():
            try:
                took = seconds(folder, attack_text(attack, token, size))
                less = seconds(folder, attack_text(attack, token, size // 2))
            except Exception as error:  # a refusal is an answer too
                print(f"{attack:<18}{type(error).__name__}: {error}")
                continue
            worst = max(worst, took / normal)
            print(f"{attack:<18}{took:8.2f} s  ×{took / normal:5.1f}  half ×{took / less:5.1f}")
    print(f"worst: {worst:.1f} times normal text (at most {MOST:.0f})")
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main())
