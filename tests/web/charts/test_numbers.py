"""Numbers on a line."""

import pytest

from rasid.web.charts.numbers import Numbers, round_up


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([3, 17], [0, 5, 10, 15, 20]),
        ([1], [0, 1]),
        ([0], [0, 1]),
        ([], [0, 1]),
        ([4], [0, 1, 2, 3, 4]),
        ([130, 900], [0, 200, 400, 600, 800, 1000]),
    ],
)
def test_ticks_are_round_and_reach_the_largest(values, ticks):
    assert Numbers(values, 100).ticks == ticks


@pytest.mark.parametrize(
    ("value", "round_number", "step"),
    [
        (0, 1, 1),
        (1, 1, 1),
        (4, 4, 1),
        (7, 8, 2),
        (13, 15, 5),
        (57, 60, 20),
        (101, 150, 50),
        (98_765, 100_000, 20_000),
    ],
)
def test_numbers_are_rounded_up(value: int, round_number: int, step: int) -> None:
    assert round_up(value) == (round_number, step)
    assert round_up(float(value)) == (round_number, step)


@pytest.mark.parametrize(
    ("values", "ticks"), [([4, 3000], [1, 10, 100, 1000, 10_000]), ([10, 2000], [10, 100, 1000, 10_000])]
)
def test_a_wide_span_begins_at_the_power_of_ten_below_its_smallest(values, ticks):
    scale = Numbers(values, 100)
    assert (scale.wide, scale.ticks) == (True, ticks)
    assert not Numbers([11, 2000], 100).wide


def test_what_is_below_zero_is_left_out():
    assert Numbers([-5, 3], 100).ticks == [0, 1, 2, 3]


def test_a_wide_span_goes_by_its_logarithm():
    scale = Numbers([3, 45_000], 100)
    assert scale.ticks == [1, 10, 100, 1000, 10_000, 100_000]
    assert [scale.along(tick) for tick in scale.ticks] == pytest.approx([0, 20, 40, 60, 80, 100])
    assert scale.along(0) == 0


def test_numbers_run_with_the_text_within_their_room():
    left, right = Numbers([20], 100, 10), Numbers([20], 100, 10, from_right=True)
    assert [left.x(0), left.x(10), left.x(20)] == [10, 50, 90]
    assert [right.x(0), right.x(10), right.x(20)] == [90, 50, 10]
