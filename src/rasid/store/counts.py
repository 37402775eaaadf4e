"""What a case holds, in numbers."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, select, text

from rasid.store.audit import Audit
from rasid.store.documents import Documents
from rasid.store.schema import documents, failures, groups, judgements, readings, versions


def counts(engine: Engine) -> dict[str, Any]:
    """Documents, versions, readings; what each reader has still to read; failures, groups, judgements; the size.

    A reader is called by its version and knowledge. `bytes` is the size on disk; `log` the audit log's number of
    rows and last hash, to be noted elsewhere.
    """
    with engine.connect() as connection:
        readers = connection.execute(select(readings.c.reader, readings.c.knowledge).distinct()).all()
        by_question = select(groups.c.question, func.count()).group_by(groups.c.question)
        gathering = failures.c.version.is_(None)
        failed = select(gathering, func.count()).group_by(gathering)
        names = {True: "gathering", False: "reading"}
        found: dict[str, Any] = {
            "documents": _count(connection, documents),
            "versions": _count(connection, versions),
            "readings": _count(connection, readings),
            "unread": {},
            "failures": {names[bool(row[0])]: row[1] for row in connection.execute(failed)},
            "groups": {row[0]: row[1] for row in connection.execute(by_question.order_by(groups.c.question))},
            "judgements": _count(connection, judgements),
            "bytes": size(connection),
        }
    unread = Documents(engine).count_unread
    found["unread"] = {
        f"{reader} {know}": unread(reader, know) for reader, know in sorted(map(tuple, readers))
    }
    rows, head = Audit(engine).head()
    return found | {"log": f"{rows} {head}"}


def failed(engine: Engine) -> list[tuple[str, str]]:
    """Where each failure was (a file, or the id of a document that could not be read) and why, the first first."""
    query = select(failures.c.where, failures.c.message).order_by(failures.c.id)
    with engine.connect() as connection:
        return [(where, message) for where, message in connection.execute(query)]


def stand(engine: Engine) -> tuple[int, int, int]:
    """The last version, reading and judgement: as long as these are the same, so is what is found in the case."""
    last = (
        select(func.max(key)).scalar_subquery() for key in (versions.c.id, readings.c.id, judgements.c.number)
    )
    with engine.connect() as connection:
        one, two, three = connection.execute(select(*last)).one()
    return one or 0, two or 0, three or 0


def size(connection: Connection) -> int:
    """Bytes on disk: of the file and its write-ahead log, or of the database."""
    if connection.dialect.name == "postgresql":
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
    path = Path(str(connection.engine.url.database))
    parts = (path, path.with_name(path.name + "-wal"))
    return sum(part.stat().st_size for part in parts if part.exists())


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()
