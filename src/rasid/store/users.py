"""Users: who may come in by name and password, and as what.

Rows stay for ever, so that what somebody judged keeps its author: who is shut out only has an end. Whatever takes
a password or a right away ends the sessions and tokens that were had by it, in the same transaction.
"""

import secrets
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING, Literal, get_args

import msgspec
from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from rasid.model.errors import InputError
from rasid.store.audit import Audit, now
from rasid.store.engines import writing
from rasid.store.identity import storable_words
from rasid.store.schema import sessions, tokens, users

if TYPE_CHECKING:
    from argon2 import PasswordHasher

Role = Literal["reader", "reviewer", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
SHORTEST, LONGEST, DIFFERENT = 12, 1024, 5  # characters of a password, and how many different ones at least
NAME = 64  # characters of a name
BETWEEN = " .@'+-_"  # what may stand in a name beside letters, their marks, and digits


class User(msgspec.Struct, frozen=True):
    """Somebody who may come in, or, once `ended_at` is set, might. Times are UTC."""

    name: str
    role: Role
    made_at: str
    ended_at: str | None


class Users:
    """The users of a store; their passwords are kept as argon2id hashes and nowhere else."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.audit = Audit(engine)

    def add(self, name: str, password: str, role: str, by: str, again: bool = False) -> User:
        """A new user; `again` lets somebody back in who was shut out. Raises InputError."""
        name, kept = checked_name(name), self._hash(name, password)
        made = User(name, checked_role(role), now(), None)
        with writing(self.engine) as connection:
            held = next((one for one in _all(connection) if _fold(one.name) == _fold(name)), None)
            if held and (held.ended_at is None or held.name != name):
                raise InputError(f"{name}: there is a user {held.name}; choose another name")
            if held and not again:
                raise InputError(f"{name}: was shut out; say that it is the same person to let them in again")
            if held:
                values = {"password": kept, "role": role, "ended_at": None}
                connection.execute(update(users).where(users.c.name == name).values(**values))
            else:
                row = {"name": name, "password": kept, "role": role, "made_at": made.made_at}
                connection.execute(insert(users).values(**row))
            self.audit.add(connection, by, "add user", {"name": name, "role": role, "again": bool(held)})
        return made

    def find(self, name: str) -> User | None:
        """The user of this name, also one who was shut out."""
        with self.engine.connect() as connection:
            return _find(connection, storable_words(name))

    def all(self) -> list[User]:
        """Every user, by name."""
        with self.engine.connect() as connection:
            return _all(connection)

    def has_admin(self) -> bool:
        """Whether there is an admin who may come in."""
        with self.engine.connect() as connection:
            return _admins(connection) > 0

    def check(self, name: str, password: str) -> User | None:
        """The user with this name and password; None for a wrong one, after the same time for every reason."""
        name, nobody = normal_name(name), self._nobody
        query = select(users.c.password, users.c.ended_at).where(users.c.name == name)
        with self.engine.connect() as connection:
            row = connection.execute(query).first()
        kept = row.password if row and row.ended_at is None else nobody
        right = self._verify(kept, password)
        if kept is nobody or not right:
            return None
        if self._hasher.check_needs_rehash(kept):
            fresh = self._hasher.hash(_normal(password))
            with writing(self.engine) as connection:
                still = (users.c.name == name) & (users.c.password == kept)
                connection.execute(update(users).where(still).values(password=fresh))
        return self.find(name)

    def set_password(self, name: str, password: str, by: str) -> None:
        """Give a user another password; all their sessions and tokens end. Raises InputError."""
        kept = self._hash(name, password)
        with writing(self.engine) as connection:
            _there(connection, name)
            connection.execute(update(users).where(users.c.name == name).values(password=kept))
            end_all(connection, name)
            self.audit.add(connection, by, "change password", {"name": name})

    def set_role(self, name: str, role: str, by: str) -> None:
        """Let a user do more or less from now on. Raises InputError, also for the last admin."""
        checked_role(role)
        with writing(self.engine) as connection:
            held = _there(connection, name)
            if role != "admin":
                _not_last(connection, held)
            connection.execute(update(users).where(users.c.name == name).values(role=role))
            self.audit.add(connection, by, "change role", {"name": name, "from": held.role, "to": role})

    def remove(self, name: str, by: str) -> None:
        """Shut a user out; what they did stays theirs. Raises InputError, also for the last admin."""
        with writing(self.engine) as connection:
            _not_last(connection, _there(connection, name))
            connection.execute(update(users).where(users.c.name == name).values(ended_at=now()))
            end_all(connection, name)
            self.audit.add(connection, by, "shut out", {"name": name})

    @cached_property
    def _hasher(self) -> "PasswordHasher":
        from argon2 import PasswordHasher  # noqa: PLC0415 - an extra: only users need it

        return PasswordHasher()

    @cached_property
    def _nobody(self) -> str:
        """A hash that no password has, looked at for names there are not."""
        return self._hasher.hash(secrets.token_urlsafe(32))

    def _hash(self, name: str, password: str) -> str:
        check_password(name, password)
        return self._hasher.hash(_normal(password))

    def _verify(self, kept: str, password: str) -> bool:
        from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415 - an extra: only users need it

        try:
            return self._hasher.verify(kept, _normal(password[: LONGEST + 1]))
        except (VerificationError, InvalidHashError):
            return False


def normal_name(name: str) -> str:
    """A name as it is looked for, whoever typed it and however."""
    return unicodedata.normalize("NFC", storable_words(name)).strip()[: NAME + 1]


def checked_name(name: str) -> str:
    """A name in the form it is kept in (NFC). Raises InputError where nobody should be called so."""
    made = normal_name(name)
    kinds = [unicodedata.category(char)[0] for char in made]
    odd = any(kind not in "LMN" and char not in BETWEEN for kind, char in zip(kinds, made, strict=True))
    if odd or not 0 < len(made) <= NAME or kinds[0] not in "LN" or "  " in made:
        raise InputError(
            f"a user's name has at most {NAME} letters and digits, between them blanks and . @ ' + - _"
        )
    return made


def checked_role(role: str) -> Role:
    """A role. Raises InputError where there is none of this name."""
    for one in ROLES:
        if one == role:
            return one
    raise InputError(f"a role is one of {', '.join(ROLES)}, not {role!r}")


def check_password(name: str, password: str) -> None:
    """Raise InputError for a password that is too short, too long, of too few characters, or the name."""
    made = _normal(password)
    if not SHORTEST <= len(made) <= LONGEST:
        raise InputError(f"a password has {SHORTEST} to {LONGEST} characters")
    if len(set(made)) < DIFFERENT:
        raise InputError(f"a password has at least {DIFFERENT} different characters")
    if len(_fold(made).replace(_fold(normal_name(name)), "")) < SHORTEST // 2:
        raise InputError("a password is not the user's name with a little beside it")


def end_all(connection: Connection, who: str) -> None:
    """End every session and token of somebody, in a transaction of the caller's."""
    connection.execute(delete(sessions).where(sessions.c.who == who))
    mine = (tokens.c.who == who) & tokens.c.revoked_at.is_(None)
    connection.execute(update(tokens).where(mine).values(revoked_at=now()))


def _all(connection: Connection) -> list[User]:
    query = select(users.c.name, users.c.role, users.c.made_at, users.c.ended_at).order_by(users.c.name)
    return [User(*row) for row in connection.execute(query)]


def _find(connection: Connection, name: str) -> User | None:
    query = select(users.c.name, users.c.role, users.c.made_at, users.c.ended_at)
    row = connection.execute(query.where(users.c.name == name)).first()
    return User(*row) if row else None


def _there(connection: Connection, name: str) -> User:
    found = _find(connection, storable_words(name))
    if found is None or found.ended_at is not None:
        raise InputError(f"{name}: there is no such user")
    return found


def _admins(connection: Connection) -> int:
    living = (users.c.role == "admin") & users.c.ended_at.is_(None)
    return connection.execute(select(func.count()).select_from(users).where(living)).scalar_one()


def _not_last(connection: Connection, user: User) -> None:
    if user.role == "admin" and _admins(connection) == 1:
        raise InputError(f"{user.name}: is the last admin; make somebody else one first")


def _normal(password: str) -> str:
    """A password as it is hashed: NFC, as RFC 8265 has it; what is no text at all is replaced."""
    return unicodedata.normalize("NFC", password.encode("utf-8", "replace").decode())


def _fold(name: str) -> str:
    """What two names that a person would mix up have in common."""
    return unicodedata.normalize("NFKC", name).casefold()
