"""Occurrences counted by the store, on both databases."""

from sqlalchemy import insert
from tests.store.test_listing import Q, file, group

from rasid.model.fusion.links import Ref
from rasid.store.listing import Wanted
from rasid.store.schema import roles
from rasid.store.tallies import Spot, Tally, Tie, between, over_places, over_time


def test_over_days_months_and_years(store):
    file(
        store,
        group("g1", "2031-01-30", last="2031-02-02", kind="AID", told=" occurred denied "),
        group("g2", "2031-02-03", kind="AID", told=" occurred denied "),
        group("g3", "2031-02-03TNI", last="2031-02-03TNI", kind="ASSAULT", told=" claimed "),
        group("g4", kind="AID", told=" claimed "),
    )
    by_day, undated = over_time(store.engine, Wanted(Q), 10, "kind")
    assert undated == 1
    assert sorted(by_day) == [
        Tally("2031-01-30", "2031-02-02", "AID", 1),
        Tally("2031-02-03", "2031-02-03", "AID", 1),
        Tally("2031-02-03", "2031-02-03", "ASSAULT", 1),
    ]
    assert Tally("2031-02", "2031-02", "AID", 1) in over_time(store.engine, Wanted(Q), 7, "kind")[0]
    assert sorted(over_time(store.engine, Wanted(Q, kinds=["AID"]), 4, "told")[0]) == [
        Tally("2031", "2031", " occurred denied ", 2)
    ]


def test_over_places(store):
    aden = {"place": "aden", "country": "yemen", "precision": "city"}
    file(store, group("g1", **aden), group("g2", **aden), group("g3", precision="unknown"))
    assert over_places(store.engine, Wanted(Q)) == [
        Spot("aden", "yemen", "city", 2),
        Spot(None, None, "unknown", 1),
    ]
    store.judgements.add(Q, "reject", Ref("g1"), "s.k.")
    assert over_places(store.engine, Wanted(Q, places=["yemen"])) == [Spot("aden", "yemen", "city", 1)]


def test_between_actors(store):
    one, other = (
        frozenset({("a", "actor"), ("b", "recipient")}),
        frozenset({("b", "actor"), ("a", "recipient")}),
    )
    file(
        store,
        group("g1", parties=one, told=" occurred "),
        group("g2", parties=one | {("c", "recipient")}, told=" claimed denied "),
        group("g3", parties=other, told=" ongoing "),
        group("g4", parties=frozenset({("a", "actor")}), told=" occurred "),
    )
    ties, pairs = between(store.engine, Wanted(Q), 2)
    assert ties == [Tie("a", "b", 2, 1), Tie("a", "c", 1, 0)]
    assert pairs == 3
    assert between(store.engine, Wanted(Q, kinds=["AID"]), 5) == ([], 0)


def test_actors_of_one_id_in_several_documents_are_several(store):
    sides = frozenset({("n1", "actor"), ("listed", "recipient")})
    members = {"g1": ["b"], "g2": ["c", "a"], "g3": ["a"]}
    file(
        store,
        *(group(id, parties=sides, members=[Ref(d, f"{id}e") for d in of]) for id, of in members.items()),
    )
    with store.engine.begin() as connection:
        for id, documents in members.items():
            rows = [
                {"entity": f"{d}/n1", "document": d, "record": f"{id}e", "role": "actor"} for d in documents
            ]
            connection.execute(insert(roles), rows)
    file(store, group("g4", parties=frozenset({("z", "actor"), ("listed", "recipient")})))
    ties = [Tie("a/n1", "listed", 2, 0), Tie("z", "listed", 1, 0), Tie("b/n1", "listed", 1, 0)]
    assert between(store.engine, Wanted(Q), 5) == (ties, 3)
