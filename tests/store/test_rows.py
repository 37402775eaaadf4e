"""Rows: refs and their columns, lists in parts, inserts over what is there; on both databases."""

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, literal, select

from rasid.model.fusion.links import Ref
from rasid.store import Store
from rasid.store.engines import writing
from rasid.store.rows import MANY, among, chunks, column, ignoring, ref, replacing, row
from rasid.store.schema import members, parties, preferences

WORDS = st.text("abc/", min_size=1)


@given(WORDS, st.none() | WORDS)
def test_a_ref_comes_back_from_its_columns(document, record):
    there = row(Ref(document, record))
    assert ref(there["document"], there["record"]) == Ref(document, record)


@given(st.integers(0, 3 * MANY))
def test_chunks_hold_everything_in_order(count):
    parts = list(chunks(range(count)))
    assert [item for part in parts for item in part] == list(range(count))
    assert all(0 < len(part) <= MANY for part in parts)


def rows_of(store: Store) -> list[tuple[str, str]]:
    query = select(preferences.c.who, preferences.c.body).order_by(preferences.c.who)
    with store.engine.connect() as connection:
        return [(who, body) for who, body in connection.execute(query)]


def test_a_row_that_is_there_stays_or_is_put_over(store: Store) -> None:
    first, second = {"who": "سناء", "body": "{}"}, {"who": "سناء", "body": "[]"}
    with writing(store.engine) as connection:
        connection.execute(ignoring(connection, preferences), [first])
        connection.execute(ignoring(connection, preferences), [second])
    assert rows_of(store) == [("سناء", "{}")]
    with writing(store.engine) as connection:
        connection.execute(
            replacing(connection, preferences, ("body",)), [second, {"who": "نور", "body": "1"}]
        )
    assert rows_of(store) == [("سناء", "[]"), ("نور", "1")]


def test_an_insert_over_a_row_changes_only_the_columns_that_are_named(store: Store) -> None:
    kept = {"question": "figures", "group": "g", "entity": "a", "role": "of"}
    with writing(store.engine) as connection:
        connection.execute(replacing(connection, parties, ("role",)), [kept, kept | {"role": "actor"}])
        connection.execute(replacing(connection, parties, ("role",)), [kept])
        found = connection.execute(select(parties.c.entity, parties.c.role).order_by(parties.c.role)).all()
    assert [tuple(one) for one in found] == [("a", "actor"), ("a", "of")]


def test_any_number_of_values_is_one_parameter(store: Store) -> None:
    values = [f"و{number}" for number in range(40_000)] + ["a'b", 'c"d']
    with store.engine.connect() as connection:
        found = connection.execute(column(connection, values)).scalars().all()
        some = connection.execute(
            select(
                literal("a'b").in_(column(connection, values)), literal("ب").in_(column(connection, values))
            )
        ).one()
        none = connection.execute(column(connection, [])).scalars().all()
    assert sorted(found) == sorted(values)
    assert [bool(one) for one in some] == [True, False]
    assert none == []


def test_refs_are_matched_as_pairs_and_not_crosswise(store: Store) -> None:
    at = [
        {"question": "events", "group": "g", "document": d, "record": r}
        for d in "ab"
        for r in ("e1", "e2", "")
    ]
    with writing(store.engine) as connection:
        connection.execute(insert(members), at)
        query = select(members.c.document, members.c.record)
        wanted = [Ref("a", "e1"), Ref("b", "e2"), Ref("b")]
        found = connection.execute(query.where(among(members, wanted))).all()
        nothing = connection.execute(query.where(among(members, [Ref("a", "e9")]))).all()
    assert {ref(*one) for one in found} == set(wanted)
    assert len(found) == 3
    assert nothing == []
