"""What a document tells apart."""

import pytest
from tests.fuse.occurrences.stories import event, story

from rasid.fuse.occurrences.apart import told_apart
from rasid.fuse.occurrences.links import scale
from rasid.fuse.occurrences.tellings import tellings

BASE = {
    "place": ["aden"],
    "actor": ["houthis"],
    "recipient": ["yemen_army"],
    "day": "2031-05-06",
    "killed": 7,
}


@pytest.mark.parametrize(
    "change, why",
    [
        ({"day": "2031-05-07"}, "2031-05-06 and 2031-05-07"),
        ({"mode": "firearms"}, "explosives and firearms"),
        ({"type_": "PROTEST", "mode": None}, "explosives and PROTEST"),
        ({"place": ["taiz"]}, "aden and taiz"),
        ({"actor": ["kataib_hezbollah"], "recipient": ["iraq_army"]}, "both who did it"),
        ({"killed": 70}, "their numbers differ"),
        ({}, None),
        ({"day": None}, None),
        ({"day": "2031-05"}, None),
        ({"mode": None, "place": ["aden_airport"]}, None),
        ({"place": ["yemen"], "killed": 9}, None),
        ({"actor": ["kataib_hezbollah"]}, None),
    ],
)
def test_what_differs_keeps_two_events_apart(know, change, why):
    one, other = tellings(story("a", event("e1", **BASE), event("e2", **BASE | change)), know)
    mine, its = told_apart(one, other, scale(know)), told_apart(other, one, scale(know))
    assert (mine is None) == (its is None) == (why is None)
    assert why is None or why in mine


def test_repeats_are_never_apart(know):
    told = list(
        tellings(
            story(
                "a",
                event("e1", **BASE),
                event("e2", mode="firearms", same_as="e1"),
                event("e3", same_as="e1"),
            ),
            know,
        )
    )
    assert [told_apart(one, other, scale(know)) for one in told for other in told] == [None] * 9
