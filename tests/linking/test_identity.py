"""Sources of single articles become speakers. Every name here is invented or a public office."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.linking import Identified, identify
from tui.model import ArticleHead, Entity, Extraction, Said, Speaker, SpeakerKind, Statement

Source = tuple[str, SpeakerKind] | tuple[str, SpeakerKind, str | None] | Entity


def _statement(article: str, entity: str) -> Statement:
    return Statement(
        f"s-{article}-{entity}",
        article,
        ((0, 1),),
        "direct",
        "Yes.",
        None,
        None,
        entity,
        Said(None, None, None),
        None,
    )


def _articles(*articles: Sequence[Source]) -> tuple[list[Extraction], dict[str, ArticleHead]]:
    extractions, heads = [], {}
    for number, sources in enumerate(articles):
        article = f"a{number}"
        entities = tuple(
            source
            if isinstance(source, Entity)
            else Entity(f"e{n}", source[0], source[1], role=source[2] if len(source) > 2 else None)
            for n, source in enumerate(sources)
        )
        statements = tuple(_statement(article, entity.id) for entity in entities)
        extractions.append(Extraction(article, statements, entities))
        heads[article] = ArticleHead(
            article, f"{number}.txt", None, None, f"2024-03-{number + 1:02}", None, "en"
        )
    return extractions, heads


def _identified(*articles: Sequence[Source], cast: Sequence[Speaker] = ()) -> Identified:
    return identify(*_articles(*articles), cast)


def _names(found: Identified) -> list[str]:
    return [speaker.name for speaker in found.speakers]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("Hanna Maliar", "person"), ("Ganna Malyar", "person")),
        (("Oleksandr Tkachenko", "person"), ("Tkachenko", "person")),
        (("Institute for Harbour Safety", "organisation"), ("IHS", "organisation")),
        (
            ("the Institute for Harbour Safety", "organisation"),
            ("Institute for Harbor Safety", "organisation"),
        ),
        (
            ("Russian Defence Ministry", "organisation"),
            ("Russia's Defense Ministry", "organisation"),
        ),
        (
            ("Russian Defense Ministry", "organisation"),
            ("Russian Ministry of Defence", "organisation"),
        ),
        (("Defense Ministry", "organisation"), ("Russian Defence Ministry", "organisation")),
        (
            ("Defence Ministry in Moscow", "organisation"),
            ("Russian Defence Ministry", "organisation"),
        ),
        (("Kyiv", "state"), ("Kiev", "organisation")),
        (("the Kremlin", "organisation"), ("Kremlin", "state")),
        (("United States", "state"), ("U.S.", "state")),
        (("Norvik Group", "organisation"), ("Norvik", "organisation")),
        (("Norvik", "person"), ("Norvik", "organisation")),
        (("Russian military bloggers", "group"), ("some Russian military bloggers", "unnamed")),
        (("Jana Novak", "person", "founder of the Norvik group"), ("the Norvik boss", "person")),
        (
            ("Valery Gerasimov", "person", "Russian general"),
            ("Valeriy Herasimov", "person", "Russian army chief"),
        ),
    ],
)
def test_one_source_in_two_articles(a: Source, b: Source) -> None:
    assert len(_identified([a], [b]).speakers) == 1
    assert len(_identified([b], [a]).speakers) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("Moscow", "state"), ("Russia", "state")),
        (("Moscow", "state"), ("Kremlin", "state")),
        (("Ukraine", "state"), ("Kyiv", "state")),
        (
            ("Russian Defence Ministry", "organisation"),
            ("Ukrainian Defence Ministry", "organisation"),
        ),
        (
            ("Russian Defence Ministry", "organisation"),
            ("Russian Foreign Ministry", "organisation"),
        ),
        (("a senior official", "unnamed"), ("a senior official", "unnamed")),
        (("a ministry spokesman", "person"), ("a ministry spokesman", "person")),
        (("Petro Tkachenko", "person"), ("Oleh Tkachenko", "person")),
        (("Valery Gerasimov", "person"), ("Valeriy Herasimov", "person")),
        (("Norvik Group", "organisation"), ("Norvest Group", "organisation")),
        (("Ukrainian Red Cross", "organisation"), ("Russian Red Cross", "organisation")),
        (("analysts", "group"), ("military bloggers", "group")),
    ],
)
def test_two_sources_stay_two(a: Source, b: Source) -> None:
    assert len(_identified([a], [b]).speakers) == 2


def test_a_surname_of_two_people_means_the_one_in_its_article() -> None:
    found = _identified(
        [("Petro Tkachenko", "person")],
        [("Oleh Tkachenko", "person"), ("Tkachenko", "person")],
        [("Tkachenko", "person")],
    )
    by_statement = {statement.id: statement.speaker for statement in found.statements}
    assert by_statement["s-a1-e0"] == by_statement["s-a1-e1"]
    assert by_statement["s-a2-e0"] not in {by_statement["s-a0-e0"], by_statement["s-a1-e0"]}


def test_a_surname_of_the_other_sex_is_somebody_else() -> None:
    found = _identified(
        [Entity("e0", "Petra Lindqvist", "person", gender="female")],
        [Entity("e0", "Lindqvist", "person", gender="male")],
    )
    assert len(found.speakers) == 2


def test_a_couple_of_one_surname_stays_two_people_over_the_folder() -> None:
    him = Entity("e1", "Clay", "person", gender="male")
    her = Entity("e1", "Clay", "person", gender="female")
    found = _identified([him], [her], [him], [her])
    assert _names(found) == ["Clay", "Clay"]


def test_a_ministry_of_two_states_is_nobody_certain() -> None:
    found = _identified(
        [("Russian Defence Ministry", "organisation")],
        [("Ukrainian Defence Ministry", "organisation")],
        [("Defence Ministry", "organisation")],
    )
    assert len(found.speakers) == 3


def test_a_short_name_that_two_people_could_bear_joins_neither() -> None:
    found = _identified(
        [("Maria Elena Lopez", "person")],
        [("Maria Ana Lopez", "person")],
        [("Maria Lopez", "person")],
    )
    assert len(found.speakers) == 3


def test_the_best_name_is_the_most_frequent_full_spelling() -> None:
    found = _identified(
        [
            Entity(
                "e0", "Ganna Malyar", "person", aliases=("Malyar",), role="Deputy Defense Minister"
            )
        ],
        [("Hanna Maliar", "person", "Ukrainian deputy defence minister")],
        [("Hanna Maliar", "person")],
        [("Maliar", "person")],
    )
    (speaker,) = found.speakers
    assert (speaker.id, speaker.name) == ("hanna-maliar", "Hanna Maliar")
    assert set(speaker.aliases) == {"Ganna Malyar", "Malyar", "Maliar"}
    assert speaker.role == "Ukrainian deputy defence minister"
    assert speaker.side == "Ukraine"


@pytest.mark.parametrize(
    ("name", "kind", "role", "side"),
    [
        ("Hanna Maliar", "person", "Ukrainian deputy defence minister", "Ukraine"),
        ("Oleh Bondar", "person", "commander of Ukraine's ground forces", "Ukraine"),
        ("Jana Novak", "person", "head of Russia's Norvik private army", "Norvik"),
        ("Jana Novak", "person", "Norvik boss", "Norvik"),
        ("Jana Novak", "person", "chief executive of Norvik Airlines", "Norvik"),
        ("Ann Reid", "person", "Democratic senator from Ohio", "Democrats"),
        ("Tom Hale", "person", "Labour MP for Leeds", "Labour"),
        ("Ivo Marek", "person", "Polish ambassador to Russia", "Poland"),
        ("Ivo Marek", "person", "ambassador to Russia", None),
        ("Lea Brandt", "person", "an analyst at the Harbour Institute", "independent"),
        ("Lea Brandt", "person", None, None),
        ("Russian Defence Ministry", "organisation", None, "Russia"),
        ("General Staff in Kyiv", "organisation", None, "Ukraine"),
        ("Defence Ministry", "organisation", None, None),
        ("Institute for Harbour Safety", "organisation", "US-based think tank", "independent"),
        ("Norvik Group", "organisation", None, "Norvik"),
        ("Moscow", "state", None, "Russia"),
        ("The Hague", "state", None, "Netherlands"),
        ("the White House", "organisation", None, "United States"),
        ("military bloggers", "group", None, "independent"),
        ("Russian military bloggers", "group", None, "Russia"),
        ("House Republicans", "group", None, "Republicans"),
        ("Ukrainian officials", "group", None, "Ukraine"),
        ("residents", "group", None, "independent"),
        ("Harbour Gazette", "organisation", None, None),
    ],
)
def test_the_side_follows_from_name_and_role(
    name: str, kind: SpeakerKind, role: str | None, side: str | None
) -> None:
    (speaker,) = _identified([(name, kind, role)]).speakers
    assert speaker.side == side


def test_a_role_names_a_body_that_speaks_elsewhere() -> None:
    found = _identified(
        [("Norvik", "organisation")], [("Jana Novak", "person", "spokeswoman for Norvik in Kenya")]
    )
    assert {speaker.side for speaker in found.speakers} == {"Norvik"}


def test_the_cast_prevails() -> None:
    cast = [
        Speaker(
            "", "Anna Maliar", ("Ganna Malyar", "the deputy"), "Deputy minister", "Kyiv", "person"
        ),
        Speaker("", "Never Spoke", (), None, None, "person"),
    ]
    found = _identified(
        [("Hanna Malyar", "person", "Ukrainian official")], [("the deputy", "person")], cast=cast
    )
    (speaker,) = found.speakers
    assert (speaker.name, speaker.role, speaker.side) == ("Anna Maliar", "Deputy minister", "Kyiv")
    assert {"Hanna Malyar", "Ganna Malyar", "the deputy"} <= set(speaker.aliases)


def test_the_cast_keeps_apart_what_the_user_keeps_apart() -> None:
    cast = [Speaker("", name, (), None, None, "person") for name in ("Jan Novak", "Jan A. Novak")]
    found = _identified([("Jan Novak", "person")], [("Jan A. Novak", "person")], cast=cast)
    assert len(found.speakers) == 2


def _story(article: str, day: str, words: str, name: str) -> tuple[Extraction, ArticleHead]:
    entity = Entity("e0", name, "unnamed")
    statement = replace(_statement(article, "e0"), words=words)
    head = ArticleHead(article, f"{article}.txt", None, None, day, None, "en")
    return Extraction(article, (statement,), (entity,)), head


@pytest.mark.parametrize(
    ("day", "words", "number"),
    [
        ("2024-03-03", "All flights to Tolna are cancelled.", 1),
        ("2024-03-03", "All flights to Ostrand are cancelled.", 2),
        ("2024-09-03", "All flights to Tolna are cancelled.", 2),
    ],
)
def test_the_airline_is_one_inside_a_story(day: str, words: str, number: int) -> None:
    told = [
        _story("a0", "2024-03-01", "A jet fell near Tolna.", "the airline"),
        _story("a1", day, words, "The airline"),
    ]
    found = identify([one for one, _ in told], {head.id: head for _, head in told})
    assert len(found.speakers) == number


def test_ids_are_readable_and_never_shared() -> None:
    found = _identified([("a senior official", "unnamed")], [("a senior official", "unnamed")])
    assert [speaker.id for speaker in found.speakers] == [
        "a-senior-official",
        "a-senior-official-2",
    ]


def test_a_statement_without_a_source_stays_without() -> None:
    extraction = Extraction("a0", (_statement("a0", "nobody"),), ())
    assert identify([extraction], {}).statements[0].speaker is None


NAMES = st.sampled_from(
    [
        "Hanna Maliar",
        "Ganna Malyar",
        "Malyar",
        "Oleh Bondar",
        "O. Bondar",
        "Bondar",
        "Olha Bondar",
        "Defence Ministry",
        "Russian Defence Ministry",
        "Ukrainian Defence Ministry",
        "Moscow",
        "Kiev",
        "Kyiv",
        "ISW",
        "Institute for the Study of Waves",
        "Norvik",
        "Norvik Group",
        "the Norvik boss",
        "analysts",
        "a senior official",
        "\ud800",
        "",
        "\0",
        "—",
        "ІСВ",
    ]
)
KINDS: st.SearchStrategy[SpeakerKind] = st.sampled_from(
    ["person", "organisation", "state", "group", "unnamed"]
)
ROLES = st.sampled_from([None, "Norvik boss", "head of the Norvik group", "Russian minister", ""])
SOURCES = st.lists(st.lists(st.tuples(NAMES, KINDS, ROLES), max_size=4), max_size=5)


@settings(max_examples=60, deadline=None)
@given(SOURCES, st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(
    sources: list[list[Source]], shuffler: random.Random
) -> None:
    extractions, heads = _articles(*sources)
    found = identify(extractions, heads)
    shuffler.shuffle(extractions)
    assert identify(extractions, heads) == found


@settings(max_examples=60, deadline=None)
@given(SOURCES)
def test_every_statement_has_a_known_speaker(sources: list[list[Source]]) -> None:
    found = _identified(*sources)
    ids = [speaker.id for speaker in found.speakers]
    assert len(set(ids)) == len(ids)
    assert {statement.speaker for statement in found.statements} == set(ids)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), KINDS, st.text(max_size=60))
def test_no_name_is_too_strange(name: str, kind: SpeakerKind, role: str) -> None:
    assert len(_identified([(name, kind, role)]).speakers) == 1
