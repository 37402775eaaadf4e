"""Sides: which of the two sides of a process an actor belongs to, over the actor graph and one document.

A group belongs to the side of the widest umbrella of its own country (a brigade and a coordination to «the
factions»); a government, an army and a spokesman to their state; a person to whom he holds an office of. What
only the document knows goes by whom it is named after; an unnamed armed group goes with the armed side the
document speaks most of.
"""

from collections import Counter

from rasid.fuse.identities.graph import graph
from rasid.knowledge import Knowledge
from rasid.model.reading import Reading
from rasid.model.records import Attribution, MentionKind

GROUPS: frozenset[MentionKind] = frozenset(("armed_group", "party"))
_SIDES: frozenset[MentionKind] = GROUPS | {"state", "organisation", "military", "government", "police"}
_BELONGS = frozenset(("member_of", "part_of", "coordination_of", "facade_of"))


def side(entity: str, know: Knowledge) -> str | None:
    """The side of a listed actor, or of a body named after one; None for others."""
    found, entries = graph(know), know.world.entries
    name = actor(entity, know)
    if name is None:
        return None
    seen: list[str] = []
    while entries[name].kind in GROUPS and name not in seen:
        seen.append(name)
        above = [edge.above for edge in found.above(name) if edge.belonging in _BELONGS]
        wider = [
            up for up in above if entries[up].kind in GROUPS and entries[up].country == entries[name].country
        ]
        name = wider[0] if wider and entries[name].country else name
    return name


def actor(entity: str, know: Knowledge) -> str | None:
    """The listed actor whose word an entity's word is: its state, its group, whom it holds an office of."""
    found, entries = graph(know), know.world.entries
    name = found.principal(entity)
    entry = entries.get(name)
    if entry and entry.kind == "person":
        offices = [edge.above for edge in found.above(name) if edge.belonging == "office_of"]
        name = found.principal(offices[0]) if offices else name
        entry = entries.get(name)
    return name if entry and entry.kind in _SIDES else None


class Sides:
    """The sides of the actors of one document."""

    def __init__(self, reading: Reading, know: Knowledge) -> None:
        self._know = know
        self._kinds = {entity.id: entity.kind for entity in reading.entities}
        counts: Counter[str] = Counter()
        for mention in reading.mentions:
            if self._kinds.get(mention.entity) == "armed_group" and (found := side(mention.entity, know)):
                counts[found] += 1
        self._main = counts.most_common(1)[0][0] if counts else None

    def of(self, entity: str | None, said: Attribution | None = None, general: bool = False) -> str | None:
        """The side of an entity of the document; the rest is explained in `actor`."""
        name = self.actor(entity, said, general)
        return side(name, self._know) if name else None

    def actor(self, entity: str | None, said: Attribution | None = None, general: bool = False) -> str | None:
        """The listed actor an entity stands for.

        `said` is the attribution in which it is told: an unnamed body that an insider tells of is his own.
        `general`: an armed group named only in general is the side the document speaks most of.
        """
        if entity is None:
            return None
        found = actor(entity, self._know)
        if found or entity in self._know.world.entries:
            return found
        kind = self._kinds.get(entity)
        if kind == "anonymous_group":
            return actor(said.source_entity, self._know) if said and said.source_entity else None
        return self._main if general and kind == "armed_group" else None

    def country(self, name: str) -> str | None:
        """The state a side is of."""
        return graph(self._know).country(name)
