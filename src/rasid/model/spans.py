"""Spans: half-open intervals in code points of a document's text."""

from collections.abc import Iterable
from typing import Protocol

Span = tuple[int, int]


class Placed(Protocol):
    """Anything with a start and an end in the text."""

    @property
    def start(self) -> int:
        """First code point."""
        ...

    @property
    def end(self) -> int:
        """One past the last code point."""
        ...


def cover(items: Iterable[Placed]) -> Span:
    """The smallest span over the items (at least one)."""
    found = list(items)
    return min(item.start for item in found), max(item.end for item in found)


def inside(inner: Span, outer: Span) -> bool:
    """Whether `inner` lies within `outer`."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def meet(one: Span, other: Span) -> bool:
    """Whether the two spans share at least one code point."""
    return one[0] < other[1] and other[0] < one[1]


def shared(one: Span, other: Span) -> int:
    """How many code points the two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
