"""Parquet: one file a layer, written by DuckDB. Lists of words and numbers are lists, what is nested further JSON."""

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import msgspec

from rasid.export.columns import JSON, Column
from rasid.export.formats import EVERYTHING, Counts, Format, Options
from rasid.export.layers import TABLES, rows
from rasid.export.source import Source
from rasid.model.errors import InputError

MEMORY = "512MB"


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write a file a layer into the folder. Raises InputError when DuckDB is not installed."""
    duckdb = _duckdb()
    out.mkdir()
    counts = Counts()
    with TemporaryDirectory(dir=out.parent) as name, duckdb.connect() as base:
        folder = Path(name)
        base.execute(f"SET memory_limit = '{MEMORY}'")
        base.execute(f"SET temp_directory = {_quoted(folder / 'spilt')}")
        _write_lines(source, folder, options, counts)
        for layer, table in TABLES.items():
            lines, file = folder / f"{layer}.jsonl", out / f"{layer}.parquet"
            base.execute(_copy(lines, file, table.columns))
            lines.unlink()
    return counts


def _write_lines(source: Source, folder: Path, options: Options, counts: Counts) -> None:
    """The rows as JSON Lines, which DuckDB reads without holding them all."""
    encoder = msgspec.json.Encoder()
    with ExitStack() as stack:
        files = {name: stack.enter_context((folder / f"{name}.jsonl").open("wb")) for name in TABLES}
        for name in TABLES:
            counts.wrote(f"{name}.parquet", 0)
        for name, values in rows(source, options.text):
            row = {
                column.name: encoder.encode(value).decode()
                if column.type == JSON and value is not None
                else value
                for column, value in zip(TABLES[name].columns, values, strict=True)
            }
            files[name].write(encoder.encode(row) + b"\n")
            counts.wrote(f"{name}.parquet")


def _copy(lines: Path, file: Path, columns: tuple[Column, ...]) -> str:
    types = ", ".join(f"\"{column.name}\": '{_type(column)}'" for column in columns)
    read = f"read_json({_quoted(lines)}, format = 'newline_delimited', columns = {{{types}}})"
    return f"COPY (SELECT * FROM {read}) TO {_quoted(file)} (FORMAT parquet, COMPRESSION zstd)"


def _type(column: Column) -> str:
    return "VARCHAR" if column.type == JSON else column.type


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _duckdb() -> ModuleType:
    try:
        import duckdb  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise InputError('Parquet needs DuckDB: pip install "rasid[export]"') from error
    return duckdb


FORMAT = Format(
    name="parquet",
    suffix="",
    holds=EVERYTHING,
    about="The same tables as csv, typed, for DuckDB, pandas, R and Spark.",
    write=write,
    folder=True,
)
