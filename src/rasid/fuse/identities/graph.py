"""The actor graph: who belongs to whom, by the bundled knowledge.

An edge goes from an actor up to what it belongs to: a group to its umbrella, a holder to the office's owner, an
army to its state, a name to those who act behind it. `related` answers from a cache, for it is asked millions of
times.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rasid.knowledge import Knowledge
from rasid.knowledge.world import WorldEntry
from rasid.model.fusion.identities import Belonging

_BODIES = frozenset(("government", "military", "police"))
_GROUPS = frozenset(("armed_group", "party"))
_PLACES = frozenset(("place", "facility"))
_OWNERS = _BODIES | _GROUPS | {"state", "organisation", "population", "place"}
FARTHEST = 3  # edges climbed: beyond that everybody belongs to the same few


class Edge(NamedTuple):
    """What an actor belongs to, how, and where that can be checked."""

    above: str
    belonging: Belonging
    source: str


class Relation(NamedTuple):
    """How two actors are related: `above` is the one above the other, or what both belong to.

    `distance` counts edges; 0 is the same actor. `belonging` is that of the lower one, at its first edge.
    """

    belonging: Belonging
    distance: int
    above: str


class Graph:
    """Belonging between actors of a knowledge, listed ones and bodies named after their owner (`iraq_army`)."""

    def __init__(self, know: Knowledge) -> None:
        self._entries = know.world.entries
        self.bodies = frozenset(know.bodies.values())  # what «the army», «the police» of a state are
        self._up: dict[str, tuple[Edge, ...]] = {}
        self._climbed: dict[str, dict[str, tuple[int, Belonging]]] = {}
        self._related: dict[tuple[str, str], Relation | None] = {}
        self._gathered: defaultdict[str, list[Edge]] = defaultdict(list)
        self._members: defaultdict[str, list[tuple[str, Edge]]] = defaultdict(list)
        for entry in self._entries.values():
            for member in entry.umbrella_of:
                self._gathered[member].append(Edge(entry.id, "member_of", entry.source))
        for entry in self._entries.values():
            if entry.kind not in _PLACES:
                for edge in self.above(entry.id):
                    self._members[edge.above].append((entry.id, edge))

    def above(self, actor: str) -> tuple[Edge, ...]:
        """What an actor belongs to, one edge up."""
        found = self._up.get(actor)
        if found is None:
            found = self._up[actor] = tuple(dict.fromkeys(self._edges(actor)))
        return found

    def below(self, actor: str) -> list[tuple[str, Edge]]:
        """The listed actors that belong to this one, each with its edge."""
        return self._members.get(actor, [])

    def principal(self, actor: str) -> str:
        """The state for which a government, an army, a police or a body named after it acts; else the actor."""
        entry = self._entries.get(actor)
        if entry is None:
            owner = self._owner(actor)
            return self.principal(owner.id) if owner else actor
        return entry.country if entry.kind in _BODIES and entry.country else actor

    def owner(self, actor: str) -> str | None:
        """Whose an actor that is not listed is, by its id: `saudi_arabia` of `saudi_arabia_army`."""
        found = None if actor in self._entries else self._owner(actor)
        return found.id if found else None

    def country(self, actor: str) -> str | None:
        """The state an actor is of, where known."""
        entry = self._entries.get(actor) or self._owner(actor)
        if entry is None:
            return None
        return entry.id if entry.kind == "state" else entry.country

    def climb(self, actor: str) -> dict[str, tuple[int, Belonging]]:
        """Everything above an actor within reach: edges to it, and how the actor belongs at its first edge."""
        found = self._climbed.get(actor)
        if found is None:
            found = {}
            level: list[tuple[str, Belonging | None]] = [(actor, None)]
            for distance in range(1, FARTHEST + 1):
                steps = [(edge, first) for name, first in level for edge in self.above(name)]
                level = []
                for edge, first in steps:
                    if edge.above not in found and edge.above != actor:
                        belonging = first or edge.belonging
                        found[edge.above] = (distance, belonging)
                        level.append((edge.above, belonging))
            self._climbed[actor] = found
        return found

    def related(self, one: str, other: str) -> Relation | None:
        """How two actors belong together, None when they do not within `FARTHEST` edges."""
        if one == other:
            return Relation("same", 0, one)
        key = (one, other) if one < other else (other, one)
        if key not in self._related:
            self._related[key] = self._relate(*key)
        return self._related[key]

    def _relate(self, one: str, other: str) -> Relation | None:
        up, across = self.climb(one), self.climb(other)
        if other in up:
            return Relation(up[other][1], up[other][0], other)
        if one in across:
            return Relation(across[one][1], across[one][0], one)
        shared = [(up[name][0] + across[name][0], name) for name in up if name in across]
        distance, above = min(shared, default=(FARTHEST + 1, ""))
        return Relation(up[above][1], distance, above) if distance <= FARTHEST else None

    def _edges(self, actor: str) -> Iterator[Edge]:
        entry = self._entries.get(actor)
        if entry is None:
            owner = self._owner(actor)
            if owner:
                yield Edge(owner.id, "part_of", f"named after {owner.name.en or owner.name.ar}")
            return
        for name in entry.facade_of:
            yield Edge(name, "facade_of", entry.source)
        for name in entry.coordinates:
            yield Edge(name, "coordination_of", entry.source)
        for name in entry.part_of:
            if name not in entry.coordinates:
                yield Edge(name, self._membership(entry, name), entry.source)
        yield from self._gathered[actor]
        for office in entry.offices:
            yield Edge(office.of, "office_of", entry.source)
        if entry.country and entry.kind in _BODIES | _PLACES:
            yield Edge(entry.country, "part_of", entry.source)

    def _membership(self, entry: WorldEntry, name: str) -> Belonging:
        above = self._entries.get(name)
        grouped = entry.kind in _GROUPS and above is not None and above.kind in _GROUPS | _BODIES
        return "member_of" if grouped else "part_of"

    def _owner(self, actor: str) -> WorldEntry | None:
        """Whose an unlisted body is: its id begins with the owner's (`saudi_arabia_army`)."""
        parts = actor.split("_")
        for size in range(len(parts) - 1, 0, -1):
            owner = self._entries.get("_".join(parts[:size]))
            if owner and owner.kind in _OWNERS:
                return owner
        return None


_graphs: WeakKeyDictionary[Knowledge, Graph] = WeakKeyDictionary()


def graph(know: Knowledge) -> Graph:
    """The graph of a knowledge, made once."""
    found = _graphs.get(know)
    if found is None:
        found = _graphs[know] = Graph(know)
    return found
