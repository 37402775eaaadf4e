from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic import calendars

SUNDAY = date(2024, 2, 11)
DAYS = st.dates(date(1930, 1, 1), date(2070, 1, 1))


def test_a_day_that_no_calendar_has() -> None:
    assert calendars.day(2023, 2, 29) is None
    assert calendars.fits(2, 29)
    assert not calendars.fits(6, 31)


def test_weekdays_around_a_sunday() -> None:
    assert calendars.weekday_before(SUNDAY, 4) == date(2024, 2, 8)
    assert calendars.weekday_before(SUNDAY, 7) == SUNDAY
    assert calendars.weekday_before(SUNDAY, 7, same=False) == date(2024, 2, 4)
    assert calendars.weekday_after(SUNDAY, 1) == date(2024, 2, 12)
    assert calendars.weekday_near(SUNDAY, 3) == date(2024, 2, 14)


@given(DAYS, st.integers(1, 7))
def test_the_nearest_weekday_is_at_most_three_days_away(of: date, weekday: int) -> None:
    found = calendars.weekday_near(of, weekday)
    assert found.isoweekday() == weekday
    assert abs((found - of).days) <= 3


def test_months_roll_over_the_year() -> None:
    assert calendars.add_months(2024, 1, -1) == (2023, 12)
    assert calendars.add_months(2024, 12, 1) == (2025, 1)
    assert calendars.month_end(2024, 2) == date(2024, 2, 29)


def test_iso_names() -> None:
    assert calendars.iso_week(date(2024, 2, 4)) == "2024-W05"
    assert calendars.iso_month(2024, 3) == "2024-03"


def test_days_outside_the_calendar() -> None:
    assert calendars.add_days(SUNDAY, -10_000_000) is None
    assert calendars.add_days(SUNDAY, -11) == date(2024, 1, 31)


def test_hijri_days_and_months() -> None:
    assert calendars.hijri_day(1436, 10, 10) == date(2015, 7, 26)
    assert calendars.hijri_month(1436, 9) == (date(2015, 6, 18), date(2015, 7, 16))
    assert calendars.hijri_day(1200, 1, 1) is None
    assert calendars.hijri_day(1436, 10, 31) is None


@given(DAYS)
def test_some_hijri_year_near_a_day_holds_it(of: date) -> None:
    bounds = [
        (calendars.hijri_day(year, 1, 1), calendars.hijri_month(year, 12))
        for year in calendars.hijri_years(of)
    ]
    assert any(first and last and first <= of <= last[1] for first, last in bounds)


@pytest.mark.parametrize(("whole", "part", "value"), [
    ("2023", "1/2", "2023-01/2023-06"), ("2023", "3/4", "2023-07/2023-09"), ("2023", "3/3", "2023-09/2023-12"),
    ("2023-04", "1/3", "2023-04-01/2023-04-10"), ("2023-02", "2/2", "2023-02-16/2023-02-28"),
])  # fmt: skip
def test_shares(whole: str, part: str, value: str) -> None:
    assert calendars.share(whole, part) == value
