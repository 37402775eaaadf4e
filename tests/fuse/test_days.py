from datetime import date

import pytest

from rasid.fuse.days import after, bounds, first_day, last_day, length


@pytest.mark.parametrize(("value", "first", "last"), [
    ("2024-03-05", date(2024, 3, 5), date(2024, 3, 5)),
    ("2024-03-05TEV", date(2024, 3, 5), date(2024, 3, 5)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("2024-W05", date(2024, 1, 29), date(2024, 2, 4)),
    ("2024-01/2024-03-02", date(2024, 1, 1), date(2024, 3, 2)),
    ("2020-01-05/..", date(2020, 1, 5), None),
    ("PAST_REF", None, None),
    ("2024-02-31", None, None),
    ("", None, None),
    (None, None, None),
])  # fmt: skip
def test_a_value_begins_and_ends(value, first, last):
    assert bounds(value) == (first, last)
    assert first_day(value) == first
    assert last_day(value) == last


@pytest.mark.parametrize(("value", "days"), [
    ("P3D", 3), ("P2W", 14), ("P1M", 30), ("P1Y", 365), ("PT48H", 2), ("PT6H", 1), ("PXM", None), ("2024", None), (None, None),
])  # fmt: skip
def test_lengths_are_counted_in_days(value, days):
    assert length(value) == days


def test_days_are_added_within_the_calendar():
    assert after("2024-03-05", 2) == date(2024, 3, 7)
    assert after("2024-03", -1) == date(2024, 2, 29)
    assert after("0001-01-01", -5) is None
    assert after(None, 2) is None
