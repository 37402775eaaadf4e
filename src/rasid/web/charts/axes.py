"""Even scales of time and number for charts, with their axes; time runs from the right where the page does."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from markupsafe import Markup

from rasid.web.charts.svg import element
from rasid.web.manner import Manner

Link = Callable[[str, str], str]
"""The address of the same chart between two days, months or years."""
STEPS = (("day", 1), ("day", 2), ("day", 7), ("month", 1), ("month", 3), ("month", 6)) + tuple(
    ("year", years) for years in (1, 2, 5, 10, 20, 50, 100)
)
ROOM = {"day": 30.0, "month": 92.0, "year": 48.0}  # what a label takes
LENGTH = {"day": 1.0, "month": 30.44, "year": 365.25}


class EvenDays(NamedTuple):
    """Days of one width from `first` to `last`, from `start` on; from the right if the text does."""

    first: date
    last: date
    start: float
    width: float
    from_right: bool = False

    @property
    def day(self) -> float:
        """How wide a day is."""
        return self.width / ((self.last - self.first).days + 1)

    def box(self, first: date, last: date) -> tuple[float, float]:
        """The left edge and the width of days, as far as they are on the scale."""
        begin, end = max(first, self.first), min(last, self.last)
        along, width = (begin - self.first).days * self.day, ((end - begin).days + 1) * self.day
        return (self.start + self.width - along - width if self.from_right else self.start + along), width

    def middle(self, day: date) -> float:
        """The middle of a day."""
        left, width = self.box(day, day)
        return left + width / 2


class EvenNumbers(NamedTuple):
    """Numbers, evenly, from 0 up to `most` between two heights, `bottom` being 0."""

    most: float
    top: float
    bottom: float

    def y(self, value: float) -> float:
        """The height of a value."""
        return self.bottom - (self.bottom - self.top) * value / self.most


class Tick(NamedTuple):
    """A mark of the axis: where it stands, and the day, month or year it is for (ISO)."""

    day: date
    unit: str
    iso: str


def ticks(days: EvenDays) -> list[Tick]:
    """The marks that have room for their labels."""
    unit, step = next(
        ((unit, step) for unit, step in STEPS if ROOM[unit] <= step * LENGTH[unit] * days.day),
        STEPS[-1],
    )
    return [tick for tick in _marks(days, unit) if _falls(tick, step, days)]


def _falls(tick: Tick, step: int, days: EvenDays) -> bool:
    if tick.unit == "day":
        return (tick.day - days.first).days % step == 0
    number = tick.day.month - 1 if tick.unit == "month" else tick.day.year
    return number % step == 0


def _marks(days: EvenDays, unit: str) -> Iterator[Tick]:
    day = days.first
    while day <= days.last:
        if unit == "day":
            yield Tick(day, unit, day.isoformat())
            day += timedelta(days=1)
        elif unit == "month":
            if day.day == 1:
                yield Tick(day, unit, day.isoformat()[:7])
            day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        else:
            if (day.month, day.day) == (1, 1):
                yield Tick(day, unit, day.isoformat()[:4])
            day = date(day.year + 1, 1, 1)


def time_axis(days: EvenDays, y: float, top: float, m: Manner, link: Link | None = None) -> Iterator[Markup]:
    """Labels below `y` and lines up to `top`; below them the month or year, where it changes."""
    above: str | None = None
    for tick in ticks(days):
        left, width = days.box(tick.day, tick.day)
        edge = left + width if days.from_right else left
        yield element("line", x1=edge, x2=edge, y1=top, y2=y, class_="grid")
        wider = {"day": tick.iso[:7], "month": tick.iso[:4]}.get(tick.unit)
        yield _label(edge, y + 15, _short(tick, m), tick.iso, days, m, link)
        if wider and wider != above:
            yield _label(edge, y + 32, m.day(wider), wider, days, m, link, "wider")
            above = wider
    yield element("line", x1=days.start, x2=days.start + days.width, y1=y, y2=y, class_="axis")


def number_axis(numbers: EvenNumbers, step: int, left: float, right: float, m: Manner) -> Iterator[Markup]:
    """Lines at round numbers, each with its label at the side where lines of text begin."""
    rtl = m.direction == "rtl"
    for value in range(0, int(numbers.most) + 1, step):
        y = numbers.y(value)
        yield element("line", x1=left, x2=right, y1=y, y2=y, class_="grid")
        x = right + 6 if rtl else left - 6
        anchor = "start" if rtl else "end"
        yield element(
            "text", m.number(value), x=x, y=y + 4, text_anchor=anchor, direction="ltr", class_="label"
        )


def _short(tick: Tick, m: Manner) -> str:
    if tick.unit == "day":
        return m.digit(str(tick.day.day))
    return m.month(tick.day.month) if tick.unit == "month" else m.digit(tick.iso)


def _label(
    edge: float, y: float, words: str, iso: str, days: EvenDays, m: Manner, link: Link | None, more: str = ""
) -> Markup:
    """A label that begins at an edge; it leads to the span it names."""
    text = element(
        "text", words, x=edge - 3 if days.from_right else edge + 3, y=y, direction=m.direction,
        text_anchor="start", class_=f"label {more}".strip(),
    )  # fmt: skip
    return element("a", text, href=link(iso, iso), tabindex=-1) if link else text
