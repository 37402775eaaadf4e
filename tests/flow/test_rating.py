"""Ratings out of what people decided."""

import pytest

from rasid.evaluate.agreement import alpha
from rasid.flow.deciding import units
from rasid.flow.rating import FIELDS, originals, values, verdicts
from rasid.flow.reviewing import LAYERS, Asked, decided, queue, shared
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


def read(case, item, field):
    units = decided(case, [item.one])
    return values(units, originals(case, units), item.layer, field)


def test_verdicts_of_everybody(case, rated):
    found = verdicts(shared(case), "events")
    assert sorted(found, key=str) == [{"h.n.": "accept", "s.k.": "accept"}] * 3 + [
        {"h.n.": "correct", "s.k.": "accept"}
    ]
    assert verdicts(shared(case), "steps") == []
    assert alpha(found) == 0


def test_a_field_is_read_as_corrected_or_as_the_reader_has_it(case, rated):
    found = read(case, rated[0], "modality")
    assert found == [{"h.n.": "negated", "s.k.": rated[0].modality}]
    assert read(case, rated[0], "type") == [{"h.n.": rated[0].kind, "s.k.": rated[0].kind}]


def test_who_rejects_says_nothing_of_fields(case, rated):
    case.judge("events", "reject", rated[1].one)
    assert read(case, rated[1], "type") == [{"s.k.": rated[1].kind}]


def test_what_is_read_no_longer_is_left_out(case):
    for who in ("a", "b"):
        case.store.judgements.add("events", "accept", Ref("gone", "e1"), who)
    found = units(case.judgements())
    assert originals(case, found) == {}
    assert values(found, {}, "events", "type") == []


def test_fields_are_those_of_the_layers(case):
    for reading in case.readings():
        for layer in LAYERS:
            for record in getattr(reading, layer)[:1]:
                assert all(hasattr(record, field) for field in FIELDS[layer])
