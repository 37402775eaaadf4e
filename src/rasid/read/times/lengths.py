"""Counting a length of time from a day: as coarse as its smallest unit («قبل عام» is a year, not a day)."""

import re
from datetime import date

from rasid.arabic import calendars

_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")


def counted(length: str, sign: int, now: date) -> str | None:
    """The value so long before (-1) or after (1) the day: a year, a month, or a day."""
    match = _LENGTH.fullmatch(length)
    if match is None:
        return None
    years, months, weeks, days, hours, minutes, seconds = (int(number or 0) for number in match.groups())
    if not (weeks or days or hours or minutes or seconds):
        if not months:
            return f"{now.year + sign * years:04}" if 0 < now.year + sign * years < 10000 else None
        return calendars.iso_month(*calendars.add_months(now.year, now.month, sign * (12 * years + months)))
    total = days + 7 * weeks + 30 * months + 365 * years + hours // 24
    found = calendars.add_days(now, sign * total)
    return found.isoformat() if found else None
