"""What fusion keeps: claims under blocks, links both ways, what is dirty - in each database."""

import pytest
from tests.fuse.toys import reading

from rasid.model.document import Document, Origin
from rasid.model.fusion.copies import Print
from rasid.model.fusion.links import Link, Reason, Ref
from rasid.model.gathered import Gathered
from rasid.store.fusion import Claimed

A, B, C = Ref("a", "e1"), Ref("b", "e1"), Ref("c", "e1")
Q = "occurrences"


@pytest.fixture
def fusion(store):
    with store.fusion.transaction() as connection:
        store.fusion.file(
            connection, Q, "1",
            {"a": (1, [Claimed("e1", ("x", "y"), b"A")]), "b": (2, [Claimed("e1", ("y", "y"), b"B")]), "c": (3, [])},
        )  # fmt: skip
    return store.fusion


def linked(fusion, *links):
    with fusion.transaction() as connection:
        fusion.link(connection, Q, links)


def test_claims_are_found_by_block_and_by_ref(fusion):
    assert list(fusion.filed(Q, ["x", "y", "z"])) == [("x", A, b"A"), ("y", A, b"A"), ("y", B, b"B")]
    assert dict(fusion.claims_of(Q, [A, C])) == {A: b"A"}
    assert fusion.block_names(Q) == ["x", "y"]
    assert fusion.blocks_of(Q, "b") == ["y"]
    assert fusion.refs_of(Q, "a") == [A]


def test_documents_without_claims_are_filed_too(fusion):
    assert sorted(fusion.filed_documents(Q)) == [("a", 1), ("b", 2), ("c", 3)]
    assert fusion.filed_among(Q, ["c", "d"]) == {"c"}


def test_filing_again_takes_old_claims_and_links_away(fusion):
    linked(fusion, Link(A, B, "same", 0.9))
    with fusion.transaction() as connection:
        fusion.file(connection, Q, "1", {"b": (9, [Claimed("e2", ("x",), b"N")])})
    assert list(fusion.links_of(Q, [A])) == []
    assert [ref for _, ref, _ in fusion.filed(Q, ["x"])] == [A, Ref("b", "e2")]


def test_a_link_is_found_from_both_ends_and_once(fusion):
    link = Link(A, B, "same", 0.9, {"time": 1.0, "place": None}, (Reason("r", "why"),), b"{}")
    linked(fusion, link)
    assert list(fusion.links_of(Q, [A])) == list(fusion.links_of(Q, [B])) == [link]
    assert list(fusion.links_of(Q, [A, B])) == [link]
    assert set(fusion.neighbours(Q, [B])) == {(A, B)}


def test_a_link_made_again_replaces_the_old_one(fusion):
    linked(fusion, Link(A, B, "same", 0.9))
    linked(fusion, Link(A, B, "maybe", 0.5))
    assert [(link.decision, link.score) for link in fusion.links_of(Q, [A])] == [("maybe", 0.5)]
    assert list(fusion.links_of(Q, [A], "same")) == []
    assert list(fusion.neighbours(Q, [A])) == []


def test_dirty_stays_until_it_is_cleaned(fusion):
    with fusion.transaction() as connection:
        fusion.soil(connection, Q, [A, B, A])
        fusion.soil(connection, Q, [A])
    assert sorted(fusion.dirty(Q)) == [A, B]
    with fusion.transaction() as connection:
        fusion.clean(connection, Q, [A])
    assert fusion.dirty(Q) == [B]


def test_unfiled_documents_count_as_new_readings(store, fusion):
    with fusion.transaction() as connection:
        fusion.unfile(connection, Q, ["a"])
    assert ("a", -1) in fusion.filed_documents(Q)
    assert fusion.filed_among(Q, ["a"]) == {"a"}


def test_what_is_to_be_filed_again_comes_with_its_newest_reading(store):
    document = Document("نص", Origin(id="x"))
    (outcome,) = store.documents.add([Gathered("x", document)], "tests")
    assert outcome.document
    (unread,) = store.documents.unread("0", "0")
    store.readings.put([(unread.version, reading(outcome.document, 5), Print(b"", b"", b""))])
    ((_, number),) = store.fusion.pending(Q, "1")
    with store.fusion.transaction() as connection:
        store.fusion.file(connection, Q, "1", {outcome.document: (number, []), "gone": (1, [])})
    assert store.fusion.unfiled(Q) == []
    with store.fusion.transaction() as connection:
        store.fusion.unfile(connection, Q, [outcome.document, "gone"])
    assert store.fusion.unfiled(Q) == [(outcome.document, number)]


def test_another_method_restarts_the_index_of_copies(fusion):
    with fusion.transaction() as connection:
        fusion.file(connection, "copies", "1", {"a": (1, [])})
        assert fusion.put_run(connection, 3, b"run") == 1
    fusion.restart("copies", "1")
    assert list(fusion.runs()) == [(1, b"run")]
    fusion.restart("copies", "2")
    assert list(fusion.runs()) == []
    assert fusion.filed_documents("copies") == [("a", -1)]


def test_a_merged_run_takes_the_place_of_its_parts(fusion):
    with fusion.transaction() as connection:
        numbers = [fusion.put_run(connection, 1, bytes([n])) for n in range(3)]
        fusion.put_run(connection, 2, b"both", numbers[:2])
    assert [body for _, body in fusion.runs()] == [b"\x02", b"both"]


def test_more_refs_than_one_query_takes(fusion):
    many = [Ref(f"n{number}", "e1") for number in range(1000)]
    with fusion.transaction() as connection:
        fusion.soil(connection, Q, many)
    assert dict(fusion.claims_of(Q, [*many, A])) == {A: b"A"}
    with fusion.transaction() as connection:
        fusion.clean(connection, Q, many)
    assert fusion.dirty(Q) == []
