"""Parquet files of articles, by DuckDB: a document a row."""

import tempfile
from collections.abc import Iterator
from typing import IO

from rasid.gather.articles import Source
from rasid.gather.extras import extra
from rasid.gather.items import Found
from rasid.gather.streams import LARGEST, whole
from rasid.gather.tables import canonical, of_row

_BATCH = 64  # rows held at a time
_SETTINGS = {"threads": 1, "memory_limit": "1GB", "temp_directory": "", "autoinstall_known_extensions": False}


def read(stream: IO[bytes], source: Source) -> Iterator[Found]:
    """A document a row, columns named as in a table."""
    duckdb = extra("duckdb")
    with tempfile.TemporaryFile() as copy, duckdb.connect(":memory:", config=_SETTINGS) as base:
        if type(getattr(stream, "raw", None)).__name__ != "FileIO":  # DuckDB opens files, not streams
            copy.write(whole(stream, 8 * LARGEST))
            copy.flush()
            stream = copy
        rows = base.execute("SELECT * FROM read_parquet(?)", [f"/dev/fd/{stream.fileno()}"])
        columns = [column[0] for column in rows.description]
        number = 0
        while batch := rows.fetchmany(_BATCH):
            for cells in batch:
                number += 1
                row = dict(zip(columns, cells, strict=True))
                yield of_row(row, source, f"row {number}", canonical(row))
