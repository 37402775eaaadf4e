"""Where places lie: coordinates, precision, what is around them, and how far apart they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.fuse.places import around, kilometres, narrowest, spot
from rasid.model.records import Entity, Name

LATITUDE, LONGITUDE = st.floats(-89, 89), st.floats(-179, 179)


@pytest.mark.parametrize(
    "place, precision",
    [
        ("aden", "city"), ("aden_airport", "facility"), ("anbar", "province"), ("northern_iraq", "region"),
        ("iraq", "country"), ("green_zone", "city"), ("qaim", "district"), ("houthis", "unknown"),
    ],
)  # fmt: skip
def test_how_narrow_a_place_is(know, place, precision):
    assert spot(place, {}, know).precision == precision


def test_a_listed_place_has_its_coordinates_and_country(know):
    found = spot("abha", {}, know)
    assert (round(found.lat), round(found.lon), found.country, found.within) == (
        18,
        43,
        "saudi_arabia",
        ("asir", "saudi_arabia"),
    )
    assert found.where().entity == "abha"


def test_a_state_is_its_own_country(know):
    assert spot("yemen", {}, know).country == "yemen"


def test_without_coordinates_those_of_what_is_around_it(know):
    found = spot("akashat", {}, know)
    assert (found.precision, round(found.lat, 1)) == ("province", 33.4)


def test_a_place_of_one_document_has_its_name_only(know):
    named = {"suq": Entity("suq", "place", Name("سوقُ الأمل"), local=True)}
    found = spot("suq", named, know)
    assert (found.name, found.listed, found.lat, found.country) == ("سوق الامل", False, None, None)
    assert found.where().name == "سوقُ الأمل"


def test_what_is_around_a_place(know):
    assert around("qudaih", know) == ("qatif", "saudi_arabia")
    assert around("nowhere_at_all", know) == ()


def test_the_narrowest_place_is_taken(know):
    places = [spot(name, {}, know) for name in ("yemen", "aden", "taiz", "a local one")]
    assert narrowest(places).entity == "aden"
    assert narrowest([]) is None


def test_the_distance_of_two_cities(know):
    aden, taiz = spot("aden", {}, know), spot("taiz", {}, know)
    assert 135 < kilometres(aden.lat, aden.lon, taiz.lat, taiz.lon) < 150


@given(LATITUDE, LONGITUDE, LATITUDE, LONGITUDE)
def test_distance_is_symmetric_and_zero_to_itself(lat, lon, other_lat, other_lon):
    there = kilometres(lat, lon, other_lat, other_lon)
    assert there == pytest.approx(kilometres(other_lat, other_lon, lat, lon), abs=1e-6)
    assert 0 <= there <= 20_038
    assert kilometres(lat, lon, lat, lon) == 0
