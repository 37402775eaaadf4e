"""Interval questions over tokens and records."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from rasid.model.spans import Span
from rasid.model.words import Token

_START = attrgetter("start")
_END = attrgetter("end")


class Spanned(Protocol):
    """Any record with a span."""

    @property
    def span(self) -> Span:
        """The record's place."""
        ...


R = TypeVar("R", bound=Spanned)


def token_range(tokens: Sequence[Token], span: Span) -> tuple[int, int]:
    """`(first, after)` of the tokens that share a code point with the span."""
    return bisect_right(tokens, span[0], key=_END), bisect_left(tokens, span[1], key=_START)


class Intervals(Generic[R]):
    """Records sorted by start, answering which lie within, or meet, a span. Records may overlap."""

    def __init__(self, records: Sequence[R]) -> None:
        self._records = sorted(records, key=lambda record: record.span)
        self._starts = [record.span[0] for record in self._records]
        self._longest = max((record.span[1] - record.span[0] for record in self._records), default=0)

    def within(self, span: Span) -> list[R]:
        """Records lying wholly inside the span, in order."""
        low, high = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        return [record for record in self._records[low:high] if record.span[1] <= span[1]]

    def meeting(self, span: Span) -> list[R]:
        """Records sharing a code point with the span, in order."""
        low = bisect_left(self._starts, span[0] - self._longest)
        high = bisect_left(self._starts, span[1])
        return [record for record in self._records[low:high] if record.span[1] > span[0]]
