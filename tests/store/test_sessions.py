"""Sessions: how long they last, and who ends them; in either database."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import select, update

from rasid.store import Store
from rasid.store.engines import writing
from rasid.store.schema import sessions as table
from rasid.store.sessions import IDLE, LASTS, SEEN, Sessions


@pytest.fixture
def sessions(store: Store) -> Sessions:
    """The sessions of a new case."""
    return Sessions(store.engine)


def ago(**much: float) -> str:
    return (datetime.now(UTC) - timedelta(**much)).isoformat(timespec="seconds")


def age(sessions: Sessions, **values: str) -> None:
    """Make the sessions as old as a test wants them."""
    with writing(sessions.engine) as connection:
        connection.execute(update(table).values(**values))


def test_a_secret_is_kept_as_its_hash(sessions: Sessions) -> None:
    secret = sessions.open("نور")
    with sessions.engine.connect() as connection:
        (row,) = connection.execute(select(table)).all()
    assert row.hash == sha256(secret.encode()).hexdigest()
    assert secret not in str(row)
    found = sessions.find(secret)
    assert found is not None and (found.who, found.local, found.id) == ("نور", False, row.hash[:16])


@pytest.mark.parametrize("secret", ["", "x", "\0", "\ud800", "' OR 1=1 --", "x" * 10_000])
def test_another_secret_finds_nobody(sessions: Sessions, secret: str) -> None:
    sessions.open("نور")
    assert sessions.find(secret) is None


def test_it_ends_when_it_is_not_used(sessions: Sessions) -> None:
    secret = sessions.open("نور")
    age(sessions, ends_at=ago(seconds=1))
    assert sessions.find(secret) is None
    assert sessions.of() == []


def test_use_keeps_it_up_but_not_for_ever(sessions: Sessions) -> None:
    secret = sessions.open("نور")
    made = datetime.now(UTC) - LASTS + IDLE / 2
    age(sessions, seen_at=ago(hours=1), made_at=made.isoformat(timespec="seconds"))
    assert sessions.find(secret) is not None
    (found,) = sessions.of("نور")
    assert found.seen_at > ago(minutes=1)
    assert datetime.fromisoformat(found.ends_at) == made.replace(microsecond=0) + LASTS


def test_being_seen_is_written_now_and_then(sessions: Sessions) -> None:
    secret = sessions.open("نور")
    seen = ago(minutes=SEEN.total_seconds() / 60 - 1)
    age(sessions, seen_at=seen)
    sessions.find(secret)
    assert sessions.of()[0].seen_at == seen


def test_its_owner_or_an_admin_ends_it(sessions: Sessions) -> None:
    sessions.open("نور")
    (mine,) = sessions.of("نور")
    assert not sessions.end(mine.id, "yara", "yara")
    assert sessions.end(mine.id, "sana")
    assert not sessions.end(mine.id, "sana")
    last = list(sessions.audit.rows())[-1]
    assert (last.who, last.what, last.detail) == ("sana", "go out", {"of": "نور"})


@pytest.mark.parametrize("id", ["", "%", "_" * 16, "%" * 16, "\0" * 16, "abc"])
def test_a_name_of_a_session_is_taken_as_it_is(sessions: Sessions, id: str) -> None:
    sessions.open("نور")
    assert not sessions.end(id, "sana")
    assert len(sessions.of()) == 1


def test_what_is_over_is_swept_up(sessions: Sessions) -> None:
    sessions.open("نور")
    age(sessions, ends_at=ago(days=1))
    sessions.open("yara", local=True)
    with sessions.engine.connect() as connection:
        assert connection.execute(select(table.c.who, table.c.local)).all() == [("yara", 1)]


def test_closing_is_for_who_has_the_secret(sessions: Sessions) -> None:
    secret, other = sessions.open("نور"), sessions.open("نور")
    sessions.close(secret)
    assert sessions.find(secret) is None and sessions.find(other) is not None
    assert list(sessions.audit.rows())[-1].what == "go out"
