"""Scales and axes: time runs as the text does, labels have room, numbers are round."""

from datetime import date
from itertools import pairwise

import pytest

from rasid.web.charts.axes import ROOM, EvenDays, EvenNumbers, number_axis, ticks, time_axis
from rasid.web.manner import Manner


def days(first: str, last: str, from_right: bool = False, width: float = 950) -> EvenDays:
    return EvenDays(date.fromisoformat(first), date.fromisoformat(last), 10, width, from_right)


def test_days_lie_from_the_left_or_from_the_right() -> None:
    left, right = days("2024-08-01", "2024-08-10", width=100), days("2024-08-01", "2024-08-10", True, 100)
    assert left.box(date(2024, 8, 1), date(2024, 8, 2)) == (10, 20)
    assert right.box(date(2024, 8, 1), date(2024, 8, 2)) == (90, 20)
    assert (left.middle(date(2024, 8, 1)), right.middle(date(2024, 8, 1))) == (15, 105)


def test_what_reaches_beyond_the_scale_is_cut() -> None:
    assert days("2024-08-01", "2024-08-10", width=100).box(date(2023, 1, 1), date(2025, 1, 1)) == (10, 100)


@pytest.mark.parametrize(
    ("first", "last", "isos"),
    [
        ("2024-08-30", "2024-09-01", ["2024-08-30", "2024-08-31", "2024-09-01"]),
        ("2024-01-01", "2025-06-30", ["2024-01", "2024-04", "2024-07", "2024-10", "2025-01", "2025-04"]),
        ("2022-05-01", "2024-12-31", ["2022-07", "2023-01", "2023-07", "2024-01", "2024-07"]),
        ("1990-01-01", "2024-12-31", ["1990", "1992", "1994"]),
    ],
)
def test_marks_are_as_close_as_labels_allow(first: str, last: str, isos: list[str]) -> None:
    assert [tick.iso for tick in ticks(days(first, last))][: len(isos)] == isos


def test_labels_lead_to_what_they_name_and_say_the_year_where_it_changes() -> None:
    m = Manner.of({"language": "en"})
    drawn = "".join(
        time_axis(days("2024-01-01", "2025-06-30"), 200, 0, m, lambda since, until: f"?{since}/{until}")
    )
    assert 'href="?2024-04/2024-04"' in drawn
    assert drawn.count(">2024<") == drawn.count(">2025<") == 1
    assert ">April<" in drawn


def test_the_axis_of_numbers_stands_where_lines_begin() -> None:
    numbers = EvenNumbers(10, 0, 100)
    assert numbers.y(5) == 50
    arabic, english = (Manner.of({"language": language, "digits": "arab"}) for language in ("ar", "en"))
    right = "".join(number_axis(numbers, 5, 0, 500, arabic))
    assert 'x="506"' in right
    assert ">١٠<" in right
    assert 'x="-6"' in "".join(number_axis(numbers, 5, 0, 500, english))


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2024-08-01", "2024-08-12", "day"),
        ("2024-01-01", "2024-12-31", "month"),
        ("2000-01-01", "2024-12-31", "year"),
        ("0001-01-01", "9998-12-31", "year"),
    ],
)
def test_labels_never_stand_closer_than_they_need(first: str, last: str, unit: str) -> None:
    scale = days(first, last)
    marks = ticks(scale)
    assert {tick.unit for tick in marks} == {unit}
    places = [scale.box(tick.day, tick.day)[0] for tick in marks]
    room = min(b - a for a, b in pairwise(places))
    assert room >= ROOM[unit] * 0.9 or len(marks) > 90  # a hundred years is the widest step there is


def test_a_single_day_is_as_wide_as_all() -> None:
    only = days("2024-08-01", "2024-08-01", width=100)
    assert only.box(date(2024, 8, 1), date(2024, 8, 1)) == (10, 100)
    assert [tick.iso for tick in ticks(only)] == ["2024-08-01"]


def test_labels_of_time_are_in_the_manner_of_who_looks() -> None:
    arabic = Manner.of({"language": "ar", "digits": "arab", "months": "levant"})
    drawn = "".join(time_axis(days("2024-08-01", "2024-08-05", True), 200, 0, arabic))
    assert ">١<" in drawn
    assert ">آب ٢٠٢٤<" in drawn
    assert 'direction="rtl"' in drawn
    assert "<a " not in drawn
