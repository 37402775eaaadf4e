"""Failures by reader and knowledge; versions by their bytes."""

from sqlalchemy import insert, inspect, select

from rasid.store.engines import engine_of, writing
from rasid.store.migrations import migrate
from rasid.store.schema import failures


def test_failures_noted_before_stay(place: str) -> None:
    engine = engine_of(place)
    with writing(engine) as connection:
        migrate(connection, "0001")
        noted = {"where": "b.pdf", "message": "not readable", "at": "2031-01-01T00:00:00+00:00"}
        connection.execute(insert(failures).values(noted))
    with writing(engine) as connection:
        migrate(connection, "0002")
        row = connection.execute(select(failures)).mappings().one()
        indexes = {
            index["name"]
            for name in ("failures", "versions")
            for index in inspect(connection).get_indexes(name)
        }
    engine.dispose()
    assert (row["where"], row["reader"], row["knowledge"]) == ("b.pdf", None, None)
    assert {"failures_of", "failures_where", "ix_versions_raw"} <= indexes
