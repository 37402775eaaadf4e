"""Who did something to whom in the occurrences a person chose to see: actors and ties, the most told first."""

from collections import Counter

import msgspec

from rasid.flow.listing import wanted
from rasid.flow.selecting import Selection
from rasid.flow.views import Views
from rasid.model.records import Entity, MentionKind, Name
from rasid.store.entities import entities_of
from rasid.store.tallies import Tie, between


class Actor(msgspec.Struct, frozen=True):
    """An actor and in how many ties' occurrences it has a part.

    `local`: a document alone knows it, as `document/id`; those of one name in several documents are several.
    """

    id: str
    name: Name
    kind: MentionKind
    local: bool
    count: int


class Deed(msgspec.Struct, frozen=True):
    """In `count` occurrences one did something to the other; `happened` are told as having happened by a report."""

    actor: str
    recipient: str
    count: int
    happened: int


class Network(msgspec.Struct, frozen=True):
    """Actors and the ties between them that have the most occurrences; `pairs` is how many ties there are in all."""

    actors: tuple[Actor, ...]
    deeds: tuple[Deed, ...]
    pairs: int


def network(case: Views, selection: Selection, most: int = 40) -> Network:
    """The ties with the most occurrences, at most so many. Raises InputError as `listed` does."""
    ties, pairs = between(case.store.engine, wanted("occurrences", selection), most)
    deeds = tuple(Deed(tie.actor, tie.recipient, tie.count, tie.happened) for tie in ties)
    return Network(tuple(_actors(case, ties)), deeds, pairs)


def _actors(case: Views, ties: list[Tie]) -> list[Actor]:
    parts: Counter[str] = Counter()
    for tie in ties:
        parts.update(dict.fromkeys((tie.actor, tie.recipient), tie.count))
    told = entities_of(case.store.engine, parts)
    found = []
    for id, count in sorted(parts.items(), key=lambda one: (-one[1], one[0])):
        known = case.entity(id) if id in case.know.world.entries else told.get(id)
        who = known or Entity(id, "anonymous_group", Name(id), local=True)
        found.append(Actor(id, who.name, who.kind, who.local, count))
    return found
