"""Entities: everyone the mentions name, once each."""

from collections.abc import Iterator

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import ENTITIES, MENTIONS
from rasid.model.records import Entity, Mention, Name
from rasid.read.stage import Stage

_ORDER = {"name": 0, "alias": 1, "role": 2, "label": 3, "pronoun": 4}
_LASTING = frozenset(("government", "military", "police", "facility", "population", "weapon", "place"))


def entities(document: Document, knowledge: Knowledge) -> Iterator[Entity]:
    """Entities in the order of their first mention; what no world file holds is named by its best mention."""
    groups: dict[str, list[Mention]] = {}
    for mention in document[MENTIONS]:
        groups.setdefault(mention.entity, []).append(mention)
    for entity, group in groups.items():
        known = knowledge.world.entries.get(entity)
        if known:
            yield Entity(entity, known.kind, known.name, known.wikidata)
            continue
        best = min(group, key=lambda mention: (_ORDER[mention.form], mention.span))
        english = entity.replace("_", " ")
        yield Entity(entity, best.kind, Name(best.text, english), local=not _lasting(entity, best, knowledge))


def _lasting(entity: str, best: Mention, knowledge: Knowledge) -> bool:
    """Whether the id says who it is in any document: a weapon, or a body or part of a listed state."""
    if best.kind == "weapon":
        return True
    parts = entity.split("_")
    owners = ("_".join(parts[:cut]) for cut in range(1, len(parts)))
    tails = ("_".join(parts[cut:]) for cut in range(1, len(parts)))
    return best.kind in _LASTING and any(part in knowledge.world.entries for part in (*owners, *tails))


STAGE = Stage(gives=ENTITIES, needs=(MENTIONS,), run=entities)
