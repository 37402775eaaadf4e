"""Krippendorff's alpha: his published values, and what it must do in between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.evaluate.agreement import agreement, alpha

# Krippendorff 2011, section C: four observers, twelve units, values missing.
PUBLISHED = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}
UNITS = [
    {who: int(row.split()[unit]) for who, row in PUBLISHED.items() if row.split()[unit] != "."}
    for unit in range(12)
]
RATINGS = st.lists(
    st.dictionaries(st.sampled_from("abc"), st.sampled_from(["accept", "reject"]), max_size=3), max_size=8
)


@pytest.mark.parametrize(
    ("metric", "published"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)]
)
def test_the_published_values(metric, published):
    assert alpha(UNITS, metric) == pytest.approx(published, abs=5e-4)


def test_two_observers_of_binary_data_as_published():
    one, other = "0100000010", "1110010000"
    assert alpha([{"a": x, "b": y} for x, y in zip(one, other, strict=True)]) == pytest.approx(
        0.095, abs=5e-4
    )


def test_what_it_rests_on():
    found = agreement(UNITS)
    assert (found.units, found.coders, found.values) == (11, 4, 40)
    assert found.low < found.alpha < found.high <= 1


def test_the_interval_is_the_same_each_time_and_wider_of_less():
    assert agreement(UNITS, seed=3) == agreement(list(reversed(UNITS)), seed=3)
    assert agreement(UNITS, seed=3) != agreement(UNITS, seed=4)
    few, many = agreement(UNITS), agreement(UNITS * 9)
    assert many.high - many.low < few.high - few.low


def test_to_agree_in_all_is_one_and_to_have_one_value_alone_is_nothing():
    assert alpha([{"a": 1, "b": 1}, {"a": 2, "b": 2}]) == 1
    assert alpha([{"a": 1, "b": 1}, {"a": 1, "b": 1}]) is None
    found = agreement([{"a": 1}, {}])
    assert (found.alpha, found.low, found.units, found.coders) == (None, None, 0, 0)


def test_values_of_several_kinds_are_told_apart():
    assert alpha([{"a": None, "b": None}, {"a": "drone", "b": "drone"}, {"a": None, "b": "drone"}]) < 1


@given(RATINGS)
def test_who_is_called_what_and_the_order_of_units_change_nothing(ratings):
    called = [
        {{"a": "x", "b": "y", "c": "z"}[who]: value for who, value in one.items()}
        for one in reversed(ratings)
    ]
    assert (
        alpha(called) == pytest.approx(alpha(ratings))
        if alpha(ratings) is not None
        else alpha(called) is None
    )


@given(RATINGS)
def test_it_is_never_above_one(ratings):
    found = alpha(ratings)
    assert found is None or found <= 1
