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
    Incident,
    Row,
    deaths,
    put_origins,
    write_table,
)
from rasid.export.schemas import ucdp_modes
from rasid.export.source import Source
from rasid.export.words import country_of, distinct, name_of, outlet_name
from rasid.model.fusion.occurrences import Report

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


def row(incident: Incident, index: DeathIndex) -> dict[str, Any] | str:
    """The row of an occurrence that happened, or why it has none."""
    occurrence = incident.told
    if occurrence.type != "ASSAULT" or (occurrence.mode or "unspecified") not in ucdp_modes():
        return f"not a use of armed force: {occurrence.type} {occurrence.mode or ''}".strip()
    precision = date_precision(incident)
    if precision is None:
        return "told without days; UCDP needs a date"
    made = Row()
    made.put("given by UCDP", **dict.fromkeys(OF_UCDP))
    made.put(
        "not told",
        id=occurrence.id,
        year=str(occurrence.first_day)[:4],
        date_prec=precision,
        date_start=occurrence.first_day,
        date_end=occurrence.last_day or occurrence.first_day,
        event_clarity=1 if precision <= 2 else 2,
    )
    _who(made, incident)
    _where(made, incident)
    _deaths(made, incident, index)
    _sources(made, incident)
    put_origins(made, occurrence)
    return made.whole()


def date_precision(incident: Incident) -> int | None:
    """UCDP's date_prec: 1 the day, 2 within 2 to 6 days, 3 within a week, 4 within a month, 5 within more."""
    width = incident.width()
    steps = ((1, 1), (6, 2), (7, 3), (31, 4))
    return None if width is None else next((code for most, code in steps if width <= most), 5)


def type_of_violence(incident: Incident) -> int | None:
    """1 state-based, 2 between groups, 3 against civilians; None when the actors do not tell."""
    acting, hit = incident.kinds(incident.told.actors), incident.kinds(incident.told.recipients)
    if acting & ARMED and hit and hit <= CIVILIAN:
        return 3
    if not incident.armed():
        return None
    return 1 if (acting | hit) & STATE else 2


def _who(made: Row, incident: Incident) -> None:
    made.put("the kinds of actor do not tell", type_of_violence=type_of_violence(incident))
    for letter, side in zip("ab", incident.sides, strict=True):
        made.put(f"side {letter} is not told", **{f"side_{letter}": ", ".join(incident.names(side)) or None})
        state = bool(side) and incident.kinds(side[:1]) <= STATE
        country = country_of(side[0], incident.source) if state else None
        made.put("not a state with a known number", **{f"gwno{letter}": (country and country.gw) or None})
    known = [made.values["side_a"], made.values["side_b"]]
    made.put("needs both sides", dyad_name=" - ".join(known) if all(known) else None)


def _where(made: Row, incident: Incident) -> None:
    where, source = incident.told.where, incident.source
    country, place = country_of(where.country, source), incident.place()
    made.put("no place is told", where_coordinates=place, where_description=place)
    made.put(f"UCDP has no code for «{where.precision}»", where_prec=WHERE_PRECISION.get(where.precision))
    province = place if where.precision == "province" else None
    made.put("units below a country are not kept", adm_1=province, adm_2=None)
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


def _deaths(made: Row, incident: Incident, index: DeathIndex) -> None:
    dead = deaths(incident.told, index)
    made.put(dead.why, low=dead.low, best=dead.best, high=dead.high)
    columns: dict[str, float | None] = dict.fromkeys(
        ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
    )
    whose = _column_of(dead.of, incident)
    made.put(dead.why, **{whose: dead.best})
    made.put("not told apart", **{name: value for name, value in columns.items() if name != whose})


def _column_of(group: str | None, incident: Incident) -> str:
    """Where the deaths of a group are counted."""
    if group is None:
        return "deaths_unknown"
    if incident.kinds((group,)) & CIVILIAN:
        return "deaths_civilians"
    sides = [letter for letter, side in zip("ab", incident.sides, strict=True) if group in side]
    return f"deaths_{sides[0]}" if sides else "deaths_unknown"


def _sources(made: Row, incident: Incident) -> None:
    reports, source = incident.told.reports, incident.source
    outlets = incident.outlets()
    voices = incident.told.origins.voices if incident.told.origins else ()
    speakers = incident.names(voice.entity for voice in voices if voice.entity)
    made.put(
        "not told",
        number_of_sources=len(outlets),
        source_article=";".join(distinct(_cited(report, source) for report in reports)),
        source_office="; ".join(outlets),
        source_date="; ".join(distinct(report.published for report in reports)) or None,
        source_headline="; ".join(distinct(_title(report, source) for report in reports)) or None,
        source_original="; ".join(distinct(speakers)) or None,
        notes=incident.notes(),
        modality=incident.told_as(),
    )


def _title(report: Report, source: Source) -> str | None:
    part = source.document(report.event.document)
    return part.title.text if part and part.title else None


def _cited(report: Report, source: Source) -> str:
    """`"outlet,day,title"`, as GED writes its articles."""
    outlet = outlet_name(report.outlet, source) or report.event.document
    return f'"{outlet},{report.published or ""},{_title(report, source) or ""}"'


FORMAT = Format(
    name="ucdp",
    suffix=".csv",
    holds=("occurrences", "figures"),
    about="Uses of armed force that happened, in the columns and codes of UCDP GED; null with a reason.",
    write=write,
)
