"""A table in the shape of ACLED's: their columns and codes, our evidence. See docs/use/export.md."""

from pathlib import Path
from typing import Any

from rasid.export.formats import Counts, Format, Options
from rasid.export.incidents import (
    ARMED,
    CIVILIAN,
    STATE,
    DeathIndex,
    Incident,
    Row,
    deaths,
    put_origins,
    write_table,
)
from rasid.export.schemas import AcledType, acled_types
from rasid.export.source import Source
from rasid.export.words import country_of, name_of
from rasid.model.records import Entity
from rasid.version import __version__

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
OURS = ("modality", "origins_low", "origins_high", "end_date", "null_reasons")
GEO_PRECISION = {"facility": 1, "city": 1, "district": 2, "province": 3}


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write the table as CSV."""
    return write_table(source, out, options, COLUMNS + OURS, row)


def row(incident: Incident, index: DeathIndex) -> dict[str, Any] | str:
    """The row of an occurrence that happened, or why it has none."""
    precision = time_precision(incident)
    if precision is None:
        return "told without a day, week or month; ACLED needs a date"
    kind = type_of(incident)
    if isinstance(kind, str):
        return kind
    made = Row()
    _what(made, incident, kind, precision)
    _who(made, incident)
    _where(made, incident)
    dead = deaths(incident.told, index)
    made.put(dead.why, fatalities=dead.low)
    made.put(
        "not told",
        source="; ".join(incident.outlets()),
        notes=incident.notes(),
        modality=incident.told_as(),
        timestamp=f"rasid {__version__}",
    )
    made.put("not read from reports", source_scale=None, tags=None)
    put_origins(made, incident.told)
    return made.whole()


def time_precision(incident: Incident) -> int | None:
    """ACLED's time_precision: 1 the day, 2 within a week, 3 within a month; None when it is wider."""
    width = incident.width()
    steps = ((1, 1), (7, 2), (31, 3))
    return next((code for most, code in steps if width is not None and width <= most), None)


def type_of(incident: Incident) -> AcledType | str:
    """ACLED's type, or why there is none."""
    occurrence = incident.told
    known = acled_types().get((occurrence.type, occurrence.mode))
    told = f"{occurrence.type} {occurrence.mode or ''}".strip()
    if known is None:
        return f"ACLED has no type for {told}"
    hit = incident.kinds(occurrence.recipients)
    holds = {"any": True, "clash": incident.armed(), "civilians": bool(hit & CIVILIAN) and not hit & ARMED}
    found = (entry for entry in known if holds[entry.when])
    return next(found, f"ACLED's type for {told} depends on who was hit, which is not told")


def _what(made: Row, incident: Incident, kind: AcledType, precision: int) -> None:
    occurrence = incident.told
    country = country_of(occurrence.where.country, incident.source)
    made.put(
        "the words do not tell",
        event_id_cnty=f"{country.iso3 if country else 'XXX'}{occurrence.id}",
        event_date=occurrence.first_day,
        end_date=occurrence.last_day,
        year=str(occurrence.first_day)[:4],
        time_precision=precision,
        disorder_type=kind.disorder,
        event_type=kind.event,
        sub_event_type=kind.sub,
    )
    hit = incident.kinds(occurrence.recipients) & CIVILIAN
    made.put("no civilians are told as hit", civilian_targeting="Civilian targeting" if hit else None)


def _who(made: Row, incident: Incident) -> None:
    inter = []
    for number, side in enumerate(incident.sides, start=1):
        known = incident.names(side)
        main = incident.party(side[0]) if side else None
        inter.append(inter_of(main, incident) if main else None)
        made.put(f"side {number} is not told", **{f"actor{number}": known[0] if known else None})
        made.put("nobody else is told", **{f"assoc_actor_{number}": "; ".join(known[1:]) or None})
        made.put("the kind of actor does not tell", **{f"inter{number}": inter[-1]})
    both = "-".join(part for part in inter if part) if all(inter) else None
    made.put("needs both kinds of actor", interaction=both)


def inter_of(actor: Entity, incident: Incident) -> str | None:
    """ACLED's class of an actor; None where its kind alone does not tell (a rebel group or a militia)."""
    if actor.kind in CIVILIAN:
        return "Civilians"
    if actor.kind not in STATE:
        return None
    here = country_of(incident.told.where.country, incident.source)
    home = country_of(actor.id, incident.source)
    if here is None or home is None:
        return None
    return "State forces" if here == home else "External/Other forces"


def _where(made: Row, incident: Incident) -> None:
    where, source = incident.told.where, incident.source
    country = country_of(where.country, source)
    made.put(
        "no country with known codes is told",
        iso=country and country.iso.lstrip("0"),
        country=name_of(where.country, source) if where.country else None,
        region=(country and country.acled_region) or None,
    )
    place = incident.place()
    province = place if where.precision == "province" else None
    made.put("units below a country are not kept", admin1=province, admin2=None, admin3=None)
    made.put("no place is told", location=place)
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
