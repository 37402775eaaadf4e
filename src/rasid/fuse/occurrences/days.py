"""Days: from the value of a time expression to the first and last day it may mean."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from rasid.model.fusion.occurrences import TimePrecision

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-W(?P<week>\d{2})|-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<part>\w+).*)?)?)?"
)
PARTS = {"MO": 0, "MI": 1, "AF": 2, "EV": 3, "NI": 4}  # TIMEX3 parts of the day, in their order


class Days(NamedTuple):
    """First and last day as ordinals (`date.toordinal`), how narrow that is, and the part of the day if told."""

    first: int
    last: int
    precision: TimePrecision
    part: int | None = None


def days(value: str | None) -> Days | None:
    """The days of an ISO 8601 or TIMEX3 value: a day, week, month, year or interval. None for any other."""
    if value is None:
        return None
    if "/" in value:
        start, _, end = value.partition("/")
        one, other = days(start), days(end)
        if one is None or other is None or other.last < one.first:
            return None
        return Days(one.first, other.last, _width(other.last - one.first))
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        return _single(match)
    except ValueError:
        return None


def iso(day: int) -> str:
    """An ordinal as an ISO date."""
    return date.fromordinal(day).isoformat()


def _single(match: re.Match[str]) -> Days:
    year, week, month, day = (int(match[name] or 0) for name in ("year", "week", "month", "day"))
    if week:
        monday = date.fromisocalendar(year, week, 1)
        return Days(monday.toordinal(), (monday + timedelta(6)).toordinal(), "week")
    if not month:
        return Days(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), "year")
    if not day:
        last = monthrange(year, month)[1]
        return Days(date(year, month, 1).toordinal(), date(year, month, last).toordinal(), "month")
    one = date(year, month, day).toordinal()
    part = PARTS.get(match["part"] or "")
    return Days(one, one, "day" if part is None else "part_of_day", part)


def _width(length: int) -> TimePrecision:
    if length <= 1:
        return "day"
    return "week" if length <= 7 else "month" if length <= 31 else "year"
