"""Corrections: laid over a reading, taken back, refused where they do not fit."""

import pytest
from tests.fuse.toys import reading

from rasid.flow.corrections import corrected, place
from rasid.model.errors import StoreError
from rasid.model.fusion.links import Judgement, Ref

READ = reading("d1", 5, 7)


def judged(
    number, verdict, record, value=None, document="d1", question="quantities", revokes=None, words=None
):
    return Judgement(
        number,
        question,
        verdict,
        Ref(document, record),
        "s.k.",
        "2024",
        value=value,
        revokes=revokes,
        words=words,
    )


def lows(found):
    return {quantity.id: quantity.low for quantity in found.quantities}


def test_a_field_is_replaced_and_the_rest_stays(know):
    found = corrected(READ, [judged(1, "correct", "q1", {"low": 6, "approx": "about"})], know)
    assert lows(found) == {"q1": 6, "q2": 7}
    assert (found.quantities[0].approx, found.quantities[0].text) == ("about", "5")


def test_the_later_of_two_corrections_holds(know):
    given = [judged(1, "correct", "q1", {"low": 6}), judged(2, "correct", "q1", {"low": 8})]
    assert lows(corrected(READ, given, know))["q1"] == 8


def test_a_rejected_record_is_left_out(know):
    assert lows(corrected(READ, [judged(1, "reject", "q2")], know)) == {"q1": 5}


def test_what_is_taken_back_does_not_hold(know):
    given = [judged(1, "reject", "q2"), judged(2, "note", "q2", revokes=1)]
    assert corrected(READ, given, know) is READ


@pytest.mark.parametrize("other", [{"document": "d2"}, {"question": "occurrences"}])
def test_judgements_on_other_things_change_nothing(know, other):
    assert corrected(READ, [judged(1, "reject", "q1", **other)], know) is READ


def test_a_field_of_another_type_is_refused_with_what_to_do(know):
    with pytest.raises(StoreError, match="correction of q1 does not fit.*revoke it"):
        corrected(READ, [judged(1, "correct", "q1", {"low": "many"})], know)


def test_what_is_accepted_after_it_was_rejected_stands_with_what_was_corrected(know):
    given = [judged(1, "correct", "q2", {"low": 6}), judged(2, "reject", "q2"), judged(3, "accept", "q2")]
    assert lows(corrected(READ, given, know)) == {"q1": 5, "q2": 6}


NEW = {
    "span": [1, 2],
    "text": "6",
    "low": 6,
    "high": 6,
    "approx": "exact",
    "measure": "attack",
    "rule": "person",
}


def test_what_was_missed_comes_in_the_order_of_the_text(know):
    early = NEW | {"span": [0, 1], "low": 1}
    given = [judged(1, "add", "x-1", early), judged(2, "add", "x-2", NEW | {"span": [3, 4]})]
    assert list(lows(corrected(READ, given, know)).items()) == [("x-1", 1), ("q1", 5), ("q2", 7), ("x-2", 6)]


def test_what_was_added_is_corrected_and_rejected_as_any_other(know):
    given = [judged(1, "add", "x-1", NEW), judged(2, "correct", "x-1", {"low": 4})]
    assert lows(corrected(READ, given, know))["x-1"] == 4
    assert lows(corrected(READ, [*given, judged(3, "reject", "x-1")], know)) == lows(READ)
    assert lows(corrected(READ, [*given, judged(3, "note", "x-1", revokes=1)], know)) == lows(READ)


def test_an_entity_of_the_knowledge_that_is_named_is_listed_once(know):
    given = [judged(1, "correct", "q1", {"of": "iraq"}), judged(2, "correct", "q2", {"of": "iraq"})]
    found = corrected(READ, given, know)
    assert [(entity.id, entity.kind) for entity in found.entities] == [("iraq", "state")]
    assert corrected(found, given, know).entities == found.entities


def test_places_of_records():
    assert place(READ.quantities[1]) == 2


def test_what_was_adjudicated_stands_whatever_came_after(know):
    given = [judged(1, "reject", "q2"), judged(2, "accept", "q2", words="adjudicated: see the video")]
    assert lows(corrected(READ, [*given, judged(3, "reject", "q2")], know)) == lows(READ)
    assert "q2" not in lows(corrected(READ, [*given, judged(3, "note", "q2", revokes=2)], know))
