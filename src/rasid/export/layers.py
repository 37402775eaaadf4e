"""The tables that the records of a case are written to, one a layer, and their rows in one pass."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from rasid.export.columns import Column, columns, flatten
from rasid.export.source import Source
from rasid.model import records
from rasid.model.fusion.copies import CopyGroup, Pair
from rasid.model.fusion.figures import Figure, Series
from rasid.model.fusion.identities import Identity
from rasid.model.fusion.occurrences import Occurrence, Report
from rasid.model.fusion.processes import HeldStep, ProcessState
from rasid.model.reading import DocumentPart, Reader, Reading, SegmentPart


class DocumentRow(DocumentPart, frozen=True, kw_only=True):
    """A document and who read it."""

    reader: Reader


class Table(NamedTuple):
    """A table: the kind of record in it, and the name of the first column where that is what it belongs to."""

    kind: type[msgspec.Struct]
    owner: str | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, the owner's first."""
        own = (Column(self.owner, (), "VARCHAR"),) if self.owner else ()
        return own + columns(self.kind)


OF_READINGS: dict[str, type[msgspec.Struct]] = {
    "segments": SegmentPart,
    "times": records.Time,
    "quantities": records.Quantity,
    "mentions": records.Mention,
    "entities": records.Entity,
    "attributions": records.Attribution,
    "events": records.Event,
    "steps": records.Step,
    "problems": records.Problem,
}
TABLES: dict[str, Table] = {
    "documents": Table(DocumentRow),
    **{name: Table(kind, "document") for name, kind in OF_READINGS.items()},
    "occurrences": Table(Occurrence),
    "reports": Table(Report, "occurrence"),
    "series": Table(Series),
    "figures": Table(Figure, "series"),
    "processes": Table(ProcessState),
    "held_steps": Table(HeldStep, "process"),
    "copies": Table(CopyGroup),
    "pairs": Table(Pair, "copies"),
    "identities": Table(Identity),
}


def rows(source: Source, with_text: bool = False) -> Iterator[tuple[str, list[Any]]]:
    """Every row of every table, as (table, values in the order of its columns)."""
    for reading in source.readings():
        yield "documents", flatten(document_row(reading, source, with_text))
        for name in OF_READINGS:
            for record in getattr(reading, name):
                yield name, [reading.document.id, *flatten(record)]
    yield from families(source)


def families(source: Source, only: str | None = None) -> Iterator[tuple[str, list[Any]]]:
    """The rows of the groups and of what they hold; `only` those of the family that a table belongs to."""

    def wanted(*tables: str) -> bool:
        return only is None or only in tables

    if wanted("occurrences", "reports"):
        for occurrence in source.occurrences():
            yield from _family("occurrences", occurrence, "reports", occurrence.reports)
    if wanted("series", "figures"):
        for series in source.figures():
            yield from _family("series", series, "figures", series.figures)
    if wanted("processes", "held_steps"):
        for process in source.processes():
            yield from _family("processes", process, "held_steps", process.history)
    if wanted("copies", "pairs"):
        for group in source.copies():
            yield from _family("copies", group, "pairs", group.pairs)
    if wanted("identities"):
        for identity in source.identities():
            yield "identities", flatten(identity)


def _family(
    name: str, parent: Any, below: str, children: tuple[msgspec.Struct, ...]
) -> Iterator[tuple[str, list[Any]]]:
    yield name, flatten(parent)
    for child in children:
        yield below, [parent.id, *flatten(child)]


def document_row(reading: Reading, source: Source, with_text: bool) -> DocumentRow:
    """The document of a reading, with its text when asked for."""
    part = with_words(reading, source, with_text).document
    return DocumentRow(
        **{name: getattr(part, name) for name in part.__struct_fields__}, reader=reading.reader
    )


def with_words(reading: Reading, source: Source, with_text: bool) -> Reading:
    """The reading, with the document's text in it when asked for and not there yet."""
    part = reading.document
    if not with_text or part.text is not None:
        return reading
    whole = msgspec.structs.replace(part, text=source.text(part.id))
    return msgspec.structs.replace(reading, document=whole)
