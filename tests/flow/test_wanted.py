"""What passes a filter of occurrences."""

import msgspec
import pytest

from rasid.flow.wanted import Wanted


@pytest.fixture
def placed(case):
    """An occurrence of the samples with a local actor, as its document alone knows it."""
    found = next(o for o in case.occurrences_bare() if o.actors and o.first_day)
    return msgspec.structs.replace(found, first_day="2024-03-05", last_day="2024-03-08")


@pytest.mark.parametrize(("wanted", "taken"), [
    (Wanted(), True),
    (Wanted(since="2024-03-08"), True),
    (Wanted(since="2024-03-09"), False),
    (Wanted(since="2024-03"), True),
    (Wanted(until="2024-03-05"), True),
    (Wanted(until="2024-03-04"), False),
    (Wanted(until="2024-03"), True),
    (Wanted(until="2024-02"), False),
    (Wanted(until="2024"), True),
])  # fmt: skip
def test_days_bound_it(placed, wanted, taken):
    assert wanted.takes(placed) == taken


def test_what_has_no_day_is_before_and_after_none(placed):
    undated = msgspec.structs.replace(placed, first_day=None, last_day=None)
    assert Wanted().takes(undated)
    assert not Wanted(since="2024").takes(undated)
    assert not Wanted(until="2024").takes(undated)


def test_type_actor_and_place(placed):
    document, actor = placed.reports[0].event.document, placed.actors[0]
    assert Wanted(type=placed.type).takes(placed)
    assert not Wanted(type="RETREAT" if placed.type != "RETREAT" else "AID").takes(placed)
    assert Wanted(actors=frozenset([f"{document}/{actor}"])).takes(placed)
    assert not Wanted(actors=frozenset([f"another/{actor}"])).takes(placed)
    assert not Wanted(actors=frozenset()).takes(placed)
    where = msgspec.structs.replace(placed.where, entity="aden", country="yemen")
    there = msgspec.structs.replace(placed, where=where)
    assert Wanted(places=frozenset(["yemen"])).takes(there)
    assert not Wanted(places=frozenset(["iraq"])).takes(there)


def test_all_must_hold(placed):
    assert not Wanted(type=placed.type, since="2025").takes(placed)
