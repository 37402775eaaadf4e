from typing import get_args

import pytest

from rasid.export.schemas import acled_types, countries, plover_codes, ucdp_modes
from rasid.knowledge import Knowledge
from rasid.model.records import EventType, MentionKind

ACLED_EVENTS = {
    "Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots",
    "Strategic developments",
}  # fmt: skip


def test_every_country_is_a_state_of_the_world_file(know: Knowledge) -> None:
    assert {know.world.entries[name].kind for name in countries()} == {"state"}


def test_codes_have_their_form_and_are_of_one_country() -> None:
    for field, long in (("iso2", 2), ("iso3", 3), ("iso", 3)):
        codes = [getattr(country, field) for country in countries().values()]
        assert all(len(code) == long for code in codes)
        assert len(set(codes)) == len(codes)
    numbers = [country.gw for country in countries().values() if country.gw]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("iraq", ("IQ", "IRQ", "368", "645", "Middle East", "Middle East")),
        ("yemen", ("YE", "YEM", "887", "678", "Middle East", "Middle East")),
        ("egypt", ("EG", "EGY", "818", "651", "Northern Africa", "Middle East")),
        ("sudan", ("SD", "SDN", "729", "625", "Northern Africa", "Africa")),
        ("palestine", ("PS", "PSE", "275", "", "Middle East", "")),
    ],
)
def test_codes_of_a_country(name: str, codes: tuple[str, ...]) -> None:
    found = countries()[name]
    assert (found.iso2, found.iso3, found.iso, found.gw, found.acled_region, found.ucdp_region) == codes


def test_acleds_types_are_theirs() -> None:
    entries = [entry for found in acled_types().values() for entry in found]
    assert {entry.event for entry in entries} == ACLED_EVENTS
    assert {entry.disorder for entry in entries} == {
        "Political violence",
        "Demonstrations",
        "Strategic developments",
    }


def test_what_depends_on_the_parties_is_tried_first() -> None:
    assert [entry.when for entry in acled_types()["ASSAULT", "firearms"]] == ["clash", "civilians"]
    assert ("CONSULT", None) not in acled_types()


def test_every_type_has_a_quad_code_and_sectors_are_of_kinds() -> None:
    codes = plover_codes()
    assert all(codes[kind].quad for kind in get_args(EventType))
    assert {name for name, code in codes.items() if code.sector} <= set(get_args(MentionKind))
    assert "armed_group" not in codes


def test_ucdp_holds_uses_of_armed_force() -> None:
    assert {"aerial", "unspecified"} <= ucdp_modes()
    assert not {"abduct", "destroy", "crowd-control"} & ucdp_modes()
