"""The publisher's clock: the day that «اليوم» is, from the publication and the weekdays the text tells."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rasid.arabic import calendars
from rasid.model.records import Expression, Publication
from rasid.model.spans import Span


class Told(NamedTuple):
    """The weekday that the text says its day of publication is, and the words that say so."""

    weekday: int
    span: Span
    text: str


def day_of(value: str) -> date | None:
    """The day of an ISO 8601 day."""
    try:
        return date.fromisoformat(value) if len(value) == 10 else None
    except ValueError:
        return None


def told_weekday(expressions: Iterable[Expression]) -> Told | None:
    """What the first «اليوم الجمعة» says of today, else the first «أمس الخميس»."""
    other: Told | None = None
    for one in expressions:
        words = (one.shift or "").split()
        if len(words) != 3 or words[0] != "day":
            continue
        told = Told((int(words[2]) - int(words[1]) - 1) % 7 + 1, one.span, one.text)
        if words[1] == "0":
            return told
        other = other or told
    return other


def clock(publication: Publication | None, expressions: Iterable[Expression]) -> date | None:
    """The day the text was written on: that of publication, moved at most three days to the weekday it tells."""
    day = day_of(publication.value) if publication and publication.value else None
    if day is None:
        return None
    told = told_weekday(expressions)
    return calendars.weekday_near(day, told.weekday) if told else day
