"""Tellings: the events of a reading that are told to have happened, with all that comparing them needs."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from rasid.arabic.fold import fold
from rasid.fuse.identities.graph import Graph, graph
from rasid.fuse.occurrences.days import Days, days
from rasid.fuse.places import Spot, narrowest, spot
from rasid.knowledge import Knowledge
from rasid.model.fusion.links import Quoted, Ref
from rasid.model.fusion.occurrences import TimePrecision
from rasid.model.reading import Reading
from rasid.model.records import Entity, Event, EventType, Measure, MentionKind, Modality

TOLD: frozenset[Modality] = frozenset(("occurred", "ongoing", "claimed", "alleged", "denied", "foiled"))
BEFORE = 3  # days before a report in which what it tells without a day is taken to lie
MOST = 6  # parties or counts of one event that are compared
PARTIES = 3  # the most telling parties of an event that it is filed by
UMBRELLA = 2  # edges up to an umbrella under whose name an event may be told too
_UMBRELLAS = frozenset(("member_of", "coordination_of", "facade_of"))
VICTIM = 4.0  # bits of a listed person that both say was hit: it happens to one seldom
UNIT = 3.5  # of a listed force that is not the whole army or police of a state
_HURTING = frozenset(("ASSAULT", "COERCE", "SANCTION"))
_BITS: dict[MentionKind, float] = {  # how telling it is that two events share a listed party of this kind
    "person": 2, "armed_group": 2.5, "party": 2.5, "organisation": 2.5, "company": 2.5, "outlet": 2.5,
    "agency": 2.5, "military": 1, "police": 1, "state": 1, "government": 1, "office": 1, "facility": 2,
    "place": 1,
}  # fmt: skip


class Party(msgspec.Struct, frozen=True, array_like=True):
    """Who has a part in an event. `bits`: how telling it is to share this party, 0 when anybody is called so."""

    id: str
    local: bool
    bits: float


class Count(msgspec.Struct, frozen=True, array_like=True):
    """A number of people hurt or of things used; `high` None is open upwards."""

    record: str
    measure: Measure
    low: float | None
    high: float | None

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high


class Telling(msgspec.Struct, frozen=True, array_like=True):
    """One event as one document tells it: the details of all its mentions there are on the first (`head` None).

    `first`/`last` bound its days (ordinals); when the text gives no day (`told` False) they are the days up to
    publication. `topics` are the parties it is filed by, `most` the bits that sharing them could give. `lent` is
    the event of the document whose place it took. `retold`: the document mentions it again; `head` is the first
    mention's id on those others.
    """

    ref: Ref
    type: EventType
    mode: str | None
    modality: Modality
    first: int | None
    last: int | None
    precision: TimePrecision
    told: bool
    part: int | None
    spot: Spot | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    counts: tuple[Count, ...]
    speaker: str | None
    word: str
    trigger: Quoted
    outlet: str | None
    published: str | None
    attribution: str | None
    topics: tuple[str, ...] = ()
    most: float = 0.0
    lent: str | None = None
    retold: bool = False
    head: str | None = None


def tellings(reading: Reading, know: Knowledge) -> Iterator[Telling]:
    """The events that are told to have happened or to go on, denials and foiled attempts included."""
    chains: dict[str, list[Event]] = {}
    for event in reading.events:
        if event.modality in TOLD:
            chains.setdefault(event.same_as or event.id, []).append(event)
    if not chains:
        return
    teller = _Teller(reading, know)
    for chain in chains.values():
        yield teller.first(chain)
        for event in chain[1:]:
            yield teller.again(event, chain[0].id)


class _Teller:
    """Makes tellings of a reading's events."""

    def __init__(self, reading: Reading, know: Knowledge) -> None:
        self.reading, self.know = reading, know
        self.graph: Graph = graph(know)
        self.named: dict[str, Entity] = {entity.id: entity for entity in reading.entities}
        self.counted = {quantity.id: quantity for quantity in reading.quantities}
        self.said = {said.id: said for said in reading.attributions}
        self.published = days(reading.document.published.value)

    def first(self, chain: Sequence[Event]) -> Telling:
        """The first mention with what all of them say."""
        found, told = self._days(chain)
        actors = self._parties(name for event in chain for name in event.actor)
        hurt = chain[0].type in _HURTING
        recipients = self._parties((name for event in chain for name in event.recipient), hurt)
        return Telling(
            ref=Ref(self.reading.document.id, chain[0].id),
            type=chain[0].type,
            mode=next((event.mode for event in chain if event.mode), None),
            modality=chain[0].modality,
            first=found and found.first,
            last=found and found.last,
            precision=found.precision if found and told else "unknown",
            told=told,
            part=found and found.part,
            spot=narrowest(spot(p, self.named, self.know) for event in chain for p in event.place),
            actors=actors,
            recipients=recipients,
            topics=topics((*actors, *recipients), self.graph),
            most=sum(max((party.bits for party in side), default=0.0) for side in (actors, recipients)),
            counts=self._counts(chain),
            retold=len(chain) > 1,
            **self._words(chain[0]),  # type: ignore[arg-type]
        )

    def again(self, event: Event, head: str) -> Telling:
        """A later mention: only its words count, the details are on the first."""
        return Telling(
            ref=Ref(self.reading.document.id, event.id), type=event.type, mode=event.mode,
            modality=event.modality, first=None, last=None, precision="unknown", told=False, part=None,
            spot=None, actors=(), recipients=(), counts=self._counts([event]), head=head,
            **self._words(event),  # type: ignore[arg-type]
        )  # fmt: skip

    def _words(self, event: Event) -> dict[str, object]:
        document, trigger = self.reading.document, event.trigger
        said = self.said.get(event.attribution or "")
        speakers = [hop.entity for hop in said.chain if hop.entity] if said else []
        folded = fold(trigger.text)
        return {
            "speaker": speakers[-1] if speakers else None,
            "word": folded.removeprefix("لل").removeprefix("ال"),
            "trigger": Quoted(document.id, trigger.span, trigger.text),
            "outlet": document.outlet,
            "published": document.published.value,
            "attribution": event.attribution,
        }

    def _days(self, chain: Sequence[Event]) -> tuple[Days | None, bool]:
        """The narrowest days told; else those before it was said or published; None for a vague past."""
        told = [found for event in chain if (found := days(event.value))]
        if told:
            return min(told, key=lambda found: (found.last - found.first, found.part is None)), True
        if any(event.time and event.value != "PRESENT_REF" for event in chain):
            return None, False
        said = [self.said[event.attribution] for event in chain if event.attribution in self.said]
        uttered = [found for saying in said if (found := days(saying.uttered)) and found.first == found.last]
        clock = min([*uttered, *([self.published] if self.published else [])], default=None)
        if clock is None or clock.last - clock.first > BEFORE:
            return None, False
        return Days(clock.first - BEFORE, clock.last, "unknown"), False

    def _parties(self, names: Iterable[str], victims: bool = False) -> tuple[Party, ...]:
        parties = [self._party(name, victims) for name in dict.fromkeys(names)]
        return tuple(sorted(parties, key=lambda party: -party.bits)[:MOST])

    def _party(self, name: str, victim: bool) -> Party:
        entity = self.named.get(name)
        if name in self.know.world.entries:
            kind = self.know.world.entries[name].kind
            if victim and kind == "person":
                return Party(name, False, VICTIM)
            unit = kind in ("military", "police") and name not in self.graph.bodies
            return Party(name, False, UNIT if unit else _BITS.get(kind, 0.5))
        if entity is None or not entity.local:
            return Party(name, False, 1.0)
        words = len(entity.name.ar.split())
        if entity.kind.startswith("anonymous") or words < 2:
            return Party(name, True, 0.0)
        return Party(name, True, 2.0 if entity.kind == "person" else 1.0)

    def _counts(self, chain: Sequence[Event]) -> tuple[Count, ...]:
        found: dict[tuple[object, ...], Count] = {}
        for record in (name for event in chain for name in event.casualties):
            quantity = self.counted.get(record)
            if quantity:
                key = (quantity.measure, quantity.low, quantity.high)
                found.setdefault(key, Count(record, quantity.measure, quantity.low, quantity.high))
        return tuple(found.values())[:MOST]


def topics(parties: Iterable[Party], graph: Graph) -> tuple[str, ...]:
    """The parties an event is filed by: who acts, or the state it acts for, and the umbrellas of a group."""
    found: dict[str, None] = {}
    for party in sorted(parties, key=lambda party: -party.bits)[:PARTIES]:
        if not party.bits:
            continue
        if party.local:
            found[f"?{party.id}"] = None
            continue
        found[graph.principal(party.id)] = None
        for above, (distance, belonging) in graph.climb(party.id).items():
            if belonging in _UMBRELLAS and distance <= UMBRELLA and graph.country(above) not in (None, above):
                found[above] = None
    return tuple(found)
