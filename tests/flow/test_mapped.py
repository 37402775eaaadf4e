"""Where the occurrences of a case are told to have been: every one is on the map or said not to be."""

import pytest
from tests.cases import made_of

from rasid.flow.case import Case
from rasid.flow.listing import listed
from rasid.flow.mapped import mapped
from rasid.flow.selecting import Selection


def test_every_occurrence_is_accounted_for(case):
    found = mapped(case, Selection())
    assert found.total == len(list(case.occurrences_bare()))
    assert (
        found.total == sum(p.count for p in found.places) + found.unplaced + found.unlisted + found.unbounded
    )
    counts = [place.count for place in found.places]
    assert counts == sorted(counts, reverse=True)


@pytest.fixture(scope="module")
def towns(tmp_path_factory):
    """A case of two attacks in one town and one in a province."""
    texts = (
        ("2031-05-06", "قصفت طائرات مدينة عدن أمس الاثنين."),
        ("2031-07-06", "انفجرت سيارة مفخخة في عدن أمس الأحد."),
        ("2031-09-06", "قتل مسلحون ثلاثة جنود في محافظة الأنبار أمس الجمعة."),
    )
    with Case.open(made_of(tmp_path_factory.mktemp("towns"), texts, ["occurrences"])) as case:
        yield case


def test_towns_and_provinces_have_a_reach(towns):
    found = {place.id: place for place in mapped(towns, Selection()).places}
    assert (found["aden"].count, found["aden"].precision, found["aden"].reach) == (2, "city", 10)
    assert found["anbar"].reach == 100
    assert listed(towns, "occurrences", Selection(places=("aden",))).total == 2
    assert mapped(towns, Selection(places=("yemen",))).total == 2


def test_a_place_is_as_wide_as_it_is_known(case):
    for place in mapped(case, Selection()).places:
        if place.precision == "country":
            assert (place.lat, place.lon, place.reach) == (None, None, None)
        else:
            assert -90 <= place.lat <= 90
            assert place.reach >= {"facility": 1, "city": 5}.get(place.precision, 10)


@pytest.mark.parametrize("kind", ["ASSAULT", "AID"])
def test_filters_hold(case, kind):
    total = sum(1 for one in case.occurrences_bare() if one.type == kind)
    assert mapped(case, Selection(kinds=(kind,))).total == total
