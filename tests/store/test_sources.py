"""Sources and failures are counted where they came from."""

from hashlib import sha256

from sqlalchemy import select
from tests.store.articles import WORDS, add, file, line

from rasid.model.gathered import Gathered
from rasid.store import Store
from rasid.store.schema import failures, sources
from rasid.store.sources import failure


def test_a_source_is_one_row_over_many_batches(store: Store) -> None:
    items = [line(f"نص {n}", n) for n in range(5)] + [Gathered("news.jsonl", None, "line 6: not JSON")]
    list(store.documents.add(items, "tests", batch=2))
    with store.engine.connect() as connection:
        (row,) = connection.execute(select(sources)).mappings().all()
        (failed,) = connection.execute(select(failures)).mappings().all()
    assert (row["where"], row["items"], row["failures"], row["sha256"]) == ("news.jsonl", 6, 1, None)
    assert row["kind"] == "application/json"
    assert (failed["source"], failed["where"], failed["message"]) == (
        row["id"],
        "news.jsonl",
        "line 6: not JSON",
    )


def test_a_whole_file_is_known_by_its_bytes(store: Store) -> None:
    add(store, file(WORDS, "a.txt"), Gathered("b.pdf", None, "not readable as PDF"), Gathered("c", None))
    with store.engine.connect() as connection:
        rows = connection.execute(select(sources.c.sha256, sources.c.kind).order_by(sources.c.id)).all()
    assert [tuple(row) for row in rows] == [
        (sha256(WORDS.encode()).hexdigest(), "text/plain"),
        (None, ".pdf"),
        (None, "unknown"),
    ]


def test_a_second_run_is_a_second_row(store: Store) -> None:
    add(store, line(WORDS))
    add(store, line(WORDS))
    with store.engine.connect() as connection:
        assert len(connection.execute(select(sources)).all()) == 2


def test_a_failure_has_words() -> None:
    assert failure(Gathered("a", None)) == "not readable"
    assert failure(Gathered("a", None, "bad\0 name")) == "bad� name"
