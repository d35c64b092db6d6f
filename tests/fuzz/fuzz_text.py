"""Coverage-guided fuzzing of reader and extractor, run by hand; not part of the test run.

    pip install atheris            # in an environment of its own
    python tests/fuzz/fuzz_text.py [CORPUS_FOLDER] -max_total_time=3600 -max_len=4096

Without a corpus folder it begins with nothing. A finding ends the run with a traceback and leaves
the input in a file `crash-…`; `python tests/fuzz/fuzz_text.py crash-…` runs it again.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tui"]):
    from tui.extracting import extract
    from tui.model import Article
    from tui.reading import ReadingError, Source, read
    from tui.reading.cleaning import clean
    from tui.reading.sidecar import read_sidecar

_FOLDER = Path(tempfile.mkdtemp(prefix="counterclaim-fuzz-"))
_SUFFIXES = (".txt", ".md")


def _check_text(article: Article) -> None:
    text = article.text
    assert clean(text) == text, "something unsafe is left"
    end = 0
    for start, stop in article.skipped:
        assert end <= start <= stop <= len(text), "skipped stretches are out of order"
        end = stop


def _check_statements(article: Article) -> None:
    text = article.text
    for one in extract(article).statements:
        end = 0
        for start, stop in one.segments:
            assert end <= start < stop <= len(text), "segments are out of order"
            end = stop
        shown = " … ".join(" ".join(text[start:stop].split()) for start, stop in one.segments)
        assert shown == one.words, "the words are not those of the text"
        for found in (one.cue, one.mention):
            assert found is None or text[found.start : found.end] == found.text


def run_once(data: bytes) -> None:
    """Read some bytes as an article and as a sidecar; the first byte chooses."""
    choice, body = data[:1], data[1:]
    if choice == b"\x00":
        path = _FOLDER / "articles.toml"
        path.write_bytes(body)
        read_sidecar(path, path.name)
        return
    path = _FOLDER / f"article{_SUFFIXES[(choice or b'a')[0] % 2]}"
    path.write_bytes(body)
    try:
        article = read(Source(path, path.name, {"published": "2031-03-03"}))
    except ReadingError:
        return
    _check_text(article)
    _check_statements(article)


if __name__ == "__main__":
    atheris.Setup(sys.argv, run_once)
    atheris.Fuzz()
