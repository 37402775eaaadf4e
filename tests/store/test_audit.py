"""The audit log: sealed row by row, in one chain, whoever writes."""

import threading
from hashlib import sha256

from rasid.store import Store
from rasid.store.audit import START, now, seal
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


def test_times_are_utc_to_the_second() -> None:
    assert now().endswith("+00:00") and len(now()) == len("2031-01-01T00:00:00+00:00")
