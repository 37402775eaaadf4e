"""Homes: which group a record is in."""

from rasid.model.fusion.links import Ref
from rasid.store.groups import Grouped
from rasid.store.homes import homes_of

A, B, C = Ref("a", "e1"), Ref("b", "e1"), Ref("c")


def test_each_record_has_its_group(store):
    with store.fusion.transaction() as connection:
        store.fusion.regroup(
            connection, "occurrences", [], [Grouped("g1", b"", (A, C)), Grouped("g2", b"", (A,))]
        )
        store.fusion.regroup(connection, "figures", [], [Grouped("g3", b"", (B,))])
    assert homes_of(store.engine, "occurrences", [A, B, C]) == {A: "g1", C: "g1"}
    assert homes_of(store.engine, "occurrences", []) == {}
