"""The first schema."""

from sqlalchemy import inspect

from rasid.store.engines import engine_of, writing
from rasid.store.migrations import migrate
from rasid.store.schema import metadata

LATER = {"users", "preferences", "sessions", "tokens", "aliases", "parties"}  # of revision 0003


def test_it_has_every_table_and_the_index_of_words(place: str) -> None:
    engine = engine_of(place)
    with writing(engine) as connection:
        migrate(connection, "0001")
        tables = set(inspect(connection).get_table_names())
        columns = {column["name"] for column in inspect(connection).get_columns("failures")}
    engine.dispose()
    assert metadata.tables.keys() - LATER | {"indexed", "alembic_version"} <= tables
    assert columns == {"id", "source", "version", "where", "message", "at"}
