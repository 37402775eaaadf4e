"""Counts by month as small bars: SVG, the first month at the beginning of the line."""

from collections.abc import Mapping

from markupsafe import Markup

from rasid.web.charts.svg import element
from rasid.web.manner import Manner

WIDTH, HEIGHT, WIDEST = 720, 64, 40


def draw(counts: Mapping[str, int], m: Manner, id: str, label: str) -> Markup:
    """A bar for each month (`2024-08`) from the first to the last that has a count; nothing where none has."""
    months = between(min(counts), max(counts)) if counts else []
    if not months:
        return Markup("")
    most, column = max(counts.values()), min(WIDEST, WIDTH / len(months))
    right = m.direction == "rtl"

    def bar(at: int, month: str) -> Markup:
        count = counts.get(month, 0)
        tall = (HEIGHT - 4) * count / most
        x = WIDTH - (at + 1) * column if right else at * column
        words = m.word("actors.month_line", month=m.day(month), count=count)
        wide = max(1.0, column - 1)
        return element(
            "rect", element("title", words), x=x, y=HEIGHT - tall, width=wide, height=tall, class_="bar"
        )

    return element(
        "svg",
        element("title", label),
        *(bar(at, month) for at, month in enumerate(months) if counts.get(month)),
        element("line", x1=0.0, x2=float(WIDTH), y1=float(HEIGHT), y2=float(HEIGHT), class_="grid"),
        id=id,
        class_="chart months",
        role="img",
        aria_label=label,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        direction=m.direction,
    )


def between(first: str, last: str) -> list[str]:
    """Every month from one to another."""
    begin, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(begin, end + 1)]
