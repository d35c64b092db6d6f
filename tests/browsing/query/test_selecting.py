"""What each filter keeps, and what they keep together."""

import pytest
from hypothesis import given, settings
from query_case import SCOPE, SNAPSHOT, STATEMENTS
from query_made import QUERIES

from tui.browsing.query import FIELDS, Query, Scope, keeps, negated, parse, select


def ids(text: str, scope: Scope = SCOPE) -> str:
    return " ".join(one.id for one in select(parse(text), STATEMENTS, scope))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", "gain never fled state crew who"),
        ("speaker:malyk", "gain fled"),
        ("speaker:maly", "gain fled"),
        ("speaker:malik", "gain fled"),
        ('speaker:"malyk olha"', "gain fled"),
        ("speaker:minister", "gain fled"),
        ("speaker:yk", ""),
        ("speaker:rivia", "never state"),
        ("speaker:=rivia", "state"),
        ("speaker:=rivian-guard", "never"),
        ("speaker:angler", "who"),
        ("speaker:zzzz", ""),
        ("side:eastbank", "gain fled"),
        ("side:=riv", ""),
        ("on:2031-05-18", "fled"),
        ("on:18", "fled state"),
        ('on:"18 may"', "fled"),
        ("on:may", "gain never fled"),
        ("on:2031-W20", "gain never fled"),
        ("on:sunday", "fled who"),
        ("on:2031", "gain never fled state"),
        ("since:2031-05-18", "fled state who"),
        ("since:2031-06", "state who"),
        ("until:2031-05-12", "gain never"),
        ("until:may", "gain never fled"),
        ("since:june", "state who"),
        ("published:2031-05-12", "gain never"),
        ("is:contested", "gain never"),
        ("is:bookmarked", "fled"),
        ("is:undated", "crew"),
        ("is:uncertain", "never crew"),
        ("is:unnamed", "crew who"),
        ("is:hedged", "never"),
        ("is:unsure", "crew"),
        ("is:direct", "gain"),
        ("kind:mixed", "fled"),
        ("has:number", "gain"),
        ("has:note", "gain"),
        ("has:tag", "gain"),
        ("has:link", "gain never fled"),
        ("has:reply", "gain"),
        ("has:topic", "gain never fled"),
        ("has:place", "gain"),
        ("has:side", "gain never fled state"),
        ("topic:adv", "gain never"),
        ("place:lomna", "gain"),
        ("cue:deny", "never"),
        ("cue:denied", "never"),
        ("measure:length", "gain"),
        ("measure:area", ""),
        ("outlet:ferry", "fled state crew who"),
        ("article:lost", "gain never"),
        ("article:a2.txt", "fled state crew who"),
        ("relation:denies", "never"),
        ('relation:"denied by"', "gain"),
        ('relation:"revised by"', "gain"),
        ("tag:check", "gain"),
        ("tag:front", "gain"),
        ("tag:=front", ""),
        ("note:map", "gain"),
        ('note:"the ma"', "gain"),
        ('note:="the ma"', ""),
    ],
)
def test_a_filter(text: str, kept: str) -> None:
    assert ids(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("position", "gain"),
        ("POSIT", "gain"),
        ("osition", ""),
        ("gav", ""),
        ("no", "gain never"),
        ("riv", ""),
        ("rivi", "never state"),
        ("malyk", "gain never fled"),
        ('"no position"', "gain"),
        ('"no positio"', ""),
        ("“like hares”", "fled"),
        ('"malyk\'s people"', "never"),
        ("%", "crew"),
        ("bridge OR ice", "state crew who"),
        ("speaker:malyk is:direct", "gain"),
        ("speaker:malyk AND is:direct", "gain"),
        ("speaker:malyk -is:direct", "fled"),
        ("NOT has:topic", "state crew who"),
        ("--has:topic", "gain never fled"),
        ("-(on:may OR is:undated)", "state who"),
        ("is:direct OR speaker:malyk has:reply OR ice", "gain who"),
        ("(is:direct OR is:mixed) -has:reply", "fled"),
        ("or", ""),
    ],
)
def test_words_and_what_joins_parts(text: str, kept: str) -> None:
    assert ids(text) == kept


def test_days_go_by_the_date_that_rules() -> None:
    by_published = Scope.of(SNAPSHOT, by="published")
    assert ids("on:18", by_published) == "fled state who"
    assert ids("is:undated", by_published) == "crew"


def test_every_example_can_be_written() -> None:
    for field in FIELDS.values():
        assert str(parse(field.example)) == field.example
        assert field.example.startswith(f"{field.name}:")


@given(QUERIES)
@settings(deadline=None, max_examples=60)
def test_a_query_and_its_negation_share_all_statements(query: Query) -> None:
    kept = select(query, STATEMENTS, SCOPE)
    dropped = select(negated(query), STATEMENTS, SCOPE)
    assert sorted(one.id for one in kept + dropped) == sorted(one.id for one in STATEMENTS)
    assert kept == [one for one in STATEMENTS if one in kept]
    assert all(keeps(query, one, SCOPE) for one in kept)
