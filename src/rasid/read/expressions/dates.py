"""Days and months by name: «17 تشرين الأول/أكتوبر», «الثالث من أيار 2021», «January 26, 2024», «5 شعبان 1436هـ»."""

from typing import NamedTuple

from rasid.arabic import calendars
from rasid.read.expressions.line import Line, definite

_JOINS = frozenset(("-", "–", "—", "/", "الي", "حتي", "و"))
_YEARS = range(1800, 2100)
_BEFORE_MONTH = frozenset(
    ("في", "منذ", "خلال", "حتي", "وفي", "ومنذ", "بحلول", "قبل", "بعد", "لشهر", "اواخر", "مطلع")
)


class DateFields(NamedTuple):
    """A named date: `last` closes a range of days; `move` is the direction («past», «Y-1») where no year is told."""

    after: int
    month: int = 0
    day: int = 0
    last: int = 0
    calendar: str = "gregorian"
    year: int = 0
    move: str = ""
    off: int | None = None

    def iso(self, day: int | None = None) -> str | None:
        """The ISO 8601 value when the year is told: a day, a month, or the span of a Hijri month."""
        number = self.day if day is None else day
        if self.calendar == "hijri":
            return self._hijri(number) if self.year in calendars.HIJRI_YEARS else self._within(number)
        if not number:
            return calendars.iso_month(self.year, self.month)
        found = calendars.day(self.year, self.month, number)
        return found.isoformat() if found else None

    def _hijri(self, number: int) -> str | None:
        if number:
            found = calendars.hijri_day(self.year, self.month, number)
            return found.isoformat() if found else None
        month = calendars.hijri_month(self.year, self.month)
        return f"{month[0].isoformat()}/{month[1].isoformat()}" if month else None

    def _within(self, number: int) -> str | None:
        """The Hijri day or month that begins in a civil year: «رمضان 2019»."""
        middle = calendars.day(self.year, 7, 1)
        for year in calendars.hijri_years(middle) if middle else ():
            first = calendars.hijri_day(year, self.month, number or 1)
            if first and first.year == self.year:
                return self._replace(year=year)._hijri(number)
        return None

    def shift(self, day: int | None = None) -> str:
        """How a clock finds the year."""
        number = self.day if day is None else day
        if self.off is not None:
            return f"monthday {number} {self.off}"
        word = "hijri" if self.calendar == "hijri" else "on"
        return f"{word} {self.month} {number} {self.move or 'near'}"


def day_at(line: Line, at: int) -> tuple[int, int, int] | None:
    """(day, last day or 0, next token): digits, a range of digits, or a rank; «أول» and «الأول» too."""
    number = line.digits(at, 31)
    if number:
        after = at + 1 + (line.fold(at + 1) in ("st", "nd", "rd", "th"))
        last = line.digits(after + 1, 31) if line.fold(after) in _JOINS else None
        if last and last > number and (line.fold(after) != "و" or last == number + 1 or _between(line, at)):
            return number, last, after + 2
        return number, 0, after
    if line.fold(at) in ("اول", "واول"):
        return 1, 0, at + 1
    rank = line.ordinal(at) or line.numeral(at)
    if rank and (rank.kind == "cardinal" and not line.atom(rank.after, "month") or _described(line, at)):
        return None
    if rank and rank.value in range(1, 32) and rank.kind != "vague":
        return int(rank.value), 0, rank.after
    return None


def _described(line: Line, at: int) -> bool:
    """Whether a rank describes a definite noun before it: «الأسبوع الأول من أيار» is no first of May."""
    before = line.fold(at - 1)
    return before.startswith(("ال", "وال", "بال", "لل")) and line.atom(at - 1, "weekday", "deictic") is None


def _between(line: Line, at: int) -> bool:
    return line.fold(at - 1) in ("بين", "وبين")


def date_at(line: Line, at: int) -> DateFields | None:
    """A day of a named month, with what bounds its year."""
    english = _english(line, at)
    if english:
        return english
    day = day_at(line, at)
    if day is None:
        return None
    number, last, place = day
    place += line.fold(place) in ("من", "of") or (
        line.fold(place) in ("/", "-") and line.atom(place + 1, "month") is not None
    )
    month = line.atom(place, "unit")
    if month and month.entry.unit == "M" and month.entry.count == "one":
        relative = _of_month(line, place, number, last)
        if relative:
            return relative
        place = month.after
    elif line.atom(place, "this") and place > day[2]:
        return _of_month(line, place, number, last)
    elif place == day[2] and line.fold(place) in ("الجاري", "الحالي") and line.digits(at):
        return DateFields(place + 1, 0, number, last, off=0)
    return _with_month(line, place, number, last)


def month_at(line: Line, at: int) -> DateFields | None:
    """A month without a day; a doubtful name needs a year, a direction, a twin or a word for month beside it."""
    start = at
    unit = line.atom(at, "unit")
    if unit and unit.entry.unit == "M" and unit.entry.count == "one" and line.atom(unit.after, "month"):
        at = unit.after
    match = line.atom(at, "month")
    if match is None:
        return None
    found = _with_month(line, at, 0, 0)
    if found is None:
        return None
    if match.entry.doubtful and at == start:
        told = found.year or found.move or found.after > match.after
        if not told and not _led(line, start):
            return None
    return found


def _led(line: Line, at: int) -> bool:
    """Whether the word before makes a doubtful name a month; آب must be spelled with its madda (إب is a town)."""
    raw = line.tokens[at].raw
    led = line.fold(at - 1) in _BEFORE_MONTH or line.atom(at - 1, "edge") is not None
    return led and (len(raw) > 3 or "آ" in raw)


def _with_month(line: Line, place: int, number: int, last: int) -> DateFields | None:
    """The month here, its twin of another tradition, and the year."""
    match = line.atom(place, "month")
    if match is None or (number and match.entry.number and match.entry.calendar == "gregorian"
                         and not calendars.fits(match.entry.number, last or number)):  # fmt: skip
        return None
    after = _twin(line, match.after, match.entry.number, match.entry.calendar)
    found = DateFields(after, match.entry.number, number, last, match.entry.calendar)
    return _with_year(line, found)


def _twin(line: Line, at: int, number: int, calendar: str) -> int:
    """Where the same month in another tradition ends, after /, -, a bracket, or nothing."""
    place = at + (line.fold(at) in ("/", "-", "–", "(", "[", "\\"))
    match = line.atom(place, "month")
    if match is None or match.entry.number != number or match.entry.calendar != calendar:
        return at
    after: int = match.after
    if line.fold(at) in ("(", "["):
        return after + 1 if line.fold(after) in (")", "]") else at
    return after


def _with_year(line: Line, found: DateFields) -> DateFields:
    """The date with its year or direction, if one follows."""
    after = found.after
    place = after + (line.fold(after) in ("،", ",", "/", "-") and line.digits(after + 1) is not None)
    year = year_at(line, place, found.calendar)
    if year:
        return found._replace(year=year[0], after=year[1])
    direction = line.atom(after, "direction")
    if direction and not direction.entry.weak:
        return found._replace(move=f"{direction.entry.shift:+d}", after=direction.after)
    return _of_year(line, found) or found


def _of_year(line: Line, found: DateFields) -> DateFields | None:
    """«من العام الماضي», «من هذا العام», «من السنة نفسها»."""
    place = found.after + (line.fold(found.after) in ("من", "في"))
    this = line.atom(place, "this")
    unit = line.atom(place + (1 if this else 0), "unit")
    if not unit or unit.entry.unit != "Y" or unit.entry.count != "one" or not definite(unit):
        return None
    if this:
        return found._replace(move="Y+0", after=unit.after)
    direction = line.atom(unit.after, "direction")
    if direction and not direction.entry.weak:
        return found._replace(move=f"Y{direction.entry.shift:+d}", after=direction.after)
    same = line.atom(unit.after, "same")
    return found._replace(move="same", after=same.after) if same else None


def year_at(line: Line, at: int, calendar: str = "gregorian") -> tuple[int, int] | None:
    """(year, next token) of a year beside its month: «2021», «عام 2021», «لسنة 2021», «1436هـ»."""
    place = at + (line.fold(at) == "من" and bool(line.atom(at + 1, "unit")))
    unit = line.atom(place, "unit")
    if unit and unit.entry.unit == "Y" and unit.entry.count == "one":
        place = unit.after
    number = line.digits(place)
    if number is None or len(line.fold(place)) != 4:
        return None
    era = line.atom(place + 1, "era")
    hijri = calendar == "hijri"
    if number not in _YEARS and not (hijri and number in calendars.HIJRI_YEARS):
        return None
    if era and (era.entry.value == "hijri") == hijri:
        return number, era.after
    return number, place + 1


def _of_month(line: Line, at: int, number: int, last: int) -> DateFields | None:
    """«من الشهر الجاري», «من هذا الشهر», «من الشهر ذاته»."""
    this = line.atom(at, "this")
    unit = line.atom(at + (1 if this else 0), "unit")
    if not unit or unit.entry.unit != "M" or unit.entry.count != "one" or not definite(unit):
        return None
    if this:
        return DateFields(unit.after, 0, number, last, off=0)
    direction = line.atom(unit.after, "direction")
    if direction and not direction.entry.weak:
        return DateFields(direction.after, 0, number, last, off=direction.entry.shift)
    return None


def _english(line: Line, at: int) -> DateFields | None:
    """«January 26, 2024», «January 26»."""
    match = line.atom(at, "month")
    if match is None or not line.tokens[at].raw.isascii():
        return None
    place = match.after + (line.fold(match.after) == ".")
    number = line.digits(place, 31)
    if not number:
        return None
    place += 1 + (line.fold(place + 1) in ("st", "nd", "rd", "th"))
    return _with_year(line, DateFields(place, match.entry.number, number))
