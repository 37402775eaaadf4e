"""Claims: a reading's quantities as figures, each with what it counts, since when, as of when, and who says so."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from rasid.fuse.days import after, bounds, length
from rasid.fuse.figures.scopes import CASUALTIES, Scope, Scopes
from rasid.fuse.voices import names_of, voice
from rasid.knowledge import Knowledge
from rasid.model.fusion.figures import CountKind, Figure
from rasid.model.fusion.links import Quoted, Ref
from rasid.model.reading import Reading
from rasid.model.records import Approx, Measure, Quantity, Time
from rasid.model.spans import inside

_IDLE: frozenset[Measure] = frozenset(("source", "official", "distance", "percent", "round", "other"))
_STOCKS = frozenset((
    "detained", "kidnapped", "missing", "displaced", "fighter", "soldier", "person", "aircraft", "vehicle", "site",
    "building", "money",
))  # fmt: skip
_BESIDE = 25  # characters between a count and «يوميا»
_LOOSE: tuple[Approx, ...] = ("vague", "about", "at_most", "less_than", "at_least", "more_than", "between")


class Period(NamedTuple):
    """Since when and until when, as narrow as told; `since` when it runs up to the day it is told."""

    start: str | None = None
    end: str | None = None
    since: bool = False


def figures(reading: Reading, know: Knowledge) -> Iterator[Figure]:
    """The figures of a reading in text order, then the wholes that are only told by their parts."""
    scopes, times = Scopes(reading, know), {time.id: time for time in reading.times}
    quantities = [one for one in reading.quantities if one.measure not in _IDLE]
    made = {one.id: _figure(reading, one, scopes, times) for one in quantities}
    wholes = list(_wholes(reading.document.id, made, quantities))
    shares = {ref: whole.ref for whole in wholes for ref in whole.parts}
    for one in quantities:
        figure = made[one.id]
        share = Ref(reading.document.id, one.part_of) if one.part_of else shares.get(figure.ref)
        yield msgspec.structs.replace(figure, part_of=share) if share else figure
    yield from wholes


def _figure(reading: Reading, one: Quantity, scopes: Scopes, times: dict[str, Time]) -> Figure:
    document, scope = reading.document, scopes.of(one)
    said = scope.attribution
    as_of = (said.uttered if said else None) or document.published.value
    period = _period(one, times, as_of)
    count = _kind(one, scope, period, reading.times)
    names = names_of(reading.entities)
    titles = [segment.span for segment in reading.segments if segment.kind == "title"]
    return Figure(
        ref=Ref(document.id, one.id),
        quoted=Quoted(document.id, one.span, one.text),
        low=one.low,
        high=one.high,
        approx=one.approx,
        measure=one.measure,
        of=one.of,
        actor=scope.actor,
        target=scope.target,
        place=scope.place,
        count=count,
        period_start=period.start,
        period_end=period.end,
        as_of=as_of,
        outlet=document.outlet,
        published=document.published.value,
        chain=tuple(hop.entity for hop in said.chain if hop.entity) if said else (),
        modality=scope.event.modality if scope.event else None,
        headline=any(inside(one.span, title) for title in titles),
        voice=voice(said, names),
        event=scope.event.id if scope.event else None,
        filed=scopes.block(one, count, scope),
    )


def _period(one: Quantity, times: dict[str, Time], as_of: str | None) -> Period:
    """The period out of the time it names: open when it only says since, counted back from a length of time."""
    time = times.get(one.period or "")
    if time is None or time.value is None:
        return Period(since=one.cumulative and not one.rule.startswith("rank"))
    days = length(time.value)
    if days is not None:
        begun = after(as_of, -days)
        narrow = {"M": 7, "Y": 4}.get(time.value[-1], 10)  # letters of a date as exact as the length
        return Period(begun.isoformat()[:narrow] if begun else None, as_of)
    first, last = bounds(time.value)
    start, _, end = time.value.partition("/")
    start, end = start.partition("T")[0], (end or start).partition("T")[0]
    if one.cumulative or not (first or last):
        return Period(start if first else None, since=one.cumulative)
    return Period(start if first else None, end if last else None)


def _kind(one: Quantity, scope: Scope, period: Period, times: Sequence[Time]) -> CountKind:
    """What kind of count: a rank, so many a day, a total since or over some time, one event's, or what there is."""
    if one.rule.startswith("rank"):
        return "ordinal"
    if any(t.kind == "set" and 0 <= _apart(one, t) <= _BESIDE for t in times):
        return "rate"
    toll = (
        scope.event is not None and one.measure in CASUALTIES and bool(scope.event.value or scope.event.mode)
    )
    if period.since and not (toll and period.start is None):
        return "cumulative"
    if period.start and period.end and bounds(period.start)[0] != bounds(period.end)[1]:
        return "cumulative"
    return "stock" if scope.event is None and one.measure in _STOCKS else "incident"


def _apart(one: Quantity, time: Time) -> int:
    return max(time.span[0] - one.span[1], one.span[0] - time.span[1])


def _wholes(document: str, made: dict[str, Figure], quantities: Sequence[Quantity]) -> Iterator[Figure]:
    """What counts that are added to one another come to."""
    chains: dict[str, list[Quantity]] = {}
    root: dict[str, str] = {}
    for one in quantities:
        root[one.id] = root.get(one.added_to or "", one.id)
        chains.setdefault(root[one.id], []).append(one)
    for name, parts in chains.items():
        lows = [part.low for part in parts if part.low is not None]
        if len(parts) < 2 or parts[0].part_of or len(lows) < len(parts):
            continue
        highs = [part.high for part in parts if part.high is not None]
        first, last = parts[0].span, parts[-1].span
        yield msgspec.structs.replace(
            made[name],
            ref=Ref(document, "+".join(part.id for part in parts)),
            quoted=Quoted(document, (first[0], last[1]), " ⋯ ".join(part.text for part in parts)),
            low=sum(lows),
            high=sum(highs) if len(highs) == len(parts) else None,
            approx=next((loose for loose in _LOOSE if any(part.approx == loose for part in parts)), "exact"),
            of=None,
            target=made[name].target if len({part.of for part in parts}) == 1 else None,
            parts=tuple(made[part.id].ref for part in parts),
        )
