"""Rows of the store: refs to and from columns, lists in parts, inserts over what is there."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Insert, Select, Table, and_, cast, func, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite

from rasid.model.fusion.links import Ref

T = TypeVar("T")
MANY = 400  # values in one IN list: SQLite takes 32,766 parameters, PostgreSQL plans long lists slowly


def ref(document: str, record: str) -> Ref:
    """A ref from its columns; an empty record is the document itself."""
    return Ref(document, record or None)


def row(ref: Ref) -> dict[str, str]:
    """The columns of a ref."""
    return {"document": ref.document, "record": ref.record or ""}


def chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """The items, MANY at a time."""
    return (items[start : start + MANY] for start in range(0, len(items), MANY))


def pairs(
    document: ColumnElement[str], record: ColumnElement[str], refs: Sequence[Ref]
) -> ColumnElement[bool]:
    """Whether two columns hold one of the refs.

    The documents are listed on their own too: SQLite uses an index for a list of values, not for one of pairs.
    """
    documents = sorted({ref.document for ref in refs})
    both = tuple_(document, record).in_([(ref.document, ref.record or "") for ref in refs])
    return and_(document.in_(documents), both)


def among(table: Table, refs: Sequence[Ref]) -> ColumnElement[bool]:
    """Whether a row of the table is of one of the refs."""
    return pairs(table.c.document, table.c.record, refs)


def column(connection: Connection, values: Sequence[str]) -> "Select[Any]":
    """Any number of values as the rows of a subquery; they are one parameter."""
    if connection.dialect.name == "sqlite":
        rows = func.json_each(json.dumps(values))
    else:
        rows = func.jsonb_array_elements_text(cast(values, postgresql.JSONB))
    return select(rows.table_valued("value").c.value)


def ignoring(connection: Connection, table: Table) -> Insert:
    """An insert that leaves a row that is there already."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    made: Insert = dialect.insert(table).on_conflict_do_nothing()
    return made


def replacing(
    connection: Connection, table: Table, columns: Sequence[str], key: Sequence[str] = ()
) -> Insert:
    """An insert that puts these columns over a row that is there already (by its primary key, or by `key`)."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    made = dialect.insert(table)
    over: Insert = made.on_conflict_do_update(
        index_elements=list(key or table.primary_key), set_={name: made.excluded[name] for name in columns}
    )
    return over
