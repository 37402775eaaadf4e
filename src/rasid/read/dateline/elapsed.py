"""The day of publication from the days gone since a well-known one: «مع مرور 80 يوما على …»."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rasid.arabic import calendars
from rasid.match.spans import token_range
from rasid.model.document import Document
from rasid.model.keys import TOKENS
from rasid.model.records import Expression
from rasid.model.spans import Span
from rasid.read.dateline.clocks import Told, day_of

_DAYS = re.compile(r"P(\d+)D")
_GONE = frozenset(("مرور", "ومرور", "بمرور"))
_LEAST = 10  # days; fewer may as well be counted from something else


class Elapsed(NamedTuple):
    """The day that the count leads to, moved to the weekday told, and the words of both."""

    day: date
    because: tuple[Span, Span]


def elapsed(document: Document, found: Sequence[Expression], told: Told | None) -> Elapsed | None:
    """Where the days gone since the one well-known day of the text lead, if its weekday is told too."""
    starts = [(start, one) for one in found if one.rule == "landmark" and (start := _start(one))]
    if told is None or len({start for start, _ in starts}) != 1:
        return None
    start, anchor = starts[0]
    tokens = document[TOKENS]
    for one in found:
        match = _DAYS.fullmatch(one.value or "") if one.kind == "duration" and one.mod is None else None
        first, _ = token_range(tokens, one.span)
        if match and int(match[1]) >= _LEAST and first and tokens[first - 1].fold in _GONE:
            reached = calendars.add_days(start, int(match[1]))
            if reached:
                return Elapsed(calendars.weekday_near(reached, told.weekday), (anchor.span, one.span))
    return None


def _start(one: Expression) -> date | None:
    """The well-known day of an expression."""
    words = (one.shift or "").split()
    return day_of(f"{words[-1][1:]}-{int(words[1]):02}-{int(words[2]):02}") if len(words) > 3 else None
