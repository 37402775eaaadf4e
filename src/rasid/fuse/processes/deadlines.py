"""Deadlines: a date set to somebody, and what became of it by later steps.

One is read in a demand, a threat or a warning that names a time after the day it was uttered, by a word that sets a
date («حتى», «خلال», «أمهل»). That nothing is told after the day it was due leaves it unknown: silence is no answer.
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from rasid.fuse.days import after, first_day, last_day, length
from rasid.fuse.processes.machines import machine, wordings
from rasid.model.fusion.links import Quoted
from rasid.model.fusion.processes import Assault, Deadline, HeldStep
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Evidence, Time
from rasid.model.spans import inside

_ACTS = frozenset(("demand", "threaten", "warn"))
_LEAD = 14  # characters before a time in which its leading word stands


def deadline(reading: Reading, said: Attribution) -> Deadline | None:
    """The deadline an attribution sets, pending; None when it sets none."""
    if said.act not in _ACTS:
        return None
    told = said.uttered or reading.document.published.value
    _, grants, _ = wordings("deadlines")
    granted = grants.found(said.cue.text) is not None
    for part in said.content:
        first = min(said.cue.span[1], part.span[0]) if granted else part.span[0]
        for time in reading.times:
            if inside(time.span, (first, part.span[1])) and (granted or _set(part, time)):
                due = _due(time, told)
                if due:
                    return _made(reading, said, part, told, due)
    return None


def _set(part: Evidence, time: Time) -> bool:
    """Whether a word before the time sets it as a date."""
    at = time.span[0] - part.span[0]
    leads, grants, _ = wordings("deadlines")
    return bool(leads.found(part.text[max(0, at - _LEAD) : at]) or grants.found(part.text[:at]))


def _due(time: Time, told: str | None) -> str | None:
    """The last day of a time that is still to come."""
    days = length(time.value)
    day = after(told, days) if days is not None and time.kind == "duration" else last_day(time.value)
    uttered = last_day(told)
    return day.isoformat() if day and uttered and day > uttered else None


def _made(reading: Reading, said: Attribution, part: Evidence, told: str | None, due: str) -> Deadline:
    *_, otherwise = wordings("deadlines")
    opening = otherwise.found(part.text)
    at = part.text.find(opening) if opening else -1
    demand = part.text[:at].rstrip(" ،,") if at > 0 else part.text
    consequence = part.text[at:] if at > 0 else part.text if said.act == "threaten" else None
    addressed = [
        name
        for event in reading.events
        if inside(event.trigger.span, said.cue.span) or inside(event.trigger.span, part.span)
        for name in (event.recipient if event.type in ("REQUEST", "THREATEN") else event.actor)
        if event.type in ("REQUEST", "THREATEN", "RETREAT", "CONCEDE", "AGREE")
    ]
    return Deadline(
        set_by=said.source_entity,
        set_to=tuple(dict.fromkeys(name for name in addressed if name != said.source_entity)),
        demand=demand,
        due=due,
        consequence=consequence,
        state="pending",
        quoted=Quoted(reading.document.id, part.span, part.text),
        told=told,
    )


def settled(
    one: Deadline,
    others: Sequence[Deadline],
    steps: Sequence[HeldStep],
    assaults: Sequence[Assault],
    as_of: date | None,
) -> Deadline:
    """The deadline with its state as of a day (None: of the last day anything is told), and why."""
    due = first_day(one.due)
    told = [
        *(step.valid for step in steps),
        *(found.day for found in assaults),
        *(found.told for found in others),
    ]
    days = [first_day(value) for value in told]
    now = as_of or max((day for day in days if day), default=None)
    if due is None or now is None:
        return msgspec.structs.replace(one, state="unknown", reason="the day it was due is not known")
    later = next((d for d in others if _longer(one, d, now)), None)
    if later:
        return msgspec.structs.replace(
            one, state="extended", reason=f"set anew on {later.told} for {later.due}"
        )
    answers = [step for step in steps if _answers(one, step, now)]
    kept = [step for step in answers if holds(step) and (first_day(step.valid) or now) <= due]
    if kept:
        return msgspec.structs.replace(
            one, state="met", reason=f"{kept[-1].party} {kept[-1].state} on {kept[-1].valid}"
        )
    if now <= due:
        return msgspec.structs.replace(one, state="pending", reason=None)
    refused = [step for step in answers if not holds(step)]
    struck = [found for found in assaults if (day := first_day(found.day)) and due < day <= now]
    if refused:
        why = f"{refused[-1].party} {refused[-1].state} on {refused[-1].valid}"
        return msgspec.structs.replace(one, state="passed_unmet", reason=why)
    if struck:
        return msgspec.structs.replace(
            one, state="passed_unmet", reason=f"{struck[0].by} attacked on {struck[0].day}"
        )
    return msgspec.structs.replace(one, state="unknown", reason="it has passed and nothing is told of it")


def holds(step: HeldStep) -> bool:
    """Whether a step keeps a process up, in whichever process it is."""
    return any(
        machine(name, step.state).polarity(step.state) == "holds"
        for name in ("truce", "negotiation", "withdrawal")
    )


def _longer(one: Deadline, other: Deadline, now: date) -> bool:
    told, before = first_day(other.told), first_day(one.told)
    later = (other.due or "") > (one.due or "")
    return other.set_by == one.set_by and later and bool(told and before and before < told <= now)


def _answers(one: Deadline, step: HeldStep, now: date) -> bool:
    """Whether a step is the addressee's, told for a day after the deadline was set and up to now."""
    day, told = first_day(step.valid), first_day(one.told)
    named = not one.set_to or step.party in one.set_to
    return named and step.party != one.set_by and bool(day and told and told < day <= now)
