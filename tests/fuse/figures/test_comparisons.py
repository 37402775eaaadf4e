import pytest
from tests.fuse.figures.conftest import figure

from rasid.fuse.figures.comparisons import compare, told

OPEN = {"high": None, "approx": "more_than"}


@pytest.mark.parametrize(("one", "other", "relation", "words"), [
    (figure(15), figure(15), "same", "both say 15"),
    (figure(15), figure(12, high=20, approx="between"), "consistent", "15 and between 12 and 20 can both be true"),
    (figure(70, approx="about"), figure(72), "consistent", "about 70 and 72 can both be true"),
    (figure(10), figure(15, "2024-03-06"), "later_increment", "10 by 2024-03-05, 15 by 2024-03-06"),
    (figure(40, **OPEN), figure(50, "2024-03-06", **OPEN), "later_increment", "more than 40 by 2024-03-05, more than 50 by 2024-03-06"),
    (figure(40, **OPEN), figure(50, **OPEN), "consistent", "more than 40 and more than 50 can both be true"),
    (figure(40, **OPEN), figure(30, "2024-03-06"), "revised_down", "more than 40 by 2024-03-05, 30 by 2024-03-06, from the same source"),
    (figure(15), figure(12, "2024-03-06", chain=("wafa",)), "conflict", "15 by 2024-03-05, and fewer later from another source: 12 by 2024-03-06"),
    (figure(15), figure(12), "conflict", "15 and 12: both hold for 2024-03-05, and which was told later is not known"),
    (figure(15, None), figure(12), "conflict", "15 and 12: a day is not told, and which was told later is not known"),
    (figure(20, headline=True), figure(15), "conflict",
     "20 and 15: both hold for 2024-03-05, and which was told later is not known; headline and body of one text differ"),
])  # fmt: skip
def test_comparable_figures(know, one, other, relation, words):
    found = compare(one, other, know)
    assert (found.relation, found.reasons[0].words) == (relation, words)
    words = [] if relation in ("same", "consistent") else [one.quoted.text, other.quoted.text]
    assert [quote.text for quote in found.reasons[0].evidence] == words
    assert (found.earlier, found.later) == (one.ref, other.ref)


@pytest.mark.parametrize(("one", "other", "why"), [
    ({"measure": "wounded"}, {}, "they count different things: wounded and killed"),
    ({"measure": "killed_or_wounded"}, {}, "they count different things: killed_or_wounded and killed"),
    ({"count": "cumulative"}, {}, "one is a cumulative count, the other an incident one"),
    ({"period_start": "2023-10-17"}, {"period_start": "2023-10-07"}, "periods begin on different days: 2023-10-17 and 2023-10-07"),
    ({"period_start": "2023-10-17"}, {}, "one counts since 2023-10-17, the other does not say since when"),
    ({"actor": "united_states_army"}, {"actor": "israel"}, "they are told by different sides: United States and Israel"),
    ({"target": "hamas"}, {"target": "israel"}, "they are told of different sides: Hamas and Israel"),
    ({}, {"as_of": "2024-06-05"}, "they hold for days 92 apart: 2024-03-05 and 2024-06-05"),
    ({"part_of": figure(20).ref}, {}, "one counts a share of those the other counts"),
    ({"measure": "person", "place": None}, {"measure": "person"}, "it is not told that both count the same people or things"),
    ({"measure": "person", "of": "hamas", "place": "gaza"}, {"measure": "person", "target": "israel"}, "it is not told that both count the same people or things"),
    ({"measure": "missile", "event": "e1"}, {"measure": "missile", "event": "e2"}, "one text tells them of two deeds"),
])  # fmt: skip
def test_what_cannot_be_compared_says_why(know, one, other, why):
    found = compare(figure(10, **one), figure(20, **other), know)
    assert found.relation == "not_comparable"
    assert why in [reason.words for reason in found.reasons]


@pytest.mark.parametrize(("one", "other"), [
    ("united_states_army", "united_states"),
    ("qassam_brigades", "hamas"),
    ("somebody_here", "israel"),
    (None, "israel"),
])  # fmt: skip
def test_one_side_under_two_names_is_comparable(know, one, other):
    assert compare(figure(10, target=one), figure(10, target=other), know).relation == "same"


@pytest.mark.parametrize("field", ["of", "actor", "target", "place"])
def test_people_told_of_one_actor_or_place_are_comparable(know, field):
    one, other = (figure(number, measure="person", **{field: "aden"}) for number in (10, 10))
    assert compare(one, other, know).relation == "same"


def test_incidents_without_a_place_are_not_held_against_each_other(know):
    found = compare(figure(10), figure(20), know, one_event=False)
    assert (found.relation, found.reasons[0].rule) == ("not_comparable", "not-comparable")
    assert compare(figure(10), figure(10), know, one_event=False).relation == "same"


@pytest.mark.parametrize(("figure_", "words"), [
    (figure(15), "15"),
    (figure(15, approx="about"), "about 15"),
    (figure(10, high=20, approx="between"), "between 10 and 20"),
    (figure(151, high=None, approx="more_than"), "more than 151"),
    (figure(None, high=20, approx="at_most"), "at most 20"),
    (figure(3, high=None, approx="vague"), "several (3 or more)"),
])  # fmt: skip
def test_numbers_in_words(figure_, words):
    assert told(figure_) == words
