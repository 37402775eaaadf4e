import pytest

from rasid.arabic.fold import fold
from rasid.knowledge import Knowledge

ARAB = [
    "iraq",
    "syria",
    "lebanon",
    "yemen",
    "palestine",
    "jordan",
    "egypt",
    "libya",
    "sudan",
    "iran",
    "saudi_arabia",
]


def test_every_entry_has_a_source_and_a_name(know: Knowledge) -> None:
    for entry in know.world.entries.values():
        assert entry.source.strip(), entry.id
        assert entry.name.ar.strip(), entry.id


@pytest.mark.parametrize("country", ARAB)
def test_the_region_has_places_with_coordinates(country: str, know: Knowledge) -> None:
    places = [
        e for e in know.world.entries.values() if e.country == country and e.place and e.lat is not None
    ]
    assert len(places) >= 5
    assert all(-90 <= (e.lat or 0) <= 90 and -180 <= (e.lon or 0) <= 180 for e in places)


def test_states_have_demonyms_and_most_a_capital(know: Knowledge) -> None:
    states = [entry for entry in know.world.entries.values() if entry.kind == "state"]
    assert sum(bool(entry.demonyms) for entry in states) >= 60
    assert sum(entry.capital is not None for entry in states) >= 60


def test_terms_of_office_begin_before_they_end(know: Knowledge) -> None:
    terms = [office for entry in know.world.entries.values() for office in entry.offices]
    assert sum(bool(term.since) for term in terms) >= 80
    for term in terms:
        assert not (term.since and term.to) or term.since[:4] <= term.to[:4], term


def test_a_label_is_never_the_name(know: Knowledge) -> None:
    for entry in know.world.entries.values():
        assert fold(entry.name.ar) not in {fold(label) for label in entry.labels}, entry.id
