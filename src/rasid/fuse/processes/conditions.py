"""Conditions: what holds between the sides, by joint steps, commitments and what was done on the ground.

Pledges alone never make a truce hold: without a report that it does, it is pending. Assaults by one side on the other
after somebody was told to hold to it strain it, and break it when the attacker has left it in its own words.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rasid.fuse.days import first_day
from rasid.fuse.processes.commitments import day_of, stand
from rasid.fuse.processes.machines import machine, machines, plain
from rasid.model.fusion.links import Reason
from rasid.model.fusion.processes import Assault, Commitment, HeldStep
from rasid.model.records import Process

_GONE = frozenset(("suspended", "repudiated", "lapsed"))
_OVER = frozenset(("broken", "expired", "superseded"))


class Condition(NamedTuple):
    """The joint condition and why."""

    state: str
    reasons: tuple[Reason, ...]


def condition(
    process: Process, steps: Sequence[HeldStep], held: Sequence[Commitment], assaults: Sequence[Assault]
) -> Condition:
    """The condition by steps in order, the commitments of now, and the assaults since the first that held."""
    joint = _joint(process, steps)
    reasons = tuple(
        Reason("joint", f"{plain(step.state)}, {step.valid or 'undated'}", (step.quoted,)) for step in joint
    )
    states = list(dict.fromkeys(step.state for step in joint))
    quarrel = _quarrel(process, states, held)
    if quarrel:
        return Condition("contested", (*reasons, quarrel))
    if process == "truce" and not _OVER & set(states):
        ground = _ground(steps, held, assaults) or _left(joint, held)
        if ground:
            return Condition(ground.state, (*reasons, *ground.reasons))
    return Condition(states[-1], reasons) if states else _pledged(process, held)


def _quarrel(process: Process, states: Sequence[str], held: Sequence[Commitment]) -> Reason | None:
    """Why the condition is contested: jointly told both ways, one side at odds, or over and yet held to."""
    kinds = {machine(process, state).polarity(state) for state in states}
    sides: dict[str, set[str]] = {}
    for one in held:
        for step in one.steps:
            sides.setdefault(step.side or one.party, set()).add(
                machine(process, step.state).polarity(step.state)
            )
    over = process == "truce" and "breaks" in kinds and any("holds" in told for told in sides.values())
    split = process == "truce" and any({"holds", "breaks"} <= told for told in sides.values())
    if not ({"holds", "breaks"} <= kinds or over or split):
        return None
    apart = [f"{plain(one.party)} {' and '.join(one.states)}" for one in held] + [
        f"jointly {state}" for state in states
    ]
    return Reason("contested", f"not all say the same: {plain(', '.join(apart))}")


def _left(joint: Sequence[HeldStep], held: Sequence[Commitment]) -> Condition | None:
    """Strained, where a party has left it in its own words since it was said to hold."""
    calm = max((day_of(step) for step in joint if step.state in ("in_effect", "renewed")), default=None)
    for one in held:
        last = one.steps[-1] if one.steps else None
        gone = last and last.authority == "own_commitment" and last.state in _GONE
        if last and gone and calm and day_of(last) >= calm:
            words = f"{plain(one.party)} {plain(last.state)} on {last.valid}; no assault is told since"
            return Condition("strained", (Reason("left", words, (last.quoted,)),))
    return None


def binding(steps: Sequence[HeldStep]) -> HeldStep | None:
    """The first step that says the truce is held to."""
    return next(
        (step for step in steps if machine("truce", step.state).polarity(step.state) == "holds"), None
    )


def _joint(process: Process, steps: Sequence[HeldStep]) -> list[HeldStep]:
    """What is told of both sides together: of the last day only, for it is no party's word; wishes give way."""
    if process == "withdrawal":
        return stand(
            process, [step for step in steps if machine(process, step.state).polarity(step.state) != "wishes"]
        )
    states = {
        state for one in machines() if one.process == process and one.scope == "joint" for state in one.moves
    }
    told = [
        step for step in steps if step.state in states and (process == "negotiation" or step.party is None)
    ]
    firm = [step for step in told if machine(process, step.state).polarity(step.state) != "wishes"] or told
    return [step for step in firm if day_of(step) == day_of(firm[-1])]


def _ground(
    steps: Sequence[HeldStep], held: Sequence[Commitment], assaults: Sequence[Assault]
) -> Condition | None:
    first = binding(steps)
    after = [one for one in assaults if first and (first_day(one.day) or day_of(first)) > day_of(first)]
    calm = max((day_of(step) for step in steps if step.state in ("in_effect", "renewed")), default=None)
    after = [one for one in after if calm is None or (day := first_day(one.day)) is None or day > calm]
    if not after:
        return None
    left = {one.steps[-1].side or one.party for one in held if not one.contested and set(one.states) & _GONE}
    broken = any(one.by in left for one in after)
    days = sorted({one.day or "undated" for one in after})
    words = f"{len(after)} assaults told after it was first held to: {', '.join(days[:5])}"
    return Condition(
        "broken" if broken else "strained", (Reason("ground", words, tuple(a.quoted for a in after[:5])),)
    )


def _pledged(process: Process, held: Sequence[Commitment]) -> Condition:
    kinds = {machine(process, state).polarity(state) for one in held for state in one.states}
    if process == "truce" and "holds" in kinds:
        return Condition("pending", (Reason("pledged", "pledged; nobody says that it holds on the ground"),))
    if "wishes" in kinds:
        return Condition("proposed", (Reason("wished", "asked for or offered only"),))
    return Condition("unknown", (Reason("silence", "nobody says what holds between the sides"),))
