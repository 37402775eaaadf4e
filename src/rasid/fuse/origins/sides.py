"""Sides: where a voice stands towards an event, and when it speaks against its own interest."""

import msgspec

from rasid.fuse.identities.graph import graph
from rasid.fuse.origins.sources import Source
from rasid.knowledge import Knowledge
from rasid.model.fusion.origins import Side
from rasid.model.records import Event, MentionKind

_OBSERVERS = frozenset(("organisation", "outlet", "agency"))
_FIGHTING = frozenset(("military", "armed_group", "police", "government", "state"))
_HARMLESS = frozenset(("population", "person", "place", "facility", "company", "organisation", "outlet"))
_HARM = frozenset(("ASSAULT", "COERCE"))
_OWNING = frozenset(("assert", "confirm", "announce", "explain"))
NEAR = 2  # edges of the actor graph within which two actors are one side


class Parties(msgspec.Struct, frozen=True):
    """Who did it, to whom, and whether it does harm: entity ids and their kinds."""

    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    kinds: dict[str, MentionKind] = {}
    harmful: bool = False


def parties_of(events: "tuple[Event, ...]", kinds: dict[str, MentionKind]) -> Parties:
    """The parties of an event as its reports name them; `kinds` are those of the entities."""
    actors = sorted({actor for event in events for actor in event.actor})
    recipients = sorted({recipient for event in events for recipient in event.recipient})
    named = {id: kinds[id] for id in (*actors, *recipients) if id in kinds}
    return Parties(tuple(actors), tuple(recipients), named, any(event.type in _HARM for event in events))


def side_of(source: Source, parties: Parties, know: Knowledge) -> Side:
    """Claimant for who belongs with the actors, target with the recipients; with both or neither known, unknown.

    Organisations, outlets and agencies that belong with neither are monitors, other listed voices third parties.
    """
    if source.entity is None or not (parties.actors or parties.recipients):
        return "unknown"
    acted = any(_together(source.entity, actor, know) for actor in parties.actors)
    hit = any(_together(source.entity, recipient, know) for recipient in parties.recipients)
    if acted or hit:
        return "unknown" if acted and hit else "claimant" if acted else "target"
    if source.entity not in know.world.entries and graph(know).principal(source.entity) == source.entity:
        return "unknown"
    return "monitor" if source.kind in _OBSERVERS else "third_party"


def against_interest(source: Source, side: Side, parties: Parties) -> bool:
    """Whether a side owns to what harms it.

    The side that acted tells harm done to people or things that do not fight; a fighting side that was hit tells
    harm done to its fighters.
    """
    if not parties.harmful or source.act not in _OWNING:
        return False
    hit = {parties.kinds.get(recipient) for recipient in parties.recipients}
    if side == "claimant":
        return bool(hit & _HARMLESS)
    return side == "target" and bool(hit & _FIGHTING)


def _together(one: str, other: str, know: Knowledge) -> bool:
    """Whether one is the other or belongs to it, both act for one state, or both stand under one umbrella."""
    actors = graph(know)
    if one == other or actors.principal(one) == actors.principal(other):
        return True
    relation = actors.related(one, other)
    if relation is None or relation.distance > NEAR:
        return False
    above = know.world.entries.get(relation.above)
    return relation.distance == 1 or above is None or above.kind != "state"
