"""What is kept for ever is looked at before."""

import re

import pytest

from rasid.flow.verdicts import check
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref


@pytest.fixture
def event(case):
    """An event of the samples that is a report."""
    return next(case.occurrences_bare()).reports[0].event


def test_what_may_be_judged(case, event):
    group = next(case.occurrences_bare()).id
    other = max(case.occurrences_bare(), key=lambda o: o.id).reports[0].event
    check(case, "events", "correct", event, value={"modality": "denied"})
    check(case, "events", "note", event)
    check(case, "occurrences", "reject", Ref(group))
    check(case, "occurrences", "correct", Ref(group), value={"first_day": "2024-01-01"})
    check(case, "occurrences", "cannot_link", event, other)
    check(case, "copies", "cannot_link", Ref(event.document), Ref(other.document))
    check(case, "identities", "reject", Ref("iraq"))


@pytest.mark.parametrize(("question", "one", "why"), [
    ("rumours", Ref("x"), "there are the questions copies"),
    ("occurrences", Ref("nothing"), "nor such a group of occurrences"),
    ("figures", Ref("nothing", "q1"), "neither such a document"),
])  # fmt: skip
def test_references_lead_somewhere(case, question, one, why):
    with pytest.raises(InputError, match=why):
        check(case, question, "note", one)


def test_a_record_is_one_of_the_layer(case, event):
    with pytest.raises(InputError, match="no such record among its steps"):
        check(case, "steps", "note", event)
    with pytest.raises(InputError, match="no such record among its times, quantities"):
        check(case, "occurrences", "note", Ref(event.document, "e999"))
    with pytest.raises(InputError, match="nor such a group of figures"):
        check(case, "figures", "reject", Ref(next(case.occurrences_bare()).id))


def test_as_many_as_the_verdict_takes(case, event):
    with pytest.raises(InputError, match="must_link takes two"):
        check(case, "occurrences", "must_link", event)
    with pytest.raises(InputError, match="note takes one"):
        check(case, "occurrences", "note", event, event)
    with pytest.raises(InputError, match="two different ones"):
        check(case, "occurrences", "must_link", event, event)


@pytest.mark.parametrize(("question", "value", "why"), [
    ("events", {"modality": "true"}, "does not fit"),
    ("events", {"colour": "red"}, "no field colour"),
    ("events", {"actor": ["nobody_listed"]}, "no nobody_listed among the entities"),
    ("events", {"attribution": "a999"}, "no a999 among the attributions"),
    ("events", {"trigger": {"span": [0, 99999], "text": "x"}}, "0-99999 is no span"),
    ("events", {"trigger": {"span": [0, 1], "text": "x"}}, "not «x»"),
    ("events", {"id": "e9"}, "no field id"),
    ("events", None, None),
    ("figures", {"low": 3}, "correct takes a record"),
])  # fmt: skip
def test_fields_fit(case, event, question, value, why):
    with pytest.raises(InputError, match=why):
        check(case, question, "correct", event, value=value)


def test_fields_go_with_correct_and_add_alone(case, event):
    with pytest.raises(InputError, match="go with"):
        check(case, "events", "note", event, value={"modality": "denied"})


def test_what_was_judged_before_may_be_judged_again(case, event):
    case.store.judgements.add("occurrences", "reject", Ref("gone"), "s.k.")
    check(case, "occurrences", "note", Ref("gone"))
    with pytest.raises(InputError, match="neither such a document"):
        check(case, "figures", "note", Ref("gone"))


def test_the_words_may_be_chosen_again(case, event):
    text = case.text(event.document)
    check(case, "events", "correct", event, value={"trigger": {"span": [0, 4], "text": text[:4]}})
    count = next(q for r in case.readings() for q in r.quantities if q.span[0] > 4)
    document = next(r.document.id for r in case.readings() if count in r.quantities)
    words = case.text(document)[:4]
    check(case, "quantities", "correct", Ref(document, count.id), value={"span": [0, 4], "text": words})
    with pytest.raises(InputError, match="at 0-4 stands"):
        check(case, "quantities", "correct", Ref(document, count.id), value={"span": [0, 4]})


def test_an_entity_of_the_knowledge_may_be_named(case, event):
    check(case, "events", "correct", event, value={"actor": ["iraq"]})


def test_a_record_does_not_stand_under_itself(case, event):
    with pytest.raises(InputError, match="by same_as it would stand under itself"):
        check(case, "events", "correct", event, value={"same_as": event.record})


MISSED = {"low": 3, "high": 3, "approx": "exact", "measure": "killed"}


def test_what_was_missed_is_added_under_an_id_no_reader_gives(case, event):
    value = MISSED | {"span": [0, 4], "text": case.text(event.document)[:4]}
    made = case.judge("quantities", "add", Ref(event.document), value=value)
    assert made.one.document == event.document and re.fullmatch("x-[0-9a-f]{10}", made.one.record)
    again = case.judge("quantities", "add", Ref(event.document), value=value)
    assert again.one == made.one
    found = case.reading(event.document).quantities
    assert [(q.id, q.rule) for q in found if q.id.startswith("x-")] == [(made.one.record, "person")]
    case.judge("quantities", "correct", made.one, value={"measure": "wounded"})
    assert [q.measure for q in case.reading(event.document).quantities if q.id == made.one.record] == [
        "wounded"
    ]


def test_what_is_added_fits(case, event):
    with pytest.raises(InputError, match="missing required field `span`"):
        check(case, "quantities", "add", event, value=MISSED)
    with pytest.raises(InputError, match="no field colour"):
        check(case, "quantities", "add", event, value={"colour": "red"})
    with pytest.raises(InputError, match="add takes a document that has been read, and a layer"):
        check(case, "occurrences", "add", Ref(event.document), value=MISSED)
    with pytest.raises(InputError, match="add takes a document"):
        check(case, "quantities", "add", Ref("nothing"), value=MISSED)


def test_nobody_settles_a_disagreement_by_words_alone(case, event):
    with pytest.raises(InputError, match="kept for what settles"):
        case.judge("events", "accept", event, words="adjudicated by me")
