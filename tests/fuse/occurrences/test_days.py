"""Values of time expressions as ranges of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.fuse.occurrences.days import Days, days, iso


def range_of(value):
    found = days(value)
    return found and (iso(found.first), iso(found.last), found.precision, found.part)


@pytest.mark.parametrize(
    "value, expected",
    [
        ("2031-05-06", ("2031-05-06", "2031-05-06", "day", None)),
        ("2031-05-06TMO", ("2031-05-06", "2031-05-06", "part_of_day", 0)),
        ("2031-05-06TNI", ("2031-05-06", "2031-05-06", "part_of_day", 4)),
        ("2031-05-06T14:30", ("2031-05-06", "2031-05-06", "day", None)),
        ("2031-W20", ("2031-05-12", "2031-05-18", "week", None)),
        ("2032-02", ("2032-02-01", "2032-02-29", "month", None)),
        ("2031", ("2031-01-01", "2031-12-31", "year", None)),
        ("2031-05-06/2031-05-07", ("2031-05-06", "2031-05-07", "day", None)),
        ("2031-05-06/2031-05-10", ("2031-05-06", "2031-05-10", "week", None)),
    ],
)
def test_values_and_their_days(value, expected):
    assert range_of(value) == expected


@pytest.mark.parametrize(
    "value", [None, "", "PAST_REF", "2031-13-01", "P3D", "2031-05-10/2031-05-01", "2031-05/.."]
)
def test_what_names_no_days_gives_none(value):
    assert days(value) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_a_day_is_itself(day):
    assert days(day.isoformat()) == Days(day.toordinal(), day.toordinal(), "day")
    assert iso(day.toordinal()) == day.isoformat()
