"""A table in the shape of UCDP GED: their columns and codes, our evidence. See docs/use/export.md."""

from math import floor
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
from rasid.export.schemas import ucdp_modes
from rasid.export.source import Source
from rasid.export.words import country_of, distinct, name_of, outlet_name
from rasid.model.fusion.occurrences import Occurrence, Report

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
    "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
OURS = ("notes", "modality", "origins_low", "origins_high", "null_reasons")
OF_UCDP = (
    "relid", "active_year", "code_status", "conflict_dset_id", "conflict_new_id", "conflict_name",
    "dyad_dset_id", "dyad_new_id", "side_a_dset_id", "side_a_new_id", "side_b_dset_id", "side_b_new_id",
)  # fmt: skip
WHERE_PRECISION = {"facility": 1, "city": 1, "district": 3, "province": 4, "region": 5, "country": 6}


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write the table as CSV."""
    return write_table(source, out, options, COLUMNS + OURS, row)


def row(occurrence: Occurrence, source: Source, index: DeathIndex) -> dict[str, Any] | str:
    """The row of an occurrence, or why it has none."""
    if why := not_happened(occurrence):
        return why
    if occurrence.type != "ASSAULT" or (occurrence.mode or "unspecified") not in ucdp_modes():
        return f"not a use of armed force: {occurrence.type} {occurrence.mode or ''}".strip()
    precision = date_precision(occurrence)
    if precision is None:
        return "no day, week, month or year is told; UCDP needs a date"
    made = Row()
    made.put("given by UCDP", **dict.fromkeys(OF_UCDP))
    _when(made, occurrence, precision)
    _who(made, occurrence, source)
    _where(made, occurrence, source)
    _deaths(made, occurrence, source, index)
    _sources(made, occurrence, source)
    return {**made.values, "null_reasons": made.reasons()}


def date_precision(occurrence: Occurrence) -> int | None:
    """UCDP's date_prec: 1 the day, 2 within 2 to 6 days, 3 the week, 4 the month, 5 more than a month."""
    if not occurrence.first_day:
        return None
    if occurrence.time_precision in ("part_of_day", "day"):
        return 1 if occurrence.first_day == (occurrence.last_day or occurrence.first_day) else 2
    return {"week": 3, "month": 4, "year": 5}.get(occurrence.time_precision)


def _when(made: Row, occurrence: Occurrence, precision: int) -> None:
    first = str(occurrence.first_day)
    made.put(
        "not told",
        id=occurrence.id,
        year=first[:4],
        date_prec=precision,
        date_start=first,
        date_end=occurrence.last_day or first,
        event_clarity=1 if precision <= 2 else 2,
    )


def type_of_violence(occurrence: Occurrence, source: Source) -> int | None:
    """1 state-based, 2 between groups, 3 against civilians; None when the actors do not tell."""
    acting, hit = kinds(occurrence.actors, source), kinds(occurrence.recipients, source)
    if acting & ARMED and hit and hit <= CIVILIAN:
        return 3
    both = acting | hit
    if len(occurrence.actors + occurrence.recipients) < 2 or not both <= ARMED:
        return None
    return 1 if both & STATE else 2


def _who(made: Row, occurrence: Occurrence, source: Source) -> None:
    made.put("the kinds of actor do not tell", type_of_violence=type_of_violence(occurrence, source))
    for letter, side in zip("ab", sides(occurrence), strict=True):
        made.put(f"side {letter} is not told", **{f"side_{letter}": ", ".join(names(side, source)) or None})
        country = country_of(side[0], source) if side and kinds(side[:1], source) & STATE else None
        made.put("not a state with a known number", **{f"gwno{letter}": (country and country.gw) or None})
    known = [made.values["side_a"], made.values["side_b"]]
    made.put("needs both sides", dyad_name=" - ".join(known) if all(known) else None)


def _where(made: Row, occurrence: Occurrence, source: Source) -> None:
    where = occurrence.where
    country = country_of(where.country, source)
    made.put("no place is told", where_coordinates=where.name, where_description=where.name)
    made.put(f"UCDP has no code for «{where.precision}»", where_prec=WHERE_PRECISION.get(where.precision))
    made.put("units below a country are not kept", adm_1=None, adm_2=None)
    point = (where.lat, where.lon)
    made.put(
        "the place has no coordinates",
        latitude=where.lat,
        longitude=where.lon,
        geom_wkt=None if None in point else f"POINT ({where.lon} {where.lat})",
        priogrid_gid=grid_cell(where.lat, where.lon),
    )
    made.put("no country is told", country=name_of(where.country, source) if where.country else None)
    made.put(
        "no country with known codes is told",
        country_id=(country and country.gw) or None,
        region=(country and country.ucdp_region) or None,
    )


def grid_cell(lat: float | None, lon: float | None) -> int | None:
    """The PRIO-GRID cell of a point: half a degree square, numbered from the south-west corner of the map."""
    if lat is None or lon is None:
        return None
    line, column = min(floor((lat + 90) * 2), 359), min(floor((lon + 180) * 2), 719)
    return line * 720 + column + 1


def _deaths(made: Row, occurrence: Occurrence, source: Source, index: DeathIndex) -> None:
    dead = deaths(occurrence, index)
    made.put(dead.why, low=dead.low, best=dead.best, high=dead.high)
    who = source.entity(dead.of) if dead.of else None
    place = (
        "deaths_a" if dead.of in occurrence.actors
        else "deaths_civilians" if who and who.kind in CIVILIAN
        else "deaths_b" if dead.of in occurrence.recipients
        else "deaths_unknown"
    )  # fmt: skip
    for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"):
        if name == place:
            made.put(dead.why, **{name: dead.best})
        else:
            made.put("not told apart", **{name: None})


def _sources(made: Row, occurrence: Occurrence, source: Source) -> None:
    titles = distinct(_title(report, source) for report in occurrence.reports)
    printed = distinct(report.published for report in occurrence.reports)
    outlet = outlets(occurrence, source)
    made.put(
        "not told",
        number_of_sources=len(outlet),
        source_article=";".join(distinct(_cited(report, source) for report in occurrence.reports)),
        source_office="; ".join(outlet),
        source_date="; ".join(printed) or None,
        source_headline="; ".join(titles) or None,
        source_original="; ".join(_speakers(occurrence, source)) or None,
        notes=notes(occurrence, source),
        modality=told_as(occurrence),
    )
    put_origins(made, occurrence)


def _title(report: Report, source: Source) -> str | None:
    part = source.document(report.event.document)
    return part.title.text if part and part.title else None


def _cited(report: Report, source: Source) -> str:
    """`"outlet,day,title"`, as GED writes its articles."""
    outlet = outlet_name(report.outlet, source) or report.event.document
    return f'"{outlet},{report.published or ""},{_title(report, source) or ""}"'


def _speakers(occurrence: Occurrence, source: Source) -> list[str]:
    """The origins whose name is known."""
    voices = occurrence.origins.voices if occurrence.origins else ()
    return distinct(name_of(voice.entity, source) for voice in voices if voice.entity)


FORMAT = Format(
    name="ucdp",
    suffix=".csv",
    holds=("occurrences", "figures"),
    about="Uses of armed force that happened, in the columns and codes of UCDP GED; null with a reason.",
    write=write,
)
