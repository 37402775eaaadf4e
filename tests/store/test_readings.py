"""Readings: kept by reader and knowledge, filed for search, the newest of the current version first."""

import pytest
from msgspec.structs import replace
from sqlalchemy import Table, select, text
from tests.store.articles import PRINT, WORDS, add, line, reading

from rasid.model.errors import StoreError
from rasid.model.fusion.copies import Print
from rasid.store import Store, readings
from rasid.store.engines import writing
from rasid.store.readings import pack_print, reindex, unpack_print
from rasid.store.schema import documents, entities, failures, records, roles


def put(store: Store, item: object, **fields: str) -> str:
    """Add an article and a reading of it; the document's id."""
    id = add(store, item)[0] or ""  # type: ignore[arg-type]
    version = store.documents.versions(id)[-1].id
    store.readings.put([(version, reading(id, **fields), PRINT)])
    return id


def rows(store: Store, table: Table) -> list[tuple[object, ...]]:
    with store.engine.connect() as connection:
        return sorted(tuple(row) for row in connection.execute(select(table)))


def test_a_reading_comes_back_as_it_was(store: Store) -> None:
    id = put(store, line(WORDS))
    assert store.readings.of(id) == reading(id)
    ((version, found, print),) = store.readings.all()
    assert (version, found, print) == (store.documents.versions(id)[0].id, reading(id), PRINT)
    assert store.readings.of("00ff") is None


def test_it_is_filed_for_search(store: Store) -> None:
    id = put(store, line(WORDS))
    assert rows(store, records) == [
        (id, "e1", "events", 0, 6, "ASSAULT", "explosives", "occurred", "narrator", "2031-05-04", None)
    ]
    assert rows(store, roles) == sorted(
        [(f"{id}/n1", id, "", "mention"), (f"{id}/n1", id, "e1", "actor"), ("nakhlatayn", id, "e1", "place")]
    )
    assert [row[0] for row in rows(store, entities)] == sorted([f"{id}/n1", "nakhlatayn"])
    with store.engine.connect() as connection:
        assert connection.execute(select(documents.c.day, documents.c.outlet)).one() == (
            "2031-05-06",
            "الشروق الجديد",
        )
        assert connection.execute(text("SELECT document FROM indexed")).scalars().all() == [id]


def test_read_again_by_the_same_reader_it_is_replaced(store: Store) -> None:
    id = put(store, line(WORDS))
    version = store.documents.versions(id)[0].id
    store.readings.put([(version, reading(id, day="2031-07"), PRINT)])
    assert store.status()["readings"] == 1
    assert len(rows(store, records)) == 1
    with store.engine.connect() as connection:
        assert connection.execute(select(documents.c.day)).scalar() == "2031-07-01"


def test_the_newest_reader_is_the_one_that_counts(store: Store) -> None:
    id = put(store, line(WORDS))
    version = store.documents.versions(id)[0].id
    store.readings.put([(version, reading(id, reader="2"), PRINT)])
    found = store.readings.of(id)
    assert found is not None and found.reader.version == "2"
    assert store.status()["readings"] == 2
    assert len(list(store.readings.all())) == 1


def test_two_readings_of_one_document_at_once_file_the_last(store: Store) -> None:
    id = add(store, line(WORDS))[0] or ""
    version = store.documents.versions(id)[0].id
    store.readings.put([(version, reading(id, reader=name), PRINT) for name in ("1", "2")])
    found = store.readings.of(id)
    assert found is not None and found.reader.version == "2"
    assert len(rows(store, records)) == 1 and store.status()["readings"] == 2


def test_a_reading_of_an_old_version_is_kept_but_not_filed(store: Store) -> None:
    id = add(store, line("نص قديم", id="7"))[0] or ""
    add(store, line(WORDS, id="7"))
    old, new = (version.id for version in store.documents.versions(id))
    store.readings.put([(old, reading(id, "نص قديم  قديم جدا"), PRINT)])
    assert store.readings.of(id) is None and rows(store, records) == []
    store.readings.put([(new, reading(id), PRINT)])
    assert store.readings.of(id) == reading(id) and len(rows(store, records)) == 1


def test_entities_of_one_document_go_with_its_reading(store: Store) -> None:
    id, other = put(store, line(WORDS, 1)), put(store, line(f"{WORDS} 2", 2))
    version = store.documents.versions(id)[0].id
    bare = replace(reading(id), mentions=(), entities=(), events=())
    store.readings.put([(version, bare, PRINT)])
    assert [row[0] for row in rows(store, entities)] == sorted([f"{other}/n1", "nakhlatayn"])
    assert {row[1] for row in rows(store, roles)} == {other}


def test_some_documents_in_the_order_asked_for(store: Store) -> None:
    ids = [put(store, line(f"{WORDS} {n}", n)) for n in range(4)]
    wanted = [ids[2], ids[0], "00ff", ids[3]]
    assert [found.document.id for _, found, _ in store.readings.all(wanted)] == [ids[2], ids[0], ids[3]]


def test_all_goes_over_pages(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "PAGE", 2)
    ids = [put(store, line(f"{WORDS} {n}", n)) for n in range(5)]
    assert [found.document.id for _, found, _ in store.readings.all()] == ids


def test_all_or_none_are_put(store: Store) -> None:
    id = add(store, line(WORDS))[0] or ""
    version = store.documents.versions(id)[0].id
    with pytest.raises(StoreError, match="there is no version 99"):
        store.readings.put([(version, reading(id), PRINT), (99, reading("00ff"), PRINT)])
    assert store.readings.of(id) is None
    store.readings.put([])


def test_what_a_reader_fails_at_it_is_given_no_more(store: Store) -> None:
    id = add(store, line(WORDS))[0]
    (unread,) = store.documents.unread("1", "k")
    store.readings.fail(unread.version, "killed three workers", "1", "k")
    assert store.documents.count_unread("1", "k") == 0
    assert list(store.documents.unread("1", "k")) == []
    assert store.documents.count_unread("2", "k") == 1
    with store.engine.connect() as connection:
        row = connection.execute(select(failures)).mappings().one()
    assert (row["where"], row["message"], row["version"]) == (id, "killed three workers", unread.version)
    assert store.status()["failures"] == {"reading": 1}


def test_a_failure_of_no_version_is_told(store: Store) -> None:
    with pytest.raises(StoreError, match="there is no version 5"):
        store.readings.fail(5, "killed", "1", "k")


def test_the_index_of_words_can_be_made_anew(store: Store) -> None:
    ids = sorted(put(store, line(f"{WORDS} {n}", n)) for n in range(3))
    with writing(store.engine) as connection:
        connection.execute(text("DELETE FROM indexed"))
        reindex(connection)
        assert (
            connection.execute(text("SELECT document FROM indexed ORDER BY document")).scalars().all() == ids
        )


def test_a_print_comes_back_as_it_was() -> None:
    assert unpack_print(pack_print(PRINT)) == PRINT
    with pytest.raises(StoreError, match="damaged print"):
        unpack_print(pack_print(Print(b"abc", b"d", b"e")))
