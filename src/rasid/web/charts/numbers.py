"""Where numbers lie on a line: from the left, or from the right for a text that runs so.

Spans that are very wide go by their logarithm.
"""

from collections.abc import Iterable
from itertools import count
from math import ceil, floor, log10

WIDE = 200  # times the smallest: from there on a logarithm shows both ends


class Numbers:
    """A line of `width` from zero (or from a power of ten, where the span is wide) to beyond the largest number.

    `pad` is left free at both ends, for what stands on the ends.
    """

    def __init__(
        self, values: Iterable[float], width: float, pad: float = 0.0, from_right: bool = False, most: int = 6
    ) -> None:
        given = [value for value in values if value >= 0] or [0]
        least = min((value for value in given if value > 0), default=1)
        self.width, self.pad, self.from_right = width, pad, from_right
        self.wide = max(given) / least >= WIDE
        self.ticks = _powers(least, max(given)) if self.wide else _even(max(given), most)
        self.first, self.last = self.ticks[0], self.ticks[-1]

    def along(self, value: float) -> float:
        """How far along a number lies."""
        room = self.width - 2 * self.pad
        if self.wide:
            value = max(value, self.first)
            return self.pad + room * log10(value / self.first) / log10(self.last / self.first)
        return self.pad + room * (value - self.first) / (self.last - self.first)

    def x(self, value: float) -> float:
        """The place across the drawing of a number."""
        along = self.along(value)
        return self.width - along if self.from_right else along


def round_up(value: float, parts: int = 5) -> tuple[int, int]:
    """A round number not below a value, and the round step (1, 2, 5, 10 …: people are counted) that parts it."""
    steps = (digit * 10**power for power in count() for digit in (1, 2, 5))
    step = next(step for step in steps if step * parts >= value)
    return max(step, ceil(value / step) * step), step


def _even(last: float, most: int) -> list[int]:
    """Round numbers from zero to the first that is not below the last."""
    top, step = round_up(last, most)
    return list(range(0, top + 1, step))


def _powers(least: float, last: float) -> list[int]:
    found = [10 ** floor(log10(max(least, 1)))]
    while found[-1] < last:
        found.append(found[-1] * 10)
    return found
