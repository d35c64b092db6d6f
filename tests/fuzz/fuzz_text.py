"""Coverage-guided fuzzing of reader and extractor, run by hand; not part of the test run.

    pip install atheris            # in an environment of its own, with the extra `html`
    python tests/fuzz/fuzz_text.py [CORPUS_FOLDER] -max_total_time=3600 -max_len=4096
    python tests/fuzz/fuzz_text.py --only=.html,.json …          # spend the time on pages and JSON

Without a corpus folder it begins with nothing; `python tests/fuzz/seeds.py FOLDER` makes one. The
first byte of an input chooses what the rest is read as. A finding ends the run with a traceback and
leaves the input in a file `crash-…`; `python tests/fuzz/fuzz_text.py crash-…` runs it again.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tui", "trafilatura", "htmldate"]):
    from tui.extracting import extract
    from tui.model import Article
    from tui.reading import ReadingError, Source, discover, read
    from tui.reading.cleaning import clean
    from tui.reading.pages.answer import dump_answer, load_answer
    from tui.reading.pages.page import read_page
    from tui.reading.sidecar import read_sidecar

_FOLDER = Path(tempfile.mkdtemp(prefix="counterclaim-fuzz-"))
KINDS = {b"\x00": "articles.toml", b"a": "a.md", b"b": "a.txt", b"c": "a.json", b"d": "a.html"}
"""What the first byte of an input makes of the rest; any other byte makes a text file."""

_wanted: set[str] = set()
"""The suffixes that are read, all if empty; an input of another kind is passed over."""


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


def _sources(path: Path) -> tuple[Source, ...]:
    if path.suffix == ".json":  # it may hold many
        return discover([path]).sources
    return (Source(path, path.name, {"published": "2031-03-03"}),)


def run_once(data: bytes) -> None:
    """Read some bytes as the first of them says."""
    name, body = KINDS.get(data[:1], "a.txt"), data[1:]
    path = _FOLDER / name
    if _wanted and path.suffix not in _wanted:
        return
    path.write_bytes(body)
    if path.suffix == ".toml":
        read_sidecar(path, path.name)
        return
    if path.suffix == ".html":  # in this process, where the fuzzer sees what the input reaches
        try:
            answer = read_page(body.decode("utf-8", "replace"))
        except Exception:  # the parsers refuse; the helper then answers that nothing was found
            return
        assert load_answer(dump_answer(answer)).text == answer.text
        return
    for source in _sources(path):
        try:
            article = read(source)
        except ReadingError:
            continue
        _check_text(article)
        _check_statements(article)


def _fuzz() -> None:
    only = "--only="
    _wanted.update(*(one.removeprefix(only).split(",") for one in sys.argv if one.startswith(only)))
    atheris.Setup([one for one in sys.argv if not one.startswith(only)], run_once)
    atheris.Fuzz()


if __name__ == "__main__":
    _fuzz()
