"""Engines: a case's database opened, who may write to it when, and what its errors mean to a person.

Every SQLAlchemy error that comes of the disk, the file, the network or another writer leaves here as a StoreError.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.exc import ArgumentError

from rasid.model.errors import StoreError

WAIT = 30  # seconds a writer waits for another
LOCK = 0x7261736964  # PostgreSQL's advisory lock of who writes to a case: «rasid»
PRAGMAS = {  # FULL: what is committed is on the disk, also when the power fails
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": "on",
    "temp_store": "memory",
    "cache_size": "-65536",
}
BUSY = "another process is writing to it; wait, and run this again"
SQLITE = {  # primary result codes
    5: BUSY,
    6: BUSY,
    8: "it may not be written to; look at its permissions and its folder's",
    10: "the disk could not be read or written (is it full?); nothing half done was kept",
    11: "its file is damaged; see what is: `rasid case verify`, or take a backup: `rasid case restore`",
    13: "the disk is full; make room and run this again: nothing half done was kept",
    14: "its file cannot be opened; look at its path and permissions",
    26: "its file is no case, or is damaged; take a backup: `rasid case restore`",
}
POSTGRESQL = {  # SQLSTATE, or its class
    "55P03": BUSY,
    "40P01": BUSY,
    "53100": SQLITE[13],
    "53": "the server has no room for this; look at its log",
    "57": "the server ended the connection; run this again: nothing half done was kept",
    "08": "the server cannot be reached; look at the URL and whether it is running",
    "28": "the server does not let this user in; look at the URL and its password",
    "3D": "there is no such database on the server; make it: createdb",
    "42501": "this user may not do that in the database; grant it",
    "25006": "the database may not be written to",
    "XX": "its data are damaged; take a backup: `rasid case restore`",
}


def is_url(where: str) -> bool:
    """Whether a case is named by a URL of PostgreSQL, not by a path."""
    return where.startswith(("postgresql:", "postgres:", "postgresql+"))


def engine_of(where: str) -> Engine:
    """An engine for a path or a postgresql:// URL; the database may not be there yet. Raises StoreError."""
    if is_url(where):
        url = _postgresql(where)
        try:
            engine = create_engine(url, pool_pre_ping=True)
        except ModuleNotFoundError as error:
            raise StoreError('PostgreSQL needs its driver: pip install "rasid[postgres]"') from error
        event.listen(engine, "connect", _prepare_server)
    elif "://" in where:
        raise StoreError(
            f"{where.partition(':')[0]}: a case is a file, or a database by postgresql://user@host/name"
        )
    else:
        url = URL.create("sqlite", database=str(Path(where)))
        engine = create_engine(url, connect_args={"timeout": WAIT})
        event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _explain)
    return engine


def label(engine: Engine) -> str:
    """What a person calls the database: its path, or its URL without the password."""
    if engine.dialect.name == "sqlite":
        return str(engine.url.database)
    return engine.url.set(drivername="postgresql").render_as_string(hide_password=True)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: alone, after waiting up to WAIT seconds for another. Raises StoreError."""
    with engine.execution_options(writing=True).begin() as connection:
        yield connection


@contextmanager
def explained(where: object) -> Iterator[None]:
    """Errors of files and of SQLite's driver, as StoreErrors about a place."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{where}: {_words(error) or error}") from error
    except OSError as error:
        raise StoreError(f"{where}: {error.strerror or error}") from error


def _postgresql(where: str) -> URL:
    try:
        return make_url(where).set(drivername="postgresql+psycopg")
    except ArgumentError:
        raise StoreError("not a URL of PostgreSQL; write postgresql://user@host/database") from None


def _prepare(connection: Any, _: object) -> None:
    """A new connection to SQLite: transactions are begun by us (see `_begin`), not by the driver."""
    connection.isolation_level = None
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name}={value}").close()


def _prepare_server(connection: Any, _: object) -> None:
    """A new connection to PostgreSQL: it waits for locks as long as one to SQLite does."""
    connection.execute(f"SET lock_timeout = '{WAIT}s'")
    connection.commit()


def _begin(connection: Connection) -> None:
    alone = connection.get_execution_options().get("writing", False)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if alone else "BEGIN")
    elif alone:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")


def _explain(context: ExceptionContext) -> None:
    """Raise what a person can do something about as a StoreError; leave our own mistakes as they are."""
    words = _words(context.original_exception)
    if words:
        where = label(context.engine) if context.engine else "the case"
        raise StoreError(f"{where}: {words}") from context.original_exception


def _words(error: BaseException) -> str | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return SQLITE.get(code & 0xFF)
    state = getattr(error, "sqlstate", None)
    if state:
        return POSTGRESQL.get(state) or POSTGRESQL.get(state[:2])
    if type(error).__name__ == "OperationalError":  # of psycopg, before there is a connection
        return f"{POSTGRESQL['08']} ({str(error).strip().splitlines()[-1].strip()})"
    return None
