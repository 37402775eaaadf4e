"""The audit log: what was done to the case, by whom and when, each row sealed with the one before."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, func, insert, select

from rasid.model.errors import InputError
from rasid.store.engines import LOCK
from rasid.store.identity import storable_words
from rasid.store.schema import audit

START = "0" * 64  # what the first row is sealed with


class Entry(NamedTuple):
    """One row of the log. `hash` seals `previous` and all the rest; `at` is UTC."""

    number: int
    at: str
    who: str
    what: str
    detail: dict[str, Any]
    previous: str
    hash: str


class Chosen(NamedTuple):
    """Which rows are wanted: of whom, of what, from one day (ISO, UTC) to another, both included."""

    who: str | None = None
    what: str | None = None
    since: str | None = None
    until: str | None = None


def now() -> str:
    """The time, as every `at` column has it: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def seal(previous: str, number: int, at: str, who: str, what: str, detail: str) -> str:
    """The hash of a row: SHA-256 over the previous hash and the row's fields as a JSON list."""
    fields = json.dumps([previous, number, at, who, what, detail], ensure_ascii=False)
    return sha256(fields.encode()).hexdigest()


class Audit:
    """The log of a store; rows are only ever added."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def add(self, connection: Connection, who: str, what: str, detail: dict[str, Any]) -> None:
        """Add a row in a transaction of the caller's. Writers to the log come one after the other."""
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
        last = connection.execute(
            select(audit.c.number, audit.c.hash).order_by(audit.c.number.desc()).limit(1)
        ).first()
        number, previous = (last[0] + 1, last[1]) if last else (1, START)
        at, who, words = now(), storable_words(who), storable_words(json.dumps(detail, ensure_ascii=False))
        connection.execute(
            insert(audit).values(
                number=number,
                at=at,
                who=who,
                what=what,
                detail=words,
                previous=previous,
                hash=seal(previous, number, at, who, what, words),
            )
        )

    def rows(self) -> Iterator[Entry]:
        """Every row, the first first."""
        after = 0
        while True:
            query = select(audit).where(audit.c.number > after).order_by(audit.c.number).limit(1000)
            with self.engine.connect() as connection:
                found = connection.execute(query).all()
            if not found:
                return
            yield from map(_entry, found)
            after = found[-1][0]

    def some(self, chosen: Chosen, before: int | None = None, most: int = 50) -> list[Entry]:
        """So many rows that were chosen, the newest first, from before a number on."""
        query = select(audit).where(*_where(chosen)).order_by(audit.c.number.desc()).limit(most)
        if before is not None:
            query = query.where(audit.c.number < before)
        with self.engine.connect() as connection:
            return [_entry(row) for row in connection.execute(query)]

    def count(self, chosen: Chosen) -> int:
        """How many rows were chosen."""
        with self.engine.connect() as connection:
            query = select(func.count()).select_from(audit).where(*_where(chosen))
            return connection.execute(query).scalar_one()

    def names(self) -> tuple[list[str], list[str]]:
        """Everybody who did something, and everything that was done."""
        with self.engine.connect() as connection:
            who, what = (
                list(connection.execute(select(column).distinct().order_by(column)).scalars())
                for column in (audit.c.who, audit.c.what)
            )
        return who, what

    def head(self) -> tuple[int, str]:
        """How many rows there are and the last one's hash. Noted elsewhere, it shows that none was cut off."""
        with self.engine.connect() as connection:
            count = connection.execute(select(func.count()).select_from(audit)).scalar_one()
            query = select(audit.c.hash).order_by(audit.c.number.desc()).limit(1)
            return count, connection.execute(query).scalar() or START


def _entry(row: Any) -> Entry:
    return Entry(row.number, row.at, row.who, row.what, json.loads(row.detail), row.previous, row.hash)


def _where(chosen: Chosen) -> Iterator[ColumnElement[bool]]:
    if chosen.who:
        yield audit.c.who == storable_words(chosen.who)
    if chosen.what:
        yield audit.c.what == storable_words(chosen.what)
    if chosen.since:
        yield audit.c.at >= _day(chosen.since).isoformat()
    if chosen.until:
        yield audit.c.at < (_day(chosen.until) + timedelta(days=1)).isoformat()


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise InputError(f"{words}: not a day; write 2026-01-31") from None
