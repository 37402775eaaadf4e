"""Scopes: what a quantity counts - the event that holds it, whose deed, against whom, where - and its block.

A block must hold together what is one matter, whatever the period it is counted over, and must not heap up
everything that tells nothing about itself: what has neither event, people nor place stays in its document.
"""

from typing import NamedTuple

from rasid.fuse.days import first_day
from rasid.fuse.identities.graph import graph
from rasid.fuse.places import narrowest, spot
from rasid.knowledge import Knowledge
from rasid.model.fusion.figures import CountKind
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Event, Quantity
from rasid.model.spans import inside

CASUALTIES = frozenset((
    "killed", "wounded", "killed_or_wounded", "detained", "kidnapped", "missing", "displaced",
))  # fmt: skip
DEEDS = frozenset(("attack", "strike", "missile", "drone", "shell", "bomb"))
_REACH = 150  # characters between a count and the event of its sentence
_FRESH = (
    7  # days in which an undated event happened before it was reported, when another of the text is dated
)


class Scope(NamedTuple):
    """What a quantity counts; entities by id, those of one document only too."""

    event: Event | None
    attribution: Attribution | None
    actor: str | None
    target: str | None
    place: str | None


class Scopes:
    """The events and attributions of a reading, asked by quantity."""

    def __init__(self, reading: Reading, know: Knowledge) -> None:
        self._reading, self._know = reading, know
        self._entities = {entity.id: entity for entity in reading.entities}
        self._attributions = {one.id: one for one in reading.attributions}
        self._told = {name: event for event in reversed(reading.events) for name in event.casualties}

    def of(self, quantity: Quantity) -> Scope:
        """The scope of a quantity."""
        said = self._said(quantity)
        event = self._told.get(quantity.id) or self._named(quantity) or self._beside(quantity, said)
        if said is None and event is not None and event.attribution:
            said = self._attributions.get(event.attribution)
        actor = event.actor[0] if event and event.actor else None
        target = event.recipient[0] if event and event.recipient else None
        if quantity.measure not in DEEDS:
            target = quantity.of or target
        elif quantity.of != target:
            actor = actor or quantity.of
        return Scope(event, said, actor, target, self._place(event))

    def block(self, quantity: Quantity, count: CountKind, scope: Scope) -> str:
        """The block: an incident's by kind and day of its event and its country, others' by whom it is about."""
        deed = quantity.measure in DEEDS
        document = f"document {self._reading.document.id}"
        by = self._principal(scope.actor) if deed else None
        whom = self._principal(scope.target) or self._country(scope.place) or by or document
        if count == "stock" and quantity.measure not in CASUALTIES:
            return f"{quantity.measure}|stock|{document}"
        if count != "incident":
            return f"{quantity.measure}|{count}|{whom}"
        where = self._country(scope.place) or self._home(scope.target) or whom
        kind = scope.event.type if scope.event else "none"
        return f"{quantity.measure}|incident|{kind}|{self._day(scope.event) or 'undated'}|{where}"

    def _said(self, quantity: Quantity) -> Attribution | None:
        """The innermost attribution in whose content the count stands."""
        holding = [
            (part.span[1] - part.span[0], one.id)
            for one in self._reading.attributions
            for part in one.content
            if inside(quantity.span, part.span)
        ]
        return self._attributions[min(holding)[1]] if holding else None

    def _named(self, quantity: Quantity) -> Event | None:
        """The event whose trigger the counted noun is («40 هجوما»)."""
        first, after = quantity.span
        return next(
            (e for e in self._reading.events if e.trigger.span[0] < after and e.trigger.span[1] > first), None
        )

    def _beside(self, quantity: Quantity, said: Attribution | None) -> Event | None:
        """The nearest assault, within reach and told by the same voice; of casualties and weapons only."""
        if quantity.measure not in CASUALTIES | DEEDS:
            return None
        voice = said.id if said else None
        near = [
            (abs(event.trigger.span[0] - quantity.span[0]), event.id, event)
            for event in self._reading.events
            if event.type == "ASSAULT" and event.attribution == voice
        ]
        distance, _, event = min(near, default=(_REACH + 1, "", None))
        return event if distance <= _REACH else None

    def _place(self, event: Event | None) -> str | None:
        spots = [spot(name, self._entities, self._know) for name in event.place] if event else []
        found = narrowest(place for place in spots if place.listed) or narrowest(spots)
        return found.entity if found else None

    def _day(self, event: Event | None) -> str | None:
        """The day of an event: its own, a repeat's, that of the text's first fresh event of its type, else today."""
        if event is None:
            return None
        published = first_day(self._reading.document.published.value)
        same = event.same_as or event.id
        for other in (event, *(e for e in self._reading.events if same in (e.id, e.same_as))):
            if day := first_day(other.value):
                return day.isoformat()
        for other in self._reading.events:
            day = first_day(other.value) if other.type == event.type else None
            if day and published and 0 <= (published - day).days <= _FRESH:
                return day.isoformat()
        return published.isoformat() if published else None

    def _principal(self, entity: str | None) -> str | None:
        """The state or group an entity stands for; None for one that only this document knows."""
        if entity is None:
            return None
        name = graph(self._know).principal(entity)
        return name if name in self._know.world.entries else None

    def _country(self, place: str | None) -> str | None:
        return spot(place, self._entities, self._know).country if place else None

    def _home(self, entity: str | None) -> str | None:
        return graph(self._know).country(entity) if entity else None
