"""Tables in memory: a table of records as a pyarrow Table or a pandas DataFrame, with the columns of the CSV export."""

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import msgspec

from rasid.export.columns import JSON, flatten
from rasid.export.layers import OF_READINGS, TABLES, document_row, families
from rasid.export.source import Source
from rasid.model.errors import InputError


def to_arrow(source: Source, table: str) -> Any:
    """One of TABLES (`events`, `attributions`, `occurrences`, `figures`, …) as a pyarrow.Table.

    Lists of words and numbers are lists, what is nested further is JSON. Raises InputError for another name, or
    when pyarrow is not installed.
    """
    if table not in TABLES:
        raise InputError(f"{table}: there are the tables {', '.join(TABLES)}")
    arrow = _extra("pyarrow", "arrow")
    columns = TABLES[table].columns
    values: list[list[Any]] = [[] for _ in columns]
    for row in _rows(source, table):
        for column, value, held in zip(columns, row, values, strict=True):
            nested = column.type == JSON and value is not None
            held.append(msgspec.json.encode(value).decode() if nested else value)
    types = {
        "VARCHAR": arrow.string(),
        "BIGINT": arrow.int64(),
        "DOUBLE": arrow.float64(),
        "BOOLEAN": arrow.bool_(),
    }
    types |= {f"{name}[]": arrow.list_(kind) for name, kind in types.items()} | {JSON: arrow.string()}
    schema = arrow.schema([(column.name, types[column.type]) for column in columns])
    return arrow.Table.from_arrays(
        [arrow.array(held, field.type) for held, field in zip(values, schema, strict=True)], schema=schema
    )


def to_pandas(source: Source, table: str) -> Any:
    """The same as a pandas.DataFrame."""
    _extra("pandas", "pandas")
    return to_arrow(source, table).to_pandas()


def _rows(source: Source, table: str) -> Iterator[list[Any]]:
    """The rows of one table, with nothing else of the source asked for."""
    if table == "documents":
        yield from (flatten(document_row(reading, source, False)) for reading in source.readings())
    elif table in OF_READINGS:
        for reading in source.readings():
            for record in getattr(reading, table):
                yield [reading.document.id, *flatten(record)]
    else:
        yield from (row for name, row in families(source, table) if name == table)


def _extra(module: str, extra: str) -> ModuleType:
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise InputError(f'{module} is not installed: pip install "rasid[{extra}]"') from error
