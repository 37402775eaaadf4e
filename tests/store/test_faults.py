"""Whatever is changed behind the case's back is found."""

import zlib

import pytest
from sqlalchemy import text
from tests.store.articles import PRINT, WORDS, add, file, line, reading

from rasid.model.fusion.links import Ref
from rasid.store import Store, faults
from rasid.store.engines import writing
from rasid.store.packing import pack, pack_text


@pytest.fixture
def full(store: Store) -> Store:
    """A case with an article of two versions, a reading and a judgement."""
    id = add(store, line("نص قديم", id="7"), file("نص آخر", "/news/a.txt"))[0] or ""
    add(store, line(WORDS, id="7"))
    store.readings.put([(store.documents.versions(id)[-1].id, reading(id), PRINT)])
    store.judgements.add("events", "accept", Ref(id, "e1"), "سناء")
    return store


def tampered(store: Store, *statements: str, **values: object) -> set[str]:
    """What is found after these changes: the codes."""
    with writing(store.engine) as connection:
        for statement in statements:
            wanted = {name: value for name, value in values.items() if f":{name}" in statement}
            connection.execute(text(statement), wanted)
    return {fault.code for fault in store.verify()}


def test_a_case_as_it_should_be(full: Store) -> None:
    assert list(full.verify()) == []


@pytest.mark.parametrize("column", ["at", "who", "what", "detail"])
def test_a_changed_row_of_the_log(full: Store, column: str) -> None:
    assert "chain" in tampered(full, f"UPDATE audit SET {column} = '\"x\"' WHERE number = 3")


def test_a_changed_row_of_the_log_sealed_anew_breaks_the_chain(full: Store) -> None:
    rows = list(full.audit.rows())
    new = faults.seal(rows[1].previous, 2, rows[1].at, "غيره", rows[1].what, "{}")
    changed = "UPDATE audit SET who = :who, detail = '{}', what = 'note', hash = :new WHERE number = 2"
    with writing(full.engine) as connection:
        connection.execute(text(changed), {"who": "غيره", "new": new})
    messages = [fault.message for fault in full.verify()]
    assert any("row 3 of the audit log is not as it was written" in message for message in messages)


def test_a_row_taken_out_of_the_log(full: Store) -> None:
    found = tampered(full, "DELETE FROM audit WHERE number = 2")
    assert found == {"chain"}
    assert "row 2 of the audit log is missing" in [fault.message for fault in full.verify()]


def test_a_changed_text_whatever_else_is_changed_with_it(full: Store) -> None:
    other = "قتل سبعمئة"
    assert tampered(full, "UPDATE versions SET text = :body WHERE id = 1", body=pack_text(other)) == {"text"}
    sha = "UPDATE versions SET sha256 = :sha WHERE id = 1"
    assert tampered(full, sha, sha=faults._hash(pack_text(other))) == {"chain"}


def test_a_changed_origin(full: Store) -> None:
    change = "UPDATE versions SET origin = (SELECT origin FROM versions WHERE id = 2) WHERE id = 1"
    assert tampered(full, change) == {"chain"}
    assert tampered(full, "UPDATE versions SET origin = :body WHERE id = 1", body=pack(b"\xc1")) == {
        "chain",
        "origin",
    }


def test_changed_and_damaged_bytes(full: Store) -> None:
    change = "UPDATE blobs SET content = :body WHERE sha256 = (SELECT min(sha256) FROM blobs)"
    assert tampered(full, change, body=pack(b"other")) == {"blob"}
    assert tampered(full, change, body=b"no zlib") == {"blob"}


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE readings SET body = :body",
        "UPDATE readings SET body = :json",
        "UPDATE readings SET print = :print",
        "UPDATE readings SET print = :body",
    ],
)
def test_a_reading_that_is_none(full: Store, change: str) -> None:
    json, print = zlib.compress(b'{"document": 7}'), zlib.compress(b"abcd")
    assert tampered(full, change, body=b"no zlib", json=json, print=print) == {"reading"}


def test_a_changed_judgement(full: Store) -> None:
    assert tampered(full, "UPDATE judgements SET body = :body", body=b"\xc1") == {"chain", "judgement"}
    assert tampered(full, "DELETE FROM judgements") == {"chain"}


@pytest.mark.parametrize(
    "change, words",
    [
        ("UPDATE documents SET version = 2 WHERE id = (SELECT document FROM versions WHERE id = 1)", "has no current version"),
        ("UPDATE documents SET version = NULL", "has no current version"),
        ("INSERT INTO claims VALUES ('events', '00ff', 'e1', '')", "claims: there is no document 00ff"),
        ("INSERT INTO links VALUES ('events', '00ff', 'e1', '00fe', 'e1', 'same', 1, '')", "links: there is no document 00fe"),
        ("INSERT INTO members SELECT 'events', id, 'e1', 'g7' FROM documents", "members: there is no group g7"),
    ],
)  # fmt: skip
def test_pointers_at_nothing(full: Store, change: str, words: str) -> None:
    assert tampered(full, change) == {"pointer"}
    assert any(words in fault.message for fault in full.verify())


def test_a_check_that_cannot_end_is_told_and_the_others_go_on(
    full: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise faults.RasidError("the disk is gone")

    monkeypatch.setattr(faults, "digest", broken)
    found = tampered(full, "UPDATE readings SET body = :body", body=b"no zlib")
    assert found == {"file", "reading"}


def test_checks_go_over_pages(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, *(line(f"نص {n}", n) for n in range(60)))
    monkeypatch.setattr(faults, "PAGE", 7)
    assert list(store.verify()) == []
    assert len({fault.message for fault in faults._texts(store.engine)}) == 0
    with writing(store.engine) as connection:
        connection.execute(text("UPDATE versions SET text = :body"), {"body": pack_text("x")})
    assert len({fault.message for fault in faults._texts(store.engine)}) == 60
