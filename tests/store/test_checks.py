"""Records are checked by pydantic's core as pydantic itself would have it check them."""

import json
import random
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pytest
from factories import make_article, make_link, make_said, make_speaker, make_statement
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tui.model import Article, ArticleHead, Extraction, Link, Speaker, Statement
from tui.store.checks import checker, schema_of, writer
from tui.store.codec import StoredArticle
from tui.store.inputs import Input
from tui.store.manifest import Manifest

TYPES: tuple[Any, ...] = (
    ArticleHead,
    Article,
    Speaker,
    Statement,
    Link,
    Extraction,
    StoredArticle,
    Input,
    Manifest,
)
LEFT_OUT = {"ref", "metadata", "computed_fields", "collect_init_only"}
"""What tells pydantic how to find a record, not how to check or to write it."""
NO = {
    ("init", True),
    ("frozen", False),
    ("post_init", False),
    ("default_factory_takes_data", False),
}
"""What says the same whether it is there or not."""


def plainly(schema: Any, known: dict[str, Any]) -> Any:
    """A schema with what it refers to in its place, and nothing in it that checks nothing."""
    if isinstance(schema, list | tuple):
        return [plainly(one, known) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "definitions":
        found = {one["ref"]: one for one in schema["definitions"]}
        return plainly(schema["schema"], known | found)
    if schema.get("type") == "definition-ref":
        return plainly(known[schema["schema_ref"]], known)
    return {
        key: plainly(value, known)
        for key, value in schema.items()
        if key not in LEFT_OUT and not (isinstance(value, bool) and (key, value) in NO)
    }


@pytest.mark.parametrize("type_", TYPES, ids=lambda one: one.__name__)
def test_the_rules_are_those_that_pydantic_works_out(type_: Any) -> None:
    assert plainly(schema_of(type_), {}) == plainly(TypeAdapter(type_).core_schema, {})


@dataclass(frozen=True, slots=True)
class Noted:
    """A record with fields such as none of ours has so far."""

    tags: frozenset[str]
    seen: date | None = None


def test_a_field_that_is_not_spelt_out_is_left_to_pydantic() -> None:
    noted = Noted(frozenset({"harbour"}), date(2031, 3, 3))
    line = writer(Noted).to_json(noted)
    assert checker(Noted).validate_json(line) == noted
    with pytest.raises(ValueError, match="seen"):
        checker(Noted).validate_json(b'{"tags":[],"seen":"soon"}')


RECORDS: tuple[Any, ...] = (
    make_statement(said=make_said("2031-03-03"), speaker="p"),
    make_link("a", "b", "denies", "same day"),
    make_speaker("p", "Ada Brook", side="North"),
    make_article("a1"),
)
VALUES = st.none() | st.integers() | st.text(max_size=3) | st.lists(st.integers(), max_size=2)


adapter = cache(TypeAdapter)
"""Pydantic's own checker of a type, made once: it takes 30 ms."""


def damaged(record: Any, chance: random.Random, value: Any) -> bytes:
    """The JSON of a record with one of its values, however deep, made another or left out."""
    whole = json.loads(adapter(type(record)).dump_json(record, by_alias=True))
    inside = whole
    while True:
        keys = [*inside] if isinstance(inside, dict) else [*range(len(inside))]
        key = chance.choice(keys)
        if isinstance(inside[key], dict | list) and inside[key] and chance.random() < 0.7:
            inside = inside[key]
        elif chance.random() < 0.3:
            del inside[key]
            break
        else:
            inside[key] = value
            break
    return json.dumps(whole).encode()


def outcome(check: Any, data: bytes) -> object:
    """The record, or what is wrong with it and where."""
    try:
        return check(data)
    except ValueError as error:
        told = error.errors(include_url=False)  # type: ignore[attr-defined]
        return [(one["loc"], one["type"]) for one in told]


@settings(deadline=None, max_examples=80)
@given(st.sampled_from(RECORDS), st.randoms(use_true_random=False), VALUES)
def test_what_is_damaged_is_refused_for_the_same_reason(
    record: Any, chance: random.Random, value: Any
) -> None:
    data = damaged(record, chance, value)
    theirs = adapter(type(record)).validate_json
    ours = checker(type(record)).validate_json
    assert repr(outcome(ours, data)) == repr(outcome(theirs, data))  # no NaN equals itself
