"""The description of the API laid out for readers: chapters of operations, and records with their fields."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

Piece = tuple[str, str | None]  # words, and the record they name
REF = "#/components/schemas/"


class Field(NamedTuple):
    """A parameter, or a field of a record. `kind` is its type in words."""

    name: str
    kind: tuple[Piece, ...]
    needed: bool
    about: str


class Operation(NamedTuple):
    """What may be asked: a method and an address, what it takes and gives, and the scope it needs."""

    id: str
    method: str
    path: str
    about: str
    scope: str
    parameters: tuple[Field, ...]
    takes: tuple[Piece, ...]
    gives: tuple[Piece, ...]


class Chapter(NamedTuple):
    """Operations of one tag."""

    name: str
    about: str
    operations: tuple[Operation, ...]


class Record(NamedTuple):
    """A record by its name, with its fields; one without fields has its `kind` only."""

    name: str
    about: str
    fields: tuple[Field, ...]
    kind: tuple[Piece, ...]


def chapters(made: Mapping[str, Any]) -> list[Chapter]:
    """The operations of an OpenAPI description by tag; tags without any are left out."""
    by_tag: dict[str, list[Operation]] = {}
    for path, operations in made["paths"].items():
        for method, operation in operations.items():
            for tag in operation.get("tags", ["others"]):
                by_tag.setdefault(tag, []).append(_operation(method, path, operation))
    about = {tag["name"]: tag["description"] for tag in made.get("tags", ())}
    order = [*about, *sorted(set(by_tag) - set(about))]
    return [Chapter(tag, about.get(tag, ""), tuple(by_tag[tag])) for tag in order if tag in by_tag]


def records(made: Mapping[str, Any]) -> list[Record]:
    """The records of an OpenAPI description, by name; pages of lists are left out."""
    schemas = made["components"]["schemas"].items()
    return [_record(name, schema) for name, schema in sorted(schemas) if not name.startswith("Page_")]


def kind_of(schema: Mapping[str, Any]) -> tuple[Piece, ...]:
    """The type that a schema describes, in words; what other records are named by stands apart."""
    return tuple(_kind(schema))


def _operation(method: str, path: str, operation: Mapping[str, Any]) -> Operation:
    taken = operation.get("requestBody", {}).get("content", {})
    given = next(iter(value for status, value in operation["responses"].items() if status[0] == "2"))
    scopes = {scope for one in operation.get("security", ()) for some in one.values() for scope in some}
    return Operation(
        operation["operationId"],
        method.upper(),
        path,
        operation.get("description", ""),
        " ".join(sorted(scopes)),
        tuple(
            Field(one["name"], kind_of(one["schema"]), one.get("required", False), one.get("description", ""))
            for one in operation.get("parameters", ())
        ),
        _content(taken),
        _content(given.get("content", {})),
    )


def _content(content: Mapping[str, Any]) -> tuple[Piece, ...]:
    for media, one in content.items():
        schema = one.get("schema", {})
        return kind_of(schema) if media == "application/json" else ((media, None),)
    return ()


def _record(name: str, schema: Mapping[str, Any]) -> Record:
    needed = schema.get("required", ())
    fields = tuple(
        Field(field, kind_of(one), field in needed, one.get("description", ""))
        for field, one in schema.get("properties", {}).items()
    )
    return Record(name, schema.get("description", ""), fields, () if fields else kind_of(schema))


def _kind(schema: Mapping[str, Any]) -> Iterator[Piece]:
    several = schema.get("anyOf") or schema.get("oneOf")
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(REF)
        if name.startswith("Page_"):
            yield "page of ", None
            name = name.removeprefix("Page_").removesuffix("_")
        yield name, name
    elif several:
        yield from _joined(several, " or ")
    elif "enum" in schema:
        yield " | ".join("null" if one is None else str(one) for one in schema["enum"]), None
    elif "const" in schema:
        yield str(schema["const"]), None
    elif "prefixItems" in schema:
        yield "[", None
        yield from _joined(schema["prefixItems"], ", ")
        yield "]", None
    elif schema.get("type") == "array":
        yield "list of ", None
        yield from _kind(schema.get("items") or {})
    elif isinstance(schema.get("additionalProperties"), dict):
        yield "object of ", None
        yield from _kind(schema["additionalProperties"])
    else:
        yield schema.get("contentEncoding") or schema.get("type") or "anything", None


def _joined(some: list[Mapping[str, Any]], between: str) -> Iterator[Piece]:
    for number, one in enumerate(some):
        if number:
            yield between, None
        yield from _kind(one)
