"""Who is who in a folder that changes is who they are in one that was always so."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from linking_case import said
from thorough import examples

from tui.linking import Matched, Memory, identify, match_again
from tui.model import ArticleHead, Entity, Extraction, Speaker, Told

Article = tuple[ArticleHead, Extraction]

ENTITIES = st.sampled_from(
    [
        ("Ada Brook", "person", (), "mayor of Tolna"),
        ("Brook", "person", (), None),
        ("Ann Brook", "person", (), None),
        ("Ada Broock", "person", (), "mayor of Tolna"),
        ("Mayor Brook", "person", (), None),
        ("the mayor", "unnamed", (), None),
        ("the airline", "unnamed", (), None),
        ("Vireo Air", "organisation", ("the airline",), None),
        ("Harbour Safety Board", "organisation", (), None),
        ("HSB", "organisation", (), None),
        ("the board", "organisation", (), None),
        ("Russian Defence Ministry", "organisation", (), None),
        ("the defence ministry", "organisation", (), None),
        ("Ukraine", "state", (), None),
        ("officials", "group", (), None),
        ("Norvik", "person", (), None),
        ("Norvik", "organisation", (), None),
        ("Jana Novak", "person", ("the Norvik boss",), "founder of Norvik"),
        ("the Norvik boss", "unnamed", (), None),
    ]
)
WORDS = st.sampled_from(
    ["the fire at Tolna", "Ukrainians fled the harbour of Tolna", "the harbour would be closed"]
)
CAST = (Speaker("", "Ada Brook", ("the mayor of Tolna",), None, "Tolna", "person"),)


@st.composite
def _article(draw: st.DrawFn, id_: str) -> Article:
    named = draw(st.lists(ENTITIES, max_size=4))
    entities = tuple(
        Entity(
            f"e{number}",
            name,
            kind,  # type: ignore[arg-type]
            aliases,
            role,
            None,
            tuple(Told("role", role, None, (number, number + 5)) for _ in range(role is not None)),
        )
        for number, (name, kind, aliases, role) in enumerate(named)
    )
    statements = tuple(
        said(entity.id, draw(WORDS), article=id_, id_=f"{id_}-{entity.id}") for entity in entities
    )
    day = draw(st.sampled_from(["2024-05-01", "2024-05-03", "2024-07-01", None]))
    head = ArticleHead(id_, f"{id_}.txt", None, None, day, None, "en")
    return head, Extraction(id_, statements, entities)


@st.composite
def _folder(draw: st.DrawFn) -> dict[str, Article]:
    ids = draw(st.sets(st.sampled_from("abcdefg"), max_size=6))
    return {id_: draw(_article(id_)) for id_ in sorted(ids)}


def _matched(shelf: Memory, folder: Mapping[str, Article], cast: tuple[Speaker, ...]) -> Matched:
    marks = {id_: repr(one) for id_, one in folder.items()}

    def load(article: str, *, said: bool = True) -> Article:
        head, extraction = folder[article]
        return head, extraction if said else replace(extraction, statements=())

    return match_again(shelf, marks, load, cast)


@examples(40)
@given(st.lists(_folder(), min_size=2, max_size=4), st.sampled_from([(), CAST]))
def test_whatever_changes_the_speakers_are_those_of_the_folder_as_it_is(
    steps: list[dict[str, Article]], cast: tuple[Speaker, ...]
) -> None:
    shelf = Memory()
    for folder in steps:
        found = _matched(shelf, folder, cast)
        assert found == _matched(Memory(), folder, cast)
        heads = {id_: head for id_, (head, _) in folder.items()}
        whole = identify([extraction for _, extraction in folder.values()], heads, cast)
        assert found.speakers == whole.speakers
        for one in whole.statements:
            entity = one.id.rpartition("-")[2]
            assert found.names[one.article][entity] == one.speaker


@settings(max_examples=20, deadline=None)
@given(_folder())
def test_only_what_has_changed_is_read(folder: dict[str, Article]) -> None:
    shelf = Memory()
    _matched(shelf, folder, ())
    read = []

    def load(article: str, *, said: bool = True) -> Article:
        read.append(article)
        return folder[article]

    marks = {id_: repr(one) for id_, one in folder.items()}
    match_again(shelf, marks, load, ())
    assert not read
    changed = sorted(marks)[:1]
    match_again(shelf, {**marks, **dict.fromkeys(changed, "another")}, load, ())
    assert {*read} == {*changed}
