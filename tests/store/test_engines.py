"""Engines: URLs and paths, one writer at a time, and errors in words."""

import sqlite3
import threading
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from rasid.model.errors import StoreError
from rasid.store import Store, engines
from rasid.store.engines import engine_of, explained, is_url, label, writing


@pytest.mark.parametrize(
    "where", ["postgresql://host/case", "postgres://host/case", "postgresql+psycopg://host/case"]
)
def test_urls(where: str) -> None:
    assert is_url(where)


@pytest.mark.parametrize("where", ["case.rasid", "/data/postgresql/case.rasid", "postgres", "C:\\case.rasid"])
def test_paths(where: str) -> None:
    assert not is_url(where)


def test_a_label_has_no_password() -> None:
    engine = engine_of("postgresql://sana:secret@host/case")
    assert label(engine) == "postgresql://sana:***@host/case"
    assert engine.dialect.driver == "psycopg"


def test_what_is_no_url_is_told() -> None:
    with pytest.raises(StoreError, match="not a URL of PostgreSQL"):
        engine_of("postgresql:/[case")


def test_sqlite_keeps_what_is_committed_through_a_power_cut(tmp_path: Path) -> None:
    with engine_of(str(tmp_path / "case")).connect() as connection:
        pragma = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in engines.PRAGMAS}
        waits = connection.exec_driver_sql("PRAGMA busy_timeout").scalar()
    assert (pragma["journal_mode"], pragma["synchronous"], pragma["foreign_keys"]) == ("wal", 2, 1)
    assert waits == engines.WAIT * 1000


def test_a_path_may_hold_any_sign(tmp_path: Path) -> None:
    path = tmp_path / "ملف #1 ?x=%20.rasid"
    Store.create(path).close()
    assert path.is_file()


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    insert = text("INSERT INTO settings (name, value) VALUES ('colour', 'blue')")
    with pytest.raises(ZeroDivisionError), writing(store.engine) as connection:
        connection.execute(insert)
        raise ZeroDivisionError
    with store.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM settings WHERE name = 'colour'")).scalar() == 0


def test_a_second_writer_waits_for_the_first(store: Store) -> None:
    begun, order = threading.Event(), []

    def second() -> None:
        begun.wait()
        with writing(store.engine):
            order.append("second")

    other = threading.Thread(target=second)
    other.start()
    with writing(store.engine):
        begun.set()
        other.join(0.3)
        order.append("first")
    other.join()
    assert order == ["first", "second"]


def test_a_writer_that_waited_too_long_is_told_why(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "WAIT", 1)
    with writing(store.engine), Store.open(store.where) as second:
        with pytest.raises(StoreError, match="another process is writing to it"):
            second.jobs.start("add")
        assert second.jobs.all() == []


def test_readers_do_not_wait_for_a_writer(store: Store) -> None:
    with writing(store.engine) as connection:
        connection.execute(text("INSERT INTO settings (name, value) VALUES ('colour', 'blue')"))
        with store.engine.connect() as reader:
            assert reader.execute(text("SELECT count(*) FROM settings WHERE name = 'colour'")).scalar() == 0


@pytest.mark.parametrize(
    "url, words",
    [
        ("postgresql://rasid@/nowhere?host={server}", "does not exist"),
        ("postgresql://rasid@/postgres?host=/nowhere", "cannot be reached"),
    ],
)
def test_a_server_that_cannot_serve_is_told(server: str, url: str, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        Store.open(url.format(server=server))


def test_errors_of_files_in_words() -> None:
    with pytest.raises(StoreError, match="case.rasid: No space left"), explained("case.rasid"):
        raise OSError(28, "No space left on device")
    damaged = sqlite3.DatabaseError("malformed")
    damaged.sqlite_errorcode = 11 | (1 << 8)
    with pytest.raises(StoreError, match="rasid case restore"), explained("case.rasid"):
        raise damaged
    with pytest.raises(StoreError, match="case.rasid: something else"), explained("case.rasid"):
        raise sqlite3.Error("something else")


def test_errors_of_a_server_in_words() -> None:
    assert "disk is full" in (engines._words(psycopg.errors.DiskFull()) or "")
    assert "another process" in (engines._words(psycopg.errors.LockNotAvailable()) or "")
    assert "ended the connection" in (engines._words(psycopg.errors.AdminShutdown()) or "")
    assert engines._words(psycopg.errors.UniqueViolation()) is None
    assert engines._words(ValueError("ours")) is None
