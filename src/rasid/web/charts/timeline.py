"""A timeline as SVG: bars of occurrences in parts, stretches known only roughly, the steps of processes below."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from markupsafe import Markup

from rasid.flow.timeline import Bar, Course, Move, Timeline
from rasid.web.charts.axes import EvenDays, EvenNumbers, Link, number_axis, time_axis
from rasid.web.charts.numbers import round_up
from rasid.web.charts.svg import drawing, element
from rasid.web.manner import Manner

WIDTH, SIDE, TOP, BARS, AXIS = 1000.0, 44.0, 12.0, 210.0, 44.0
STRETCH, COURSE, HEAD = 9.0, 24.0, 24.0
FEW = 6  # parts with a colour of their own; the others have one together
OTHER = "other"

Name = Callable[[Course], str]


def looks(parts: Sequence[str], by: str) -> dict[str, str]:
    """The class that colours each part: its family, or its place among the most frequent types."""
    if by == "modality":
        return {part: part for part in parts}
    return {part: f"part-{at}" if at < FEW else "part-other" for at, part in enumerate(parts)}


def draw(found: Timeline, m: Manner, zoom: Link, listing: Link, name: Name) -> Markup:
    """The drawing. `zoom` and `listing` give the address of the same chart and of the list between days."""
    if found.since is None or found.until is None:
        return Markup("")
    return _Drawing(found, m, zoom, listing, name).svg()


class _Drawing:
    """What is put below each other; `at` is how far down it reaches."""

    def __init__(self, found: Timeline, m: Manner, zoom: Link, listing: Link, name: Name) -> None:
        self.found, self.m, self.zoom, self.listing, self.name = found, m, zoom, listing, name
        rtl = m.direction == "rtl"
        first, last = date.fromisoformat(found.since or ""), date.fromisoformat(found.until or "")
        self.days = EvenDays(first, last, 4.0 if rtl else SIDE, WIDTH - SIDE - 4, rtl)
        self.looks = looks(found.parts, found.by)
        self.at = TOP + BARS

    def svg(self) -> Markup:
        most, step = round_up(max((bar.count for bar in self.found.bars), default=1))
        numbers = EvenNumbers(most, TOP, TOP + BARS)
        left, right = self.days.start, self.days.start + self.days.width
        inside = [*number_axis(numbers, step, left, right, self.m)]
        inside += [self._bar(bar, numbers) for bar in self.found.bars]
        inside += time_axis(self.days, TOP + BARS, TOP, self.m, self.zoom)
        self.at += AXIS
        inside += self._stretches()
        inside += self._courses()
        label = self.m.word("timeline.drawing")
        return drawing(self.m, "timeline", label, WIDTH, self.at + 6, *inside, id="timeline")

    def _bar(self, bar: Bar, numbers: EvenNumbers) -> Markup:
        left, width = self.days.box(date.fromisoformat(bar.since), date.fromisoformat(bar.until))
        gap = min(1.0, width / 4)
        pieces, below = [], 0
        for part in self.found.parts:
            if count := bar.parts.get(part):
                top, bottom = numbers.y(below + count), numbers.y(below)
                pieces.append(
                    element(
                        "rect",
                        x=left + gap / 2,
                        y=top,
                        width=width - gap,
                        height=bottom - top,
                        class_=self.looks[part],
                    )  # fmt: skip
                )
                below += count
        title = element("title", self._told(bar))
        return element(
            "a", title, *pieces, href=self.listing(bar.since, bar.until), tabindex=-1, class_="bar"
        )

    def _told(self, bar: Bar) -> str:
        m = self.m
        day = m.day(bar.since if bar.since == bar.until else f"{bar.since}/{bar.until}")
        parts = (
            m.word("timeline.part", part=part_name(part, self.found.by, m), count=bar.parts[part])
            for part in self.found.parts
            if part in bar.parts
        )
        return "\n".join((m.word("timeline.bar", day=day, count=bar.count), *parts))

    def _head(self, key: str) -> Iterator[Markup]:
        x = self.days.start + self.days.width if self.days.from_right else self.days.start
        yield element("text", self.m.word(key), x=x, y=self.at + 14, text_anchor="start", class_="head")
        self.at += HEAD

    def _stretches(self) -> Iterator[Markup]:
        if not self.found.stretches:
            return
        yield from self._head("timeline.stretches")
        for one in sorted(self.found.stretches, key=lambda one: (one.since, one.until)):
            left, width = self.days.box(date.fromisoformat(one.since), date.fromisoformat(one.until))
            strip = element("rect", x=left, y=self.at, width=max(width, 2.0), height=STRETCH - 2, rx=2.0)
            title = element("title", self._told(one))
            yield element(
                "a", title, strip, href=self.listing(one.since, one.until), tabindex=-1, class_="stretch"
            )
            self.at += STRETCH
        self.at += 8

    def _courses(self) -> Iterator[Markup]:
        if not self.found.processes:
            return
        yield from self._head("timeline.processes")
        for course in self.found.processes:
            yield from self._course(course)

    def _course(self, course: Course) -> Iterator[Markup]:
        left, right = self.days.start, self.days.start + self.days.width
        y = self.at + COURSE - 5
        yield element("line", x1=left, x2=right, y1=y, y2=y, class_="grid")
        name = element(
            "text", self.name(course), x=right if self.days.from_right else left, y=y - 7, text_anchor="start",
            class_="label",
        )  # fmt: skip
        yield element("a", name, href=f"/processes/{course.id}", tabindex=-1)
        for step in course.steps:
            yield self._step(step, y)
        self.at += COURSE + 8

    def _step(self, step: Move, y: float) -> Markup:
        x = self.days.middle(date.fromisoformat(step.day))
        words = self.m.word(
            "timeline.step", day=self.m.day(step.day), state=self.m.value("state", step.state)
        )
        mark = element("circle", cx=x, cy=y, r=4.5)
        to = f"/documents/{step.document}" + (f"#{step.record}" if step.record else "")
        return element("a", element("title", words), mark, href=to, tabindex=-1, class_="step")


def part_name(part: str, by: str, m: Manner) -> str:
    """What a part is called."""
    return m.word(f"timeline.{part}") if by == "modality" else m.value("type", part)
