"""Lists of groups: pages without gaps, filters in SQL, what was rejected left out; on both databases."""

import pytest
from sqlalchemy import insert
from tests.store.articles import add, line

from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref
from rasid.store import index
from rasid.store.groups import Grouped
from rasid.store.listing import Wanted, knows, pick
from rasid.store.schema import records, roles

Q = "occurrences"


def file(store, *made):
    with store.fusion.transaction() as connection:
        store.fusion.regroup(connection, Q, [], made)


def group(name, day=None, members=(), **more):
    return Grouped(name, name.encode(), tuple(members), day, **more)


def ids(store, after=None, most=50, order="newest", **chosen):
    return [b.decode() for b in pick(store.engine, Wanted(Q, **chosen), after, most, order).bodies]


def test_pages_follow_each_other_without_gap_or_repeat(store):
    file(store, *(group(f"g{n}", f"2031-01-0{n % 3 + 1}") for n in range(7)), group("u1"), group("u2"))
    for order, first, last in (("newest", "g5", "u1"), ("oldest", "g0", "u2")):
        whole, seen, after = ids(store, order=order), [], None
        while True:
            page = pick(store.engine, Wanted(Q), after, 2, order)
            seen += [body.decode() for body in page.bodies]
            assert page.total == 9
            if (after := page.after) is None:
                break
        assert seen == whole
        assert (seen[0], seen[-1], len(set(seen))) == (first, last, 9)


def test_the_largest_come_first_with_or_without_a_day(store):
    sizes = {"g1": 1, "g2": 3, "g3": 2, "g4": 3}
    days = {"g1": "2031-01-09", "g3": "2031-01-01"}
    file(
        store,
        *(group(id, days.get(id), [Ref(id, f"e{n}") for n in range(size)]) for id, size in sizes.items()),
    )
    page = pick(store.engine, Wanted(Q), None, 3, "largest")
    assert (page.bodies, page.total) == ((b"g4", b"g2", b"g3"), 4)
    assert ids(store, after=page.after, order="largest") == ["g1"]


@pytest.mark.parametrize(
    ("after", "order"), [("g1", "newest"), ("2031-01-09~g1", "largest"), ("~g1", "largest")]
)
def test_an_after_that_is_no_place_in_a_list(store, after, order):
    with pytest.raises(InputError, match="no place in this list"):
        ids(store, after=after, order=order)


def test_by_kind_place_country_and_size(store):
    file(
        store,
        group("g1", kind="ASSAULT", place="dalwah", country="saudi_arabia", members=[Ref("a", "e1")]),
        group("g2", kind="AID", place="saudi_arabia", country="saudi_arabia"),
        group("g3", kind="ASSAULT", place="aden", country="yemen", members=[Ref("a", "e2"), Ref("b", "e2")]),
    )
    assert ids(store, kinds=["ASSAULT"], order="oldest") == ["g1", "g3"]
    assert ids(store, places=["saudi_arabia"], order="oldest") == ["g1", "g2"]
    assert ids(store, places=["dalwah", "aden"], order="oldest") == ["g1", "g3"]
    assert ids(store, least=2) == ["g3"]
    assert ids(store, kinds=["AID"], places=["yemen"]) == []


def test_days_bound_what_overlaps_them(store):
    file(
        store,
        group("g1", "2031-01-30", last="2031-02-02"),
        group("g2", "2031-02"),
        group("g3", "2031-02-28TNI"),
        group("g4", "2031-03-01"),
        group("g5"),
    )
    assert ids(store, since="2031-02-01", until="2031-02-28", order="oldest") == ["g1", "g2", "g3"]
    assert ids(store, since="2031-02-15", order="oldest") == ["g2", "g3", "g4"]
    assert ids(store, until="2031-01-31") == ["g1"]


def test_a_local_actor_is_one_of_its_document_only(store):
    sides = frozenset({("n1", "actor"), ("listed", "recipient")})
    file(
        store,
        group("g1", members=[Ref("a", "e1")], parties=sides),
        group("g2", members=[Ref("b", "e1")], parties=sides),
        group("g3", members=[Ref("c", "e1")], parties=frozenset({("a/n1", "party")})),
        group("g4", members=[Ref("a", "e2"), Ref("b", "e2")], parties=sides),
    )
    with store.engine.begin() as connection:
        rows = [("a", "e1"), ("b", "e1"), ("b", "e2")]
        part = [{"entity": f"{d}/n1", "document": d, "record": r, "role": "actor"} for d, r in rows]
        connection.execute(insert(roles), part)
    assert ids(store, actors=["listed"], order="oldest") == ["g1", "g2", "g4"]
    assert ids(store, actors=["a/n1"], order="oldest") == ["g1", "g3"]
    assert ids(store, actors=["b/n1", "c/n1"], order="oldest") == ["g2", "g4"]
    assert ids(store, upon=["b/n1"]) == []


def test_who_did_it_to_whom(store):
    one, other = (
        frozenset({("a", "actor"), ("b", "recipient")}),
        frozenset({("b", "actor"), ("a", "recipient")}),
    )
    file(store, group("g1", members=[Ref("d", "e1")], parties=one), group("g2", parties=other))
    assert ids(store, by=["a"]) == ids(store, upon=["b"]) == ["g1"]
    assert ids(store, by=["a"], upon=["a"]) == []
    assert knows(store.engine, "a")
    assert not knows(store.engine, "c")


def test_by_modality(store):
    file(store, group("g1", told=" occurred denied "), group("g2", told=" claimed "))
    assert ids(store, modalities=["occurred", "planned"]) == ["g1"]
    assert ids(store, modalities=["denied"]) == ["g1"]
    assert ids(store, modalities=["%"]) == []
    with store.fusion.transaction() as connection:
        row = {
            "document": "a",
            "record": "p1",
            "layer": "steps",
            "first": 0,
            "after": 1,
            "modality": "planned",
        }
        connection.execute(insert(records), [row])
        store.fusion.regroup(connection, "processes", [], [group("p1", members=[Ref("a", "p1")])])
    assert pick(store.engine, Wanted("processes", modalities=["planned"])).total == 1
    assert pick(store.engine, Wanted("processes", modalities=["denied"])).total == 0


def test_by_outlet_and_words(store):
    texts = ("انفجرت سيارة في بلدة وادي النخلتين", "اجتمع الوزراء في القصر")
    outlets = ("الشروق الجديد", "صدى الوادي")
    articles = (line(text, n, outlet=by) for n, (text, by) in enumerate(zip(texts, outlets, strict=True)))
    one, other = add(store, *articles)
    with store.fusion.transaction() as connection:
        index.put(connection, [(one, texts[0]), (other, texts[1])])
    file(store, group("g1", members=[Ref(one, "e1")]), group("g2", members=[Ref(other, "e1")]))
    assert ids(store, outlets=["الشروق الجديد"]) == ["g1"]
    assert ids(store, words="السيارة") == ["g1"]
    assert ids(store, words='"في القصر"') == ["g2"]
    assert ids(store, words='"القصر في"') == []
    with pytest.raises(InputError, match="not closed"):
        ids(store, words='"القصر')


def test_what_was_rejected_is_out_of_sight_until_that_is_taken_back(store):
    file(store, group("g1"), group("g2"))
    made = store.judgements.add(Q, "reject", Ref("g1"), "s.k.")
    store.judgements.add(Q, "reject", Ref("g2", "e1"), "s.k.")
    assert ids(store) == ["g2"]
    store.judgements.add(Q, "note", Ref("g1"), "s.k.", revokes=made.number)
    assert ids(store) == ["g2", "g1"]
