"""A stated dateline: a full date that stands alone in its line, in a credit, or at the head of the page."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rasid.arabic import calendars
from rasid.match.spans import token_range
from rasid.model.document import Document
from rasid.model.keys import SEGMENTS, TOKENS
from rasid.model.records import Expression
from rasid.model.spans import Span
from rasid.model.words import Token
from rasid.read.dateline.clocks import Told, day_of

_CREDITS = frozenset(("dateline", "byline"))
_OTHERS = 4  # words that a dateline may hold beside the date: «آخر تحديث», the place


class Stated(NamedTuple):
    """The day a dateline states; `doubtful` when it might be the month that stands first."""

    value: str
    span: Span
    doubtful: bool


def stated(document: Document, found: Sequence[Expression], told: Told | None) -> Stated | None:
    """The first full date that is a dateline."""
    tokens, segments = document[TOKENS], document[SEGMENTS]
    credits = [segment.span for segment in segments if segment.kind in _CREDITS]
    for one in found:
        day = day_of((one.value or "")[:10]) if one.kind == "date" else None
        if day and (_within(one.span, credits) or _alone(tokens, one.span)):
            return _ordered(one, day, told)
    return None


def _within(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _alone(tokens: Sequence[Token], span: Span) -> bool:
    """Whether hardly another word stands in the line."""
    first, after = token_range(tokens, span)
    others = 0
    for step, at in ((-1, first - 1), (1, after)):
        while 0 <= at < len(tokens) and tokens[at].kind != "break" and others <= _OTHERS:
            others += tokens[at].kind == "word"
            at += step
    return others <= _OTHERS


def _ordered(one: Expression, day: date, told: Told | None) -> Stated:
    """The day, with day and month changed over when the text's weekday asks for it."""
    doubtful = (
        one.rule == "digits" and day.day <= 12 and day.day != day.month and one.text[:4].isdigit() is False
    )
    if doubtful and told:
        other = calendars.day(day.year, day.day, day.month)
        if day.isoweekday() == told.weekday:
            doubtful = False
        elif other and other.isoweekday() == told.weekday:
            return Stated(other.isoformat(), one.span, False)
    return Stated(day.isoformat(), one.span, doubtful)
