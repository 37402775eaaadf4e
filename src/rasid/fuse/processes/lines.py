"""Lines: a process as text - a lane a party over days, then who holds what, in which words."""

from collections.abc import Iterable, Iterator

from rasid.fuse.days import first_day
from rasid.fuse.processes.commitments import day_of
from rasid.fuse.processes.machines import plain
from rasid.fuse.processes.rows import Named
from rasid.model.fusion.processes import Deadline, HeldStep, ProcessState

DAYS = 6  # columns: the last days on which something is told
STEPS = 6  # lines of one party
WORDS = 90  # characters of quoted words


def describe(state: ProcessState, name: Named = plain) -> list[str]:
    """The process in lines; `name` gives the display name of an entity."""
    sides = " and ".join(map(name, state.parties)) or "sides not told"
    when = f" as of {state.as_of}" if state.as_of else ""
    lines = [f"{state.process} between {sides}{when}: {state.condition.replace('_', ' ')}"]
    if state.brokers:
        lines.append(f"made through {', '.join(map(name, state.brokers))}")
    lines += _lanes(state, name)
    for one in state.commitments:
        mark = ", contested" if one.contested else ""
        lines.append(f"{name(one.party)}: {_plain(one.states)}{mark}")
        lines += [f"  {_held(step)}" for step in one.steps[-STEPS:]]
        if len(one.steps) > STEPS:
            lines.append(f"  ({len(one.steps) - STEPS} more that say so)")
    lines += [f"{_deadline(one, name)}" for one in state.deadlines]
    lines += [f"because {reason.words}" for reason in state.reasons[1:]]
    return lines


def _lanes(state: ProcessState, name: Named) -> Iterator[str]:
    """A line a party, a column a day, joint steps and assaults in lanes of their own."""
    days = sorted({day_of(step) for step in state.history})
    if not days:
        return
    shown = days[-DAYS:]
    parties = [*(one.party for one in state.commitments), None]
    heads = [name(party) if party else "jointly" for party in parties]
    table = [["", *(day.isoformat() for day in shown)]]
    for party, head in zip(parties, heads, strict=True):
        told = [step for step in state.history if step.party == party]
        cells = [_plain(_states(step for step in told if day_of(step) == day)) for day in shown]
        if any(cells):
            table.append([head, *(cell or "." for cell in cells)])
    widths = [max(len(row[at]) for row in table) for at in range(len(shown) + 1)]
    for row in table:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    if len(days) > len(shown):
        yield f"({len(days) - len(shown)} earlier days not shown)"


def _states(steps: Iterator[HeldStep]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(step.state for step in steps))


def _plain(states: Iterable[str]) -> str:
    return " / ".join(map(plain, states))


def _held(step: HeldStep) -> str:
    who = step.voice or "the outlet itself"
    where = f", {step.outlet}" if step.outlet else ""
    note = f" [{step.note}]" if step.note else ""
    known = f", known {step.known}" if step.known and first_day(step.known) != first_day(step.valid) else ""
    told = f"{step.valid or 'undated'} {_plain((step.state,))}: {who} ({_plain((step.authority,))})"
    return f"{told}{where}{known}{note}: «{_short(step.quoted.text)}»"


def _deadline(one: Deadline, name: Named) -> str:
    to = ", ".join(map(name, one.set_to)) or "somebody"
    why = f" ({one.reason})" if one.reason else ""
    by = name(one.set_by) if one.set_by else "somebody"
    return f"deadline {one.due} set by {by} to {to} on {one.told}: {_plain((one.state,))}{why}: «{_short(one.demand)}»"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= WORDS else words[: WORDS - 1] + "…"
