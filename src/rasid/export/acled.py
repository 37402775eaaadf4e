"""A table in the shape of ACLED's: their columns and codes, our evidence. See docs/use/export.md."""

from pathlib import Path
from typing import Any

from rasid.export.formats import Counts, Format, Options
from rasid.export.incidents import (
    ARMED,
    CIVILIAN,
    STATE,
    DeathIndex,
    Row,
    deaths,
    kinds,
    names,
    not_happened,
    notes,
    outlets,
    put_origins,
    sides,
    told_as,
    write_table,
)
from rasid.export.schemas import AcledType, acled_types
from rasid.export.source import Source
from rasid.export.words import country_of, name_of
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.records import Entity
from rasid.version import __version__

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
OURS = ("modality", "origins_low", "origins_high", "end_date", "null_reasons")
TIME_PRECISION = {"part_of_day": 1, "day": 1, "week": 2, "month": 3}
GEO_PRECISION = {"facility": 1, "city": 1, "district": 2, "province": 3}


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write the table as CSV."""
    return write_table(source, out, options, COLUMNS + OURS, row)


def row(occurrence: Occurrence, source: Source, index: DeathIndex) -> dict[str, Any] | str:
    """The row of an occurrence, or why it has none."""
    if why := not_happened(occurrence):
        return why
    if occurrence.first_day is None or occurrence.time_precision not in TIME_PRECISION:
        return "no day, week or month is told; ACLED needs a date"
    kind = type_of(occurrence, source)
    if isinstance(kind, str):
        return kind
    made = Row()
    _what(made, occurrence, kind, source)
    _who(made, occurrence, source)
    _where(made, occurrence, source)
    dead = deaths(occurrence, index)
    made.put(dead.why, fatalities=dead.low)
    made.put(
        "ours to tell, not theirs",
        source="; ".join(outlets(occurrence, source)),
        notes=notes(occurrence, source),
        modality=told_as(occurrence),
        timestamp=f"rasid {__version__}",
    )
    made.put("not read from reports", source_scale=None, tags=None)
    put_origins(made, occurrence)
    return {**made.values, "null_reasons": made.reasons()}


def type_of(occurrence: Occurrence, source: Source) -> AcledType | str:
    """ACLED's type, or why there is none."""
    known = acled_types().get((occurrence.type, occurrence.mode))
    told = f"{occurrence.type} {occurrence.mode or ''}".strip()
    if known is None:
        return f"ACLED has no type for {told}"
    hit = kinds(occurrence.recipients, source)
    sides = kinds(occurrence.actors, source) | hit
    clash = len(occurrence.actors + occurrence.recipients) > 1 and sides <= ARMED
    holds = {"any": True, "clash": clash, "civilians": bool(hit & CIVILIAN) and not hit & ARMED}
    found = (entry for entry in known if holds[entry.when])
    return next(found, f"ACLED's type for {told} depends on who was hit, which is not told")


def _what(made: Row, occurrence: Occurrence, kind: AcledType, source: Source) -> None:
    first = str(occurrence.first_day)
    country = country_of(occurrence.where.country, source)
    made.put(
        "the words do not tell",
        event_id_cnty=f"{country.iso3 if country else 'XXX'}{occurrence.id}",
        event_date=first[:10],
        end_date=occurrence.last_day,
        year=first[:4],
        time_precision=TIME_PRECISION[occurrence.time_precision],
        disorder_type=kind.disorder,
        event_type=kind.event,
        sub_event_type=kind.sub,
    )
    hit = kinds(occurrence.recipients, source)
    made.put(
        "no civilians are told as hit", civilian_targeting="Civilian targeting" if hit & CIVILIAN else None
    )


def _who(made: Row, occurrence: Occurrence, source: Source) -> None:
    inter = []
    for number, side in enumerate(sides(occurrence), start=1):
        known = list(names(side, source))
        main = source.entity(side[0]) if side else None
        inter.append(inter_of(main, occurrence, source) if main else None)
        made.put(f"side {number} is not told", **{f"actor{number}": known[0] if known else None})
        made.put("nobody else is told", **{f"assoc_actor_{number}": "; ".join(known[1:]) or None})
        made.put("the kind of actor does not tell", **{f"inter{number}": inter[-1]})
    both = "-".join(part for part in inter if part) if all(inter) else None
    made.put("needs both kinds of actor", interaction=both)


def inter_of(actor: Entity, occurrence: Occurrence, source: Source) -> str | None:
    """ACLED's class of an actor; None where its kind alone does not tell (a rebel group or a militia)."""
    if actor.kind in CIVILIAN:
        return "Civilians"
    if actor.kind not in STATE:
        return None
    here, home = country_of(occurrence.where.country, source), country_of(actor.id, source)
    if here is None or home is None:
        return None
    return "State forces" if here == home else "External/Other forces"


def _where(made: Row, occurrence: Occurrence, source: Source) -> None:
    where = occurrence.where
    country = country_of(where.country, source)
    made.put(
        "no country with known codes is told",
        iso=country and country.iso.lstrip("0"),
        country=name_of(where.country, source) if where.country else None,
        region=(country and country.acled_region) or None,
    )
    made.put("units below a country are not kept", admin1=None, admin2=None, admin3=None)
    if where.precision == "province":
        made.put("", admin1=where.name)
        made.nulls.pop("admin1")
    made.put("no place is told", location=where.name)
    made.put("the place has no coordinates", latitude=where.lat, longitude=where.lon)
    precision = GEO_PRECISION.get(where.precision)
    made.put(f"ACLED has no code for «{where.precision}»", geo_precision=precision)


FORMAT = Format(
    name="acled",
    suffix=".csv",
    holds=("occurrences", "figures"),
    about="Occurrences that happened, in the columns and codes of ACLED; null with a reason where reports do not tell.",
    write=write,
)
