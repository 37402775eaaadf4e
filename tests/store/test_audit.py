"""The audit log: sealed row by row, in one chain, whoever writes."""

import threading
from hashlib import sha256

import pytest
from sqlalchemy import text

from rasid.model.errors import InputError
from rasid.store import Store
from rasid.store.audit import START, Chosen, now, seal
from rasid.store.engines import writing


def test_rows_are_chained(store: Store) -> None:
    with writing(store.engine) as connection:
        store.audit.add(connection, "سناء", "note", {"words": "بداية"})
        store.audit.add(connection, "نور", "note", {"words": "تتمة"})
    first, second, third = store.audit.rows()
    assert (first.number, first.what, first.who, first.previous) == (1, "init", "tests", START)
    assert (second.previous, third.previous) == (first.hash, second.hash)
    assert (third.who, third.detail) == ("نور", {"words": "تتمة"})
    assert store.audit.head() == (3, third.hash)


def test_a_seal_holds_every_field() -> None:
    row = (START, 2, "2031-01-01T00:00:00+00:00", "سناء", "note", "{}")
    seals = {seal(*row)} | {seal(*row[:n], 7 if n == 1 else row[n] + "x", *row[n + 1 :]) for n in range(6)}  # type: ignore[arg-type]
    assert len(seals) == 7
    assert (
        seal(*row)
        == sha256(f'["{START}", 2, "2031-01-01T00:00:00+00:00", "سناء", "note", "{{}}"]'.encode()).hexdigest()
    )


def test_fields_cannot_run_into_each_other() -> None:
    assert seal(START, 1, "", "ab", "c", "") != seal(START, 1, "", "a", "bc", "")


def test_a_row_of_a_transaction_that_fails_is_not_there(store: Store) -> None:
    try:
        with writing(store.engine) as connection:
            store.audit.add(connection, "سناء", "note", {})
            raise RuntimeError
    except RuntimeError:
        pass
    assert store.audit.head()[0] == 1


def test_many_writers_make_one_chain(store: Store) -> None:
    def write(name: str) -> None:
        with Store.open(store.where) as mine:
            for number in range(5):
                with writing(mine.engine) as connection:
                    mine.audit.add(connection, name, "note", {"number": number})

    writers = [threading.Thread(target=write, args=(name,)) for name in ("ا", "ب", "ج")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    rows = list(store.audit.rows())
    assert [row.number for row in rows] == list(range(1, 17))
    assert all(row.previous == before.hash for before, row in zip(rows, rows[1:], strict=False))
    assert {row.who for row in rows} == {"tests", "ا", "ب", "ج"}


def test_in_a_plain_transaction_of_a_server_too(store: Store) -> None:
    with store.engine.begin() as connection:
        store.audit.add(connection, "سناء", "note", {})
    assert store.audit.head()[0] == 2


def test_rows_are_chosen_counted_and_named(store: Store) -> None:
    with writing(store.engine) as connection:
        for number in range(3):
            store.audit.add(connection, "سناء", "note", {"number": number})
        store.audit.add(connection, "نور", "judge", {})
    chosen = Chosen(who="سناء", what="note")
    assert [row.detail["number"] for row in store.audit.some(chosen)] == [2, 1, 0]
    assert [row.number for row in store.audit.some(chosen, before=4, most=1)] == [3]
    assert store.audit.count(chosen) == 3
    assert set(store.audit.names()[0]) == {"tests", "سناء", "نور"}
    assert store.audit.names()[1] == ["init", "judge", "note"]


def test_a_day_is_its_first_second_to_its_last(store: Store) -> None:
    with writing(store.engine) as connection:
        connection.execute(text("UPDATE audit SET at = '2031-08-20T23:59:59+00:00'"))
    for since, until, found in (
        ("2031-08-20", "2031-08-20", 1),
        ("2031-08-21", None, 0),
        (None, "2031-08-19", 0),
        (None, "2031-08-21", 1),
    ):
        assert store.audit.count(Chosen(since=since, until=until)) == found
    with pytest.raises(InputError, match="2031-02-30: not a day"):
        store.audit.count(Chosen(since="2031-02-30"))


def test_times_are_utc_to_the_second() -> None:
    assert now().endswith("+00:00") and len(now()) == len("2031-01-01T00:00:00+00:00")
