"""The day of publication: from the metadata, a stated dateline, a post's stamp, or other words of the text."""

import re
from collections.abc import Iterator, Sequence

from rasid.arabic import calendars
from rasid.knowledge import Knowledge
from rasid.match.spans import Intervals
from rasid.model.document import Document
from rasid.model.keys import DATELINE, EXPRESSIONS, SEGMENTS, TOKENS
from rasid.model.records import Evidence, Expression, Problem, Publication
from rasid.model.words import Segment
from rasid.read.dateline.clocks import Told, day_of, told_weekday
from rasid.read.dateline.elapsed import elapsed
from rasid.read.dateline.lead import lead
from rasid.read.dateline.stated import stated
from rasid.read.stage import Stage

_ISO = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ].*)?")
_WINDOW = re.compile(r"(?:\d{4}(?:-\d\d){0,2}|\.\.)/(?:\d{4}(?:-\d\d){0,2}|\.\.)")
_URL = re.compile(r"/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)")


def dateline(document: Document, knowledge: Knowledge) -> Iterator[Publication | Problem]:
    """One publication, with a problem when it is unknown or the text's weekday speaks against it."""
    found = document[EXPRESSIONS]
    told = told_weekday(found)
    value = metadata(document)
    if value:
        day = day_of(value)
        if told and day and day.isoweekday() != told.weekday:
            message = f"the text's {told.text!r} is no {value}; times follow the text"
            yield Problem("date-weekday-disagree", message, told.span)
        yield Publication(value, "metadata")
        return
    yield from _read(document, knowledge, found, told)


def metadata(document: Document) -> str | None:
    """The date that came with the text, or that its address holds."""
    given = (document.origin.date or "").strip()
    if _WINDOW.fullmatch(given):
        return given
    match = _ISO.fullmatch(given)
    if match and (len(match[1]) < 10 or day_of(match[1])):
        return match[1]
    address = _URL.search(document.origin.url or "")
    day = calendars.day(*(int(number) for number in address.groups())) if address else None
    return day.isoformat() if day else None


def _read(
    document: Document, knowledge: Knowledge, found: Sequence[Expression], told: Told | None
) -> Iterator[Publication | Problem]:
    """The publication as the text lets it be known."""
    because = (document.evidence(told.span),) if told else ()
    date = stated(document, found, told)
    if date:
        yield Publication(date.value, "stated", (document.evidence(date.span),))
        if date.doubtful:
            message = f"{document.words(date.span)!r} was read day first; nothing in the text decides"
            yield Problem("date-order-assumed", message, date.span)
        return
    stamp = _stamp(document[SEGMENTS], found, told)
    if stamp:
        yield Publication(stamp.value, "inferred", (*because, document.evidence(stamp.span)))
        return
    first = lead(document, found, knowledge)
    if first:
        yield Publication(first.value, "inferred", (document.evidence(first.span),))
        return
    gone = elapsed(document, found, told)
    if gone:
        counted = tuple(document.evidence(span) for span in gone.because)
        yield Publication(gone.day.isoformat(), "inferred", because + counted)
        return
    yield _window(document, found, told)
    yield Problem("no-date", "nothing tells the day of publication; relative times have no value")


def _stamp(segments: Sequence[Segment], found: Sequence[Expression], told: Told | None) -> Expression | None:
    """The last full date of an embedded post, or of the text, that falls on the weekday told as today's."""
    if told is None:
        return None
    full = [one for one in found if one.kind == "date" and one.value and day_of(one.value[:10])]
    fitting = [one for one in full if _weekday(one) == told.weekday]
    posts = Intervals([segment for segment in segments if segment.kind == "embed"])
    posted = [one for one in fitting if posts.meeting(one.span)]
    latest = max((one.value or "" for one in full), default="")
    rest = [one for one in fitting if one.value == latest]
    fitting = posted or rest
    return fitting[-1] if fitting else None


def _weekday(one: Expression) -> int:
    day = day_of((one.value or "")[:10])
    return day.isoweekday() if day else 0


def _window(document: Document, found: Sequence[Expression], told: Told | None) -> Publication:
    """Not before the latest past day or month that the text tells; unknown when it tells none."""
    past = [
        one for one in found if one.kind == "date" and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", one.value or "")
    ]
    if not past:
        return Publication(None, "unknown")
    latest = max(past, key=lambda one: one.value or "")
    because: tuple[Evidence, ...] = (document.evidence(latest.span),)
    return Publication(f"{latest.value}/..", "inferred", because)


STAGE = Stage(gives=DATELINE, needs=(TOKENS, SEGMENTS, EXPRESSIONS), run=dateline)
