"""GeoJSON (RFC 7946): a feature an occurrence. One whose place has no coordinates keeps a null geometry."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rasid.export.formats import Counts, Format, Options
from rasid.export.incidents import Incident
from rasid.export.json_files import write_listing
from rasid.export.source import Source
from rasid.export.words import name_of
from rasid.model.fusion.occurrences import Occurrence


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write a FeatureCollection."""
    counts = Counts()
    write_listing(out, {"type": "FeatureCollection"}, "features", _features(source, counts))
    return counts


def _features(source: Source, counts: Counts) -> Iterator[dict[str, Any]]:
    counts.wrote("features", 0)
    for occurrence in source.occurrences():
        made = feature(occurrence, source)
        counts.wrote("features")
        counts.wrote("of them without coordinates (null geometry)", made["geometry"] is None)
        yield made


def feature(occurrence: Occurrence, source: Source) -> dict[str, Any]:
    """An occurrence as a feature. `precision` says how narrow the place is that the point stands for."""
    incident, where, origins = Incident(occurrence, source), occurrence.where, occurrence.origins
    placed = where.lat is not None and where.lon is not None
    return {
        "type": "Feature",
        "id": occurrence.id,
        "geometry": {"type": "Point", "coordinates": [where.lon, where.lat]} if placed else None,
        "properties": {
            "type": occurrence.type,
            "mode": occurrence.mode,
            "first_day": occurrence.first_day,
            "last_day": occurrence.last_day,
            "time_precision": occurrence.time_precision,
            "place": incident.place(),
            "country": name_of(where.country, source) if where.country else None,
            "precision": where.precision,
            "actors": incident.names(occurrence.actors),
            "recipients": incident.names(occurrence.recipients),
            "modality": occurrence.modality,
            "reports": len(occurrence.reports),
            "outlets": incident.outlets(),
            "origins_low": origins.low if origins else None,
            "origins_high": origins.high if origins else None,
            "words": [report.trigger.text for report in occurrence.reports],
        },
    }


FORMAT = Format(
    name="geojson",
    suffix=".geojson",
    holds=("occurrences",),
    about="Occurrences as points for a map, with how narrow the place is; those without a place have no geometry.",
    write=write,
)
