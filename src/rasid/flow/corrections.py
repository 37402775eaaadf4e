"""What people corrected and added, laid over a reading: the reading itself stays as it was made."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from rasid.export.source import known_entity
from rasid.flow.pointers import pointed
from rasid.fuse.components import standing
from rasid.knowledge import Knowledge
from rasid.model.errors import StoreError
from rasid.model.fusion.links import Judgement
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Entity, Event, Mention, Quantity, Step, Time

LAYERS: dict[str, type[Any]] = {
    "times": Time,
    "quantities": Quantity,
    "mentions": Mention,
    "entities": Entity,
    "attributions": Attribution,
    "events": Event,
    "steps": Step,
}
ADJUDICATED = "adjudicated"  # how the words of a judgement begin that settles what reviewers disagreed about
DECIDING = ("accept", "reject", "correct", "add")  # the latest of them says whether a record stands
_PLACES = ("span", "cue", "trigger", "evidence")


def corrected(reading: Reading, judgements: Sequence[Judgement], know: Knowledge) -> Reading:
    """The reading with rejected records left out, corrected fields replaced and added records in text order.

    The latest judgement holds, an adjudication above all others: what was accepted after it was rejected is there
    again, and of two corrections of one field the later is read. Entities of the knowledge that a correction names
    are listed. Raises StoreError when a correction does not fit its record (a field of another type).
    """
    by_layer: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in sorted(standing(judgements), key=adjudicates):
        if (
            judgement.verdict in DECIDING
            and judgement.question in LAYERS
            and judgement.one.document == reading.document.id
        ):
            by_layer[judgement.question].append(judgement)
    if not by_layer:
        return reading
    changed = {layer: _layer(layer, getattr(reading, layer), found) for layer, found in by_layer.items()}
    return _listed(msgspec.structs.replace(reading, **changed), changed, know)


def adjudicates(judgement: Judgement) -> bool:
    """Whether a judgement settles what reviewers disagreed about (flow/adjudicating.py)."""
    return (judgement.words or "").startswith(ADJUDICATED)


def place(record: Any) -> int:
    """Where a record begins in the text: at its words, cue, trigger or evidence; 0 for an entity."""
    found = next((getattr(record, name) for name in _PLACES if hasattr(record, name)), (0, 0))
    return int(found[0] if isinstance(found, tuple) else found.span[0])


def _layer(layer: str, records: tuple[Any, ...], judgements: Sequence[Judgement]) -> tuple[Any, ...]:
    gone: set[str | None] = set()
    fields: defaultdict[str | None, dict[str, Any]] = defaultdict(dict)
    added: dict[str | None, Any] = {}
    for judgement in judgements:
        record = judgement.one.record
        (gone.add if judgement.verdict == "reject" else gone.discard)(record)
        if judgement.verdict == "add":
            added[record] = _made(LAYERS[layer], record, judgement.value or {})
        elif judgement.verdict == "correct":
            fields[record].update(judgement.value or {})
    found = (
        _made(LAYERS[layer], record.id, msgspec.to_builtins(record) | fields[record.id])
        if record.id in fields
        else record
        for record in (*records, *added.values())
        if record.id not in gone
    )
    return tuple(sorted(found, key=place))


def _made(kind: type[Any], id: str | None, values: dict[str, Any]) -> Any:
    try:
        return msgspec.convert({**values, "id": id}, kind)
    except msgspec.ValidationError as error:
        raise StoreError(f"a correction of {id} does not fit: {error}; revoke it") from error


def _listed(reading: Reading, changed: Mapping[str, Iterable[Any]], know: Knowledge) -> Reading:
    """The reading with entities of the knowledge that its changed layers name and it did not list."""
    listed = {entity.id for entity in reading.entities}
    named = {id for records in changed.values() for record in records for layer, id in pointed(record)
             if layer == "entities"}  # fmt: skip
    new = [found for id in sorted(named - listed) if (found := known_entity(id, know))]
    return msgspec.structs.replace(reading, entities=(*reading.entities, *new)) if new else reading
