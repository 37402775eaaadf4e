"""What is kept for ever is looked at before."""

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
    ("events", {"id": "e9"}, "no field id"),
    ("events", None, None),
    ("figures", {"low": 3}, "correct takes a record"),
])  # fmt: skip
def test_fields_fit(case, event, question, value, why):
    with pytest.raises(InputError, match=why):
        check(case, question, "correct", event, value=value)


def test_fields_go_with_correct_alone(case, event):
    with pytest.raises(InputError, match="go with correct"):
        check(case, "events", "note", event, value={"modality": "denied"})


def test_what_was_judged_before_may_be_judged_again(case, event):
    case.store.judgements.add("occurrences", "reject", Ref("gone"), "s.k.")
    check(case, "occurrences", "note", Ref("gone"))
    with pytest.raises(InputError, match="neither such a document"):
        check(case, "figures", "note", Ref("gone"))
