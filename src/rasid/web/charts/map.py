"""The map as SVG: outlines of countries, what is known only to a country as its area, other places as circles."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from math import asinh, cos, pi, radians, sqrt, tan
from typing import NamedTuple

from markupsafe import Markup

from rasid.flow.mapped import Map, Place
from rasid.web.charts.countries import Country, Outline, Point, outlines
from rasid.web.charts.svg import element
from rasid.web.manner import Manner

WIDTH, MOST_HEIGHT = 1000.0, 800.0
AROUND = (24.0, 10.0, 64.0, 42.0)  # west, south, east, north: what is shown where nothing is drawn
MARGIN, OUTSIDE = 0.12, 0.03
NARROW = ("facility", "city")
LABELS = 24
KM = 111.32  # in a degree of latitude
SEA, LAND, BORDER, INK, FELL, DOT = "#e6eef2", "#fbfaf6", "#b9b4a6", "#20242a", "#c2410c", "#96321b"


class View(NamedTuple):
    """What part of the world (degrees) is drawn, in the projection of Mercator."""

    west: float
    south: float
    east: float
    north: float

    @property
    def scale(self) -> float:
        """Units of the drawing in a degree of longitude."""
        wide, high = self.east - self.west, _up(self.north) - _up(self.south)
        return min(WIDTH / wide, MOST_HEIGHT / high)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the drawing."""
        return (self.east - self.west) * self.scale, (_up(self.north) - _up(self.south)) * self.scale

    def at(self, lon: float, lat: float) -> Point:
        """Where a point lies."""
        return (lon - self.west) * self.scale, (_up(self.north) - _up(lat)) * self.scale

    def meets(self, outline: Outline) -> bool:
        """Whether a country may be in view."""
        west, south, east, north = outline.bounds()
        return west < self.east and east > self.west and south < self.north and north > self.south


def view_of(places: Iterable[Place]) -> View:
    """What shows nearly all occurrences that have a point, with some room around them."""
    points = [(one.lon, one.lat, one.count) for one in places if one.lon is not None and one.lat is not None]
    if not points:
        return View(*AROUND)
    west, east = _between([(lon, count) for lon, _, count in points])
    south, north = _between([(lat, count) for _, lat, count in points])
    room = max(MARGIN * (east - west), MARGIN * (north - south), 2.0)
    beside = max(room, (north - south + 2 * room - (east - west)) / 2)  # not higher than wide
    return View(
        max(west - beside, -179.0),
        max(south - room, -60.0),
        min(east + beside, 179.0),
        min(north + room, 75.0),
    )


def _between(values: Iterable[tuple[float, int]]) -> tuple[float, float]:
    """The values that all but a share OUTSIDE at either end lie between, each counted so often."""
    rows = sorted(values)
    edge = OUTSIDE * sum(count for _, count in rows)
    return _first_after(rows, edge), _first_after(rows[::-1], edge)


def _first_after(rows: Sequence[tuple[float, int]], edge: float) -> float:
    seen = accumulate(count for _, count in rows)
    return next(value for (value, _), passed in zip(rows, seen, strict=True) if passed > edge)


def draw(found: Map, known: Sequence[Country], m: Manner, name: Callable[[Place], str], title: str) -> Markup:
    """The drawing, with colours of its own: it stands alone, on paper and in other programs."""
    view = view_of(found.places)
    width, height = view.size
    parts = [
        element("title", title),
        element("rect", width=width, height=height, fill=SEA),
        *_land(view, {one.id: one for one in found.places}, known, m, name),
        *_circles(view, found.places, m, name),
        *_labels(view, found.places, name),
    ]
    return element(
        "svg", *parts, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=width, height=height, lang=m.language, direction=m.direction,
        font_family="IBM Plex Sans Arabic, Noto Sans Arabic, sans-serif",
    )  # fmt: skip


def _up(lat: float) -> float:
    """Mercator's height of a latitude, in degrees of longitude at the equator."""
    return asinh(tan(radians(lat))) * 180 / pi


def _told(place: Place, m: Manner, name: Callable[[Place], str]) -> Markup:
    precision = m.word(f"precision.{place.precision}")
    return element("title", m.word("map.spot", place=name(place), precision=precision, count=place.count))


def _land(
    view: View, places: dict[str, Place], known: Sequence[Country], m: Manner, name: Callable[[Place], str]
) -> Iterator[Markup]:
    entities = {one.called: one.entity for one in known}
    most = max((one.count for one in places.values() if one.precision == "country"), default=1)
    for outline in outlines():
        if not view.meets(outline):
            continue
        path = " ".join(_path(ring, view) for ring in outline.rings)
        yield element("path", d=path, fill=LAND, stroke=BORDER, stroke_width=0.7)
        place = places.get(entities.get(outline.called, ""))
        if place:
            shade = 0.12 + 0.33 * place.count / most
            yield element("path", _told(place, m, name), d=path, fill=FELL, fill_opacity=f"{shade:.2f}")


def _path(ring: Sequence[Point], view: View) -> str:
    points = [f"{x:.1f},{y:.1f}" for x, y in (view.at(lon, max(min(lat, 84), -84)) for lon, lat in ring)]
    kept = points[:1] + [after for before, after in pairwise(points) if after != before]
    return f"M{'L'.join(kept)}Z"


def _circles(
    view: View, places: Sequence[Place], m: Manner, name: Callable[[Place], str]
) -> Iterator[Markup]:
    """Wide areas first, dots with rings over them."""
    for place in sorted(places, key=lambda one: -(one.reach or 0)):
        if place.lat is None or place.lon is None or place.reach is None:
            continue
        x, y = view.at(place.lon, place.lat)
        r = place.reach / (KM * cos(radians(place.lat))) * view.scale
        if place.precision in NARROW:
            dot = 2.2 + min(sqrt(place.count), 9)
            inside = [
                element("circle", cx=x, cy=y, r=max(r, dot + 2), fill="none", stroke=DOT, stroke_width=0.8),
                element("circle", cx=x, cy=y, r=dot, fill=DOT, fill_opacity=0.8),
            ]
        else:
            inside = [
                element(
                    "circle", cx=x, cy=y, r=r, fill=FELL, fill_opacity=0.16, stroke=FELL, stroke_width=0.8
                )
            ]
        yield element("g", _told(place, m, name), *inside)


def _labels(view: View, places: Sequence[Place], name: Callable[[Place], str]) -> Iterator[Markup]:
    """Names of the places with the most occurrences that have a point, where they do not hide each other."""
    taken: list[Point] = []
    for place in places:
        if place.lat is None or place.lon is None:
            continue
        x, y = view.at(place.lon, place.lat)
        if any(abs(x - other) < 90 and abs(y - high) < 16 for other, high in taken):
            continue
        taken.append((x, y))
        yield element(
            "text", name(place), x=x, y=y - 12, text_anchor="middle", font_size=12, fill=INK, stroke=LAND,
            stroke_width=3, paint_order="stroke",
        )  # fmt: skip
        if len(taken) == LABELS:
            return
