"""Backups: all of a case in one SQLite file, whatever database it is kept in, and cases made of such files."""

import os
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine, MetaData, Table, func, insert, inspect, select

from rasid.model.errors import StoreError
from rasid.store.audit import Audit
from rasid.store.engines import SQLITE, engine_of, explained, is_url, label, writing
from rasid.store.migrations import HEAD, REVISIONS, migrate, revision
from rasid.store.readings import reindex

ROWS = 50  # copied at a time
PREFIX = ".rasid-"
SECRET = ("sessions", "tokens")  # who has come in where the case is now comes in anew elsewhere
LEFT = (
    "alembic_version",
    "indexed",
    "words",
    *SECRET,
)  # not copied: the target has its own revision and index of words


def backup(engine: Engine, to: Path) -> None:
    """Write the case into a file that is not there yet, as it is at one moment; others may go on writing.

    Raises StoreError; then there is no such file.
    """
    _refuse(to)
    with explained(to), TemporaryDirectory(dir=to.parent, prefix=PREFIX) as folder:
        made = Path(folder) / "case"
        if engine.dialect.name == "sqlite":
            _copy_pages(Path(str(engine.url.database)), made)
        else:
            _copy_out(engine, made)
        _publish(made, to)


def restore(source: Path, where: str, who: str) -> None:
    """Make a case of a backup, of this version or an older one, where there is none. Raises StoreError."""
    if not source.is_file():
        raise StoreError(f"{source}: there is no such file")
    to = None if is_url(where) else Path(where)
    if to is not None:
        _refuse(to)
    with explained(where), TemporaryDirectory(dir=to.parent if to else None, prefix=PREFIX) as folder:
        made = Path(folder) / "case"
        with explained(source):
            _copy_pages(source, made)
        engine = engine_of(str(made))
        try:
            _bring_up(engine, source)
            if to is None:
                _copy_in(engine, where, source, who)
            else:
                with writing(engine) as connection:
                    _finish(connection, source, who)
        finally:
            engine.dispose()
        if to is not None:
            _publish(made, to)


def beside(engine: Engine, why: str) -> Path:
    """A free name for a backup: beside the case's file, or for a database in the current folder."""
    name = Path(str(engine.url.database))
    if engine.dialect.name != "sqlite":
        name = Path(name.name)
    numbered = (name.with_name(f"{name.stem}.{why}{f'-{n}' if n > 1 else ''}.rasid") for n in count(1))
    return next(path for path in numbered if not path.exists())


def _refuse(to: Path) -> None:
    if to.exists():
        raise StoreError(f"{to}: is there already; choose another name")


def _copy_pages(source: Path, made: Path) -> None:
    """A consistent copy of an SQLite file, whoever writes to it: a plain file without a log beside it."""
    uri = f"{source.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as old, closing(sqlite3.connect(made)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=delete")
        new.execute("PRAGMA secure_delete=on")
        for (table,) in new.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if table in SECRET:
                new.execute(f"DELETE FROM {table}")
        new.commit()


def _publish(made: Path, to: Path) -> None:
    """Give a finished file, which its owner alone may read, its name; what is left of a case there goes first."""
    made.chmod(0o600)
    for log in ("-wal", "-shm"):
        to.with_name(to.name + log).unlink(missing_ok=True)
    _sync(made)
    made.replace(to)
    _sync(to.parent)


def _sync(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _bring_up(engine: Engine, source: Path) -> None:
    """Bring a copy to this version. Raises StoreError when it is no case, is damaged, or newer."""
    with engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        at = revision(connection)
    if found != "ok" or at is None:
        raise StoreError(f"{source}: {SQLITE[26 if at is None else 11]} ({found})")
    if at not in REVISIONS:
        raise StoreError(f"{source}: is of a newer version ({at}) than this Rasid ({HEAD}); update Rasid")
    with writing(engine) as connection:
        migrate(connection)


def _finish(connection: Connection, source: Path, who: str) -> None:
    """Note in the log where a case was restored from, and index its words when the backup has no index."""
    Audit(connection.engine).add(connection, who, "restore", {"from": str(source)})
    if not connection.exec_driver_sql("SELECT count(*) FROM indexed").scalar():
        reindex(connection)


def _copy_out(engine: Engine, made: Path) -> None:
    """All rows of a server's database into a new file, at its revision, as they are at one moment."""
    target = engine_of(str(made))
    try:
        with engine.connect().execution_options(isolation_level="REPEATABLE READ") as source:
            at = revision(source)
            assert at is not None
            with writing(target) as connection:
                migrate(connection, at)
                _copy_rows(source, connection)
    finally:
        target.dispose()


def _copy_in(engine: Engine, where: str, source: Path, who: str) -> None:
    """All rows of a file into an empty database of a server, in one transaction."""
    target = engine_of(where)
    try:
        with engine.connect() as rows, writing(target) as connection:
            if inspect(connection).get_table_names():
                raise StoreError(
                    f"{label(target)}: there is something already; restore into an empty database"
                )
            migrate(connection)
            _copy_rows(rows, connection)
            _count_on(connection)
            _finish(connection, source, who)
    finally:
        target.dispose()


def _copy_rows(source: Connection, target: Connection) -> None:
    """Every row of every table of the case, referenced tables first."""
    there, here = MetaData(), MetaData()
    there.reflect(source)
    here.reflect(target)
    for table in here.sorted_tables:
        if table.name.startswith(LEFT):
            continue
        query = select(there.tables[table.name]).execution_options(yield_per=ROWS)
        for rows in source.execute(query).mappings().partitions():
            target.execute(insert(table), [dict(row) for row in rows])


def _count_on(connection: Connection) -> None:
    """Have PostgreSQL's counters go on after the numbers that were copied."""
    for name in inspect(connection).get_table_names():
        table = Table(name, MetaData(), autoload_with=connection)
        column = table.autoincrement_column
        if column is not None and not name.startswith(LEFT):
            last = connection.execute(select(func.max(column))).scalar()
            if last:
                sequence = func.pg_get_serial_sequence(name, column.name)
                connection.execute(select(func.setval(sequence, last)))
