"""Sides: which entities belong together, so that a source speaks of its own deeds or of its opponent's."""

from rasid.match.spans import token_range
from rasid.model.records import Attribution
from rasid.read.events.scene import Scene

_STATE = frozenset(("state", "government", "military", "police", "office"))
_OWNERS = frozenset(("state", "government", "military", "armed_group", "party"))
_BEARING = frozenset(("military", "police", "armed_group"))
_PARTIES = frozenset(("armed_group", "party", "government", "military"))
_AUTHORITY = frozenset(("government", "military", "police"))
_UNIFORMED = frozenset(
    ("عسكري", "عسكريه", "عسكريون", "عسكريين", "امني", "امنيه", "امنيون", "امنيين", "شرطه", "داخليه", "امن")
)
_NEUTRAL = frozenset(("anonymous_individual", "anonymous_group", "document", "organisation", "company"))


class Sides:
    """The sides of a document's entities, with what source descriptions tell of their people."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._known: dict[str, frozenset[str]] = {}
        self._told: dict[str, set[str]] = {}
        self._armed: set[str] | None = None
        for attribution in scene.attributions:
            if attribution.source_entity and attribution.source:
                told = self._told.setdefault(attribution.source_entity, set())
                told.update(self._described(attribution))

    def of(self, entity: str) -> frozenset[str]:
        """The entity, what it is part of, and its state if it serves one."""
        found = self._known.get(entity)
        if found is None:
            found = self._known[entity] = frozenset(self._climb(entity))
        return found

    def _climb(self, entity: str) -> set[str]:
        entries, found, open_ = (
            self._scene.know.world.entries,
            set[str](),
            [entity, *self._told.get(entity, ())],
        )
        while open_:
            name = open_.pop()
            if name in found:
                continue
            found.add(name)
            entry = entries.get(name)
            owner = self._owner(name) if entry is None else None
            if owner:
                open_.append(owner)
            if entry is None or entry.kind in ("place", "facility"):
                continue
            open_ += [*entry.part_of, *(office.of for office in entry.offices)]
            if entry.country and entry.kind in _STATE:
                open_.append(entry.country)
        return found

    def _owner(self, name: str) -> str | None:
        """Whose a body of this document is: its id begins with the owner's («libya_air_force»)."""
        entity, entries = self._scene.entities.get(name), self._scene.know.world.entries
        if entity is None or entity.kind in ("place", "facility", "person"):
            return None
        parts = name.split("_")
        for size in range(len(parts) - 1, 0, -1):
            prefix = "_".join(parts[:size])
            owner = entries.get(prefix) or self._scene.entities.get(prefix)
            if owner and owner.kind in _OWNERS:
                return owner.id
        return None

    def _described(self, attribution: Attribution) -> set[str]:
        """Entities named inside the words that describe a source."""
        assert attribution.source is not None
        span, scene = attribution.source.span, self._scene
        found = {hop.principal for hop in attribution.chain if hop.principal}
        for party in scene.within(*token_range(scene.tokens, span)):
            if party.mention.span[1] <= span[1]:
                found.add(party.mention.entity)
        for match in scene.know.world.names.find(scene.tokens, *token_range(scene.tokens, span)):
            found.add(match.entry.entity.id)
        found.discard(attribution.source_entity or "")
        return found

    def bodies(self, entity: str) -> list[str]:
        """The bodies that the descriptions of a source name, in a stable order."""
        return sorted(self._told.get(entity, ()))

    def same(self, one: str, other: str) -> bool:
        """Whether two entities are on one side."""
        return bool(self.of(one) & self.of(other))

    def any(self, one: str, others: tuple[str, ...] | list[str]) -> bool:
        """Whether the entity is on the side of one of the others."""
        return any(self.same(one, other) for other in others)

    def bystander(self, entity: str) -> bool:
        """Whether nobody on the entity's side bears arms in this document."""
        if self._armed is None:
            named = self._scene.entities.values()
            self._armed = set().union(*(self.of(one.id) for one in named if one.kind in _BEARING))
        return not self.of(entity) & self._armed

    def reporter(self, attribution: Attribution) -> bool:
        """Whether the source only reports: an outlet, nobody, an unnamed source or a body of no party."""
        entity = self._scene.entities.get(attribution.source_entity or "")
        if entity is None or entity.kind in ("outlet", "agency"):
            return True
        if entity.kind in _NEUTRAL:
            return not any(self._party(name) for name in self.of(entity.id) - {entity.id})
        return False

    def uniformed(self, attribution: Attribution) -> bool:
        """Whether the source is one of the forces of a side without a name: «مصدر عسكري», «مصادر أمنية»."""
        if attribution.source is None:
            return False
        span = attribution.source.span
        words = self._scene.tokens[slice(*token_range(self._scene.tokens, span))]
        return any(word.fold.removeprefix("ال") in _UNIFORMED for word in words)

    def crowd(self, attribution: Attribution) -> bool:
        """Whether the source is people who saw it."""
        return "population" in self.kinds((attribution.source_entity or "",))

    def official(self, attribution: Attribution) -> bool:
        """Whether the source speaks for an authority."""
        if attribution.source_entity is None:
            return False
        named, entries = self._scene.entities, self._scene.know.world.entries
        found = (named.get(name) or entries.get(name) for name in self.of(attribution.source_entity))
        return any(one is not None and one.kind in _AUTHORITY for one in found)

    def kinds(self, names: tuple[str, ...]) -> set[str]:
        """The kinds of these entities."""
        return {self._scene.entities[name].kind for name in names if name in self._scene.entities}

    def _party(self, name: str) -> bool:
        known = self._scene.know.world.entries.get(name) or self._scene.entities.get(name)
        return known is not None and known.kind in _PARTIES
