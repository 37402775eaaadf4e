"""The clock of each hop of a chain: which day it is for who speaks, and how that is known."""

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from rasid.match.spans import Intervals
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Evidence, Time
from rasid.model.spans import Span, inside

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Clock(msgspec.Struct, frozen=True):
    """A hop's day. `by`: told where it speaks, or taken from the times in its words; with the words that say so."""

    value: str
    by: Literal["told", "times"]
    because: Evidence


def clocks(reading: Reading) -> dict[str, tuple[Clock | None, ...]]:
    """For each attribution the clock of each of its hops, the innermost last; None where the text tells none.

    A day that is told is that of the hop named before it; an outer hop's clock is that of the attribution it is the
    source of, if this one stands within it. What has no clock of its own goes by the publication's.
    """
    said = {one.id: one for one in reading.attributions}
    times = Intervals(list(reading.times))
    published = reading.document.published.value
    own = {one.id: _told(one, times) or _other(one, times, said.values(), published) for one in said.values()}
    return {one.id: tuple(_of_hop(one, n, said, own) for n in range(len(one.chain))) for one in said.values()}


def _of_hop(
    one: Attribution, number: int, said: dict[str, Attribution], own: dict[str, Clock | None]
) -> Clock | None:
    mine = own[one.id]
    if number == _whose(one, mine):
        return mine
    entity, above, seen = one.chain[number].entity, one.within, {one.id}
    while above in said and above not in seen:
        seen.add(above)
        outer = said[above]
        if entity and outer.chain and outer.chain[-1].entity == entity:
            return own[outer.id]
        above = outer.within
    return None


def _whose(one: Attribution, clock: Clock | None) -> int:
    """The hop that a clock is of: the last one named before the words that tell it, else the innermost."""
    before = [
        n
        for n, hop in enumerate(one.chain)
        if clock and clock.by == "told" and hop.span and hop.span[1] <= clock.because.span[0]
    ]
    return max(before, key=lambda n: one.chain[n].span or (0, 0), default=len(one.chain) - 1)


def _told(one: Attribution, times: Intervals[Time]) -> Clock | None:
    """The day that stands between its cue or source and its content."""
    if not one.content:
        return None
    heads = [one.cue.span[0], *([one.source.span[0]] if one.source else [])]
    gap: Span = (min(heads), one.content[0].span[0])
    for time in times.within(gap) if gap[0] < gap[1] else ():
        day = _DAY.match(time.value or "")
        if time.kind == "date" and day and one.uttered in (None, day[0]):
            return Clock(day[0], "told", Evidence(time.span, time.text))
    return None


def _other(
    one: Attribution, times: Intervals[Time], all: Iterable[Attribution], published: str | None
) -> Clock | None:
    """The day that the times in its own words were read by, where it is not that of the publication."""
    inner = [part.span for other in all if other.within == one.id for part in other.content]
    for part in one.content:
        for time in times.within(part.span):
            if time.anchor not in (None, published) and not any(inside(time.span, span) for span in inner):
                return Clock(str(time.anchor), "times", Evidence(time.span, time.text))
    return None
