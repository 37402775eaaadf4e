"""The audit log as people read it: each row with what a judgement changed, and whether the chain still holds."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import msgspec

from rasid.flow.case import Case
from rasid.flow.corrections import LAYERS, corrected
from rasid.model.errors import RasidError
from rasid.model.fusion.links import Judgement
from rasid.model.reading import Reading
from rasid.store.audit import Chosen, Entry
from rasid.store.faults import chain

FAULTS = 100  # that are told


class Change(msgspec.Struct, frozen=True):
    """A field that a correction replaced: what was read before it, and what since."""

    field: str
    before: Any
    after: Any


class Told(msgspec.Struct, frozen=True):
    """A row of the log; `hash` seals it and all before. A judgement's has the judgement and what it changed."""

    number: int
    at: str
    who: str
    what: str
    detail: dict[str, Any]
    hash: str
    judgement: Judgement | None = None
    changes: tuple[Change, ...] = ()


class Checked(msgspec.Struct, frozen=True):
    """The log looked through: how many rows, the last one's hash to note elsewhere, the first faults found."""

    rows: int
    head: str
    faults: tuple[str, ...]


def audited(case: Case, chosen: Chosen, before: int | None = None, most: int = 50) -> list[Told]:
    """So many rows that were chosen, the newest first, from before a number on. Raises InputError for a wrong day."""
    readings: dict[str, Reading | None] = {}
    return [_told(case, entry, readings) for entry in case.store.audit.some(chosen, before, most)]


def every(case: Case, chosen: Chosen) -> Iterator[Entry]:
    """All rows that were chosen, the newest first, held a page at a time."""
    before: int | None = None
    while found := case.store.audit.some(chosen, before, 1000):
        yield from found
        before = found[-1].number


def checked(case: Case) -> Checked:
    """Whether any row, or what it sealed, was changed since it was written."""
    found: list[str] = []
    try:
        found += (fault.message for fault in islice(chain(case.store.engine), FAULTS))
    except RasidError as error:
        found.append(f"could not be checked to the end: {error}")
    return Checked(*case.store.audit.head(), tuple(found))


def _told(case: Case, entry: Entry, readings: dict[str, Reading | None]) -> Told:
    row = (entry.number, entry.at, entry.who, entry.what, entry.detail, entry.hash)
    if entry.what != "judge":
        return Told(*row)
    try:
        judgement = case.store.judgements.get(entry.detail["number"])
        value = judgement.value if judgement else None
        held = _held(case, judgement, readings) if judgement and value else {}
    except RasidError:
        return Told(*row)  # damaged: `checked` tells of it
    return Told(
        *row, judgement, tuple(Change(name, held.get(name), one) for name, one in (value or {}).items())
    )


def _held(case: Case, judgement: Judgement, readings: dict[str, Reading | None]) -> dict[str, Any]:
    """The fields of the record as it was read before a judgement; of a record that is no longer read so, nothing."""
    document = judgement.one.document
    if judgement.question not in LAYERS or judgement.verdict != "correct":
        return {}
    if document not in readings:
        readings[document] = case.store.readings.of(document)
    found = readings[document]
    if found is None:
        return {}
    earlier = [one for one in case.store.judgements.all(document=document) if one.number < judgement.number]
    records = getattr(corrected(found, earlier, case.know), judgement.question)
    held = next((record for record in records if record.id == judgement.one.record), None)
    fields: dict[str, Any] = msgspec.to_builtins(held) if held else {}
    return fields
