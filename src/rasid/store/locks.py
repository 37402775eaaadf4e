"""What only one process may do at a time with a case."""

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zlib import crc32

from sqlalchemy import Engine, text

from rasid.model.errors import StoreError

STEP = 0.05  # seconds between two tries


@contextmanager
def alone(engine: Engine, what: str, patience: float = 0.0) -> Iterator[None]:
    """Do something (`fuse`) that no other process does with this case meanwhile.

    The hold ends with the process, however it ends: a lock on a file beside the case, or an advisory lock of the
    PostgreSQL session. Raises StoreError when another process has it and does not let go for `patience` seconds.
    """
    busy = StoreError(f"another process is at `{what}` of this case; wait for it, or stop it")
    if engine.dialect.name == "sqlite":
        with Path(f"{engine.url.database}.{what}.lock").open("w") as held:
            if not _gained(lambda: _locked(held), patience):
                raise busy
            yield
        return
    with engine.connect() as connection:
        key = {"key": crc32(f"rasid {what}".encode())}
        tried = text("SELECT pg_try_advisory_lock(:key)")
        if not _gained(lambda: bool(connection.execute(tried, key).scalar()), patience):
            raise busy
        connection.commit()
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)
            connection.commit()


def _gained(attempt: Callable[[], bool], patience: float) -> bool:
    end = time.monotonic() + patience
    while not attempt():
        if time.monotonic() >= end:
            return False
        time.sleep(STEP)
    return True


def _locked(held: IO[str]) -> bool:
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def forget(engine: Engine, what: str) -> None:
    """Take away what is left of a lock that nobody will ask for again."""
    if engine.dialect.name == "sqlite":
        Path(f"{engine.url.database}.{what}.lock").unlink(missing_ok=True)
