"""Occurrences made before say how firmly they are told."""

import msgspec
from sqlalchemy import column, insert, select, table

from rasid.store import packing
from rasid.store.engines import engine_of, writing
from rasid.store.migrations import migrate
from rasid.store.schema import groups

BEFORE = table("groups", *(column(name) for name in ("question", "id", "size", "body")))


def body(**modality: int) -> bytes:
    return packing.pack(msgspec.msgpack.encode({"id": "x", "modality": modality}))


def test_occurrences_made_before_are_counted_by_how_they_are_told(place: str) -> None:
    engine = engine_of(place)
    made = {"o1": body(claimed=2, occurred=1, denied=0), "o2": body(planned=1), "o3": body()}
    with writing(engine) as connection:
        migrate(connection, "0003")
        rows = [
            {"question": "occurrences", "id": id, "size": 1, "body": packed} for id, packed in made.items()
        ]
        rows.append({"question": "figures", "id": "f1", "size": 1, "body": b"not looked at"})
        connection.execute(insert(BEFORE), rows)
    with writing(engine) as connection:
        migrate(connection, "0004")
        found = dict(connection.execute(select(groups.c.id, groups.c.told)).all())
    engine.dispose()
    assert found == {"o1": " occurred claimed ", "o2": " planned ", "o3": " ", "f1": None}
