"""Groups: put in place of those their members were in, found by member, by id and by block."""

from rasid.model.fusion.links import Ref
from rasid.store.groups import Grouped

A, B, C = Ref("a", "e1"), Ref("b", "e1"), Ref("c", "e1")
Q = "occurrences"


def regroup(store, refs, made, block=None):
    with store.fusion.transaction() as connection:
        store.fusion.regroup(connection, Q, refs, made, block)


def bodies(store, **how):
    return list(store.fusion.groups(Q, **how))


def test_groups_come_by_day_and_size(store):
    regroup(store, [], [Grouped("g2", b"2", (B, C), "2024-02-01"), Grouped("g1", b"1", (A,), "2024-01-01")])
    assert bodies(store) == [b"1", b"2"]
    assert bodies(store, least=2) == [b"2"]
    assert bodies(store, ids=["g1"]) == [b"1"]


def test_new_groups_replace_those_of_their_members(store):
    regroup(store, [], [Grouped("g1", b"1", (A, B))])
    regroup(store, [A, C], [Grouped("g3", b"3", (A, C))])
    assert bodies(store) == [b"3"]
    assert store.fusion.groups_with(Q, [B]) == []
    assert store.fusion.groups_with(Q, [A, C]) == ["g3"]


def test_groups_of_a_block_are_replaced_as_a_whole(store):
    regroup(store, [], [Grouped("g1", b"1", (A,), block="x"), Grouped("g2", b"2", (A,), block="y")], "x")
    regroup(store, [], [], "x")
    assert bodies(store) == [b"2"]


def test_the_question_of_a_group(store):
    regroup(store, [], [Grouped("g1", b"1", ())])
    assert store.fusion.question_of("g1") == Q
    assert store.fusion.question_of("g9") is None
    assert bodies(store, least=0) == [b"1"]


def test_the_members_of_a_group(store):
    regroup(store, [], [Grouped("g1", b"1", (B, A))])
    assert store.fusion.members_of(Q, "g1") == [A, B]
    assert store.fusion.members_of(Q, "g9") == []


def test_a_member_that_is_told_twice_counts_once(store):
    regroup(store, [], [Grouped("g1", b"1", (A, A))])
    assert store.fusion.groups_with(Q, [A]) == ["g1"]
