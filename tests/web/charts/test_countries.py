"""Outlines of countries, and which state each is."""

from rasid.web.charts.countries import CALLED, Outline, countries, outlines


def test_states_are_found_by_their_name_or_by_what_the_outlines_call_them(know):
    found = {one.entity: one for one in countries(know)}
    assert found["iraq"].name.ar == "العراق"
    assert found["united_states"].called == "United States of America"
    assert {"palestine", "israel", "syria", "yemen", "western_sahara"} <= found.keys()
    assert len(found) > 190


def test_every_other_name_is_one_of_the_outlines_and_of_the_knowledge(know):
    called = {one.called for one in outlines()}
    assert set(CALLED) <= called
    assert set(CALLED.values()) <= know.world.entries.keys()


def test_outlines_are_closed_rings_where_the_country_is():
    iraq = next(one for one in outlines() if one.called == "Iraq")
    west, south, east, north = iraq.bounds()
    assert (38 < west < 40, 28 < south < 30, 48 < east < 49, 37 < north < 38) == (True,) * 4
    assert all(ring[0] == ring[-1] for one in outlines() for ring in one.rings)


def test_no_outline_goes_back_across_the_map():
    for one in outlines():
        for ring in one.rings:
            assert all(abs(a[0] - b[0]) < 180 for a, b in zip(ring, ring[1:], strict=False)), one.called


def test_bounds_are_those_of_the_largest_ring_not_of_far_islands():
    mainland = ((10.0, 20.0), (30.0, 25.0), (20.0, 40.0), (15.0, 30.0), (10.0, 20.0))
    island = ((-150.0, -10.0), (-149.0, -10.0), (-150.0, -10.0))
    assert Outline("x", (island, mainland)).bounds() == (10.0, 20.0, 30.0, 40.0)


def test_every_country_is_in_the_world_and_the_south_pole_is_left_out():
    for one in outlines():
        west, south, east, north = one.bounds()
        assert -180 <= west < east <= 360, one.called
        assert -90 <= south < north <= 90, one.called
    assert "Antarctica" not in {one.called for one in outlines()}


def test_a_country_is_named_in_both_languages(know):
    found = countries(know)
    assert len({one.entity for one in found}) == len(found)
    assert all(one.name.ar for one in found)
    assert sum(one.name.en is not None for one in found) > 190
