"""The parts of the score, each by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fuse.occurrences.stories import attribution, event, local, story

from rasid.fuse.identities.graph import graph
from rasid.fuse.occurrences.evidence import (
    AGAINST,
    Rules,
    agreement,
    count_bits,
    gap,
    kind_bits,
    levels,
    party_bits,
    place_bits,
    shared,
    time_bits,
    weigh,
    word_bits,
)  # fmt: skip
from rasid.fuse.occurrences.tellings import Count, Party, tellings
from rasid.fuse.places import Spot, spot

RULES = Rules(prior=-4, same=2, maybe=0)


def told(know, document="a", published="2031-05-10", **details):
    (one,) = tellings(story(document, event("e1", **details), published=published), know)
    return one


@pytest.mark.parametrize(
    "parts, expected",
    [
        ({"time": 3.0, "place": 3.0}, ("same", 2.0)),
        ({"time": 3.0, "place": None}, ("different", -1.0)),
        ({"time": 3.0, "place": 1.5}, ("maybe", 0.5)),
        ({}, ("different", -4.0)),
    ],
)
def test_parts_add_up(parts, expected):
    assert weigh(parts, RULES) == expected


@pytest.mark.parametrize(
    "ranges, days", [((1, 3, 3, 9), 0), ((1, 3, 5, 9), 2), ((8, 9, 1, 2), 6), ((1, 9, 4, 5), 0)]
)
def test_days_between_ranges(ranges, days):
    assert gap(*ranges) == days


@given(st.tuples(st.integers(0, 50), st.integers(0, 9)), st.tuples(st.integers(0, 50), st.integers(0, 9)))
def test_the_gap_is_symmetric(one, other):
    mine, its = (one[0], sum(one)), (other[0], sum(other))
    assert gap(*mine, *its) == gap(*its, *mine) >= 0


@pytest.mark.parametrize(
    "one, other, level",
    [
        (("rifle", "gun"), ("rifle", "gun"), 0),
        (("rifle", "gun"), ("pistol", "gun"), 1),
        ((None, "gun"), (None, "gun"), 1),
        (("rifle", "gun"), ("car", "vehicle"), None),
    ],
)
def test_the_finest_level_of_agreement(one, other, level):
    assert agreement(one, other) == level


def test_the_levels_of_an_event():
    assert levels("ASSAULT", "suicide-attack") == ("suicide-attack", "explosives", "ASSAULT")
    assert levels("ASSAULT", None) == (None, None, "ASSAULT")


@pytest.mark.parametrize(
    "one, other, bits",
    [
        (("ASSAULT", "drone"), ("ASSAULT", "drone"), 1.5),
        (("ASSAULT", "drone"), ("ASSAULT", "aerial"), 1.0),
        (("ASSAULT", "suicide-attack"), ("ASSAULT", "explosives"), 1.0),
        (("ASSAULT", "drone"), ("ASSAULT", None), 0.0),
        (("ASSAULT", "drone"), ("ASSAULT", "firearms"), -4.0),
        (("ASSAULT", None), ("PROTEST", None), AGAINST),
    ],
)
def test_type_and_mode(know, one, other, bits):
    first, second = (told(know, type_=type_, mode=mode) for type_, mode in (one, other))
    assert kind_bits(first, second) == bits


@pytest.mark.parametrize(
    "one, other, bits",
    [
        ("2031-05-06", "2031-05-06", 3.0),
        ("2031-05-06", "2031-05-07", 0.0),
        ("2031-05-06", "2031-05-08", -4.0),
        ("2031-05-06", "2031-05-20", AGAINST),
        ("2031-05-06TMO", "2031-05-06TEV", 1.0),
        ("2031-05-06TMO", "2031-05-06TMI", 3.0),
        ("2031-05-06", "2031-05-01/2031-05-08", 0.19),
    ],
)
def test_two_days_told(know, one, other, bits):
    found = time_bits(told(know, day=one), told(know, day=other))
    assert found == pytest.approx(bits, abs=0.01)


@pytest.mark.parametrize(
    "published, bits",
    [("2031-05-06", 2.5), ("2031-05-07", 2.0), ("2031-05-09", -0.5), ("2031-05-10", AGAINST)],
)
def test_a_day_told_and_a_report_after_it(know, published, bits):
    one, other = told(know, day="2031-05-06"), told(know, published=published)
    assert time_bits(one, other) == time_bits(other, one) == bits


def test_a_report_from_before_the_day_is_of_something_else(know):
    assert time_bits(told(know, day="2031-05-06"), told(know, published="2031-05-05")) == AGAINST


@pytest.mark.parametrize(
    "published, bits",
    [("2031-05-10", 1.5), ("2031-05-11", 1.0), ("2031-05-13", -1.0), ("2031-05-14", AGAINST)],
)
def test_two_reports_without_a_day(know, published, bits):
    assert time_bits(told(know), told(know, published=published)) == bits


def test_without_days_nothing_is_said_of_time(know):
    assert time_bits(told(know, day="PAST_REF"), told(know)) is None


@pytest.mark.parametrize(
    "one, other, bits",
    [
        ("aden", "aden", 5),
        ("aden_airport", "aden_airport", 6),
        ("abha", "asir", 2.5),
        ("aden", "yemen", 0.5),
        ("yemen", "yemen", 0.5),
        ("aden", "iraq", AGAINST),
        ("aden", "taiz", AGAINST),
        ("aden", "lahij", AGAINST),
        ("mukalla", "aden", AGAINST),
    ],
)
def test_two_places(know, one, other, bits):
    mine, its = spot(one, {}, know), spot(other, {}, know)
    assert place_bits(mine, its) == place_bits(its, mine) == bits


@pytest.mark.parametrize("north, bits", [(0.05, 4.5), (0.2, 3.5), (0.3, -2.0), (0.4, AGAINST)])
def test_the_farther_the_less(north, bits):
    one = Spot("one", "one", "city", True, 15.0, 45.0, ("yemen",))
    other = Spot("other", "other", "city", True, 15.0 + north, 45.0, ("yemen",))
    assert place_bits(one, other) == bits


def test_places_that_no_list_has_are_one_by_name(know):
    named = {
        name: local(name, "place", ar)
        for name, ar in (("one", "سوق الأمل"), ("two", "سوق الامل"), ("x", "السوق"))
    }
    one, two, short = (spot(name, named, know) for name in named)
    assert (place_bits(one, two), place_bits(short, short), place_bits(one, spot("aden", {}, know))) == (
        2,
        None,
        None,
    )


@pytest.mark.parametrize(
    "one, other, bits",
    [
        ("kataib_hezbollah", "kataib_hezbollah", 2.5),
        ("kataib_hezbollah", "islamic_resistance_in_iraq", 1.67),
        ("kataib_hezbollah", "iraqi_resistance", 1.25),
        ("kataib_hezbollah", "nujaba", -1.0),
        ("united_states_army", "united_states_government", 0.5),
        ("kataib_hezbollah", "houthis", -1.0),
    ],
)
def test_two_parties(know, one, other, bits):
    mine, its = ([Party(name, False, 2.5 if "united" not in name else 1.0)] for name in (one, other))
    assert shared(mine, its, graph(know)) == pytest.approx(bits, abs=0.01)


def test_nobody_in_particular_says_nothing(know):
    assert shared([Party("masked", True, 0.0)], [Party("masked", True, 0.0)], graph(know)) is None


def parts_of(know, one, other):
    return party_bits(told(know, **one), told(know, **other), graph(know))


def test_actors_and_recipients_are_two_parts(know):
    both = {"actor": ["houthis"], "recipient": ["yemen_army"]}
    assert parts_of(know, both, both) == {"actors": 2.5, "recipients": 1.0, "crossed": None}


def test_a_party_in_the_other_role_counts_half(know):
    found = parts_of(know, {"actor": ["houthis"]}, {"recipient": ["houthis"]})
    assert found == {"actors": None, "recipients": None, "crossed": 1.25}


def test_what_is_said_is_its_speakers(know):
    one = {"type_": "ACCUSE", "mode": "disapprove", "actor": ["bahrain"], "recipient": ["houthis"]}
    assert parts_of(know, one, one | {"actor": ["egypt"]})["actors"] == AGAINST
    deed = {"type_": "ASSAULT"}
    assert parts_of(know, one | deed, one | deed | {"actor": ["egypt"]})["actors"] == -1.0


@pytest.mark.parametrize(
    "one, other, bits",
    [
        ((15, 15), (15, 15), 4.0),
        ((1, 1), (1, 1), 1.0),
        ((3, None), (3, None), 1.0),
        ((10, 10), (15, 15), -0.5),
        ((3, 3), (17, 17), -3.0),
        ((10, None), (17, 17), 0.0),
        ((None, 5), (9, 9), None),
        ((20, None), (17, 17), -1.0),
    ],
)
def test_two_tolls(one, other, bits):
    mine, its = (Count("q1", "killed", *found) for found in (one, other))
    assert count_bits([mine], [its]) == count_bits([its], [mine]) == bits


def test_the_best_pair_of_numbers_of_one_measure():
    ten, three = Count("q1", "killed", 10, 10), Count("q2", "killed", 3, 3)
    hurt = Count("q3", "wounded", 9, 9)
    assert count_bits([three, ten], [ten]) == pytest.approx(3.46, abs=0.01)
    assert count_bits([ten], [hurt]) is None


def test_the_same_word(know):
    assert word_bits(told(know, word="الهجوم"), told(know, word="هجوم")) == 0.5
    assert word_bits(told(know, word="قصف"), told(know, word="هجوم")) == 0.0


def test_who_said_it_is_remembered(know):
    reading = story("a", event("e1", said="a1"), attributions=[attribution("a1", "houthis")])
    assert [one.speaker for one in tellings(reading, know)] == ["houthis"]
