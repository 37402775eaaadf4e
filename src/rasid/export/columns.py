"""Records as flat rows and back: one column a scalar, lists and maps as they are."""

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import inspect

S = TypeVar("S", bound=msgspec.Struct)
_SCALARS: dict[type, str] = {
    inspect.StrType: "VARCHAR",
    inspect.LiteralType: "VARCHAR",
    inspect.IntType: "BIGINT",
    inspect.FloatType: "DOUBLE",
    inspect.BoolType: "BOOLEAN",
}
JSON = "JSON"


class Column(NamedTuple):
    """A column of a kind of record: its name, the way to its value, and its type in SQL (JSON: nested further).

    `optional` is how much of the way may be missing together: the length of the path to a part that may be null.
    """

    name: str
    path: tuple[str | int, ...]
    type: str
    optional: int = 0


@cache
def columns(kind: type[msgspec.Struct]) -> tuple[Column, ...]:
    """The columns of a kind of record, in the order of its fields.

    Parts become `part_field`; a span becomes `start` and `end`.
    """
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    return tuple(_of_struct(info, (), (), 0))


def _of_struct(
    info: inspect.StructType, names: tuple[str, ...], path: tuple[str | int, ...], optional: int
) -> list[Column]:
    found: list[Column] = []
    for field in info.fields:
        inner = _without_none(field.type)
        way = (*path, field.name)
        if isinstance(inner, inspect.StructType):
            missing = len(way) if inner is not field.type else optional
            found += _of_struct(inner, (*names, field.name), way, missing)
        elif isinstance(inner, inspect.TupleType):
            missing = len(way) if inner is not field.type else optional
            inside = names if field.name == "span" else (*names, field.name)
            for place, edge in enumerate(("start", "end")):
                found.append(Column("_".join((*inside, edge)), (*way, place), "BIGINT", missing))
        else:
            found.append(Column("_".join((*names, field.name)), way, _sql(inner), optional))
    return found


def _without_none(info: inspect.Type) -> inspect.Type:
    """The type that is there when anything is; int | float is a float."""
    if not isinstance(info, inspect.UnionType):
        return info
    kinds = [kind for kind in info.types if not isinstance(kind, inspect.NoneType)]
    numbers = [kind for kind in kinds if isinstance(kind, inspect.FloatType)]
    return numbers[0] if numbers else kinds[0]


def _sql(info: inspect.Type) -> str:
    if isinstance(info, inspect.VarTupleType):
        item = _SCALARS.get(type(info.item_type))
        return f"{item}[]" if item else JSON
    return _SCALARS.get(type(info), JSON)


def flatten(record: msgspec.Struct) -> list[Any]:
    """The record's values in the order of its columns: scalars, tuples of them, or what JSON nests further."""
    return [take(record) for take in _takers(type(record))]


@cache
def _takers(kind: type[msgspec.Struct]) -> tuple[Callable[[Any], Any], ...]:
    return tuple(_taker(column.path) for column in columns(kind))


def _taker(path: tuple[str | int, ...]) -> Callable[[Any], Any]:
    if len(path) == 1:
        return attrgetter(str(path[0]))

    def take(value: Any) -> Any:
        for part in path:
            if value is None:
                return None
            value = value[part] if isinstance(part, int) else getattr(value, part)
        return value

    return take


def unflatten(row: Mapping[str, Any], kind: type[S]) -> S:
    """The record a row was made of. Raises msgspec.ValidationError when the row is not of that kind."""
    whole: dict[str, Any] = {}
    gone = _missing(row, kind)
    for column in columns(kind):
        if not any(column.path[: len(way)] == way for way in gone):
            _put(whole, column.path, row[column.name])
    for way in gone:
        _put(whole, way, None)
    return msgspec.convert(whole, kind)


def _missing(row: Mapping[str, Any], kind: type[msgspec.Struct]) -> set[tuple[str | int, ...]]:
    """The optional parts of which no column has a value."""
    there: dict[tuple[str | int, ...], bool] = {}
    for column in columns(kind):
        if column.optional:
            way = column.path[: column.optional]
            there[way] = there.get(way, False) or row[column.name] is not None
    return {way for way, found in there.items() if not found}


def _put(whole: dict[str, Any], path: tuple[str | int, ...], value: Any) -> None:
    *parts, last = path
    at: Any = whole
    for part, following in zip(parts, path[1:], strict=True):
        at = at.setdefault(part, [] if isinstance(following, int) else {})
    if isinstance(last, int):
        at.append(value)
    else:
        at[last] = value
