"""Figures of one matter side by side as SVG: a row a number, with who tells it above its dot, bar or arrow.

The line of numbers runs with the text: from the right in Arabic.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from rasid.flow.values import Value
from rasid.web.charts.numbers import Numbers
from rasid.web.charts.svg import drawing, element
from rasid.web.manner import PDI
from rasid.web.reckoning import Reckoning

WIDTH, ROW, HEAD, PAD = 640, 46, 26, 26
LETTER = 6.6  # width of a letter of a label, rather more than less
ARROW = 30  # length of what is open


def draw(values: Sequence[Value], told: Reckoning, id: str, label: str) -> Markup:
    """The drawing; nothing where there are no numbers. `label` says what it shows."""
    if not values:
        return Markup("")
    m = told.m
    scale = Numbers(_ends(values), WIDTH, PAD, m.direction == "rtl")
    height = HEAD + ROW * len(values) + 6
    rows = [_row(value, HEAD + ROW * at, scale, told) for at, value in enumerate(values)]
    return drawing(m, "ranges", label, WIDTH, height, *_axis(scale, height, told), *rows, id=id)


def _ends(values: Sequence[Value]) -> list[float]:
    return [end for one in values for end in (one.first.low, one.first.high) if end is not None]


def _axis(scale: Numbers, height: float, told: Reckoning) -> Iterator[Markup]:
    for tick in scale.ticks:
        x = scale.x(tick)
        yield element("line", x1=x, x2=x, y1=float(HEAD - 6), y2=height, class_="grid")
        yield element("text", told.m.number(tick), x=x, y=14.0, text_anchor="middle", class_="tick")


def _row(value: Value, top: float, scale: Numbers, told: Reckoning) -> Markup:
    figure = value.first
    number, who = told.number(figure), [told.teller(one) for one in value.tellers]
    relation = told.m.value("relation", value.relation)
    key = "figures.share_words" if value.share else "figures.row_words"
    said = told.m.word(key, number=number, who=told.m.listed(who), relation=relation)
    quoted = figure.quoted
    return element(
        "a",
        element("title", said),
        element("rect", x=0, y=float(top), width=WIDTH, height=float(ROW), class_="row"),
        _label(number, who, top + 18, value.share, told),
        *_mark(value, top + 32, scale),
        href=f"/documents/{quoted.document}?at={quoted.span[0]}-{quoted.span[1]}",
        class_=f"range {value.relation}{' share' if value.share else ''}",
    )


def _label(number: str, who: Sequence[str], y: float, share: bool, told: Reckoning) -> Markup:
    """The number and as many of its tellers as there is room for."""
    head = told.m.word("figures.of_them", number=number) if share else number
    room = WIDTH - 16 - LETTER * (len(head) + 8)
    x = float(WIDTH - 8) if told.m.direction == "rtl" else 8.0
    return element(
        "text",
        element("tspan", head, class_="value"),
        element("tspan", f"  {fitted(who, room, told)}", class_="who"),
        x=x,
        y=float(y),
        text_anchor="start",
    )


def fitted(who: Sequence[str], room: float, told: Reckoning) -> str:
    """As many names as fit, and how many more there are."""
    shown = list(who)
    while True:
        left = len(who) - len(shown)
        more = [told.m.word("figures.more_tellers", count=left)] if left else []
        words = told.m.listed([*shown, *more])
        most = max(int(room / LETTER), 2) + 2 * len([*shown, *more])  # marks of direction take no room
        if len(words) <= most:
            return words
        if len(shown) == 1:
            return f"{words[: most - 1]}…{PDI}"
        shown.pop()


def _mark(value: Value, y: float, scale: Numbers) -> Iterator[Markup]:
    """A dot for one number, a bar for a range, an arrow where an end is open."""
    low, high = value.first.low, value.first.high
    loose = " loose" if value.first.approx in ("about", "vague") else ""
    if low is not None and low == high:
        yield element("circle", cx=scale.x(low), cy=float(y), r=6.0, class_=f"mark{loose}")
        return
    away = -1 if scale.from_right else 1
    ends = [scale.x(end) for end in (low, high) if end is not None]
    if not ends:
        return
    if len(ends) == 2:
        yield element(
            "rect", x=min(ends), y=y - 5.0, width=abs(ends[0] - ends[1]), height=10.0, rx=3.0, class_="bar"
        )
    else:
        step = (away if high is None else -away) * min(ARROW, _room(ends[0], away if high is None else -away))
        yield element("path", d=f"M{ends[0]:.1f} {y:.1f} h{step:.1f}", class_="open")
        point = 6 if step > 0 else -6
        yield element(
            "path", d=f"M{ends[0] + step - point:.1f} {y - 5:.1f} l{point} 5 l{-point} 5", class_="open"
        )
    for end in ends:
        yield element("line", x1=end, x2=end, y1=y - 7.0, y2=y + 7.0, class_=f"end{loose}")


def _room(x: float, way: int) -> float:
    return max((WIDTH - x if way > 0 else x) - 3, 8)
