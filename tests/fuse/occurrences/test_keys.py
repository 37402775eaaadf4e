"""Where tellings are filed, and that partners find each other from both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fuse.occurrences.stories import event, local, story

from rasid.fuse.occurrences.keys import alone, blocks, near
from rasid.fuse.occurrences.tellings import tellings

DAYS = ["2031-05-06", "2031-05-07", "2031-05-09", "2031-05-06/2031-05-09", None]
PLACES = ["aden", "lahij", "taiz", "asir", "abha", "yemen", "northern_iraq", "suq_al_amal"]
PARTIES = ["houthis", "yemen_army", "kataib_hezbollah", "islamic_resistance_in_iraq", "masked"]
NAMED = [local("suq_al_amal", "place", "سوق الأمل"), local("masked", "armed_group", "ملثمون")]


def told(know, document, *, published="2031-05-10", **details):
    reading = story(document, event("e1", **details), published=published, entities=NAMED)
    return next(iter(tellings(reading, know)))


def meet(one, other):
    return bool(set(near(one)) & set(blocks(other)))


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ({"place": ["aden"]}, {"place": ["aden"]}, True),
        ({"place": ["aden"]}, {"place": ["lahij"]}, True),
        ({"place": ["abha"]}, {"place": ["asir"]}, True),
        ({"place": ["aden"]}, {"place": ["mukalla"]}, False),
        ({"place": ["aden"]}, {"place": ["aden"], "type_": "PROTEST"}, False),
        ({"place": ["aden"], "actor": ["houthis"]}, {"actor": ["houthis"]}, True),
        ({"place": ["aden"], "actor": ["houthis"]}, {"place": ["sanaa"], "actor": ["houthis"]}, False),
        ({"actor": ["houthis"]}, {"recipient": ["houthis"]}, True),
        ({"actor": ["yemen_army"]}, {"actor": ["yemen_police"]}, True),
        ({"actor": ["kataib_hezbollah"]}, {"actor": ["islamic_resistance_in_iraq"]}, True),
        ({"actor": ["houthis"]}, {"actor": ["kataib_hezbollah"]}, False),
        ({"place": ["suq_al_amal"]}, {"place": ["suq_al_amal"]}, True),
        ({"place": ["yemen"]}, {"place": ["yemen"]}, False),
    ],
)
def test_who_meets(know, one, other, expected):
    mine, its = told(know, "a", **one), told(know, "b", **other)
    assert meet(mine, its) is meet(its, mine) is expected


@pytest.mark.parametrize("day, expected", [("2031-05-09", True), ("2031-05-10", False), ("2031-05-03", True)])
def test_three_days_to_either_side(know, day, expected):
    one, other = told(know, "a", day="2031-05-06", place=["aden"]), told(know, "b", day=day, place=["aden"])
    assert meet(one, other) is meet(other, one) is expected


@pytest.mark.parametrize(
    "details, why",
    [
        ({"day": "PAST_REF", "place": ["aden"]}, "no day"),
        ({"day": "2031", "place": ["aden"]}, "longer than a week"),
        ({"place": ["yemen"]}, "neither a place"),
        ({"actor": ["masked"]}, "neither a place"),
    ],
)
def test_what_is_compared_with_nothing_and_why(know, details, why):
    one = told(know, "a", **details)
    assert blocks(one) == near(one) == ()
    assert why in alone(one)


def test_what_is_compared_is_not_alone(know):
    assert alone(told(know, "a", place=["aden"])) is None


def test_a_repeat_meets_its_first_mention_only(know):
    reading = story(
        "a",
        event("e1", place=["aden"]),
        event("e2", same_as="e1", place=["aden"]),
        event("e3", place=["aden"]),
    )
    first, again, third = tellings(reading, know)
    assert blocks(again) == near(again) == ("a#e1",)
    assert meet(first, again)
    assert meet(again, first)
    assert not meet(third, again)


DETAILS = st.fixed_dictionaries(
    {
        "day": st.sampled_from(DAYS),
        "place": st.lists(st.sampled_from(PLACES), max_size=1),
        "actor": st.lists(st.sampled_from(PARTIES), max_size=2),
        "recipient": st.lists(st.sampled_from(PARTIES), max_size=1),
    }
)


@given(DETAILS, DETAILS)
def test_meeting_is_symmetric_and_with_oneself(know, one, other):
    mine, its = told(know, "a", **one), told(know, "b", **other)
    assert meet(mine, its) is meet(its, mine)
    assert set(blocks(mine)) <= set(near(mine)) or (mine.spot and mine.spot.listed)
    assert meet(mine, told(know, "c", **one)) is bool(blocks(mine))
