"""What people said of records as ratings, to be held against each other."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from rasid.flow.deciding import Decision, Unit
from rasid.flow.views import Views
from rasid.model.fusion.links import Ref

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


def values(units: Iterable[Unit], made: Mapping[Ref, Any], layer: str, field: str) -> list[dict[str, Any]]:
    """Of each record of a layer what everybody reads in one field: theirs, or the reader's where they kept it.

    `made` are the records as the reader made them (`originals`). Who rejects a record says nothing of its fields.
    """
    found = []
    for unit in units:
        if unit.layer == layer and unit.ref in made:
            read = {
                one.who: _read(one, field, made[unit.ref])
                for one in unit.decisions
                if one.verdict != "reject"
            }
            found.append({who: value for who, value in read.items() if value is not None})
    return found


def originals(case: Views, units: Iterable[Unit]) -> dict[Ref, Any]:
    """The records as the reader made them, each document read once; without those that it makes no longer."""
    wanted: dict[str, list[Unit]] = {}
    for unit in units:
        wanted.setdefault(unit.ref.document, []).append(unit)
    found: dict[Ref, Any] = {}
    for _, reading, _ in case.store.readings.all(wanted):
        for unit in wanted[reading.document.id]:
            records = {record.id: record for record in getattr(reading, unit.layer)}
            if unit.ref.record in records:
                found[unit.ref] = records[unit.ref.record]
    return found


def _read(decision: Decision, field: str, made: Any) -> Any:
    return decision.value.get(field, getattr(made, field))
