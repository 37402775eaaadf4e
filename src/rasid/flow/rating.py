"""What people said of records as ratings, to be held against each other."""

from collections.abc import Iterable
from typing import Any, Literal

from rasid.flow.deciding import Decision, Unit
from rasid.flow.views import Views

FIELDS: dict[
    str, dict[str, Literal["nominal", "interval"]]
] = {  # of each layer, with the metric of its values
    "attributions": {"act": "nominal", "source_entity": "nominal"},
    "events": {"type": "nominal", "modality": "nominal"},
    "quantities": {"measure": "nominal", "low": "interval"},
    "steps": {"state": "nominal"},
}


def verdicts(units: Iterable[Unit], layer: str) -> list[dict[str, str]]:
    """Of each record of a layer what everybody decided: accept, reject or correct."""
    return [{one.who: one.verdict for one in unit.decisions} for unit in units if unit.layer == layer]


def values(case: Views, units: Iterable[Unit], layer: str, field: str) -> list[dict[str, Any]]:
    """Of each record of a layer what everybody reads in one field: theirs, or the reader's where they kept it.

    Who rejects a record says nothing of its fields. Only records that two people decided of are looked up.
    """
    found = []
    for unit in units:
        if unit.layer != layer or len(unit.decisions) < 2:
            continue
        made = original(case, unit)
        if made is not None:
            read = {one.who: _read(one, field, made) for one in unit.decisions if one.verdict != "reject"}
            found.append({who: value for who, value in read.items() if value is not None})
    return found


def original(case: Views, unit: Unit) -> Any:
    """The record as the reader made it; None where it makes it no longer."""
    reading = case.store.readings.of(unit.ref.document)
    records = getattr(reading, unit.layer) if reading else ()
    return next((record for record in records if record.id == unit.ref.record), None)


def _read(decision: Decision, field: str, made: Any) -> Any:
    return decision.value.get(field, getattr(made, field))
