"""The map as SVG: countries as areas, towns as dots with rings, the rest as circles of honest size."""

from xml.etree import ElementTree

import pytest

from rasid.flow.mapped import Map, Place
from rasid.model.records import Name
from rasid.web.charts.countries import countries
from rasid.web.charts.map import AROUND, View, draw, view_of
from rasid.web.manner import Manner

SVG = "{http://www.w3.org/2000/svg}"


def place(id, precision, at=(None, None), reach=None, count=1):
    return Place(id, Name(id), precision, None, *at, reach, count)


TOWN = place("النخلتين", "city", (33.0, 44.0), 10.0, 4)
PROVINCE = place("الوادي", "province", (32.0, 43.0), 100.0)
FOUND = Map((TOWN, PROVINCE, place("iraq", "country", count=7)), 12, 0, 0, 0)


@pytest.fixture(scope="module")
def svg(know):
    m = Manner.of({"language": "ar"})
    return ElementTree.fromstring(draw(FOUND, countries(know), m, lambda one: one.name.ar, "خريطة"))


def test_a_country_is_its_area(svg):
    (shaded,) = [path for path in svg.iter(f"{SVG}path") if path.get("fill-opacity")]
    assert "iraq" in shaded.findtext(f"{SVG}title")
    assert svg.find(f"{SVG}path").get("d").startswith("M")


def test_a_town_is_a_dot_with_a_ring_and_a_province_a_wide_circle(svg):
    province, town = svg.findall(f"{SVG}g")
    (area,) = province.findall(f"{SVG}circle")
    ring, dot = town.findall(f"{SVG}circle")
    scale = view_of(FOUND.places).scale
    assert float(area.get("r")) == pytest.approx(100 / 111.32 / 0.848 * scale, rel=0.01)
    assert float(dot.get("r")) < float(ring.get("r")) < float(area.get("r"))
    assert ring.get("fill") == "none"


def test_labels_are_those_of_places_that_have_a_point(svg):
    assert [text.text for text in svg.iter(f"{SVG}text")] == ["النخلتين", "الوادي"]


def test_the_view_shows_what_most_occurrences_are_at():
    far = place("far", "city", (40.7, -74.0), 10.0)
    many = place("near", "city", (33.0, 44.0), 10.0, 99)
    view = view_of([many, far, PROVINCE])
    assert (view.west > 0, view.west < 43 < 44 < view.east) == (True, True)
    assert view_of([]) == View(*AROUND)


def test_north_is_up_and_east_is_right():
    view = View(40.0, 30.0, 50.0, 40.0)
    (x, y), (right, up) = view.at(41, 31), view.at(49, 39)
    assert (x < right, up < y) == (True, True)
    assert view.at(40, 40) == (0, 0)


def test_wide_places_lie_below_narrow_ones_and_more_is_larger(know):
    small, large = (
        place("small", "city", (31.0, 41.0), 10.0, 1),
        place("large", "city", (34.0, 46.0), 10.0, 60),
    )
    found = Map((large, small, PROVINCE), 62, 0, 0, 0)
    svg = ElementTree.fromstring(draw(found, (), Manner("en"), lambda one: one.id, "map"))
    groups = [
        group.findtext(f"{SVG}title").split()[0].strip("\u2068\u2069") for group in svg.findall(f"{SVG}g")
    ]
    assert groups[0] == PROVINCE.id
    dots = {
        group.findtext(f"{SVG}title"): float(group.findall(f"{SVG}circle")[-1].get("r"))
        for group in svg.findall(f"{SVG}g")[1:]
    }
    assert max(dots, key=dots.get).strip("\u2068\u2069").startswith("large")


def test_a_country_told_of_more_is_darker(know):
    both = Map((place("iraq", "country", count=8), place("iran", "country", count=2)), 10, 0, 0, 0)
    svg = ElementTree.fromstring(draw(both, countries(know), Manner("en"), lambda one: one.id, "map"))
    shades = {
        path.findtext(f"{SVG}title").split()[0].strip("\u2068\u2069:"): float(path.get("fill-opacity"))
        for path in svg.iter(f"{SVG}path")
        if path.get("fill-opacity")
    }
    assert (shades["iraq"], shades["iran"]) == (0.45, pytest.approx(0.21, abs=0.01))


def test_names_that_would_hide_each_other_are_left_out(know):
    crowd = tuple(place(f"town {n}", "city", (33.0 + n / 1000, 44.0), 10.0, 9 - n) for n in range(5))
    far = place("far", "city", (36.0, 49.0), 10.0)
    svg = ElementTree.fromstring(
        draw(Map((*crowd, far), 40, 0, 0, 0), (), Manner("en"), lambda one: one.id, "map")
    )
    assert [text.text for text in svg.iter(f"{SVG}text")] == ["town 0", "far"]


def test_names_are_escaped(know):
    bad = place("x", "city", (33.0, 44.0), 10.0)
    drawn = draw(Map((bad,), 1, 0, 0, 0), (), Manner("en"), lambda one: '<script>"&', 'a "map" <b>')
    svg = ElementTree.fromstring(drawn)
    assert [text.text for text in svg.iter(f"{SVG}text")] == ['<script>"&']
    assert svg.findtext(f"{SVG}title") == 'a "map" <b>'


def test_the_picture_is_no_higher_than_wide_and_never_the_whole_world():
    tall = [place("a", "city", (10.0, 44.0), 10.0), place("b", "city", (60.0, 45.0), 10.0)]
    width, height = view_of(tall).size
    assert height <= 800.1
    assert width <= 1000.1
    edge = view_of([place("a", "city", (74.0, -178.0), 1.0), place("b", "city", (-59.0, 178.0), 1.0)])
    assert (edge.west, edge.south, edge.east, edge.north) == (-179.0, -60.0, 179.0, 75.0)
