"""Rows: a process as a flat table, a row a party, with the field names of the ETH/PRIO Ceasefire codebook.

`cf_dec_*` is when the party declared it, `cf_effect_*` when it is told to have taken effect, `end_*` when it ended
for the party; each with the words it stands on. What nothing tells is None. `steps` is the other table, a row a step,
with the day each is told for (`valid`) and the day it was known.
"""

from collections.abc import Callable, Iterable
from typing import Any

from rasid.fuse.processes.machines import plain, wordings
from rasid.model.fusion.processes import Commitment, HeldStep, ProcessState

_DECLARED = frozenset(("declared", "accepted"))
_EFFECT = frozenset(("in_effect", "renewed", "bound"))
_ENDED = frozenset(("suspended", "repudiated", "lapsed", "broken", "expired", "superseded"))
_NAMES = {"cf_dec": _DECLARED, "cf_effect": _EFFECT, "end": _ENDED}
Named = Callable[[str], str]


def rows(state: ProcessState, name: Named = plain) -> list[dict[str, Any]]:
    """A row for each party heard of; `name` gives the display name of an entity."""
    return [_row(state, one, name) for one in state.commitments]


def steps(state: ProcessState, name: Named = plain) -> list[dict[str, Any]]:
    """A row for each step in order."""
    return [
        {
            "cf_id": state.id,
            "process": state.process,
            "actor_name": name(step.party) if step.party else None,
            "state": step.state,
            "valid": step.valid,
            "known": step.known,
            "authority": step.authority,
            "holders": ", ".join(step.holders) or None,
            "outlet": step.outlet,
            "note": step.note,
            "words": step.quoted.text,
            "record": str(step.ref),
        }
        for step in state.history
    ]


def _row(state: ProcessState, one: Commitment, name: Named) -> dict[str, Any]:
    told = [step for step in state.history if step.party in (None, one.party)]
    made: dict[str, Any] = {
        "cf_id": state.id,
        "process": state.process,
        "actor_name": name(one.party),
        "actor_id": one.party,
        "side_a": name(state.parties[0]) if state.parties else None,
        "side_b": name(state.parties[1]) if len(state.parties) > 1 else None,
    }
    for field, states in _NAMES.items():
        step = next((step for step in told if step.state in states), None)
        made |= _dated(field, step)
    truce = state.process == "truce"
    return made | {
        "purpose_1": _worded("purpose", told) if truce else None,
        "ceasefire_class": _worded("class", told) if truce else None,
        "mediator_nego": ", ".join(map(name, state.brokers)) or None,
        "states": ", ".join(one.states),
        "contested": one.contested,
        "condition": state.condition,
        "as_of": state.as_of,
        "known_from": min((step.known for step in one.steps if step.known), default=None),
        "evidence": " | ".join(step.quoted.text for step in one.steps),
        "records": " ".join(str(step.ref) for step in one.steps),
    }


def _dated(field: str, step: HeldStep | None) -> dict[str, Any]:
    """The three parts of a date and the words for it."""
    day = ((step.valid or "").partition("/")[0].partition("T")[0].split("-") if step else []) + [""] * 3
    parts = {
        f"{field}_{part}": int(value) if value.isdigit() else None
        for part, value in zip(("yr", "month", "day"), day, strict=False)
    }
    return parts | {f"evidence_{field}": step.quoted.text if step else None}


def _worded(field: str, told: Iterable[HeldStep]) -> str | None:
    """The first category whose words stand in what is quoted."""
    words = [step.quoted.text for step in told]
    entries = [entry for entry in wordings("ceasefires") if entry.field == field]
    return next((entry.id for entry in entries if any(entry.found(text) for text in words)), None)
