"""Sessions: who has come in, known by the hash of what their cookie holds."""

import re
import secrets
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Engine, delete, insert, select, update

from rasid.store.audit import Audit, now
from rasid.store.engines import writing
from rasid.store.schema import sessions

IDLE = timedelta(hours=12)  # a session lasts so long from the last time it was seen,
LASTS = timedelta(days=7)  # and never longer than this
SEEN = timedelta(minutes=5)  # how often it is noted that it was seen
SHOWN = 16  # hex digits of the hash by which a session is called
_ID = re.compile(rf"[0-9a-f]{{{SHOWN}}}")


class Session(NamedTuple):
    """Somebody who has come in; `local` is whoever started the desk on this machine. Times are UTC."""

    hash: str
    who: str
    local: bool
    made_at: str
    seen_at: str
    ends_at: str

    @property
    def id(self) -> str:
        """What it is called where it is listed; nobody gets in by it."""
        return self.hash[:SHOWN]


def hashed(secret: str) -> str:
    """What is kept of a secret: its SHA-256."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


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
            "ends_at": _until(at),
        }
        with writing(self.engine) as connection:
            connection.execute(delete(sessions).where(sessions.c.ends_at <= at))
            connection.execute(insert(sessions).values(**row))
            self.audit.add(connection, who, "come in", {"local": local})
        return secret

    def find(self, secret: str) -> Session | None:
        """The session of a cookie's secret; None when there is none or its time is over."""
        key = hashed(secret)
        with self.engine.connect() as connection:
            row = connection.execute(select(sessions).where(sessions.c.hash == key)).first()
        if row is None or row.ends_at <= now():
            return None
        if datetime.fromisoformat(row.seen_at) + SEEN < datetime.now(UTC):
            with writing(self.engine) as connection:
                seen = update(sessions).where(sessions.c.hash == key)
                connection.execute(seen.values(seen_at=now(), ends_at=_until(row.made_at)))
        return _session(row)

    def of(self, who: str | None = None) -> list[Session]:
        """The sessions of somebody, or everybody's, that are not over; the one seen last first."""
        query = select(sessions).where(sessions.c.ends_at > now())
        if who is not None:
            query = query.where(sessions.c.who == who)
        with self.engine.connect() as connection:
            return [_session(row) for row in connection.execute(query.order_by(sessions.c.seen_at.desc()))]

    def close(self, secret: str) -> None:
        """End a session."""
        key = hashed(secret)
        self._end(sessions.c.hash == key, None)

    def end(self, id: str, by: str, who: str | None = None) -> bool:
        """End the session called so (one of `who`'s); False where there is none."""
        if not _ID.fullmatch(id):
            return False
        called = sessions.c.hash.startswith(id)
        return self._end(called if who is None else called & (sessions.c.who == who), by)

    def _end(self, which: ColumnElement[bool], by: str | None) -> bool:
        with writing(self.engine) as connection:
            gone = connection.execute(delete(sessions).where(which).returning(sessions.c.who)).scalars().all()
            for who in gone:
                self.audit.add(connection, by or who, "go out", {"of": who} if by and by != who else {})
        return bool(gone)


def _session(row: Any) -> Session:
    return Session(row.hash, row.who, bool(row.local), row.made_at, row.seen_at, row.ends_at)


def _until(made_at: str) -> str:
    """When a session seen now ends."""
    ends = min(datetime.now(UTC) + IDLE, datetime.fromisoformat(made_at) + LASTS)
    return ends.isoformat(timespec="seconds")
