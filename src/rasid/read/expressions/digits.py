"""Dates in digits: «26/8/2024», «2024-08-26», «26.08.2024»; «26/8» only beside a day word (see points)."""

from rasid.arabic import calendars
from rasid.read.expressions.line import Line

_SIGNS = frozenset(("/", "-", "\\", "–"))
_YEARS = range(1800, 2100)


def digits_at(line: Line, at: int) -> tuple[str, int] | None:
    """(ISO day, next token), day before month unless that cannot be; Hijri where its year or era says so."""
    parts = _parts(line, at)
    if parts is None:
        return None
    numbers, after = parts
    era = line.atom(after, "era")
    hijri = bool(era and era.entry.value == "hijri")
    if era:
        after = era.after
    if len(numbers[0]) == 4:
        year, month, day = (int(number) for number in numbers)
    else:
        day, month, year = (int(number) for number in numbers)
    if hijri or year in calendars.HIJRI_YEARS:
        found = calendars.hijri_day(year, month, day)
    elif year in _YEARS:
        found = calendars.day(year, month, day) or calendars.day(year, day, month)
    else:
        return None
    return (found.isoformat(), after) if found else None


def _parts(line: Line, at: int) -> tuple[list[str], int] | None:
    """The three numbers of a date, one of the outer ones a year, with one sign between them."""
    token = line.tokens[at] if at < line.after else None
    if token is None or token.kind != "number":
        return None
    if token.fold.count(".") == 2:
        numbers, after = token.fold.split("."), at + 1
    else:
        sign = line.fold(at + 1)
        if sign not in _SIGNS or line.fold(at + 3) != sign or line.fold(at + 5) == sign:
            return None
        numbers, after = [line.fold(at), line.fold(at + 2), line.fold(at + 4)], at + 5
    if not all(number.isdigit() for number in numbers):
        return None
    sizes = [len(number) for number in numbers]
    if sorted((sizes[0], sizes[2]))[1] != 4 or max(sizes[1], min(sizes)) > 2 or sizes.count(4) != 1:
        return None
    return numbers, after
