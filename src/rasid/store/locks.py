"""What only one process may do at a time with a case."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

from sqlalchemy import Engine, text

from rasid.model.errors import StoreError


@contextmanager
def alone(engine: Engine, what: str) -> Iterator[None]:
    """Do something (`fuse`) that no other process does with this case meanwhile.

    The hold ends with the process, however it ends: a lock on a file beside the case, or an advisory lock of the
    PostgreSQL session. Raises StoreError when another process has it.
    """
    busy = StoreError(f"another process is at `{what}` of this case; wait for it, or stop it")
    if engine.dialect.name == "sqlite":
        with Path(f"{engine.url.database}.{what}.lock").open("w") as held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise busy from error
            yield
        return
    with engine.connect() as connection:
        key = {"key": crc32(f"rasid {what}".encode())}
        if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), key).scalar():
            raise busy
        connection.commit()
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)
            connection.commit()
