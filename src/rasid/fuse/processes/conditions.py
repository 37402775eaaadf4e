"""Conditions: what holds between the sides, by joint steps, commitments and what was done on the ground.

Pledges alone never make a truce hold: without a report that it does, it is pending. Assaults by one side on the other
after somebody was told to hold to it strain it, and break it when the attacker has left it in its own words.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rasid.fuse.days import first_day
from rasid.fuse.processes.commitments import day_of, stand
from rasid.fuse.processes.machines import machine, machines
from rasid.model.fusion.links import Reason
from rasid.model.fusion.processes import Assault, Commitment, HeldStep
from rasid.model.records import Process

_OVER = frozenset(("broken", "expired", "superseded"))


class Condition(NamedTuple):
    """The joint condition and why."""

    state: str
    reasons: tuple[Reason, ...]


def condition(
    process: Process, steps: Sequence[HeldStep], held: Sequence[Commitment], assaults: Sequence[Assault]
) -> Condition:
    """The condition by steps in order, the commitments of now, and the assaults since the first that held."""
    joint = stand(process, [step for step in steps if _joint(process, step)])
    reasons = [Reason("joint", f"{step.state}, {step.valid or 'undated'}", (step.quoted,)) for step in joint]
    states = list(dict.fromkeys(step.state for step in joint))
    if process == "truce":
        ground = _ground(steps, held, assaults)
        if ground and not _OVER & set(states):
            states = [ground.state]
        reasons += ground.reasons if ground else ()
    kinds = {machine(process, state).polarity(state) for state in states}
    sides = {machine(process, state).polarity(state) for one in held for state in one.states}
    if {"holds", "breaks"} <= kinds | sides and (process != "negotiation" or {"holds", "breaks"} <= kinds):
        apart = ", ".join(f"{one.party} {' and '.join(one.states)}" for one in held)
        return Condition(
            "contested", (*reasons, Reason("contested", f"not all say the same: {apart or states}"))
        )
    if states:
        return Condition(states[-1], tuple(reasons))
    return _pledged(process, held, reasons)


def binding(steps: Sequence[HeldStep]) -> HeldStep | None:
    """The first step that says the truce is held to."""
    return next(
        (step for step in steps if machine("truce", step.state).polarity(step.state) == "holds"), None
    )


def _joint(process: Process, step: HeldStep) -> bool:
    if process == "withdrawal":
        return step.state not in ("demanded", "legal_basis")
    states = {
        state for one in machines() if one.process == process and one.scope == "joint" for state in one.moves
    }
    return step.state in states and (process == "negotiation" or step.party is None)


def _ground(
    steps: Sequence[HeldStep], held: Sequence[Commitment], assaults: Sequence[Assault]
) -> Condition | None:
    first = binding(steps)
    after = [one for one in assaults if first and (first_day(one.day) or day_of(first)) > day_of(first)]
    calm = max((day_of(step) for step in steps if step.state in ("in_effect", "renewed")), default=None)
    after = [one for one in after if calm is None or (day := first_day(one.day)) is None or day > calm]
    if not after:
        return None
    left = {one.party for one in held if not one.contested and set(one.states) & {"suspended", "repudiated"}}
    broken = any(one.by in left for one in after)
    days = sorted({one.day or "undated" for one in after})
    words = f"{len(after)} assaults told after it was first held to: {', '.join(days[:5])}"
    return Condition(
        "broken" if broken else "strained", (Reason("ground", words, tuple(a.quoted for a in after[:5])),)
    )


def _pledged(process: Process, held: Sequence[Commitment], reasons: list[Reason]) -> Condition:
    kinds = {machine(process, state).polarity(state) for one in held for state in one.states}
    if process == "truce" and "holds" in kinds:
        return Condition(
            "pending", (*reasons, Reason("pledged", "pledged; nobody says that it holds on the ground"))
        )
    if held and "wishes" in kinds:
        return Condition("proposed", tuple(reasons))
    return Condition("unknown", (*reasons, Reason("silence", "nobody says what holds between the sides")))
