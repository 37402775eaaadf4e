"""What a case holds, in numbers."""

from pathlib import Path

from sqlalchemy import insert
from tests.store.articles import PRINT, WORDS, add, line, reading

from rasid.model.fusion.links import Ref
from rasid.model.gathered import Gathered
from rasid.store import Store
from rasid.store.counts import counts, failed, size, stand
from rasid.store.engines import writing
from rasid.store.schema import groups


def test_an_empty_case(store: Store) -> None:
    found = counts(store.engine)
    assert {name: value for name, value in found.items() if name not in ("bytes", "log")} == {
        "documents": 0, "versions": 0, "readings": 0, "unread": {}, "failures": {}, "groups": {}, "judgements": 0,
    }  # fmt: skip
    number, head = store.audit.head()
    assert found["log"] == f"{number} {head}"


def test_everything_is_counted(store: Store) -> None:
    first, _ = add(store, line("نص", 1, id="1"), line("نص 2", 2, id="2"))
    add(store, line(WORDS, id="1"), Gathered("b.pdf", None, "not readable"))
    version = store.documents.versions(first or "")[-1].id
    store.readings.put([(version, reading(first or ""), PRINT)])
    store.readings.fail(version, "killed", "2", "k")
    store.judgements.add("events", "accept", Ref(first or "", "e1"), "سناء")
    with writing(store.engine) as connection:
        rows = [("events", "a"), ("events", "b"), ("copies", "c")]
        connection.execute(
            insert(groups), [{"question": q, "id": i, "size": 1, "body": b""} for q, i in rows]
        )
    found = store.status()
    assert (found["documents"], found["versions"], found["readings"], found["judgements"]) == (2, 3, 1, 1)
    assert found["unread"] == {"1 k": 1}
    assert found["failures"] == {"gathering": 1, "reading": 1}
    assert failed(store.engine) == [("b.pdf", "not readable"), (first, "killed")]
    assert found["groups"] == {"copies": 1, "events": 2}


def test_the_size_of_a_file_has_its_log_in_it(store: Store) -> None:
    with store.engine.connect() as connection:
        found = size(connection)
    if store.engine.dialect.name == "sqlite":
        path = Path(store.where)
        assert found == path.stat().st_size + path.with_name(path.name + "-wal").stat().st_size
    else:
        assert found > 1_000_000


def test_a_stand_moves_with_each_version_reading_and_judgement(store: Store) -> None:
    stands = [stand(store.engine)]
    (document,) = add(store, line(WORDS, id="1"))
    stands.append(stand(store.engine))
    version = store.documents.versions(document or "")[-1].id
    store.readings.put([(version, reading(document or ""), PRINT)])
    stands.append(stand(store.engine))
    store.judgements.add("events", "accept", Ref(document or "", "e1"), "سناء")
    stands.append(stand(store.engine))
    assert stands == [(0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1)]
