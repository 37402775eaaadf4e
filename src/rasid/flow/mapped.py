"""Occurrences over places, as a person chose to see them: how many at each, where it lies, how narrow it is."""

import msgspec

from rasid.flow.listing import wanted
from rasid.flow.selecting import Selection
from rasid.flow.views import Views
from rasid.fuse.places import REACH, spot
from rasid.model.fusion.occurrences import PlacePrecision
from rasid.model.records import Name
from rasid.store.tallies import over_places

# how far a part of a country or of the world may reach from its one point, in km, by its kind in the knowledge
WIDE = {"mountain": 25.0, "camp": 10.0, "island": 30.0, "country_part": 150.0, "sea": 400.0}
REGION = 80.0


class Place(msgspec.Struct, frozen=True):
    """Occurrences at a listed place. `reach` is how far from its point (degrees) it may be, in km.

    A country has no point and no reach: it is all of its area.
    """

    id: str
    name: Name
    precision: PlacePrecision
    country: str | None
    lat: float | None
    lon: float | None
    reach: float | None
    count: int


class Map(msgspec.Struct, frozen=True):
    """Places, the most occurrences first; `total` also counts what cannot be drawn.

    `unplaced`: no place is told. `unlisted`: a place is told that no list has. `unbounded`: a region whose
    whereabouts no list has.
    """

    places: tuple[Place, ...]
    total: int
    unplaced: int
    unlisted: int
    unbounded: int


def mapped(case: Views, selection: Selection) -> Map:
    """Where the chosen occurrences are told to have been. Raises InputError as `listed` does."""
    rows = over_places(case.store.engine, wanted("occurrences", selection))
    entries = case.know.world.entries
    found: dict[str, Place] = {}
    for row in rows:
        entry = entries.get(row.place or "")
        if entry is None:
            continue
        if entry.id in found:
            known = found[entry.id]
            found[entry.id] = msgspec.structs.replace(known, count=known.count + row.count)
            continue
        at = spot(entry.id, {}, case.know)
        reach = WIDE.get(entry.place or "", REGION) if at.precision == "region" else REACH[at.precision]
        placed = at.lat is not None and at.precision != "country"
        found[entry.id] = Place(
            entry.id,
            entry.name,
            at.precision,
            at.country,
            at.lat,
            at.lon,
            reach if placed else None,
            row.count,
        )
    drawn = tuple(one for one in found.values() if one.lat is not None or one.precision == "country")
    named = sum(row.count for row in rows if row.place in found)
    unplaced = sum(row.count for row in rows if row.place is None)
    total = sum(row.count for row in rows)
    return Map(drawn, total, unplaced, total - named - unplaced, named - sum(one.count for one in drawn))
