"""What a record points at: entities, and other records of its document."""

from collections.abc import Iterator
from typing import Any

_FIELDS = {
    "entity": "entities", "source_entity": "entities", "given_to": "entities", "actor": "entities",
    "recipient": "entities", "place": "entities", "of": "entities", "party": "entities", "parties": "entities",
    "principal": "entities", "period": "times", "time": "times", "part_of": "quantities", "added_to": "quantities",
    "casualties": "quantities", "within": "attributions", "attribution": "attributions", "same_as": "events",
}  # fmt: skip
ENTITIES = frozenset(name for name, layer in _FIELDS.items() if layer == "entities")
UPWARDS = {"part_of": "quantities", "added_to": "quantities", "within": "attributions", "same_as": "events"}


def pointed(record: Any) -> Iterator[tuple[str, str]]:
    """The layer and the id of everything a record points at."""
    for part in (record, *getattr(record, "chain", ())):
        for field in set(_FIELDS).intersection(part.__struct_fields__):
            found = getattr(part, field)
            for id in found if isinstance(found, tuple) else (found,):
                if id is not None:
                    yield _FIELDS[field], id
