"""An archive that changes again and again has the store of one that was built at once."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from thorough import examples

from tui.store.builder import build
from tui.store.reader import Store

SENTENCES = (
    "Mayor Ada Brook of {place} said the bridge at {place} was safe.",
    "Engineer Tom Sand said the bridge at {place} was unsafe.",
    "Brook denied that the bridge at {place} was safe.",
    "The mayor said the ferry would open on Monday.",
    "“The ferry will not open,” said Sand.",
    "The Harbour Board said 12 lorries had crossed the bridge at {place}.",
    "The board said 40 lorries had crossed the bridge at {place}.",
    "Governor Una Brook called the report on the ferry a lie.",
    "Kenyan officials said their troops had advanced near {place}.",
    "Chilean General Rui Vega denied that Kenyan troops had advanced near {place}.",
    "Vega's report on the ferry was wrong, the Chilean army said.",
    "The bridge was never safe, according to Una Reyes, a judge.",
)
DAYS = (None, "2024-03-04", "2024-03-06", "2024-03-11", "2024-03-20", "2024-07-01")
PLACES = ("Lysa", "Dolyna", "Kenya")
Told = tuple[str | None, str, tuple[int, ...]]


@st.composite
def _article(draw: st.DrawFn) -> Told:
    said = st.lists(st.integers(0, len(SENTENCES) - 1), max_size=5)
    return draw(st.sampled_from(DAYS)), draw(st.sampled_from(PLACES)), tuple(draw(said))


FOLDERS = st.dictionaries(st.sampled_from("abcdefgh"), _article(), min_size=1, max_size=7)


def _write(folder: Path, articles: dict[str, Told]) -> None:
    """Make a folder hold just these articles; files of those that have not changed stay."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.stem not in articles:
            path.unlink()
    for name, (day, place, said) in articles.items():
        head = f"---\npublished: {day}\n---\n\n" if day else ""
        told = "\n\n".join(SENTENCES[number].format(place=place) for number in said)
        path = folder / f"{name}.md"
        text = f"{head}{told or 'Nothing was said.'}\n"
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def _content(store: Path) -> dict[str, bytes]:
    found = (path for path in store.rglob("*") if path.is_file() and path.name[0] != ".")
    return {str(path.relative_to(store)): path.read_bytes() for path in found}


@examples(5)
@given(st.lists(FOLDERS, min_size=2, max_size=4))
def test_whatever_is_added_changed_and_removed_the_store_is_the_same(
    steps: list[dict[str, Told]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        articles, store = Path(name) / "articles", Path(name) / "store"
        for number, step in enumerate(steps):
            _write(articles, step)
            build([articles], store, previews=False)
            build([articles], anew := Path(name) / f"anew{number}", previews=False)
            assert _content(store) == _content(anew)
        Store.open(store).verify()
