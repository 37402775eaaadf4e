"""Lanes: what held for each party and between all over time, as spans of days with the steps that say so.

A state holds from the day it is first told for until another takes its place: silence changes nothing, but it does not
say the state again either. So a stretch knows the last day on which somebody said it; after that nobody did.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from rasid.fuse.days import first_day
from rasid.fuse.processes.commitments import day_of
from rasid.fuse.processes.machines import Polarity, machine
from rasid.fuse.processes.states import revisit
from rasid.model.fusion.processes import HeldStep, ProcessState

MOST = 30  # days looked back on

Spell = tuple[str, date, date | None]


class Stretch(NamedTuple):
    """A state from its first day to the day another takes its place (None: it stands). `said` is the last day on
    which a step says it; of a condition that follows from other things, None. `row` keeps those that hold at once
    apart."""

    state: str
    polarity: Polarity
    first: date
    said: date | None
    last: date | None
    row: int
    steps: tuple[HeldStep, ...]


class Lane(NamedTuple):
    """What holds for a party, or between all (None). `loose` are steps that change nothing: they wish only, or give
    way to what the party says itself."""

    party: str | None
    stretches: tuple[Stretch, ...]
    loose: tuple[HeldStep, ...]

    @property
    def rows(self) -> int:
        """How many states hold at once at most."""
        return max((one.row + 1 for one in self.stretches), default=0)


def stages(now: ProcessState, most: int = MOST) -> list[ProcessState]:
    """The state on each of the last days on which something was told, the first day first."""
    told = [first_day(one.day) for one in now.assaults] + [first_day(one.told) for one in now.deadlines]
    days = sorted({*map(day_of, now.history), *(day for day in told if day)} - {date.min})
    return [revisit(now, day.isoformat()) for day in days[-most:]]


def lanes(now: ProcessState, looked: Sequence[ProcessState]) -> list[Lane]:
    """The lane of what holds between all, then one a party in the order they are first heard of.

    `looked` are the stages of `now`, the first day first; what held before them begins with them.
    """
    if not looked:
        return []
    days = [day for one in looked if (day := first_day(one.as_of))]
    told: defaultdict[str | None, list[HeldStep]] = defaultdict(list)
    for step in now.history:
        if day_of(step) >= days[0]:
            told[step.party].append(step)
    held: dict[str | None, list[tuple[str, ...]]] = {None: [(one.condition,) for one in looked]}
    for party in (one.party for one in now.commitments):
        found = ({one.party: one.states for one in stage.commitments} for stage in looked)
        held[party] = [states.get(party, ()) for states in found]
    return [_lane(now, party, spells(days, held[party]), told[party]) for party in held]


def spells(days: Sequence[date], held: Sequence[Iterable[str]]) -> list[Spell]:
    """When each state began and ended, by what held on each of some days."""
    begun: dict[str, date] = {}
    found: list[Spell] = []
    for day, states in zip(days, map(tuple, held), strict=True):
        found += [(state, begun.pop(state), day) for state in tuple(begun) if state not in states]
        for state in states:
            begun.setdefault(state, day)
    found += [(state, first, None) for state, first in begun.items()]
    return sorted(found, key=lambda one: one[1])


def _lane(now: ProcessState, party: str | None, found: Sequence[Spell], steps: Sequence[HeldStep]) -> Lane:
    ends: list[date | None] = []  # of the last stretch of each row
    made, loose = [], list(steps)
    for state, first, last in found:
        row = next((at for at, end in enumerate(ends) if end and end <= first), len(ends))
        ends[row : row + 1] = [last]
        own = [
            one for one in loose if one.state == state and first <= day_of(one) and _before(day_of(one), last)
        ]
        loose = [one for one in loose if one not in own]
        polarity = machine(now.process, state).polarity(state)
        said = max(map(day_of, own), default=None)
        made.append(Stretch(state, polarity, first, said, last, row, tuple(own)))
    return Lane(party, tuple(made), tuple(loose))


def _before(day: date, end: date | None) -> bool:
    return end is None or day < end
