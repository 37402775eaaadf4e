"""Commitments: where each party stands by the steps told of it, and which of them are out of order.

A party's own last word stands until its next one. What others report of it stands beside that, the last report of
each holder, unless the party has spoken on a later day; a report gives way to those of others after `STALE` days.
Contradictory states of one day are both kept. Silence changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from rasid.fuse.days import first_day
from rasid.fuse.processes.machines import machine
from rasid.model.fusion.links import Reason
from rasid.model.fusion.processes import Commitment, HeldStep
from rasid.model.records import Process

STALE = 14  # days
_FIRST = date.min


def day_of(step: HeldStep) -> date:
    """The day a step holds for: as told, else as known."""
    return first_day(step.valid) or first_day(step.known) or _FIRST


def in_order(steps: Iterable[HeldStep]) -> list[HeldStep]:
    """Steps by the day they hold for, then the day they were known."""
    return sorted(steps, key=lambda step: (day_of(step), first_day(step.known) or _FIRST, step.ref))


def commitments(process: Process, steps: Iterable[HeldStep]) -> list[Commitment]:
    """The commitment of each party named, in the order they are first heard of."""
    parties: defaultdict[str, list[HeldStep]] = defaultdict(list)
    for step in in_order(steps):
        if step.party is not None:
            parties[step.party].append(step)
    return [commitment(process, party, found) for party, found in parties.items()]


def commitment(process: Process, party: str, steps: Sequence[HeldStep]) -> Commitment:
    """Where a party stands by its steps, which are in order."""
    standing = stand(process, steps)
    states = tuple(dict.fromkeys(step.state for step in standing))
    kinds = {machine(process, state).polarity(state) for state in states}
    contested = {"holds", "breaks"} <= kinds
    reasons = tuple(
        Reason(step.authority.replace("_", "-"), f"{step.state}: {_held(step)}", (step.quoted,))
        for step in standing
    )
    return Commitment(party, states, contested, tuple(standing), reasons)


def stand(process: Process, steps: Sequence[HeldStep]) -> list[HeldStep]:
    """The steps that hold now, of steps in order."""
    firm = [step for step in steps if machine(process, step.state).polarity(step.state) != "wishes"] or list(
        steps
    )
    own = [step for step in firm if step.authority == "own_commitment"]
    spoken = max((day_of(step) for step in own), default=_FIRST)
    last: dict[tuple[str, ...], HeldStep] = {}
    for step in firm:
        if step.authority != "own_commitment" and day_of(step) >= spoken:
            last[holder(step)] = step
    newest = max((day_of(step) for step in firm), default=_FIRST)
    reports = [step for step in last.values() if (newest - day_of(step)).days <= STALE]
    return in_order([*(step for step in own if day_of(step) == spoken), *reports])


def holder(step: HeldStep) -> tuple[str, ...]:
    """Whose word a step is: its innermost voice, or the outlet; who is unnamed is somebody in that document only."""
    if step.authority == "anonymous":
        return (step.ref.document, *step.holders[-1:])
    return (step.holders[-1],) if step.holders else (step.outlet or step.ref.document, "")


def noted(process: Process, steps: Iterable[HeldStep]) -> list[HeldStep]:
    """The steps in order, each with why it is no allowed move of its party, where it is none."""
    ordered, found = in_order(steps), []
    before: dict[str | None, HeldStep] = {}
    for step, late in zip(ordered, _late(ordered), strict=True):
        note = _note(process, before.get(step.party), step)
        if note is None and late:
            note = f"told late: known on {step.known}, after later steps"
        found.append(msgspec.structs.replace(step, note=note))
        before[step.party] = step
    return found


def _late(ordered: Sequence[HeldStep]) -> list[bool]:
    """Whether a step of a later day of its party was known before each step."""
    found: list[bool] = []
    known: dict[str | None, date] = {}  # the earliest known of days behind the one at hand
    today: dict[str | None, tuple[date, date]] = {}
    for step in reversed(ordered):
        day, told = day_of(step), first_day(step.known) or day_of(step)
        last = today.get(step.party)
        if last and last[0] > day:
            known[step.party] = min(last[1], known.get(step.party, date.max))
        earliest = min(told, last[1]) if last and last[0] == day else told
        today[step.party] = (day, earliest)
        found.append(known.get(step.party, date.max) < told)
    return found[::-1]


def _note(process: Process, last: HeldStep | None, step: HeldStep) -> str | None:
    if last is None:
        return None
    own = machine(process, step.state)
    if last.state not in own.moves or own.allows(last.state, step.state):
        return None
    if day_of(last) == day_of(step):
        return f"contested: {last.state} by {_held(last)}"
    return f"out of order: {step.state} does not follow {last.state}"


def _held(step: HeldStep) -> str:
    who = step.voice or step.outlet or "the outlet itself"
    return f"{who} ({step.authority.replace('_', ' ')}), {step.valid or 'undated'}"
