"""Names: what a person types finds an entity, and an entity has a name to be shown by."""

import pytest

from rasid.flow.names import meant, name_of


@pytest.mark.parametrize(
    "typed, entity",
    [
        ("iraq", "iraq"),
        ("العراق", "iraq"),
        ("Kata'ib Hezbollah", "kataib_hezbollah"),
        ("كتائب حزب الله العراقية", "kataib_hezbollah"),
        ("لواء لا يعرفه أحد", "لواء لا يعرفه أحد"),
    ],
)
def test_what_is_typed_is_found(know, typed, entity):
    assert meant(know, typed) == entity


def test_an_entity_is_shown_by_its_arabic_name(know):
    assert name_of(know, "iraq") == "العراق"
    assert name_of(know, "somebody_local") == "somebody_local"
