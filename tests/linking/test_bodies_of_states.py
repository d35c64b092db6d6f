"""Bodies of one name that belong to several states."""

from tui.linking import identify
from tui.model import ArticleHead, Entity, Extraction, Said, Statement


def _named(role: str, name: str = "Foreign Ministry") -> Entity:
    return Entity("e0", name, "organisation", role=role)


def _sides(*sources: Entity) -> dict[str, str | None]:
    """The speakers by name, with their sides, of articles in which one source speaks each."""
    said = Said(None, None, None)
    read = [
        Extraction(
            f"a{n}",
            (
                Statement(
                    f"s{n}", f"a{n}", ((0, 1),), "direct", "Yes.", None, None, "e0", said, None
                ),
            ),
            (source,),
        )
        for n, source in enumerate(sources)
    ]
    heads = [
        ArticleHead(f"a{n}", f"{n}.txt", None, None, None, None, "en") for n in range(len(read))
    ]
    found = identify(read, {head.id: head for head in heads})
    return {speaker.name: speaker.side for speaker in found.speakers}


def test_each_state_has_a_ministry_of_its_own() -> None:
    whole = Entity("e0", "Russian Foreign Ministry", "organisation")
    found = _sides(_named("Ukraine’s Foreign Ministry"), whole)
    assert found == {
        "Ukraine’s Foreign Ministry": "Ukraine",
        "Russian Foreign Ministry": "Russia",
    }


def test_a_ministry_is_one_however_its_state_is_told() -> None:
    whole = Entity("e0", "Ukrainian Foreign Ministry", "organisation")
    kyiv, owned = _named("Foreign Ministry in Kyiv"), _named("Ukraine’s Foreign Ministry")
    assert _sides(kyiv, owned, whole) == {"Ukrainian Foreign Ministry": "Ukraine"}


def test_what_is_told_of_a_body_need_not_be_its_name() -> None:
    assert list(_sides(_named("Ukraine’s oldest bank", "Harbour Bank"))) == ["Harbour Bank"]


def test_a_ministry_in_a_place_that_others_hold_is_of_no_state_that_is_named() -> None:
    held = Entity("e0", "the health ministry in rebel-run Varn", "organisation")
    army = Entity("e0", "Norwegian army", "organisation")
    assert _sides(held, army)["Health ministry in rebel-run Varn"] is None


def test_initials_that_stand_for_a_state_join_the_body_they_shorten() -> None:
    full = Entity("e0", "Israel Defense Forces", "organisation")
    short = Entity("e0", "IDF", "organisation")
    assert _sides(full, short) == {"Israel Defense Forces": "Israel"}
    assert _sides(short) == {"IDF": "Israel"}
