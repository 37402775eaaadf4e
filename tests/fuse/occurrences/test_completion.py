"""Places lent within a document."""

import pytest
from tests.fuse.occurrences.stories import event, local, story

from rasid.fuse.occurrences.completion import claims, completed
from rasid.fuse.occurrences.links import scale
from rasid.fuse.occurrences.tellings import tellings


def places(know, *events, entities=()):
    found = claims(story("a", *events, entities=entities), know)
    return {one.ref.record: (one.spot.entity if one.spot else None, one.lent) for one in found}


def test_a_headline_takes_the_place_of_the_same_word(know):
    assert places(know, event("e1", "انفجار"), event("e2", "الانفجار", place=["aden"]))["e1"] == (
        "aden",
        "e2",
    )


def test_a_place_that_no_list_has_is_bettered(know):
    named = [local("suq", "place", "سوق الأمل")]
    found = places(know, event("e1", place=["suq"]), event("e2", place=["aden"]), entities=named)
    assert found["e1"] == ("aden", "e2")


def test_a_shared_party_will_do(know):
    found = places(
        know,
        event("e1", "هجوم", recipient=["security_belt_forces"]),
        event("e2", "انفجار", recipient=["security_belt_forces"], place=["aden"]),
    )
    assert found["e1"] == ("aden", "e2")


@pytest.mark.parametrize(
    "other",
    [
        {"word": "هجوم"},
        {"mode": "firearms"},
        {"type_": "PROTEST", "mode": "demo"},
        {"place": ["yemen"]},
    ],
    ids=["another word and no party", "another mode", "another type", "no narrow place"],
)
def test_nothing_is_taken_from(know, other):
    word = other.pop("word", "انفجار")
    assert places(know, event("e1", "انفجار"), event("e2", word, **{"place": ["aden"]} | other))["e1"] == (
        None,
        None,
    )


def test_a_document_of_several_places_lends_none(know):
    found = places(know, event("e1"), event("e2", place=["aden"]), event("e3", place=["taiz"]))
    assert found["e1"] == (None, None)


def test_the_narrowest_of_one_place_is_lent(know):
    found = places(know, event("e1"), event("e2", place=["asir"]), event("e3", place=["abha"]))
    assert found["e1"] == ("abha", "e3")


def test_days_are_not_lent(know):
    one, _ = claims(story("a", event("e1"), event("e2", place=["aden"], day="2031-05-06")), know)
    assert not one.told


def test_a_placed_telling_stays_as_it_is(know):
    one, other = tellings(story("a", event("e1", place=["taiz"]), event("e2", place=["aden"])), know)
    assert completed(one, [one, other], scale(know)) is one


def test_repeats_pass_through(know):
    assert places(know, event("e1", place=["aden"]), event("e2", same_as="e1"))["e2"] == (None, None)
