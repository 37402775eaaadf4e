"""Ratings out of what people decided."""

import pytest

from rasid.evaluate.agreement import alpha
from rasid.flow.deciding import units
from rasid.flow.rating import FIELDS, original, values, verdicts
from rasid.flow.reviewing import LAYERS, Asked, decided, queue
from rasid.model.fusion.links import Ref


@pytest.fixture
def rated(case):
    """Four events that two people decided of, the first differently."""
    items = queue(case, Asked(layers=("events",)), "s.k.", most=4).items
    for number, item in enumerate(items):
        case.who = "s.k."
        case.judge("events", "accept", item.one)
        case.who = "h.n."
        value = {"modality": "negated"} if number == 0 else None
        case.judge("events", "correct" if value else "accept", item.one, value=value)
    return items


def test_verdicts_of_everybody(case, rated):
    found = verdicts(decided(case), "events")
    assert sorted(found, key=str) == [{"h.n.": "accept", "s.k.": "accept"}] * 3 + [
        {"h.n.": "correct", "s.k.": "accept"}
    ]
    assert verdicts(decided(case), "steps") == []
    assert alpha(found) == 0


def test_a_field_is_read_as_corrected_or_as_the_reader_has_it(case, rated):
    found = values(case, decided(case, [rated[0].one]), "events", "modality")
    assert found == [{"h.n.": "negated", "s.k.": rated[0].modality}]
    assert values(case, decided(case, [rated[0].one]), "events", "type") == [
        {"h.n.": rated[0].kind, "s.k.": rated[0].kind}
    ]


def test_who_rejects_says_nothing_of_fields(case, rated):
    case.judge("events", "reject", rated[1].one)
    assert values(case, decided(case, [rated[1].one]), "events", "type") == [{"s.k.": rated[1].kind}]


def test_what_is_read_no_longer_is_left_out(case):
    for who in ("a", "b"):
        case.store.judgements.add("events", "accept", Ref("gone", "e1"), who)
    found = units(case.judgements())
    assert original(case, found[0]) is None
    assert values(case, found, "events", "type") == []


def test_fields_are_those_of_the_layers(case):
    for reading in case.readings():
        for layer in LAYERS:
            for record in getattr(reading, layer)[:1]:
                assert all(hasattr(record, field) for field in FIELDS[layer])
