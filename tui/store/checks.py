"""What a record must be and how it is written, told to pydantic's core directly.

`TypeAdapter` works out the same from the same dataclasses, but to import it and to have it look at
them takes 150 ms: a third of the time from a start to the first statements. Records enter and leave
by this door, checked by the same core with the same rules; a test holds the two against each other.
A field of a type that is not spelt out here is left to `TypeAdapter`, so that it costs time only.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic_core import SchemaSerializer, SchemaValidator, core_schema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import CoreConfig, CoreSchema

    Config = Mapping[str, Any]

_PLAIN: Final[dict[Any, CoreSchema]] = {
    str: core_schema.str_schema(),
    int: core_schema.int_schema(),
    float: core_schema.float_schema(),
}

_NONE: Final[dict[str, Any]] = {}


@cache
def checker(type_: Any) -> SchemaValidator:
    """Return what checks a record of a type."""
    return SchemaValidator(schema_of(type_))


@cache
def writer(type_: Any) -> SchemaSerializer:
    """Return what writes a record of a type, under the names that `checker` reads."""
    return SchemaSerializer(schema_of(type_))


def schema_of(type_: Any, outer: Config = _NONE) -> CoreSchema:
    """Return pydantic's core schema of a dataclass, or of what one of its fields may be.

    Args:
        type_: A type of record or field.
        outer: The `__pydantic_config__` of what it stands in, for a dataclass that has none.
    """
    if type_ in _PLAIN:
        return _PLAIN[type_]
    if isinstance(type_, type) and is_dataclass(type_):
        return _record(type_, outer)
    kind, inner = get_origin(type_), get_args(type_)
    if kind is Literal:
        return core_schema.literal_schema([*inner])
    if kind in (Union, types.UnionType) and len(inner) == 2 and inner[1] is type(None):
        return core_schema.nullable_schema(schema_of(inner[0], outer))
    if kind is tuple and inner[1:] == (...,):
        return core_schema.tuple_variable_schema(schema_of(inner[0], outer))
    if kind is tuple:
        return core_schema.tuple_positional_schema([schema_of(one, outer) for one in inner])
    if kind is dict:
        return core_schema.dict_schema(*(schema_of(one, outer) for one in inner))
    return _worked_out(type_)


def _worked_out(type_: Any) -> CoreSchema:
    """Return the schema that pydantic itself makes of a type."""
    from pydantic import TypeAdapter  # noqa: PLC0415  no record needs it as long as it is simple

    return TypeAdapter(type_).core_schema


def _record(type_: type[Any], outer: Config) -> CoreSchema:
    """Return the schema of a dataclass with what its `__pydantic_config__` asks for."""
    wanted: Config = getattr(type_, "__pydantic_config__", outer)
    json_name = wanted.get("alias_generator")
    hints = get_type_hints(type_)
    own = fields(type_)
    config: CoreConfig = {"title": type_.__name__}
    if "extra" in wanted:
        config["extra_fields_behavior"] = wanted["extra"]
    if json_name:
        config["validate_by_alias"] = True
        config["validate_by_name"] = wanted["populate_by_name"]
    parts = [
        core_schema.dataclass_field(
            one.name,
            _or_default(one, schema_of(hints[one.name], wanted)),
            kw_only=False,
            validation_alias=json_name(one.name) if json_name else None,
            serialization_alias=json_name(one.name) if json_name else None,
        )
        for one in own
    ]
    return core_schema.dataclass_schema(
        type_,
        core_schema.dataclass_args_schema(type_.__name__, parts),
        [one.name for one in own],
        slots=True,
        config=config,
    )


def _or_default(one: Field[Any], schema: CoreSchema) -> CoreSchema:
    """Return the schema of a field that may be left out, where it may."""
    if one.default is not MISSING:
        return core_schema.with_default_schema(schema, default=one.default)
    if one.default_factory is not MISSING:
        return core_schema.with_default_schema(schema, default_factory=one.default_factory)
    return schema
