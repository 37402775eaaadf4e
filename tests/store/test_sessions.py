"""Sessions: known by a hash, over when their time is."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update

from rasid.store import Store
from rasid.store.engines import writing
from rasid.store.schema import sessions
from rasid.store.sessions import Sessions, hashed


def test_a_session_is_found_by_its_secret_which_is_not_kept(store: Store) -> None:
    held = Sessions(store.engine)
    secret = held.open("s.k.", local=True)
    found = held.find(secret)
    assert found is not None
    assert (found.who, found.local, found.hash) == ("s.k.", True, hashed(secret))
    with store.engine.connect() as connection:
        assert secret not in str(connection.execute(select(sessions)).all())


def test_another_secret_finds_nobody(store: Store) -> None:
    held = Sessions(store.engine)
    held.open("s.k.")
    assert held.find("x" * 43) is None


def test_closed_or_over_it_is_found_no_more(store: Store) -> None:
    held = Sessions(store.engine)
    closed, over = held.open("s.k."), held.open("m.b.")
    held.close(closed)
    past = (datetime.now(UTC) - timedelta(seconds=5)).isoformat(timespec="seconds")
    with writing(store.engine) as connection:
        connection.execute(update(sessions).where(sessions.c.hash == hashed(over)).values(ends_at=past))
    assert (held.find(closed), held.find(over)) == (None, None)


def test_being_seen_makes_it_last(store: Store) -> None:
    held = Sessions(store.engine)
    secret = held.open("s.k.")
    before = (datetime.now(UTC) - timedelta(minutes=30)).isoformat(timespec="seconds")
    soon = (datetime.now(UTC) + timedelta(minutes=1)).isoformat(timespec="seconds")
    with writing(store.engine) as connection:
        connection.execute(update(sessions).values(seen_at=before, ends_at=soon))
    held.find(secret)
    found = held.find(secret)
    assert found is not None
    assert found.seen_at > before
    assert found.ends_at > soon
