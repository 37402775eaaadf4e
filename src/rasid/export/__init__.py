"""Exports: what a case holds in the formats of other people's tools. FORMATS lists them, a file a format."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from rasid.export import (
    acled,
    brat,
    citations,
    csv_files,
    follow_the_money,
    geojson,
    graphs,
    json_lines,
    parquet,
    plover,
    prov,
    schema_org,
    ucdp,
    web_annotations,
)
from rasid.export.filters import Filter, Filtered
from rasid.export.formats import Counts, Format, Options
from rasid.export.source import Readings, Remembered, Source
from rasid.model.errors import InputError

__all__ = [
    "FORMATS",
    "Counts",
    "Filter",
    "Filtered",
    "Format",
    "Options",
    "Readings",
    "Source",
    "export",
    "export_to",
    "format_named",
]

FORMATS: dict[str, Format] = {
    made.name: made
    for made in (
        csv_files.FORMAT,
        json_lines.FORMAT,
        parquet.FORMAT,
        geojson.FORMAT,
        plover.FORMAT,
        acled.FORMAT,
        ucdp.FORMAT,
        web_annotations.FORMAT,
        prov.FORMAT,
        schema_org.FORMAT,
        follow_the_money.FORMAT,
        graphs.GEXF,
        graphs.GRAPHML,
        citations.CSL,
        citations.BIBTEX,
        brat.FORMAT,
    )
}


def format_named(name: str) -> Format:
    """The format of a name. Raises InputError that lists them."""
    if name not in FORMATS:
        raise InputError(f"no format is called {name!r}; there are {', '.join(FORMATS)}")
    return FORMATS[name]


def export(name: str, source: Source, out: Path, options: Options | None = None) -> Counts:
    """Write a file, or a folder of files, that appears once it is whole; an older file is replaced.

    Raises InputError when the format is unknown, when it lacks an extra, or when a folder holds something.
    """
    made = format_named(name)
    if made.folder and out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise InputError(f"{out}: {name} writes a folder of its own; name a new or empty one")
    if not made.folder and out.is_dir():
        raise InputError(f"{out}: is a folder; name a file, for example {out / ('export' + made.suffix)}")
    if not out.parent.is_dir():
        raise InputError(f"{out}: there is no folder {out.parent}; make it first")
    with TemporaryDirectory(prefix=".rasid-", dir=out.parent) as folder:
        partial = Path(folder) / "export"
        counts = made.write(Remembered(source), partial, options or Options())
        if made.folder and out.exists():
            out.rmdir()
        partial.replace(out)
    return counts


def export_to(name: str, source: Source, stream: BinaryIO, options: Options | None = None) -> Counts:
    """Write to a stream, once it is whole; a format of several files as a zip archive."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / "export"
        counts = export(name, source, made, options)
        if made.is_dir():
            made = Path(shutil.make_archive(str(made), "zip", made))
        with made.open("rb") as file:
            shutil.copyfileobj(file, stream)
    return counts
