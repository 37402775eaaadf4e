"""Lanes of a process as SVG: a lane a party, what holds as bars, who says so as marks, assaults, deadlines.

A bar is dark on the days on which somebody says the state, and faint between and after them, where nobody does. Bars
that hold at once lie one below the other.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import NamedTuple, Protocol

from markupsafe import Markup

from rasid.fuse.days import first_day
from rasid.fuse.processes.commitments import day_of
from rasid.fuse.processes.lanes import Lane, Stretch
from rasid.model.fusion.links import Quoted
from rasid.model.fusion.processes import Assault, Deadline, HeldStep, ProcessState
from rasid.web.charts.days import Days
from rasid.web.charts.svg import drawing, element
from rasid.web.manner import Manner

WIDTH, COLUMN, ROOM = 1080, 52, 190  # the least width; of a column of many days; of today and the last day
BAR, MARKS, NAME, GAP, HEAD = 26, 16, 21, 12, 26
LETTER = 7.4  # width of a letter of a word in a bar
STEP = 13  # between marks of one day
TOLD = 7  # lines of a mark that stands for many
DAY = 24  # how wide a day is on which something is said
FIRM = "own_commitment"

Shape = Callable[[float, float], Markup]


class Told(Protocol):
    """The words the drawing needs: who a party is, and a step, an assault or a deadline in a line."""

    def party(self, party: str | None) -> str:
        """A party, or both together."""

    def step(self, step: HeldStep) -> str:
        """A step in a line."""

    def assault(self, assault: Assault) -> str:
        """An assault in a line."""

    def deadline(self, one: Deadline) -> str:
        """A deadline in a line."""


class Mark(NamedTuple):
    """A thing told of a day: the words that carry it, how it looks, and what it says."""

    day: date
    quoted: Quoted
    look: str
    words: str


def _dot(x: float, y: float) -> Markup:
    return element("circle", cx=x, cy=y, r=5.0)


def _cross(x: float, y: float) -> Markup:
    return element("path", d=f"M{x - 4:.1f} {y - 4:.1f} l8 8 m0 -8 l-8 8")


def draw(state: ProcessState, lanes: Sequence[Lane], m: Manner, told: Told) -> Markup:
    """The drawing of a process, its lanes one below the other; nothing where nothing is told."""
    if not lanes:
        return Markup("")
    return _Drawing(state, lanes, m, told).svg()


class _Drawing:
    """The lanes put below each other; `at` is how far down they reach."""

    def __init__(self, state: ProcessState, lanes: Sequence[Lane], m: Manner, told: Told) -> None:
        self.state, self.lanes, self.m, self.told = state, lanes, m, told
        self.first = min(one.first for lane in lanes for one in lane.stretches)
        self.today = first_day(state.as_of) or max(_told(state, lanes))
        days = {day for day in _days(state, lanes) if day >= self.first} | {self.today}
        self.width = max(WIDTH, 2 * ROOM + COLUMN * len(days))
        self.days = Days(days, self.width, m.direction == "rtl", (self.today, max(days)), ROOM)
        self.now = self.days.end(self.today)
        self.at: float = HEAD

    def svg(self) -> Markup:
        parts = [part for lane in self.lanes for part in self._lane(lane)]
        parts += [*self._ground(), *self._deadlines()]
        height = self.at + 4
        label = self.m.word("processes.drawing")
        inside = (*self._axis(height), *parts)
        return drawing(
            self.m, "lanes", label, self.width, height, *inside, id="lanes", name=f"lanes-{self.state.id}"
        )

    # days

    def _axis(self, height: float) -> Iterator[Markup]:
        x = self.days.x
        for day in self.days.days:
            line = x(self.days.start(day))
            yield element("line", x1=line, x2=line, y1=float(HEAD - 6), y2=height, class_="grid")
        for day in self.days.labelled(110):
            yield self._text(self.days.start(day), 14, self.m.day(day.isoformat()), "day")
        for day, gap in self.days.gaps.items():
            along = (self.days.start(day) + self.days.end(day)) / 2
            words = self.m.word("processes.gap", days=gap)
            yield element("path", element("title", words), d=_strokes(x(along), HEAD - 4), class_="gap")
        yield self._now(height)

    def _now(self, height: float) -> Markup:
        x = self.days.x(self.now)
        key = "processes.as_of_line" if self.state.as_of else "processes.last_told_line"
        words = self.m.word(key, day=self.m.day(self.today.isoformat()))
        return element(
            "line", element("title", words), x1=x, x2=x, y1=float(HEAD - 8), y2=height, class_="now"
        )

    # lanes

    def _lane(self, lane: Lane) -> Iterator[Markup]:
        head = "joint" if lane.party is None else "party"
        yield from self._name(self.told.party(lane.party), f"lane {head}")
        for row in range(lane.rows):
            stretches = [one for one in lane.stretches if one.row == row]
            for one in stretches:
                yield from self._bar(one)
            self.at += BAR + 2
            yield from self._marks([self._mark(step) for one in stretches for step in one.steps])
        loose = "loose" if lane.party else ""  # what is told of all is weighed in the condition
        yield from self._marks([self._mark(step, loose) for step in lane.loose])
        self.at += GAP

    def _name(self, words: str, look: str) -> Iterator[Markup]:
        yield element("line", x1=0.0, x2=float(self.width), y1=self.at, y2=self.at, class_="rule")
        yield self._text(4, self.at + 16, words, look)
        self.at += NAME

    def _bar(self, one: Stretch) -> Iterator[Markup]:
        begin = self.days.start(one.first)
        end = self.days.start(one.last) if one.last else self.now
        word = self.m.value("state", one.state)
        words = self._spell(one, word)
        rest = {"y": self.at, "height": float(BAR), "rx": 3.0}
        look = f"bar {one.polarity} {one.state}"
        bars = [element("rect", x=self.days.left(begin, end), width=end - begin, class_="silent", **rest)]
        for first, last in self._said(one, end):
            bars.append(
                element("rect", x=self.days.left(first, last), width=last - first, class_="said", **rest)
            )
        if len(word) * LETTER + 14 <= end - begin:
            bars.append(self._text(begin + 8, self.at + 18, word, "word"))
        yield element("g", element("title", words), *bars, class_=look)

    def _said(self, one: Stretch, end: float) -> Iterator[tuple[float, float]]:
        """From where to where somebody says it: a little of each day, all of today's column, whole runs of days."""
        days = sorted({*map(day_of, one.steps)})
        for day, following in zip_longest(days, days[1:]):
            first = self.days.start(day)
            if day == self.today:
                last = end
            elif following and (following - day).days == 1:
                last = self.days.start(following)
            else:
                last = first + min(DAY, self.days.columns[day])
            yield first, min(end, last)

    def _spell(self, one: Stretch, word: str) -> str:
        day = self.m.day
        words = self.m.word("processes.since", state=word, day=day(one.first.isoformat()))
        if one.last:
            return f"{words} {self.m.word('processes.up_to', day=day(one.last.isoformat()))}"
        if one.said and one.said < self.today:
            words += f" {self.m.word('processes.last_said', day=day(one.said.isoformat()))}"
        return words

    # marks

    def _mark(self, step: HeldStep, look: str = "") -> Mark:
        sure = "own" if step.authority == FIRM else "other"
        return Mark(day_of(step), step.quoted, f"mark {sure} {look}".strip(), self.told.step(step))

    def _marks(self, marks: Sequence[Mark], shape: Shape = _dot) -> Iterator[Markup]:
        """Marks of each day side by side, as many as its column has room for; nothing takes no room."""
        shown = [one for one in marks if one.day >= self.first]
        if not shown:
            return
        for day in sorted({one.day for one in shown}):
            own = [one for one in shown if one.day == day]
            fit = max(1, int((self.days.columns.get(day, STEP) - 4) // STEP))
            for at, one in enumerate(own[:fit]):
                left = own[fit - 1 :] if at == fit - 1 else [one]
                yield self._link(one, left, self.days.start(day) + 8 + STEP * at, shape)
        self.at += MARKS

    def _link(self, one: Mark, stands_for: Sequence[Mark], along: float, shape: Shape) -> Markup:
        lines = [mark.words for mark in stands_for[:TOLD]]
        if len(stands_for) > TOLD:
            lines.append(f"… ({self.m.number(len(stands_for) - TOLD)})")
        words = "\n".join(lines)
        more = " more" if len(stands_for) > 1 else ""
        return element(
            "a",
            element("title", words),
            shape(self.days.x(along), self.at + MARKS / 2),
            href=f"/documents/{one.quoted.document}?at={one.quoted.span[0]}-{one.quoted.span[1]}",
            class_=one.look + more,
            aria_label=words,
        )

    def _ground(self) -> Iterator[Markup]:
        marks = [
            Mark(day, one.quoted, f"mark assault {one.modality}", self.told.assault(one))
            for one in self.state.assaults
            if (day := first_day(one.day) or first_day(one.known))
        ]
        if marks:
            yield from self._name(self.m.word("processes.ground"), "lane ground")
            yield from self._marks(marks, _cross)
            self.at += GAP

    def _deadlines(self) -> Iterator[Markup]:
        if not self.state.deadlines:
            return
        yield from self._name(self.m.word("processes.deadlines"), "lane")
        for one in self.state.deadlines:
            due, told = first_day(one.due), first_day(one.told)
            if due is None or due < self.first:
                continue
            begin = self.days.start(told) if told and told >= self.first else 0.0
            end = self.days.start(due)
            x, y = self.days.x(end), self.at + BAR / 2
            word = self.m.value("deadline", one.state)
            yield element(
                "a",
                element("title", self.told.deadline(one)),
                element("line", x1=self.days.x(begin), x2=x, y1=y, y2=y, class_="term"),
                element("path", d=self._flag(x, y), class_="flag"),
                self._text(end + 16, y + 5, word, "word"),
                href=f"/documents/{one.quoted.document}?at={one.quoted.span[0]}-{one.quoted.span[1]}",
                class_=f"deadline {one.state}",
                aria_label=self.told.deadline(one),
            )
            self.at += BAR
        self.at += GAP

    def _flag(self, x: float, y: float) -> str:
        """A mast with a pennant that flies ahead in time."""
        size = -11 if self.days.from_right else 11
        return f"M{x:.1f} {y + 9:.1f} v-18 l{size} 4.5 l{-size} 4.5"

    def _text(self, along: float, y: float, words: str, look: str) -> Markup:
        return element("text", words, x=float(self.days.x(along)), y=float(y), class_=look)


def _told(state: ProcessState, lanes: Sequence[Lane]) -> list[date]:
    """The days on which something is told."""
    days = [day_of(step) for step in state.history]
    days += [day for one in state.assaults if (day := first_day(one.day))]
    return days + [one.first for lane in lanes for one in lane.stretches]


def _days(state: ProcessState, lanes: Sequence[Lane]) -> list[date]:
    ends = [one.last for lane in lanes for one in lane.stretches if one.last]
    set_ = [first_day(value) for one in state.deadlines for value in (one.told, one.due)]
    return [*_told(state, lanes), *ends, *(day for day in set_ if day)]


def _strokes(x: float, top: float) -> str:
    """Two short strokes at the head of a gap between days."""
    return f"M{x - 5:.1f} {top + 4:.1f} l4 -8 M{x + 1:.1f} {top + 4:.1f} l4 -8"
