"""Occurrences: reports of one event."""

from typing import Literal

import msgspec

from rasid.model.fusion.links import Link, Quoted, Reason, Ref
from rasid.model.fusion.origins import Origins
from rasid.model.records import EventType, Modality

PlacePrecision = Literal["facility", "city", "district", "province", "country", "region", "unknown"]
TimePrecision = Literal["part_of_day", "day", "week", "month", "year", "unknown"]


class Where(msgspec.Struct, frozen=True):
    """The narrowest place named: its entity, coordinates in degrees and how narrow it is."""

    entity: str | None
    name: str | None
    country: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision


class Report(msgspec.Struct, frozen=True):
    """One event record of one document, as a report of the occurrence."""

    event: Ref
    outlet: str | None
    published: str | None
    modality: Modality
    attribution: str | None
    trigger: Quoted


class Occurrence(msgspec.Struct, frozen=True):
    """Something that is told to have happened, and every report of it.

    `first_day`/`last_day` (ISO) bound the time; `modality` counts reports by modality; `figures` are ids of
    figure series; `maybe` are undecided links to events outside; `origins` is filled when a view is made.
    """

    id: str
    type: EventType
    mode: str | None
    reports: tuple[Report, ...]
    first_day: str | None
    last_day: str | None
    time_precision: TimePrecision
    where: Where
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    modality: dict[str, int]
    casualties: tuple[Ref, ...]
    maybe: tuple[Link, ...]
    reasons: tuple[Reason, ...]
    origins: Origins | None = None
