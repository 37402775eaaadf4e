"""Occurrences over time, as a person chose to see them: counted by day, week, month or year, in parts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

import msgspec

from rasid.flow.listing import listed, wanted
from rasid.flow.selecting import Selection
from rasid.flow.views import Views
from rasid.fuse.days import bounds, first_day
from rasid.model.fusion.processes import ProcessState
from rasid.model.records import Process
from rasid.store.tallies import Tally, over_time

Grain = Literal["day", "week", "month", "year"]
By = Literal["modality", "type"]
DAYS: dict[Grain, float] = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}
LETTERS: dict[Grain, int] = {"day": 10, "week": 10, "month": 7, "year": 4}
COLUMNS: dict[By, Literal["told", "kind"]] = {"modality": "told", "type": "kind"}
BARS, MOST_BARS = 180, 400  # as many as read well; as many as can be drawn
LATEST = date(9998, 12, 31)  # behind it there is no next week, month or year to count to
EDGE = 0.01  # the share at either end that is left out where no days are chosen
PROCESSES, STRETCHES = 8, 12
FAMILIES: dict[str, tuple[str, ...]] = {
    "happened": ("occurred", "ongoing"),
    "claimed": ("claimed", "alleged"),
    "ahead": ("threatened", "planned", "demanded", "promised", "hypothetical"),
    "denied": ("denied", "negated", "foiled"),
}


class Bar(msgspec.Struct, frozen=True):
    """Occurrences that begin and end between two days (ISO), both included; `parts` add up to `count`."""

    since: str
    until: str
    count: int
    parts: dict[str, int]


class Move(msgspec.Struct, frozen=True):
    """A step of a process: the day it holds for, or else was told."""

    day: str
    state: str
    party: str | None
    document: str
    record: str | None


class Course(msgspec.Struct, frozen=True):
    """A process and its steps between the days of a timeline."""

    id: str
    process: Process
    parties: tuple[str, ...]
    steps: tuple[Move, ...]


class Timeline(msgspec.Struct, frozen=True):
    """Bars between two days; bars of no occurrence are left out.

    Of `total` occurrences those are in no bar that have no day (`undated`), that are told of a stretch longer than a
    bar (`wide`; the most frequent of these as `stretches`), or that lie `before` or `later`. By modality, an
    occurrence counts as its firmest report tells it: happened, claimed, ahead (threats, plans, demands), denied.
    """

    grain: Grain
    grains: tuple[Grain, ...]
    by: By
    since: str | None
    until: str | None
    bars: tuple[Bar, ...]
    parts: tuple[str, ...]
    total: int
    undated: int
    stretches: tuple[Bar, ...]
    wide: int
    before: int
    later: int
    processes: tuple[Course, ...]


class Window(NamedTuple):
    """The days that are drawn."""

    first: date
    last: date

    def fits(self, grain: Grain, most: int) -> bool:
        """Whether it has at most so many bars."""
        return ((self.last - self.first).days + 1) / DAYS[grain] <= most


def timeline(case: Views, selection: Selection, grain: Grain | None = None, by: By = "modality") -> Timeline:
    """The timeline of the occurrences that are chosen; the finest grain that reads well where none fitting is given.

    Without days, it spans all but the outermost hundredth at either end. Raises InputError as `listed` does.
    """
    chosen = wanted("occurrences", selection)
    engine, column = case.store.engine, COLUMNS[by]
    months, undated = over_time(engine, chosen, LETTERS["month"], column)
    total = undated + sum(row.count for row in months)
    window = _window(chosen.since, chosen.until, months)
    if window is None:
        return Timeline("month", (), by, None, None, (), (), total, undated, (), 0, 0, 0, ())
    grains = tuple(one for one in LETTERS if window.fits(one, MOST_BARS)) or ("year",)
    fine: Grain = next((one for one in LETTERS if window.fits(one, BARS)), "year")
    drawn = grain if grain and grain in grains else fine
    first, last = window.first.isoformat(), window.last.isoformat()
    within = chosen._replace(since=first, until=last)
    rows = months if LETTERS[drawn] < 10 else over_time(engine, within, LETTERS[drawn], column)[0]
    bars, wide = _bars(rows, window, drawn, by)
    return Timeline(
        drawn,
        grains,
        by,
        first,
        last,
        bars,
        _parts(bars, by),
        total,
        undated,
        tuple(sorted(wide, key=lambda one: (-one.count, one.since))[:STRETCHES]),
        sum(one.count for one in wide),
        sum(row.count for row in months if _last(row) < window.first),
        sum(row.count for row in months if _first(row) > window.last),
        tuple(_courses(case, selection, window)),
    )


def family(told: str) -> str:
    """How firmly an occurrence is told: the family of its firmest modality."""
    firmest = told.split()[0] if told.strip() else "claimed"
    return next(name for name, members in FAMILIES.items() if firmest in members)


def _window(since: str | None, until: str | None, months: Sequence[Tally]) -> Window | None:
    """The days that are chosen, or else that nearly all occurrences lie in; none where there are no occurrences."""
    rows = sorted(months)
    if not rows:
        return None
    edge = EDGE * sum(row.count for row in rows)
    first = date.fromisoformat(since) if since else _first(_from_the_edge(rows, edge))
    last = date.fromisoformat(until) if until else _last(_from_the_edge(reversed(rows), edge))
    return Window(min(first, LATEST), min(max(first, last), LATEST))


def _from_the_edge(rows: Iterable[Tally], edge: float) -> Tally:
    """The first of the rows that is not among so many."""
    seen = 0
    for row in rows:
        seen += row.count
        if seen > edge:
            break
    return row


def _first(row: Tally) -> date:
    return bounds(row.first)[0] or date.min


def _last(row: Tally) -> date:
    return bounds(row.last)[1] or date.max


def bar_of(day: date, grain: Grain) -> tuple[date, date]:
    """The first and last day of the bar a day is in; weeks begin on Monday."""
    if grain == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    first, last = bounds(day.isoformat()[: LETTERS[grain]])
    assert first is not None and last is not None
    return first, last


def _bars(
    rows: Iterable[Tally], window: Window, grain: Grain, by: By
) -> tuple[tuple[Bar, ...], tuple[Bar, ...]]:
    """What fits into the bars of a window, and the longer stretches that reach into it."""
    bars: defaultdict[tuple[date, date], Counter[str]] = defaultdict(Counter)
    wide: defaultdict[tuple[date, date], Counter[str]] = defaultdict(Counter)
    for row in rows:
        first, last = _first(row), _last(row)
        if last < window.first or first > window.last:
            continue
        bar = bar_of(first, grain)
        part = family(row.part) if by == "modality" else row.part
        if last <= bar[1]:
            bars[bar][part] += row.count
        else:
            wide[first, last][part] += row.count
    return _counted(bars), _counted(wide)


def _counted(found: Mapping[tuple[date, date], Counter[str]]) -> tuple[Bar, ...]:
    return tuple(
        Bar(first.isoformat(), last.isoformat(), parts.total(), dict(sorted(parts.items())))
        for (first, last), parts in sorted(found.items())
    )


def _parts(bars: Iterable[Bar], by: By) -> tuple[str, ...]:
    """The parts there are: the firmest first, or the most frequent type first."""
    totals: Counter[str] = Counter()
    for bar in bars:
        totals.update(bar.parts)
    if by == "modality":
        return tuple(name for name in FAMILIES if totals[name])
    return tuple(sorted(totals, key=lambda name: (-totals[name], name)))


def _courses(case: Views, selection: Selection, window: Window) -> Iterable[Course]:
    """The processes with a step in the window, as far as the selection says which, the latest first."""
    s = Selection(
        actors=selection.actors,
        outlets=selection.outlets,
        since=window.first.isoformat(),
        until=window.last.isoformat(),
        words=selection.words,
    )
    for state in listed(case, "processes", s, most=PROCESSES).items:
        steps = tuple(_moves(state, window))
        if steps:
            yield Course(state.id, state.process, state.parties, steps)


def _moves(state: ProcessState, window: Window) -> Iterable[Move]:
    for step in state.history:
        day = first_day(step.valid) or first_day(step.known)
        if day and window.first <= day <= window.last:
            yield Move(day.isoformat(), step.state, step.party, step.ref.document, step.ref.record)
