"""What people corrected, laid over a reading: the reading itself stays as it was made."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import msgspec

from rasid.fuse.components import standing
from rasid.model.errors import StoreError
from rasid.model.fusion.links import Judgement
from rasid.model.reading import Reading

LAYERS = ("times", "quantities", "mentions", "entities", "attributions", "events", "steps")


def corrected(reading: Reading, judgements: Sequence[Judgement]) -> Reading:
    """The reading with records that were rejected left out and corrected fields replaced, the latest last.

    Raises StoreError when a correction does not fit its record (a field of another type).
    """
    mine = [
        judgement
        for judgement in standing(judgements)
        if judgement.verdict in ("correct", "reject")
        and judgement.question in LAYERS
        and judgement.one.document == reading.document.id
    ]
    by_layer: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in mine:
        by_layer[judgement.question].append(judgement)
    changed = {layer: _layer(getattr(reading, layer), found) for layer, found in by_layer.items()}
    return msgspec.structs.replace(reading, **changed) if changed else reading


def _layer(records: tuple[Any, ...], judgements: Sequence[Judgement]) -> tuple[Any, ...]:
    gone = {judgement.one.record for judgement in judgements if judgement.verdict == "reject"}
    fields: defaultdict[str | None, dict[str, Any]] = defaultdict(dict)
    for judgement in judgements:
        if judgement.verdict == "correct":
            fields[judgement.one.record].update(judgement.value or {})
    return tuple(
        _replaced(record, fields[record.id]) if record.id in fields else record
        for record in records
        if record.id not in gone
    )


def _replaced(record: Any, values: dict[str, Any]) -> Any:
    try:
        return msgspec.convert({**msgspec.to_builtins(record), **values}, type(record))
    except msgspec.ValidationError as error:
        raise StoreError(f"a correction of {record.id} does not fit: {error}; revoke it") from error
