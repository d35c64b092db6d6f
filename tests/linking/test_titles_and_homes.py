"""Officials whom an article names by a bare title. Every name here is invented or a state's."""

from tui.linking import identify
from tui.model import ArticleHead, Entity, Extraction, Said, Speaker, Statement


def _speakers(*entities: Entity, words: str = "Yes.") -> list[Speaker]:
    """The speakers of one article in which each of some sources says something."""
    said = Said(None, None, None)
    statements = tuple(
        Statement(f"s-{one.id}", "a", ((0, 1),), "direct", words, None, None, one.id, said, None)
        for one in entities
    )
    head = ArticleHead("a", "a.txt", None, None, "2024-03-01", None, "en")
    return list(identify([Extraction("a", statements, entities)], {"a": head}).speakers)


def test_a_bare_title_is_the_only_person_who_bears_it() -> None:
    named = Entity("e0", "Ivo Marek", "person", role="commander of Norway's navy")
    (found,) = _speakers(named, Entity("e1", "the commander", "unnamed"))
    assert found.name == "Ivo Marek"
    other = Entity("e2", "Emil Sand", "person", role="commander of the coast guard")
    assert len(_speakers(named, other, Entity("e1", "the commander", "unnamed"))) == 3


def test_a_title_with_a_state_is_not_the_bearer_of_another_state() -> None:
    named = Entity("e0", "Ivo Marek", "person", role="Norwegian navy commander")
    assert len(_speakers(named, Entity("e1", "Kenyan commander", "unnamed"))) == 2
    assert len(_speakers(named, Entity("e1", "Norwegian commander", "unnamed"))) == 1


def test_who_leads_some_body_is_its_leader() -> None:
    named = Entity("e0", "Jana Novak", "person", role="head of the Norvik mercenary group")
    (found,) = _speakers(named, Entity("e1", "the mercenary leader", "unnamed"))
    assert found.name == "Jana Novak"


def test_an_official_is_of_the_only_state_that_the_article_names() -> None:
    president = Entity("e0", "Ivo Marek", "person", role="President")
    norway, kenya = Entity("e1", "Oslo", "state"), Entity("e2", "Kenya", "state")
    assert _speakers(president, norway)[0].side == "Norway"
    assert _speakers(president, norway, kenya)[0].side is None
    assert _speakers(Entity("e0", "Ivo Marek", "person", role="baker"), norway)[0].side is None


def test_a_staff_that_speaks_of_a_people_as_of_others_is_not_theirs() -> None:
    staff, norway = Entity("e0", "General Staff", "organisation"), Entity("e1", "Oslo", "state")
    assert _speakers(staff, norway, words="Two depots were hit.")[0].side == "Norway"
    assert _speakers(staff, norway, words="Norwegian depots were hit.")[0].side is None


def test_what_is_no_role_tells_no_side() -> None:
    body = Entity("e0", "Sea Watch", "organisation", role="nine Kenyan guns and a radar")
    assert _speakers(body)[0].side != "Kenya"
    boss = Entity("e1", "Ivo Marek", "person", role="sharp words from the Kenyan general")
    assert _speakers(boss)[0].role is None


def test_a_role_told_as_an_alias_tells_the_side() -> None:
    boss = Entity("e1", "Ivo Marek", "person", ("commander of Kenya's navy",))
    assert _speakers(boss)[0].side == "Kenya"


def test_a_surname_that_stands_alone_more_often_is_still_that_person() -> None:
    said = Said(None, None, None)
    extractions, heads = [], {}
    for number, (name, kind) in enumerate(
        [("Ivo Marekov", "person"), ("Marekov", "organisation"), ("Marekov", "organisation")]
    ):
        entity = Entity("e0", name, kind)  # type: ignore[arg-type]
        words = Statement(
            f"s{number}", f"a{number}", ((0, 1),), "direct", "Yes.", None, None, "e0", said, None
        )
        extractions.append(Extraction(f"a{number}", (words,), (entity,)))
        heads[f"a{number}"] = ArticleHead(
            f"a{number}", f"{number}.txt", None, None, "2024-03-01", None, "en"
        )
    assert [one.name for one in identify(extractions, heads).speakers] == ["Ivo Marekov"]
