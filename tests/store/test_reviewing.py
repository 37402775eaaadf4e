"""What is still to be looked at: order, stages, filters, how far along; on both databases."""

import pytest
from sqlalchemy import insert, update
from tests.store.articles import add, line

from rasid.model.fusion.links import Ref
from rasid.store.reviewing import Share, Wanted, count, finished, progress, shared, waiting
from rasid.store.schema import documents, records, versions

ME, YOU, THIRD = "سناء", "نور", "هند"


@pytest.fixture
def filed(store):
    """Two documents: events of confidence .9, unknown and .2, a quantity of .5; the second one's outlet is النهر."""
    one, two = add(store, line("خبر أول", 1), line("خبر ثان", 2, outlet="النهر"))
    rows = [
        (one, "e1", "events", 0, 0.9), (one, "e2", "events", 9, None), (one, "q1", "quantities", 5, 0.5),
        (two, "e1", "events", 3, 0.2),
    ]  # fmt: skip
    names = ("document", "record", "layer", "first", "confidence")
    with store.fusion.transaction() as connection:
        connection.execute(
            insert(records), [dict(zip(names, row, strict=True)) | {"after": row[3] + 1} for row in rows]
        )
    store.one, store.two = one, two
    return store


def found(store, me=ME, after=None, most=50, **wanted):
    rows = waiting(store.engine, Wanted(**wanted), me, after, most)
    assert after or most < 50 or len(rows) == count(store.engine, Wanted(**wanted), me)
    return [("one" if row.document == store.one else "two") + row.record for row in rows]


def decide(store, who, document, record, verdict="accept", layer="events", **more):
    return store.judgements.add(layer, verdict, Ref(document, record), who, **more)


def test_what_least_is_known_of_comes_first(filed):
    assert found(filed) == ["onee2", "twoe1", "oneq1", "onee1"]


def test_or_as_it_stands_in_the_text(filed):
    first, second = sorted(("one", "two"), key=lambda name: getattr(filed, name))
    there = {"one": ["onee1", "oneq1", "onee2"], "two": ["twoe1"]}
    assert found(filed, order="text") == there[first] + there[second]


@pytest.mark.parametrize("order", ["confidence", "text"])
def test_each_one_leads_to_the_next(filed, order):
    seen, after = [], None
    while page := waiting(filed.engine, Wanted(order=order), ME, after, 1):
        seen.append(page[0])
        after = Ref(page[0].document, page[0].record)
    assert [(row.document, row.record) for row in seen] == [
        (row.document, row.record) for row in waiting(filed.engine, Wanted(order=order), ME)
    ]
    assert len(seen) == 4


def test_a_place_that_is_gone_is_the_beginning(filed):
    assert found(filed, after=Ref("gone", "e1")) == found(filed)


def test_by_layer_document_outlet_and_confidence(filed):
    assert found(filed, layers=["quantities"]) == ["oneq1"]
    assert found(filed, documents=[filed.two]) == found(filed, outlets=["النهر"]) == ["twoe1"]
    assert found(filed, under=0.5) == ["onee2", "twoe1"]
    assert found(filed, only=[f"{filed.one}/e1", f"{filed.two}/e1"]) == ["twoe1", "onee1"]
    assert found(filed, only=[]) == []


def test_what_i_decided_is_done_for_me_and_second_for_others(filed):
    decide(filed, ME, filed.one, "e2")
    assert "onee2" not in found(filed)
    assert "onee2" not in found(filed, me=YOU, stage="nobody")
    assert found(filed, me=YOU, stage="second") == ["onee2"]
    assert found(filed, stage="second") == []
    assert len(found(filed, stage="all")) == 4
    decide(filed, YOU, filed.one, "e2", "reject")
    assert found(filed, me=THIRD, stage="second") == []
    assert {row.record: row.reviewers for row in waiting(filed.engine, Wanted(layers=["events"]), THIRD)} == {
        "e1": 0, "e2": 2,
    }  # fmt: skip


def test_what_was_taken_back_is_to_be_looked_at_again(filed):
    made = decide(filed, ME, filed.one, "e2")
    decide(filed, ME, filed.one, "e2", "note", revokes=made.number)
    assert "onee2" in found(filed)


def test_a_decision_of_another_layer_or_of_a_whole_document_is_none(filed):
    decide(filed, ME, filed.one, "e2", layer="occurrences")
    decide(filed, ME, filed.one, None)
    assert "onee2" in found(filed)


def test_what_changed_since_a_day(filed):
    with filed.fusion.transaction() as connection:
        connection.execute(update(versions).values(added_at="2031-01-01T00:00:00+00:00"))
        mine = versions.c.document == filed.two
        connection.execute(update(versions).where(mine).values(added_at="2031-02-01T00:00:00+00:00"))
    assert found(filed, since="2031-02-01") == ["twoe1"]
    assert found(filed, since="2031-02-02") == []


def test_how_far_along(filed):
    decide(filed, ME, filed.one, "e1")
    decide(filed, YOU, filed.one, "e1", "reject")
    decide(filed, YOU, filed.two, "e1")
    assert progress(filed.engine, ME) == [Share("events", 2, 1, 3), Share("quantities", 0, 0, 1)]
    assert progress(filed.engine, ME, filed.two) == [Share("events", 1, 0, 1)]


def test_documents_are_finished_when_every_record_has_been_looked_at(filed):
    decide(filed, ME, filed.one, "e1")
    assert list(finished(filed.engine, ["events"])) == []
    decide(filed, YOU, filed.one, "e2", "reject")
    assert list(finished(filed.engine, ["events"])) == [filed.one]
    assert list(finished(filed.engine, ["events", "quantities"])) == []
    made = decide(filed, ME, filed.one, "q1", layer="quantities")
    assert list(finished(filed.engine, ["events", "quantities"])) == [filed.one]
    decide(filed, ME, filed.one, "q1", "note", layer="quantities", revokes=made.number)
    assert list(finished(filed.engine, ["events", "quantities"])) == []


def test_records_have_the_outlet_and_day_of_their_document(filed):
    with filed.fusion.transaction() as connection:
        connection.execute(
            update(documents).where(documents.c.id == filed.two).values(day="2031-05-06", outlet="النهر")
        )
    (row,) = waiting(filed.engine, Wanted(documents=[filed.two]), ME)
    assert (row.outlet, row.day, row.first, row.after) == ("النهر", "2031-05-06", 3, 4)


def test_what_two_people_decided_of_and_may_disagree_about(filed):
    for who, record, verdict in (
        (ME, "e1", "accept"), (YOU, "e1", "accept"), (ME, "e2", "accept"), (YOU, "e2", "reject"), (ME, "q1", "correct"),
    ):  # fmt: skip
        decide(filed, who, filed.one, record, verdict, "quantities" if record == "q1" else "events")
    assert shared(filed.engine) == [Ref(filed.one, "e1"), Ref(filed.one, "e2")]
    assert shared(filed.engine, contested=True) == [Ref(filed.one, "e2")]
    decide(filed, YOU, filed.one, "q1", "correct", "quantities")
    assert shared(filed.engine, contested=True) == [Ref(filed.one, "e2"), Ref(filed.one, "q1")]
