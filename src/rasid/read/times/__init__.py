"""Times: every expression with its value by the right clock.

A relative expression inside a content is told by the clock of the innermost hop whose day is known (see `hops`);
any other by the publisher's.
"""

import re
from collections.abc import Iterator
from datetime import date

from rasid.arabic import calendars
from rasid.knowledge import Knowledge
from rasid.match.spans import token_range
from rasid.model.document import Document
from rasid.model.keys import ATTRIBUTIONS, DATELINE, EXPRESSIONS, SENTENCES, TIMES, TOKENS
from rasid.model.records import Expression, Time
from rasid.model.spans import Span
from rasid.read.dateline.clocks import clock, day_of
from rasid.read.expressions.line import Line
from rasid.read.expressions.tense import future
from rasid.read.stage import Stage
from rasid.read.times.hops import Hops
from rasid.read.times.shifts import Scene, known_day, resolve

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SINCE = frozenset(("منذ", "ومنذ"))


def times(document: Document, knowledge: Knowledge) -> Iterator[Time]:
    """One time an expression of the text, in text order."""
    reader = Reader(document, knowledge)
    for index, one in enumerate(document[EXPRESSIONS], 1):
        value, anchor = reader.value(one)
        day = anchor.isoformat() if anchor else None
        yield Time(f"t{index}", one.span, one.text, one.kind, value, day, one.rule, one.mod)


class Reader:
    """The clocks of one document, and the day it spoke of last; to be asked in text order."""

    def __init__(self, document: Document, know: Knowledge) -> None:
        found = document[EXPRESSIONS]
        self._own = clock(next(iter(document[DATELINE]), None), found)
        self._lines = Lines(document, know)
        self._known: dict[Span, str | None] = {}
        self._hops = Hops(document[ATTRIBUTIONS], found, lambda one: self._known.get(one.span))
        self._last: str | None = None

    def value(self, one: Expression) -> tuple[str | None, date | None]:
        """(value, the day of the clock it was read by)."""
        value, anchor = self._read(one)
        self._known[one.span] = value
        if value and one.kind == "date" and _DAY.match(value):
            self._last = value
        return value, anchor

    def _read(self, one: Expression) -> tuple[str | None, date | None]:
        if one.shift is None:
            return _parted(one.value, one.part), None
        now = self._hops.clock(one) or self._own
        back = one.shift.startswith("same")
        here = now or (day_of((self._last or "")[:10]) if back else None)
        if here is None:
            return known_day(one.shift), None
        to_come, since = self._lines.tense(one)
        return _parted(resolve(one.shift, Scene(here, self._last, to_come, since)), one.part), now


def _parted(value: str | None, part: str | None) -> str | None:
    """A day with its part or hour; the share of a year or month."""
    if value and part and "/" in part:
        return calendars.share(value, part)
    return value + part if value and part and len(value) == 10 else value


class Lines:
    """The sentences of a document, asked for the tense around an expression."""

    def __init__(self, document: Document, know: Knowledge) -> None:
        self._tokens, self._know = document[TOKENS], know
        self._sentences = document[SENTENCES]
        self._at = 0
        self._line: Line | None = None

    def tense(self, one: Expression) -> tuple[bool, bool]:
        """(whether the words before tell a future, whether منذ stands before it)."""
        words = (one.shift or "").split()
        if words[0] not in ("weekday", "on", "hijri"):
            return False, False
        line = self._find(one)
        if line is None:
            return False, False
        first, _ = token_range(self._tokens, one.span)
        return future(line, first), line.fold(first - 1) in _SINCE

    def _find(self, one: Expression) -> Line | None:
        sentences = self._sentences
        while self._at < len(sentences) and sentences[self._at].span[1] <= one.span[0]:
            self._at, self._line = self._at + 1, None
        if self._at == len(sentences) or sentences[self._at].span[0] > one.span[0]:
            return None
        if self._line is None:
            sentence = sentences[self._at]
            self._line = Line(self._tokens, sentence.first, sentence.after, self._know)
        return self._line


STAGE = Stage(gives=TIMES, needs=(TOKENS, SENTENCES, EXPRESSIONS, DATELINE, ATTRIBUTIONS), run=times)
