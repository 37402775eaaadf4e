"""The store: one case in one database, opened, made, brought up to date, backed up and checked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Engine, insert, inspect

from rasid.model.errors import StoreError
from rasid.store import backups, counts, faults
from rasid.store.aliases import Aliases
from rasid.store.audit import Audit, now
from rasid.store.documents import Documents
from rasid.store.engines import SQLITE, engine_of, explained, is_url, label, writing
from rasid.store.faults import Fault
from rasid.store.fusion import Fusion
from rasid.store.jobs import Jobs
from rasid.store.judgements import Judgements
from rasid.store.migrations import HEAD, REVISIONS, migrate, revision
from rasid.store.readings import Readings
from rasid.store.schema import settings

CHECKED = 32 * 1024 * 1024  # bytes up to which a file is looked through when it is opened


class Store:
    """A case's documents, readings, judgements, audit log, jobs and what fusion keeps. A context manager."""

    def __init__(self, where: str, engine: Engine) -> None:
        self.where, self.engine = where, engine
        self.documents, self.readings = Documents(engine), Readings(engine)
        self.judgements, self.audit = Judgements(engine), Audit(engine)
        self.jobs, self.fusion, self.aliases = Jobs(engine), Fusion(engine), Aliases(engine)

    @classmethod
    def create(cls, where: str | Path, who: str = "unknown") -> Self:
        """A new case at a path or in an empty database of a postgresql:// URL, made by `who`.

        Its file is for this account's eyes only. Raises StoreError where something is already.
        """
        if not is_url(str(where)):
            private(Path(where))
        made = cls(str(where), engine_of(str(where)))
        try:
            made._make(who)
        except BaseException:
            made.close()
            raise
        return made

    @classmethod
    def open(cls, where: str | Path, *, check: bool = True) -> Self:
        """The case at a path or URL. Raises StoreError when there is none or, unless `check` is False, when it is
        of another version than this program or its file is damaged."""
        if not is_url(str(where)) and not Path(where).is_file():
            raise StoreError(f"{where}: there is no case; make one: `rasid case init`")
        found = cls(str(where), engine_of(str(where)))
        try:
            at = found._revision()
            if check:
                _refuse(label(found.engine), at)
                found._look_through()
        except BaseException:
            found.close()
            raise
        return found

    @classmethod
    def upgrade(
        cls, where: str | Path, backup: Path | None = None, who: str = "unknown"
    ) -> tuple[str, str, Path | None]:
        """Bring an older case to this version, after a backup: the revision before, that after, the backup.

        Nothing is done, and no backup made, when it is of this version. Raises StoreError.
        """
        with cls.open(where, check=False) as store:
            before = store._revision()
            if before == HEAD:
                return before, HEAD, None
            if before not in REVISIONS:
                _refuse(label(store.engine), before)
            saved = backup or backups.beside(store.engine, f"before-{HEAD}")
            store.backup(saved)
            with writing(store.engine) as connection:
                migrate(connection)
                store.audit.add(connection, who, "upgrade", {"from": before, "to": HEAD})
            return before, HEAD, saved

    @classmethod
    def restore(cls, source: Path, where: str | Path, who: str = "unknown") -> None:
        """Make a case of a backup, in a file or a database that holds none yet. Raises StoreError."""
        backups.restore(Path(source), str(where), who)

    def backup(self, to: Path) -> None:
        """Write all of it, as it is at this moment, into one SQLite file. Raises StoreError when that is there."""
        backups.backup(self.engine, Path(to))

    def verify(self) -> Iterator[Fault]:
        """Everything that is wrong with the case."""
        return faults.faults(self.engine)

    def status(self) -> dict[str, Any]:
        """Counts of what the case holds."""
        return counts.counts(self.engine)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _make(self, who: str) -> None:
        with writing(self.engine) as connection:
            if inspect(connection).get_table_names():
                raise StoreError(f"{label(self.engine)}: there is something already; choose another place")
            migrate(connection)
            connection.execute(insert(settings), [{"name": "made_at", "value": now()}])
            self.audit.add(connection, who, "init", {"revision": HEAD})

    def _revision(self) -> str:
        with self.engine.connect() as connection:
            found = revision(connection)
        if found is None:
            raise StoreError(f"{label(self.engine)}: there is no case; make one: `rasid case init`")
        return found

    def _look_through(self) -> None:
        """Refuse a damaged file; a big one is not read through (`verify` does), its damage is met when it is used."""
        if self.engine.dialect.name != "sqlite" or Path(self.where).stat().st_size > CHECKED:
            return
        with self.engine.connect() as connection:
            found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        if found != "ok":
            raise StoreError(f"{self.where}: {SQLITE[11]} ({found})")


def _refuse(where: str, at: str) -> None:
    """Refuse a case of another version than this program's."""
    if at == HEAD:
        return
    if at in REVISIONS:
        raise StoreError(f"{where}: the case is of an older version ({at}); run `rasid case upgrade`")
    raise StoreError(f"{where}: the case is of a newer version ({at}) than this Rasid ({HEAD}); update Rasid")


def private(path: Path) -> None:
    """Make a file that is not there yet so that its owner alone may read it; SQLite's files beside it follow it."""
    if path.parent.is_dir() and not path.exists():
        with explained(path):
            path.touch(mode=0o600)
