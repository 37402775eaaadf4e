"""Dates of utterance: the day told between a cue and its content («قالت الوكالة، مساء الأربعاء، إن»)."""

from rasid.match.spans import Intervals
from rasid.model.keys import DATELINE, EXPRESSIONS
from rasid.model.records import Expression, Form
from rasid.model.spans import Span
from rasid.read.attributions.view import View
from rasid.read.dateline.clocks import clock, day_of
from rasid.read.times.shifts import Scene, resolve


class Dates:
    """The days of the document's expressions by the publisher's clock."""

    def __init__(self, view: View) -> None:
        found = view.document[EXPRESSIONS]
        self._points = Intervals([one for one in found if one.kind == "date"])
        self._now = clock(next(iter(view.document[DATELINE]), None), found)

    def uttered(self, cue: Span, content: Span, form: Form) -> str | None:
        """The ISO day of the first expression between the two that has one.

        In reported speech the writer's own «أمس» dates the utterance by the clock that the content keeps too,
        so it is not given as the speaker's day.
        """
        if cue[0] >= content[0]:
            return None
        for one in self._points.within((cue[0], content[0])):
            if form != "direct" and (one.shift or "").startswith("day "):
                return None
            day = day_of((self._value(one) or "")[:10])
            if day is not None:
                return day.isoformat()
        return None

    def _value(self, one: Expression) -> str | None:
        if one.value or one.shift is None:
            return one.value
        if self._now is None or one.shift.startswith("same"):
            return None
        return resolve(one.shift, Scene(self._now, None, False))
