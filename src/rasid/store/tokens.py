"""Tokens: what programs come in with, known by their SHA-256."""

import secrets
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, get_args

import msgspec
from sqlalchemy import Engine, Select, insert, select, update

from rasid.model.errors import InputError
from rasid.store.audit import Audit, now
from rasid.store.engines import writing
from rasid.store.schema import tokens
from rasid.store.sessions import SEEN, hashed

Scope = Literal["read", "review", "write", "admin"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
PREFIX = "rasid_"
NAME, MANY, DAYS = 100, 50, 3660  # characters of a name, tokens of one person, days that one may last


class Token(msgspec.Struct, frozen=True):
    """What somebody gave a program: what it may do, when it was made, ends, was last used, was taken back (UTC)."""

    id: int
    who: str
    name: str
    scopes: tuple[Scope, ...]
    made_at: str
    ends_at: str | None
    used_at: str | None
    revoked_at: str | None

    @property
    def holds(self) -> bool:
        """Whether it still lets anybody in."""
        return self.revoked_at is None and (self.ends_at is None or self.ends_at > now())


class Tokens:
    """The tokens of a store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.audit = Audit(engine)

    def make(
        self, who: str, name: str, scopes: Collection[str], days: int | None = None
    ) -> tuple[Token, str]:
        """A new token, for so many days, and its secret, which is kept nowhere. Raises InputError."""
        name = name.strip()
        if not 0 < len(name) <= NAME or not name.isprintable():
            raise InputError(f"a token has a name of 1 to {NAME} characters that tells what it is for")
        kept = tuple(scope for scope in SCOPES if scope in scopes)
        if not kept or len(kept) != len(set(scopes)):
            raise InputError(f"scopes are some of {', '.join(SCOPES)}")
        if days is not None and not 1 <= days <= DAYS:
            raise InputError(f"a token lasts 1 to {DAYS} days, or until it is taken back")
        if sum(one.holds for one in self.of(who)) >= MANY:
            raise InputError(f"{who} has {MANY} tokens; take one back first")
        secret = PREFIX + secrets.token_urlsafe(32)
        ends = datetime.now(UTC) + timedelta(days=days) if days else None
        row = {
            "hash": hashed(secret),
            "who": who,
            "name": name,
            "scopes": " ".join(kept),
            "made_at": now(),
            "ends_at": ends and ends.isoformat(timespec="seconds"),
        }
        with writing(self.engine) as connection:
            id = connection.execute(insert(tokens).values(**row).returning(tokens.c.id)).scalar_one()
            detail = {"id": id, "name": name, "scopes": list(kept), "ends": row["ends_at"]}
            self.audit.add(connection, who, "make token", detail)
            return _token(connection.execute(_QUERY.where(tokens.c.id == id)).one()), secret

    def find(self, secret: str) -> Token | None:
        """The token with this secret; None where it is unknown, over or taken back. Notes that it was used."""
        with self.engine.connect() as connection:
            row = connection.execute(_QUERY.where(tokens.c.hash == hashed(secret))).first()
        found = _token(row) if row else None
        if found is None or not found.holds:
            return None
        if found.used_at is None or datetime.fromisoformat(found.used_at) + SEEN < datetime.now(UTC):
            with writing(self.engine) as connection:
                connection.execute(update(tokens).where(tokens.c.id == found.id).values(used_at=now()))
        return found

    def of(self, who: str | None = None, most: int = 500) -> list[Token]:
        """The newest tokens of somebody, or everybody's; those that are over too."""
        query = _QUERY if who is None else _QUERY.where(tokens.c.who == who)
        with self.engine.connect() as connection:
            return [_token(row) for row in connection.execute(query.order_by(tokens.c.id.desc()).limit(most))]

    def revoke(self, id: int, by: str, who: str | None = None) -> bool:
        """Take a token back (one of `who`'s); False where there is no such token that holds."""
        query = update(tokens).where(tokens.c.id == id, tokens.c.revoked_at.is_(None))
        if who is not None:
            query = query.where(tokens.c.who == who)
        with writing(self.engine) as connection:
            row = connection.execute(
                query.values(revoked_at=now()).returning(tokens.c.who, tokens.c.name)
            ).first()
            if row is not None:
                self.audit.add(connection, by, "revoke token", {"id": id, "name": row.name, "of": row.who})
        return row is not None


_QUERY: Select[Any] = select(
    *(column for column in tokens.c if column.name != "hash")
)  # in the order of Token


def _token(row: Any) -> Token:
    fields = row._asdict()
    return Token(**{**fields, "scopes": tuple(fields["scopes"].split())})
