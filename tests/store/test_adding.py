"""A batch against what there is: all of it or nothing, sealed in the log."""

import pytest
from sqlalchemy import func, select
from tests.store.articles import WORDS, add, file, line

from rasid.store import Store, adding
from rasid.store.adding import digest, span
from rasid.store.schema import blobs, sources, versions


def test_a_batch_is_sealed_in_the_log(store: Store) -> None:
    add(store, line("نص 1", id="1"), line("نص 2", id="2"), line("نص 2", id="2"))
    add(store, line("نص 3", id="2"))
    _, first, second = store.audit.rows()
    assert (first.what, first.who) == ("add", "tests")
    assert [first.detail[name] for name in ("new", "versions", "first", "last")] == [2, 0, 1, 2]
    assert [second.detail[name] for name in ("new", "versions", "first", "last")] == [0, 1, 3, 3]
    with store.engine.connect() as connection:
        rows = connection.execute(select(versions).order_by(versions.c.id)).mappings().all()
    assert digest(rows[:2]) == first.detail["digest"]
    assert digest(rows[2:]) == second.detail["digest"]


def test_a_digest_holds_every_field() -> None:
    row = {"id": 1, "document": "00ff", "number": 1, "sha256": "aa", "raw": None, "origin": b"x"}
    other = {"id": 2, "document": "00fe", "number": 2, "sha256": "ab", "raw": "cc", "origin": b"y"}
    digests = {digest([row])} | {digest([row | {name: value}]) for name, value in other.items()}
    assert len(digests) == 7
    assert span([row, other]) == {"first": 1, "last": 2, "digest": digest([row, other])}


def test_nothing_new_is_no_row_of_the_log(store: Store) -> None:
    add(store, line(WORDS))
    add(store, line(WORDS))
    assert store.audit.head()[0] == 2


def test_bytes_that_are_the_same_are_kept_once(store: Store) -> None:
    add(
        store,
        file(WORDS, "a.html", url="https://a.example/1"),
        file(WORDS, "b.html", url="https://b.example/1"),
    )
    add(store, file(WORDS, "c.html", url="https://c.example/1"))
    with store.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(blobs)).scalar() == 1
        assert connection.execute(select(func.count()).select_from(versions)).scalar() == 3


def test_a_batch_that_fails_leaves_nothing_and_the_next_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = adding.Adding(store.engine, "tests")
    run.put([line("نص 1", 1)])

    def full(*_: object) -> None:
        raise OSError("no room")

    with monkeypatch.context() as patch:
        patch.setattr(adding, "note", full)
        with pytest.raises(OSError, match="no room"):
            run.put([line("نص 2", 2), line("نص 3", 3, where="other.jsonl")])
    assert store.status()["versions"] == 1
    run.put([line("نص 2", 2), line("نص 3", 3, where="other.jsonl")])
    with store.engine.connect() as connection:
        rows = connection.execute(select(sources.c["where"], sources.c["items"]).order_by(sources.c.id)).all()
    assert [tuple(row) for row in rows] == [("news.jsonl", 2), ("other.jsonl", 1)]
    assert list(store.verify()) == []
