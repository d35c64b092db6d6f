"""Frozen dataclasses as JSON objects and back, by what their fields say they are.

A field named with a trailing underscore loses it in JSON. Keys that are not known are passed over,
so that a newer program may add some.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


def load(kind: Any, data: object) -> Any:
    """Return a value of a type made of str, bool, int, None, Literal, tuple and dataclasses.

    Args:
        kind: The type.
        data: What JSON gave.

    Raises:
        ValueError: The data is not of that type.
    """
    if is_dataclass(kind):
        return _load_record(kind, data)
    origin = get_origin(kind)
    if origin is tuple:
        return _load_tuple(get_args(kind), data)
    if origin in (Union, UnionType):
        (inner,) = (one for one in get_args(kind) if one is not NoneType)
        return None if data is None else load(inner, data)
    fits = data in get_args(kind) if origin is Literal else type(data) is kind
    if not fits:
        raise ValueError(f"not a {kind}")
    return data


def dump(value: object) -> Any:
    """Return a value as JSON can hold it."""
    if is_dataclass(value):
        return {one.name.rstrip("_"): dump(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [dump(one) for one in value]
    return value


def _load_record(kind: Any, data: object) -> Any:
    if not isinstance(data, Mapping):
        raise ValueError(f"not a {kind}")
    known = ((name, of, data.get(key, MISSING)) for name, key, of in _parts(kind))
    return kind(**{name: load(of, value) for name, of, value in known if value is not MISSING})


@cache
def _parts(kind: Any) -> tuple[tuple[str, str, Any], ...]:
    """Return name, JSON key and type of every field; one without a default may not be absent."""
    hints = get_type_hints(kind)
    parts: tuple[Field[Any], ...] = fields(kind)
    return tuple((one.name, one.name.rstrip("_"), hints[one.name]) for one in parts)


def _load_tuple(inner: tuple[Any, ...], data: object) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise ValueError("not a list")
    if len(inner) == 2 and inner[1] is ...:
        return tuple(load(inner[0], one) for one in data)
    return tuple(load(kind, one) for kind, one in zip(inner, data, strict=True))
