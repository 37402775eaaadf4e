"""The schema's history ends in the schema that the code speaks of."""

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from rasid.store import Store
from rasid.store.engines import engine_of, writing
from rasid.store.migrations import FOLDER, HEAD, REVISIONS, migrate, revision
from rasid.store.schema import metadata


def ours(thing: object, name: str | None, kind: str, *_: object) -> bool:
    """Leave out the index of words, which is no table of the schema."""
    return not (kind == "table" and name is not None and name.startswith(("indexed", "words", "alembic")))


def test_the_revisions_are_those_of_the_folder() -> None:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == REVISIONS
    assert scripts.get_heads() == [HEAD]


def test_migrated_is_what_the_code_speaks_of(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, metadata) == []
        assert revision(connection) == HEAD


def test_step_by_step_or_at_once_is_the_same(place: str) -> None:
    engine = engine_of(place)
    for step in REVISIONS:
        with writing(engine) as connection:
            migrate(connection, step)
        with engine.connect() as connection:
            assert revision(connection) == step
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_an_empty_database_has_no_revision(place: str) -> None:
    engine = engine_of(place)
    with engine.connect() as connection:
        assert revision(connection) is None
    engine.dispose()


def test_a_migration_that_is_broken_off_leaves_nothing(place: str) -> None:
    engine = engine_of(place)
    try:
        with writing(engine) as connection:
            migrate(connection)
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    with engine.connect() as connection:
        assert revision(connection) is None
    with writing(engine) as connection:
        migrate(connection)
        assert revision(connection) == HEAD
    engine.dispose()
