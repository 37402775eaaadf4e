"""States: one process between two sides as of any day, out of its claims or of what an earlier state kept."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from itertools import pairwise

from rasid.fuse.components import standing
from rasid.fuse.days import first_day
from rasid.fuse.processes.claims import ProcessClaim, blocks
from rasid.fuse.processes.commitments import commitments, day_of, noted
from rasid.fuse.processes.conditions import binding, condition
from rasid.fuse.processes.deadlines import settled
from rasid.knowledge import Knowledge
from rasid.model.fusion.links import Judgement, Link, Reason
from rasid.model.fusion.processes import Assault, Deadline, HeldStep, ProcessState
from rasid.model.records import Process


def groups(
    claims: Sequence[ProcessClaim], links: Sequence[Link], judgements: Sequence[Judgement], know: Knowledge
) -> Iterator[ProcessState]:
    """The state of a block now, without what people rejected; nothing where only assaults are told."""
    rejected = {one.one for one in standing(judgements) if one.verdict == "reject"}
    kept = [claim for claim in claims if claim.ref not in rejected]
    if any(claim.step or claim.deadline for claim in kept):
        yield state(kept)


def state(
    claims: Sequence[ProcessClaim], as_of: str | None = None, known_by: str | None = None
) -> ProcessState:
    """The state of one process by its claims: what holds on a day, by what was known until another (None: all)."""
    first = claims[0]
    steps = [claim.step for claim in claims if claim.step]
    deadlines = [claim.deadline for claim in claims if claim.deadline]
    assaults = [claim.assault for claim in claims if claim.assault]
    brokers = tuple(sorted({claim.broker for claim in claims if claim.broker}))
    name = sha256(blocks(first)[0].encode()).hexdigest()[:16]
    return _compute(name, first.process, first.sides, brokers, steps, deadlines, assaults, as_of, known_by)


def revisit(now: ProcessState, as_of: str | None, known_by: str | None = None) -> ProcessState:
    """The same process as of another day; `now` must be a state of all that is known."""
    return _compute(
        now.id,
        now.process,
        now.parties,
        now.brokers,
        now.history,
        now.deadlines,
        now.assaults,
        as_of,
        known_by,
    )


def timeline(now: ProcessState) -> list[ProcessState]:
    """The state on each day on which something changed, the first day first."""
    told = [
        *(one.day for one in now.assaults),
        *(value for one in now.deadlines for value in (one.told, one.due)),
    ]
    days = {day_of(step) for step in now.history} | {day for value in told if (day := first_day(value))}
    states = [revisit(now, day.isoformat()) for day in sorted(days - {date.min})]
    return _changes(states, lambda one: (_standing(one), [due.state for due in one.deadlines]))


def turns(stages: Sequence[ProcessState]) -> list[ProcessState]:
    """The stages at which the condition or a party's state is another than before, whatever became of deadlines."""
    return _changes(stages, _standing)


def _changes(states: Sequence[ProcessState], gist: Callable[[ProcessState], object]) -> list[ProcessState]:
    return [*states[:1], *(after for before, after in pairwise(states) if gist(before) != gist(after))]


def _standing(one: ProcessState) -> object:
    return one.condition, [(held.party, held.states) for held in one.commitments]


def _compute(
    name: str,
    process: Process,
    sides: tuple[str, ...],
    brokers: tuple[str, ...],
    steps: Sequence[HeldStep],
    deadlines: Sequence[Deadline],
    assaults: Sequence[Assault],
    as_of: str | None,
    known_by: str | None,
) -> ProcessState:
    day, known = first_day(as_of), first_day(known_by)
    told = noted(
        process,
        [step for step in steps if _within(step.valid or step.known, day) and _within(step.known, known)],
    )
    start = binding(told) if process == "truce" else None
    fought = [
        one
        for one in sorted(assaults, key=lambda one: (one.day or "", one.ref))
        if _within(one.day, day) and _within(one.known, known)
        and start and (first_day(one.day) or day_of(start)) >= day_of(start)
    ]  # fmt: skip
    held = commitments(process, [step for step in told if process != "negotiation" or step.party])
    found = condition(process, told, held, fought)
    set_ = [one for one in deadlines if _within(one.told, day) and _within(one.told, known)]
    return ProcessState(
        id=name,
        process=process,
        parties=sides,
        as_of=as_of,
        condition=found.state,
        contested=found.state == "contested" or any(one.contested for one in held),
        commitments=tuple(held),
        deadlines=tuple(settled(one, set_, told, fought, day) for one in set_),
        history=tuple(told),
        reasons=(
            Reason("sides", f"{process} between {' and '.join(sides) or 'sides not told'}"),
            *found.reasons,
        ),
        assaults=tuple(fought),
        brokers=brokers,
    )


def _within(value: str | None, day: date | None) -> bool:
    """Whether something is of this day or earlier; what has no day is always."""
    first = first_day(value)
    return day is None or first is None or first <= day
