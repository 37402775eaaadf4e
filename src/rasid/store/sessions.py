"""Sessions: who has come in, known by the hash of what their cookie holds."""

import secrets
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Engine, delete, insert, select, update

from rasid.store.audit import Audit, now
from rasid.store.engines import writing
from rasid.store.schema import sessions

LASTS = timedelta(hours=12)  # from the last time it was seen
SEEN = timedelta(minutes=5)  # how often it is noted that it was


class Session(NamedTuple):
    """Somebody who has come in; `local` is whoever started the desk on this machine. Times are UTC."""

    hash: str
    who: str
    local: bool
    made_at: str
    seen_at: str
    ends_at: str


def hashed(secret: str) -> str:
    """What is kept of a secret: its SHA-256."""
    return sha256(secret.encode()).hexdigest()


class Sessions:
    """The sessions of a store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.audit = Audit(engine)

    def open(self, who: str, local: bool = False) -> str:
        """A new session; the secret for the cookie, which is kept nowhere."""
        secret, at = secrets.token_urlsafe(32), now()
        row = {
            "hash": hashed(secret),
            "who": who,
            "local": int(local),
            "made_at": at,
            "seen_at": at,
            "ends_at": _until(),
        }
        with writing(self.engine) as connection:
            connection.execute(delete(sessions).where(sessions.c.ends_at < at))
            connection.execute(insert(sessions).values(**row))
            self.audit.add(connection, who, "come in", {"local": local})
        return secret

    def find(self, secret: str) -> Session | None:
        """The session of a cookie's secret; None when there is none or its time is over."""
        key = hashed(secret)
        with self.engine.connect() as connection:
            row = connection.execute(select(sessions).where(sessions.c.hash == key)).first()
        if row is None or row.ends_at < now():
            return None
        if datetime.fromisoformat(row.seen_at) + SEEN < datetime.now(UTC):
            with writing(self.engine) as connection:
                seen = update(sessions).where(sessions.c.hash == key)
                connection.execute(seen.values(seen_at=now(), ends_at=_until()))
        return Session(row.hash, row.who, bool(row.local), row.made_at, row.seen_at, row.ends_at)

    def close(self, secret: str) -> None:
        """End a session."""
        with writing(self.engine) as connection:
            gone = delete(sessions).where(sessions.c.hash == hashed(secret)).returning(sessions.c.who)
            who = connection.execute(gone).scalar()
            if who is not None:
                self.audit.add(connection, who, "go out", {})


def _until() -> str:
    return (datetime.now(UTC) + LASTS).isoformat(timespec="seconds")
