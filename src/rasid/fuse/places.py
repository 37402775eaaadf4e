"""Where a place of a reading lies: coordinates, how narrow it is, what it lies in, out of the knowledge."""

from collections.abc import Iterable, Mapping
from math import asin, cos, radians, sin, sqrt

import msgspec

from rasid.arabic.fold import fold
from rasid.knowledge import Knowledge
from rasid.model.fusion.occurrences import PlacePrecision, Where
from rasid.model.records import Entity

EARTH = 6371.0  # km
_PRECISION: dict[str, PlacePrecision] = {
    "base": "facility", "airport": "facility", "crossing": "facility", "port": "facility", "field": "facility",
    "dam": "facility", "camp": "city", "quarter": "city", "village": "city", "town": "city", "city": "city",
    "district": "district", "province": "province",
}  # fmt: skip
# how far from its one point a place of this precision may reach, in km
REACH: dict[PlacePrecision, float] = {
    "facility": 3, "city": 10, "district": 30, "province": 100, "country": 1000, "region": 1000, "unknown": 0,
}  # fmt: skip
NARROW: tuple[PlacePrecision, ...] = (
    "facility", "city", "district", "province", "region", "country", "unknown",
)  # fmt: skip


class Spot(msgspec.Struct, frozen=True, array_like=True):
    """A place as it is compared: `within` are the listed places around it, narrowest first, its country last.

    A place that no list has (`listed` False) is compared by its folded name and `shown` as it is written.
    """

    entity: str
    name: str
    precision: PlacePrecision
    listed: bool
    lat: float | None = None
    lon: float | None = None
    within: tuple[str, ...] = ()
    shown: str | None = None

    @property
    def country(self) -> str | None:
        """The state it lies in; a state is its own."""
        if self.precision == "country":
            return self.entity
        return self.within[-1] if self.within else None

    def where(self) -> Where:
        """The place as an occurrence shows it."""
        return Where(self.entity, self.shown or self.name, self.country, self.lat, self.lon, self.precision)


def spot(entity: str, named: Mapping[str, Entity], know: Knowledge) -> Spot:
    """The place of an entity id. One without coordinates has those of the narrowest listed place around it."""
    entry = know.world.entries.get(entity)
    if entry is None:
        name = named[entity].name.ar if entity in named else entity
        return Spot(entity, fold(name), "unknown", False, shown=name)
    if entry.kind == "state":
        return Spot(entity, entry.name.ar, "country", True)
    within = around(entity, know)
    if entry.kind not in ("place", "facility"):
        return Spot(entity, entry.name.ar, "unknown", True, within=within)
    precision = _PRECISION.get(entry.place or "", "region")
    lat, lon = entry.lat, entry.lon
    if lat is None and precision in ("facility", "city", "district"):
        for name in within:
            outer = know.world.entries.get(name)
            if outer and outer.lat is not None and outer.place:
                precision, lat, lon = _PRECISION.get(outer.place, "region"), outer.lat, outer.lon
                break
    return Spot(entity, entry.name.ar, precision, True, lat, lon, within)


def around(entity: str, know: Knowledge) -> tuple[str, ...]:
    """The listed places an entity lies in, narrowest first, its country last."""
    found: list[str] = []
    entry = know.world.entries.get(entity)
    while entry and entry.part_of and entry.part_of[0] not in (entity, *found):
        found.append(entry.part_of[0])
        entry = know.world.entries.get(entry.part_of[0])
    country = next(
        (e.country for name in (entity, *found) if (e := know.world.entries.get(name)) and e.country), None
    )
    return (*found, country) if country and country not in found else tuple(found)


def narrowest(spots: Iterable[Spot]) -> Spot | None:
    """The narrowest of some places, listed ones before unlisted ones; the first of equals."""
    return min(spots, key=lambda place: (not place.listed, NARROW.index(place.precision)), default=None)


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The great-circle distance of two points in degrees (haversine)."""
    lat, lon, other_lat, other_lon = map(radians, (lat, lon, other_lat, other_lon))
    chord = sin((other_lat - lat) / 2) ** 2 + cos(lat) * cos(other_lat) * sin((other_lon - lon) / 2) ** 2
    return 2 * EARTH * asin(sqrt(chord))
