"""Groups: put in place of those their members were in, found by member, by id and by block."""

from sqlalchemy import select

from rasid.model.fusion.links import Ref
from rasid.store.groups import Grouped
from rasid.store.schema import groups, parties

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


def columns(store, *names):
    query = select(*(groups.c[name] for name in names)).order_by(groups.c.id)
    with store.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(query)]


def party_rows(store):
    query = select(parties.c.group, parties.c.entity, parties.c.role)
    with store.engine.connect() as connection:
        return sorted(tuple(row) for row in connection.execute(query))


def test_what_a_group_is_found_by_is_filed_with_it(store):
    where = {"place": "aden", "country": "yemen", "precision": "city"}
    regroup(
        store,
        [],
        [Grouped("g1", b"1", (A, B), "2031-01-30", None, "2031-02-02", "AID", told=" occurred ", **where)],
    )
    names = ("size", "day", "last", "kind", "place", "country", "precision", "told")
    assert columns(store, *names) == [
        (2, "2031-01-30", "2031-02-02", "AID", "aden", "yemen", "city", " occurred ")
    ]


def test_parties_come_and_go_with_their_group(store):
    sides = frozenset({("valley", "actor"), ("hill", "recipient"), ("valley", "recipient")})
    regroup(
        store,
        [],
        [
            Grouped("g1", b"1", (A,), parties=sides),
            Grouped("g2", b"2", (B,), parties=frozenset({("x", "of")})),
        ],
    )
    assert party_rows(store) == [
        ("g1", "hill", "recipient"),
        ("g1", "valley", "actor"),
        ("g1", "valley", "recipient"),
        ("g2", "x", "of"),
    ]
    regroup(store, [A], [Grouped("g1", b"3", (A,), parties=frozenset({("hill", "actor")}))])
    assert party_rows(store) == [("g1", "hill", "actor"), ("g2", "x", "of")]


def test_the_same_id_in_two_questions_is_two_groups(store):
    with store.fusion.transaction() as connection:
        for question in (Q, "figures"):
            made = [Grouped("g1", question.encode(), (A,), parties=frozenset({(question, "of")}))]
            store.fusion.regroup(connection, question, [], made)
        store.fusion.regroup(connection, "figures", [A], [])
    assert bodies(store) == [Q.encode()]
    assert party_rows(store) == [("g1", Q, "of")]
    assert list(store.fusion.groups("figures", least=0)) == []


def test_more_members_than_one_question_to_the_database_takes(store):
    refs = [Ref(f"d{number:05}", "e1") for number in range(1200)]
    regroup(store, [], [Grouped("big", b"big", tuple(refs)), Grouped("g2", b"2", (A,))])
    assert store.fusion.groups_with(Q, refs) == ["big"]
    assert store.fusion.members_of(Q, "big") == refs
    regroup(store, refs[-1:], [])
    assert bodies(store, least=0) == [b"2"]


def test_groups_without_a_day_come_last(store):
    made = [
        Grouped("a", b"none", (A,)),
        Grouped("b", b"late", (B,), "2031"),
        Grouped("c", b"early", (C,), "2030-05"),
    ]
    regroup(store, [], made)
    assert bodies(store) == [b"early", b"late", b"none"]
