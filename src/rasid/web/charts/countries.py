"""Outlines of countries (Natural Earth, vendored as TopoJSON) and which state of the knowledge each is."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, NamedTuple

from rasid.knowledge import Knowledge
from rasid.model.records import Name

CALLED = {  # states that Natural Earth calls by another name
    "Antigua and Barb.": "antigua_and_barbuda",
    "Bahamas": "bahamas",
    "Bosnia and Herz.": "bosnia_and_herzegovina",
    "Cabo Verde": "cabo_verde",
    "Central African Rep.": "central_african_republic",
    "Congo": "republic_of_congo",
    "Czechia": "czechia",
    "Côte d'Ivoire": "ivory_coast",
    "Dem. Rep. Congo": "democratic_republic_of_congo",
    "Dominican Rep.": "dominican_republic",
    "Eq. Guinea": "equatorial_guinea",
    "Gambia": "gambia",
    "Macedonia": "north_macedonia",
    "Marshall Is.": "marshall_islands",
    "Micronesia": "micronesia",
    "N. Cyprus": "turkish_republic_of_northern_cyprus",
    "S. Sudan": "south_sudan",
    "Solomon Is.": "solomon_islands",
    "St. Kitts and Nevis": "saint_kitts_and_nevis",
    "St. Vin. and Gren.": "saint_vincent_and_the_grenadines",
    "São Tomé and Principe": "sao_tome_and_principe",
    "Timor-Leste": "timor_leste",
    "United States of America": "united_states",
    "Vatican": "vatican",
    "W. Sahara": "western_sahara",
}
Point = tuple[float, float]


class Country(NamedTuple):
    """A state as Natural Earth calls it, and by our knowledge."""

    called: str
    entity: str
    name: Name


class Outline(NamedTuple):
    """A country's rings of points (longitude, latitude)."""

    called: str
    rings: tuple[tuple[Point, ...], ...]

    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of its largest ring."""
        points = max(self.rings, key=len)
        longitudes, latitudes = zip(*points, strict=True)
        return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def countries(know: Knowledge) -> list[Country]:
    """The countries that the knowledge has a state (or territory) for."""
    entries = know.world.entries
    states = {one.name.en: one.id for one in entries.values() if one.kind == "state" and one.name.en}
    found = ((name, CALLED.get(name) or states.get(name)) for name in map(_called, _topology()["geometries"]))
    return [Country(name, id, entries[id].name) for name, id in found if id in entries]


@cache
def outlines() -> tuple[Outline, ...]:
    """Every country's outline."""
    topology = _topology()
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    return tuple(
        Outline(_called(one), tuple(_ring(ring, arcs) for ring in _rings(one)))
        for one in topology["geometries"]
        if one.get("arcs") and _called(one) != "Antarctica"
    )


def _called(geometry: dict[str, Any]) -> str:
    name: str = geometry["properties"]["name"]
    return name


@cache
def _topology() -> dict[str, Any]:
    path = files("rasid.web") / "static" / "vendor" / "countries-50m.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return {
        "geometries": found["objects"]["countries"]["geometries"],
        "arcs": found["arcs"],
        "transform": found["transform"],
    }


def _arc(deltas: Sequence[Sequence[int]], transform: dict[str, list[float]]) -> list[Point]:
    """The points of an arc: each is told as its distance from the one before, in steps of a grid."""
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    x, y, points = 0, 0, []
    for right, up in deltas:
        x, y = x + right, y + up
        points.append((x * wide + west, y * high + south))
    return points


def _rings(geometry: dict[str, Any]) -> Iterable[list[int]]:
    parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return (ring for part in parts for ring in part)


def _ring(numbers: Sequence[int], arcs: Sequence[list[Point]]) -> tuple[Point, ...]:
    """The points of a ring; an arc with a negative number (its complement) is gone backwards.

    A ring that goes over the edge of the world (180 degrees) goes on beyond it.
    """
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    if any(abs(one[0] - other[0]) > 180 for one, other in pairwise(points)):
        return tuple((lon + 360 if lon < 0 else lon, lat) for lon, lat in points)
    return tuple(points)
