"""Shifts: how a relative expression gets from a clock's day to its value. News looks back unless told otherwise.

day -1 [5]            so many days on [which the text calls a Friday: that decides]
weekday 5 near        the last (of a future: the next) such day; -1 before, +1 after, W-1 in last week
on 10 7 near          day 7 of October; 0 for the month; -1, +1, Y-1 (last year's); a weekday may follow
on 10 7 near y2023    a well-known day: that of 2023 unless the clock is before it
hijri 9 0 near        the same by the Hijri calendar
monthday 5 0          day 5 of this month (-1: the last)
period M -1           last month; W week, Y year, E decade, C century
season SU -1          last summer
ago P3D, ahead P3D    counted from today, as coarse as the unit
same D [+1]           the day (week, month, year) spoken of last [and so many on]
A .. B                from one to the other; =2024-01 is a value, @TEV a part of day
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from rasid.arabic import calendars
from rasid.read.times.lengths import counted

_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
_SOON = 10  # days ahead within which a day of a month is near although nothing says it is to come


class Scene(NamedTuple):
    """Where a shift starts: the clock's day, the day spoken of last, and whether what is told is to come."""

    now: date
    last: str | None
    future: bool
    since: bool = False


def resolve(shift: str, scene: Scene) -> str | None:
    """The ISO 8601 value of a shift, without the part of day."""
    if " .. " in shift:
        left, right = (_side(side, scene) for side in shift.split(" .. "))
        return f"{left}/{right}" if left and right else None
    words = shift.split()
    rule = _RULES.get(words[0])
    return rule(words[1:], scene) if rule else None


def known_day(shift: str) -> str | None:
    """The day of a well-known date, which needs no clock."""
    words = shift.split()
    if words[0] != "on" or not words[-1].startswith("y"):
        return None
    return _dated(int(words[-1][1:]), int(words[1]), int(words[2]))


def _side(side: str, scene: Scene) -> str | None:
    if side.startswith("="):
        return side[1:]
    shift, _, part = side.partition(" @")
    value = resolve(shift, scene)
    return value + part if value and len(value) == 10 else value


def _day(words: list[str], scene: Scene) -> str | None:
    found = calendars.add_days(scene.now, int(words[0]))
    if found and len(words) > 1:
        found = calendars.weekday_near(found, int(words[1]))
    return found.isoformat() if found else None


def _weekday(words: list[str], scene: Scene) -> str | None:
    number, move, now = int(words[0]), words[1], scene.now
    if move.startswith("W"):
        monday = calendars.weekday_before(now, 1)
        return (monday + calendars.DAY * (7 * int(move[1:]) + number - 1)).isoformat()
    if move == "near":
        found = (
            calendars.weekday_after(now, number) if scene.future else calendars.weekday_before(now, number)
        )
    elif int(move) < 0:
        found = calendars.weekday_before(now, number, same=False) - calendars.DAY * 7 * (-int(move) - 1)
    elif int(move) > 0:
        found = calendars.weekday_after(now, number, same=False) + calendars.DAY * 7 * (int(move) - 1)
    else:
        found = calendars.weekday_near(now, number)
    return found.isoformat()


def _on(words: list[str], scene: Scene) -> str | None:
    """A day or month whose year is to be found."""
    month, number, move = int(words[0]), int(words[1]), words[2]
    now = scene.now
    if words[-1].startswith("y"):
        known = _dated(int(words[-1][1:]), month, number)
        if known and known <= now.isoformat():
            return known
        words = words[:-1]
    if len(words) > 3 and number and (dated := _by_weekday(month, number, int(words[3]), now)):
        return dated.isoformat()
    if move.startswith("Y"):
        return _dated(now.year + int(move[1:]), month, number)
    if move == "same":
        return _dated(int(scene.last[:4]) if scene.last else now.year, month, number)
    if move == "+0":
        return _dated(now.year, month, number)
    here, there = (month, number or 0), (now.month, now.day if number else 0)
    if move == "near" and scene.future or move == "+1":
        later = here > there if move == "+1" else here >= there
        return _dated(now.year + (not later), month, number)
    earlier = here < there if move != "near" else here <= there
    if move == "near" and not earlier and not scene.since and number and _soon(month, number, now):
        return _dated(now.year, month, number)
    years = int(move) if move != "near" and int(move) < -1 else 0
    return _dated(now.year - (not earlier) + (years + 1 if years else 0), month, number)


def _soon(month: int, number: int, now: date) -> bool:
    found = calendars.day(now.year, month, number)
    return bool(found and 0 <= (found - now).days <= _SOON)


def _by_weekday(month: int, number: int, weekday: int, now: date) -> date | None:
    """The day within a year that falls on the weekday told beside it, the nearest first."""
    days = [calendars.day(now.year + years, month, number) for years in (0, -1, 1)]
    fitting = [day for day in days if day and day.isoweekday() == weekday]
    return min(fitting, key=lambda day: abs((day - now).days), default=None)


def _dated(year: int, month: int, number: int) -> str | None:
    if not number:
        return calendars.iso_month(year, month)
    found = calendars.day(year, month, number)
    return found.isoformat() if found else None


def _hijri(words: list[str], scene: Scene) -> str | None:
    """A Hijri day or month: the last begun by now, or the next."""
    month, number, move = int(words[0]), int(words[1]), words[2]
    spans = []
    for year in calendars.hijri_years(scene.now):
        day = calendars.hijri_day(year, month, number) if number else None
        span = (day, day) if day else None if number else calendars.hijri_month(year, month)
        if span:
            spans.append(span)
    ahead = move == "+1" or (move == "near" and scene.future)
    if ahead:
        spans = [span for span in spans if span[0] > scene.now]
    else:
        bound = 1 if move == "-1" else 0  # the past one is over, the near one has begun
        spans = [span for span in spans if span[bound] <= scene.now]
    if not spans:
        return None
    first, last = spans[0] if ahead else spans[-1]
    return first.isoformat() if number else f"{first.isoformat()}/{last.isoformat()}"


def _monthday(words: list[str], scene: Scene) -> str | None:
    year, month = calendars.add_months(scene.now.year, scene.now.month, int(words[1]))
    return _dated(year, month, int(words[0]))


def period(unit: str, count: int, of: date) -> str | None:
    """The week, month, year, decade or century so many from the day's own."""
    if unit == "W":
        found = calendars.add_days(of, 7 * count)
        return calendars.iso_week(found) if found else None
    if unit == "M":
        return calendars.iso_month(*calendars.add_months(of.year, of.month, count))
    if unit == "Y":
        return f"{of.year + count:04}"
    return f"{of.year // 10 + count}X" if unit == "E" else f"{of.year // 100 + count}XX"


def _period(words: list[str], scene: Scene) -> str | None:
    return period(words[0], int(words[1]), scene.now)


def _season(words: list[str], scene: Scene) -> str | None:
    code, move, now = words[0], words[1], scene.now
    if move.startswith("Y"):
        return f"{now.year + int(move[1:])}-{code}"
    first, last = _SEASONS[code]
    years = [now.year + step for step in (-2, -1, 0, 1)]
    month = now.year * 12 + now.month
    if int(move) < 0:
        return f"{max(year for year in years if year * 12 + last < month)}-{code}"
    if int(move) > 0:
        return f"{min(year for year in years if year * 12 + first > month)}-{code}"
    return f"{min(year for year in years if year * 12 + last >= month)}-{code}"


def _counted(sign: int) -> Callable[[list[str], Scene], str | None]:
    return lambda words, scene: counted(words[0], sign, scene.now)


def _same(words: list[str], scene: Scene) -> str | None:
    """The day spoken of last, or today."""
    try:
        last = date.fromisoformat((scene.last or "")[:10])
    except ValueError:
        last = scene.now
    unit, count = (words[0] if words else "D"), int(words[1]) if len(words) > 1 else 0
    if unit == "D":
        found = calendars.add_days(last, count)
        return found.isoformat() if found else None
    return period(unit, count, last)


_RULES: dict[str, Callable[[list[str], Scene], str | None]] = {
    "day": _day, "weekday": _weekday, "on": _on, "hijri": _hijri, "monthday": _monthday, "period": _period,
    "season": _season, "ago": _counted(-1), "ahead": _counted(1), "same": _same,
}  # fmt: skip
