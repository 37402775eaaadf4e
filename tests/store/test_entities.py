"""Names of entities."""

from pathlib import Path

from rasid.flow.case import Case
from rasid.store.entities import names_of


def test_names_by_id(fused: Path) -> None:
    with Case.open(fused) as case:
        reading = next(one for one in case.readings() if any(e.local for e in one.entities))
        local = next(e for e in reading.entities if e.local)
        id = f"{reading.document.id}/{local.id}"
        found = names_of(case.store.engine, [id, "nobody", id])
    assert {key: (name.ar, name.en) for key, name in found.items()} == {id: (local.name.ar, None)}
