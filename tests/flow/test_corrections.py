"""Corrections: laid over a reading, taken back, refused where they do not fit."""

import pytest
from tests.fuse.toys import reading

from rasid.flow.corrections import corrected
from rasid.model.errors import StoreError
from rasid.model.fusion.links import Judgement, Ref

READ = reading("d1", 5, 7)


def judged(number, verdict, record, value=None, document="d1", question="quantities", revokes=None):
    return Judgement(
        number, question, verdict, Ref(document, record), "s.k.", "2024", value=value, revokes=revokes
    )


def lows(found):
    return {quantity.id: quantity.low for quantity in found.quantities}


def test_a_field_is_replaced_and_the_rest_stays():
    found = corrected(READ, [judged(1, "correct", "q1", {"low": 6, "approx": "about"})])
    assert lows(found) == {"q1": 6, "q2": 7}
    assert (found.quantities[0].approx, found.quantities[0].text) == ("about", "5")


def test_the_later_of_two_corrections_holds():
    given = [judged(1, "correct", "q1", {"low": 6}), judged(2, "correct", "q1", {"low": 8})]
    assert lows(corrected(READ, given))["q1"] == 8


def test_a_rejected_record_is_left_out():
    assert lows(corrected(READ, [judged(1, "reject", "q2")])) == {"q1": 5}


def test_what_is_taken_back_does_not_hold():
    given = [judged(1, "reject", "q2"), judged(2, "note", "q2", revokes=1)]
    assert corrected(READ, given) is READ


@pytest.mark.parametrize("other", [{"document": "d2"}, {"question": "occurrences"}])
def test_judgements_on_other_things_change_nothing(other):
    assert corrected(READ, [judged(1, "reject", "q1", **other)]) is READ


def test_a_field_of_another_type_is_refused_with_what_to_do():
    with pytest.raises(StoreError, match="correction of q1 does not fit.*revoke it"):
        corrected(READ, [judged(1, "correct", "q1", {"low": "many"})])
