"""Days: the first and last day a time value may mean, how narrow that is, and the part of the day."""

import re
from datetime import date
from typing import NamedTuple

from rasid.fuse.days import bounds
from rasid.model.fusion.occurrences import TimePrecision

_PART = re.compile(r"\d{4}-\d{2}-\d{2}T(MO|MI|AF|EV|NI)")
PARTS = {"MO": 0, "MI": 1, "AF": 2, "EV": 3, "NI": 4}  # TIMEX3 parts of the day, in their order


class Days(NamedTuple):
    """First and last day as ordinals (`date.toordinal`), how narrow that is, and the part of the day if told."""

    first: int
    last: int
    precision: TimePrecision
    part: int | None = None


def days(value: str | None) -> Days | None:
    """The days of an ISO 8601 or TIMEX3 value; None where either end is open or it is not of days."""
    first, last = bounds(value)
    if first is None or last is None or last < first:
        return None
    part = _PART.match(value or "")
    if part and first == last:
        return Days(first.toordinal(), last.toordinal(), "part_of_day", PARTS[part[1]])
    return Days(first.toordinal(), last.toordinal(), _width((last - first).days))


def iso(day: int) -> str:
    """An ordinal as an ISO date."""
    return date.fromordinal(day).isoformat()


def _width(length: int) -> TimePrecision:
    if length <= 1:
        return "day"
    return "week" if length <= 7 else "month" if length <= 31 else "year"
