"""Calendars: days, weeks and months of the civil and the Hijri calendar, and their ISO 8601 spelling.

Weekdays are ISO's: Monday 1 to Sunday 7. Hijri dates follow the Umm al-Qura tables (1343 to 1500 AH).
"""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from hijridate import Hijri

DAY = timedelta(days=1)
HIJRI_YEARS = range(1343, 1501)


def day(year: int, month: int, number: int) -> date | None:
    """The civil day, or None where the calendar has none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def fits(month: int, number: int) -> bool:
    """Whether some year has this day."""
    return day(2024, month, number) is not None


def iso_week(of: date) -> str:
    """The ISO week a day falls in: `2024-W05`."""
    year, week, _ = of.isocalendar()
    return f"{year}-W{week:02}"


def iso_month(year: int, month: int) -> str:
    """`2024-01`."""
    return f"{year:04}-{month:02}"


def add_days(of: date, count: int) -> date | None:
    """The day that many days later (or, below zero, earlier); None outside the calendar."""
    try:
        return of + DAY * count
    except OverflowError:
        return None


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The month that many months later (or, below zero, earlier)."""
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1


def weekday_before(of: date, weekday: int, same: bool = True) -> date:
    """The last such weekday up to the day (itself too, unless `same` is False)."""
    back = (of.isoweekday() - weekday) % 7
    return of - DAY * (back or (0 if same else 7))


def weekday_after(of: date, weekday: int, same: bool = True) -> date:
    """The next such weekday from the day on (itself too, unless `same` is False)."""
    ahead = (weekday - of.isoweekday()) % 7
    return of + DAY * (ahead or (0 if same else 7))


def weekday_near(of: date, weekday: int) -> date:
    """Such a weekday at most three days away."""
    found = weekday_before(of, weekday)
    return found if (of - found).days <= 3 else found + DAY * 7


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def share(whole: str, part: str) -> str:
    """The months of a share of a year, the days of one of a month: `2/4` of `2023` is `2023-04/2023-06`."""
    nth, of = (int(number) for number in part.split("/"))
    size = (30 if "-" in whole else 12) // of
    first, last = size * (nth - 1) + 1, size * nth
    if "-" in whole and nth == of:
        year, month = (int(number) for number in whole.split("-"))
        last = month_end(year, month).day
    return f"{whole}-{first:02}/{whole}-{last:02}"


def hijri_day(year: int, month: int, number: int) -> date | None:
    """The civil day of a Hijri date, or None outside the tables."""
    try:
        return date(*Hijri(year, month, number).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None


def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """The first and the last civil day of a Hijri month."""
    first = hijri_day(year, month, 1)
    following = hijri_day(year + month // 12, month % 12 + 1, 1)
    return (first, following - DAY) if first and following else None


def hijri_years(around: date) -> Iterator[int]:
    """The Hijri years that may fall within a year of the day, the earliest first."""
    middle = round((around.year - 622) * 33 / 32)
    return (year for year in range(middle - 2, middle + 4) if year in HIJRI_YEARS)
