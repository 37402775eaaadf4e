"""A series of figures over time as SVG: a mark a number and day, bounds as bars, open ends as arrows.

Time runs with the text: from the right in Arabic. Days lie apart by the logarithm of the days between them. Numbers
that one source gave one after the other are joined by steps; nothing is drawn that nobody said.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from rasid.flow.values import Teller, tellers
from rasid.fuse.days import first_day
from rasid.model.fusion.figures import Figure
from rasid.web.charts.days import Days
from rasid.web.charts.numbers import Numbers
from rasid.web.charts.svg import drawing, element
from rasid.web.reckoning import Reckoning

WIDTH, HEIGHT, HEAD, FOOT, SIDE = 820, 320, 16, 34, 60
LETTER = 6.4
LABELS = 14  # marks up to which each has its outlet beside it
ARROW = 18
LINE = 13  # height of a label
STEP = 14  # between marks of one day


class Mark(NamedTuple):
    """A number of a day and all figures that give it."""

    day: date
    figures: tuple[Figure, ...]
    slot: int

    @property
    def figure(self) -> Figure:
        """The first of them."""
        return self.figures[0]


def draw(figures: Sequence[Figure], told: Reckoning, id: str, label: str) -> Markup:
    """The drawing of the figures that have a day; nothing where none has."""
    marks = _marks([one for one in figures if one.part_of is None]) or _marks(figures)
    if not marks:
        return Markup("")
    return _Drawing(marks, told).svg(id, label)


def _marks(figures: Sequence[Figure]) -> list[Mark]:
    found: defaultdict[date, dict[tuple[object, ...], list[Figure]]] = defaultdict(dict)
    for one in figures:
        day = first_day(one.as_of)
        if day and (one.low is not None or one.high is not None):
            found[day].setdefault((one.low, one.high, one.approx), []).append(one)
    return [
        Mark(day, tuple(own), slot)
        for day, numbers in sorted(found.items())
        for slot, own in enumerate(numbers.values())
    ]


class _Drawing:
    def __init__(self, marks: Sequence[Mark], told: Reckoning) -> None:
        self.marks, self.told, self.m = marks, told, told.m
        rtl = self.m.direction == "rtl"
        self.days = Days([mark.day for mark in marks], WIDTH - SIDE - 20, rtl)
        self.left = 20 if rtl else SIDE
        ends = [end for mark in marks for end in (mark.figure.low, mark.figure.high) if end is not None]
        self.taken: list[tuple[float, float, float]] = []  # left, right and line of labels
        self.scale = Numbers(ends, HEIGHT - HEAD - FOOT, 10)

    def svg(self, id: str, label: str) -> Markup:
        marks = (self._mark(mark) for mark in self.marks)
        return drawing(self.m, "series", label, WIDTH, HEIGHT, *self._axes(), *self._steps(), *marks, id=id)

    def x(self, mark: Mark) -> float:
        """Across: the middle of its day, beside the other numbers of that day."""
        room = self.days.columns[mark.day]
        along = self.days.start(mark.day) + min(10 + STEP * mark.slot, max(room - 4, 4))
        return self.left + self.days.x(along)

    def y(self, value: float) -> float:
        """Down: larger numbers are higher."""
        return HEIGHT - FOOT - self.scale.along(value)

    def _axes(self) -> Iterator[Markup]:
        rtl = self.m.direction == "rtl"
        edge = float(WIDTH - SIDE + 34 if rtl else SIDE - 34)
        for tick in self.scale.ticks:
            y = self.y(tick)
            yield element(
                "line", x1=float(self.left), x2=float(self.left + self.days.width), y1=y, y2=y, class_="grid"
            )
            yield element("text", self.m.number(tick), x=edge, y=y + 4, text_anchor="middle", class_="tick")
        for day in self.days.labelled(104):
            along = self.days.start(day)
            x = self.left + self.days.x(along)
            words = self.m.day(day.isoformat())
            wide = len(words) * LETTER
            near = x < self.left + wide if rtl else x > self.left + self.days.width - wide
            x = (self.left + wide if rtl else self.left + self.days.width - wide) if near else x
            yield element("text", words, x=float(x), y=float(HEIGHT - 10), text_anchor="start", class_="tick")

    def _steps(self) -> Iterator[Markup]:
        """The numbers of one source one after the other."""
        by_source: defaultdict[Teller, list[Mark]] = defaultdict(list)
        for mark in self.marks:
            for teller in tellers(one for one in mark.figures if one.approx != "vague"):
                by_source[teller._replace(document="", times=0)].append(mark)
        for teller, own in by_source.items():
            days = {mark.day: mark for mark in own}
            if len(days) > 1 and (teller.entity or teller.outlet):
                points = [(self.x(mark), self.y(_value(mark.figure))) for mark in days.values()]
                (x, y), rest = points[0], points[1:]
                path = f"M{x:.1f} {y:.1f}" + "".join(f" H{a:.1f} V{b:.1f}" for a, b in rest)
                yield element("path", element("title", self._who(own[0], teller)), d=path, class_="step")

    def _who(self, mark: Mark, teller: Teller) -> str:
        return self.told.teller(teller._replace(document=mark.figure.ref.document), count=False)

    def _mark(self, mark: Mark) -> Markup:
        one, x = mark.figure, self.x(mark)
        who = self.told.tellers(tellers(mark.figures))
        words = self.told.m.word(
            "figures.mark_words", day=self.m.day(one.as_of), number=self.told.of(one), who=who
        )
        loose = " loose" if one.approx in ("about", "vague") else ""
        return element(
            "a",
            element("title", words),
            *_bounds(one, x, self.y),
            element(
                "circle",
                cx=x,
                cy=self.y(_value(one)),
                r=4.0 + min(len(mark.figures), 6) * 0.5,
                class_=f"mark{loose}",
            ),
            *self._label(mark, x),
            href=f"/documents/{one.quoted.document}?at={one.quoted.span[0]}-{one.quoted.span[1]}",
            class_="figure",
        )

    def _label(self, mark: Mark, x: float) -> Iterator[Markup]:
        """Number and outlet beside a mark, on the side where there is room, as long as marks are few."""
        if len(self.marks) > LABELS:
            return
        outlets = dict.fromkeys(self.told.outlet(one.outlet) for one in mark.figures)
        words = f"{self.told.number(mark.figure)} · {next(iter(outlets))}{' +' if len(outlets) > 1 else ''}"
        rtl, wide = self.m.direction == "rtl", len(words) * LETTER
        room = (x - 10 if rtl else WIDTH - x - 10) >= wide
        along = 10 if room else -10
        y = self.y(_value(mark.figure)) - 8
        edge = x - along if rtl else x + along
        left = edge - wide if room == rtl else edge
        if any(abs(y - its) < LINE and left < end and start < left + wide for start, end, its in self.taken):
            return
        self.taken.append((left, left + wide, y))
        yield element(
            "text",
            words,
            x=edge,
            y=y,
            text_anchor="start" if room else "end",
            class_="who",
        )


def _value(figure: Figure) -> float:
    return figure.low if figure.low is not None else figure.high or 0


def _bounds(figure: Figure, x: float, y_of: Callable[[float], float]) -> Iterator[Markup]:
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        if low != high:
            yield element("line", x1=x, x2=x, y1=y_of(low), y2=y_of(high), class_="bound")
        return
    y = y_of(_value(figure))
    way = -1 if high is None else 1
    tip = y + way * ARROW
    yield element(
        "path", d=f"M{x:.1f} {y:.1f} V{tip:.1f} m-4 {-way * 5} l4 {way * 5} l4 {-way * 5}", class_="open"
    )
