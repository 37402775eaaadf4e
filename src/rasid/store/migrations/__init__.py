"""Migrations: the schema's history, a file a revision. Alembic is imported only where it runs them."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

REVISIONS = ("0001", "0002", "0003", "0004")  # the oldest first
HEAD = REVISIONS[-1]
FOLDER = Path(__file__).parent


def revision(connection: Connection) -> str | None:
    """The revision of the case in a database; None where there is none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def migrate(connection: Connection, to: str = HEAD) -> None:
    """Bring the schema to a revision, in the caller's transaction."""
    from alembic import command  # noqa: PLC0415 - slow to import, needed only here
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
