"""A scale of days on which long quiet stretches are drawn short: a day a column, wider the longer nothing follows.

Events of a conflict lie close together and years apart; an even scale would draw them on top of each other.
"""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from math import log2

GAP = 90  # days between two columns from which on the gap is marked


class Days:
    """Where days lie on a line of `width`, from the left, or from the right for a text that runs so.

    `roomy` are days whose column takes `room`, for words to stand in; they are of no consequence to the others.
    """

    def __init__(
        self,
        days: Iterable[date],
        width: float,
        from_right: bool = False,
        roomy: Collection[date] = (),
        room: float = 0.0,
    ) -> None:
        self.days = sorted(set(days))
        self.width, self.from_right = width, from_right
        wide = {day for day in roomy if day in self.days}
        after = [*self.days[1:], *(day + timedelta(1) for day in self.days[-1:])]
        gaps = [(later - day).days for day, later in zip(self.days, after, strict=True)]
        weights = [0.0 if day in wide else 1 + log2(gap) for day, gap in zip(self.days, gaps, strict=True)]
        share = (width - room * len(wide)) / (sum(weights) or 1)
        columns = [
            room if day in wide else weight * share for day, weight in zip(self.days, weights, strict=True)
        ]
        if not any(weights):
            columns = [width / len(self.days)] * len(self.days)
        self.columns = dict(zip(self.days, columns, strict=True))
        starts = [sum(columns[:at], 0.0) for at in range(len(columns))]
        self.starts = dict(zip(self.days, starts, strict=True))
        self.gaps = {day: gap for day, gap in zip(self.days[:-1], gaps, strict=False) if gap >= GAP}

    def start(self, day: date) -> float:
        """How far along a day begins; one that has no column of its own begins with the next that has."""
        found = self.starts.get(day)
        if found is None:
            return next((self.starts[one] for one in self.days if one > day), self.width)
        return found

    def end(self, day: date) -> float:
        """How far along a day's column ends."""
        return self.start(day) + self.columns.get(day, 0.0)

    def x(self, along: float) -> float:
        """The place across the drawing of so far along."""
        return self.width - along if self.from_right else along

    def left(self, first: float, last: float) -> float:
        """The left edge of what goes from so far along to so far."""
        return min(self.x(first), self.x(last))

    def labelled(self, least: float) -> list[date]:
        """The days whose labels fit, so far apart at least; the last day has one, the others from it back."""
        found: list[date] = []
        for day in reversed(self.days):
            if not found or self.starts[found[-1]] - self.starts[day] >= least:
                found.append(day)
        return found[::-1]
