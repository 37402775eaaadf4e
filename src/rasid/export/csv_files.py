"""CSV: one file a layer, RFC 4180, UTF-8, lossless.

An empty cell is null, a quoted empty cell an empty text (as PostgreSQL and DuckDB read it); lists and maps are
JSON. The variant for spreadsheets begins with a byte order mark and puts an apostrophe before what they would
take for a formula, and before an apostrophe: taking one leading apostrophe off every cell gives the text back.
"""

import re
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

import msgspec

from rasid.export.formats import EVERYTHING, Counts, Format, Options
from rasid.export.layers import TABLES, rows
from rasid.export.source import Source

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_QUOTED = re.compile(r'[",\r\n]|^\s|\s$|^$')
LONGEST_CELL = 32_767
TOO_LONG = f"cells over {LONGEST_CELL} characters, which Excel cuts when it opens them (the file is whole)"


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write a file a layer into the folder."""
    out.mkdir()
    counts = Counts()
    with ExitStack() as stack:
        files = {name: _open(out / f"{name}.csv", options.excel, stack) for name in TABLES}
        for name, table in TABLES.items():
            write_row(files[name], (column.name for column in table.columns), Options(), counts)
            counts.wrote(f"{name}.csv", 0)
        for name, values in rows(source, options.text):
            write_row(files[name], values, options, counts)
            counts.wrote(f"{name}.csv")
    return counts


def _open(path: Path, excel: bool, stack: ExitStack) -> TextIO:
    encoding = "utf-8-sig" if excel else "utf-8"
    return stack.enter_context(path.open("w", encoding=encoding, newline=""))


def write_row(file: TextIO, values: Iterable[Any], options: Options, counts: Counts) -> None:
    """Write one line; counts the cells a spreadsheet would cut."""
    cells = [cell(value, options.excel) for value in values]
    if options.excel and any(len(text) > LONGEST_CELL for text in cells):
        counts.left(TOO_LONG, sum(len(text) > LONGEST_CELL for text in cells))
    file.write(",".join(cells) + "\r\n")


def cell(value: Any, excel: bool = False) -> str:
    """A value as a CSV cell, quoted where it has to be."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    if excel and isinstance(value, str) and text.startswith(FORMULA):
        text = f"'{text}"
    if _QUOTED.search(text):
        return '"' + text.replace('"', '""') + '"'
    return text


def line(values: Iterable[Any]) -> str:
    """A line of CSV that a spreadsheet opens safely."""
    return ",".join(cell(value, excel=True) for value in values) + "\r\n"


FORMAT = Format(
    name="csv",
    suffix="",
    holds=EVERYTHING,
    about="Tables, one file a layer; nothing is lost. With --excel, safe to open in a spreadsheet.",
    write=write,
    folder=True,
)
