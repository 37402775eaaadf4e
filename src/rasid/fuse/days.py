"""Days of ISO values: where a date, a month, a week, an interval or a length of time begins and ends."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

_LENGTH = re.compile(r"P(?:(\d+)([YMWD])|T(\d+)H)$")
_UNITS = {"D": 1, "W": 7, "M": 30, "Y": 365}  # days; months and years are rounded


@lru_cache(8192)
def bounds(value: str | None) -> tuple[date | None, date | None]:
    """The first and last day of a value; None on a side that is open or not a day at all."""
    if not value:
        return None, None
    if "/" in value:
        first, _, last = value.partition("/")
        return bounds(first)[0], bounds(last)[1]
    try:
        return _bounds(value[:10].partition("T")[0])
    except ValueError:
        return None, None


def _bounds(value: str) -> tuple[date | None, date | None]:
    parts = value.split("-")
    if len(parts) == 2 and parts[1].startswith("W"):
        first = date.fromisocalendar(int(parts[0]), int(parts[1][1:]), 1)
        return first, first + timedelta(days=6)
    if len(parts) == 1:
        return date(int(value), 1, 1), date(int(value), 12, 31)
    year, month = int(parts[0]), int(parts[1])
    if len(parts) == 2:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    day = date(year, month, int(parts[2]))
    return day, day


def first_day(value: str | None) -> date | None:
    """The first day of a value."""
    return bounds(value)[0]


def last_day(value: str | None) -> date | None:
    """The last day of a value."""
    return bounds(value)[1]


def length(value: str | None) -> int | None:
    """The days of a length of time (`P1W`, `PT48H`), at least one; None where it is not counted (`PXM`)."""
    found = _LENGTH.fullmatch(value or "")
    if found is None:
        return None
    count, unit, hours = found.groups()
    return int(count) * _UNITS[unit] if count else max(1, round(int(hours) / 24))


def after(value: str | None, days: int) -> date | None:
    """The day so many days after the first day of a value (before it, below zero); None outside the calendar."""
    first = first_day(value)
    try:
        return first + timedelta(days=days) if first else None
    except OverflowError:
        return None
