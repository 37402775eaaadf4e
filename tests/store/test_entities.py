"""Names of entities."""

from pathlib import Path

from rasid.flow.case import Case
from rasid.store.entities import entity_of, names_of


def test_names_by_id(fused: Path) -> None:
    with Case.open(fused) as case:
        reading = next(one for one in case.readings() if any(e.local for e in one.entities))
        local = next(e for e in reading.entities if e.local)
        id = f"{reading.document.id}/{local.id}"
        found = names_of(case.store.engine, [id, "nobody", id])
    assert {key: (name.ar, name.en) for key, name in found.items()} == {id: (local.name.ar, None)}


def test_an_entity_that_is_named_after_a_listed_one(fused: Path) -> None:
    with Case.open(fused) as case:
        named = {e.id: set[str]() for r in case.readings() for e in r.entities if not e.local}
        for reading in case.readings():
            for entity in reading.entities:
                named.get(entity.id, set()).add(entity.name.ar)
        derived = named.keys() - case.know.world.entries.keys()
        assert derived
        for id in derived:
            found = case.entity(id)
            assert found == entity_of(case.store.engine, id)
            assert found and found.name.ar in named[id]
            assert case.name(id, ["nothing"]) == found.name.ar
        assert entity_of(case.store.engine, "nobody") is None
