"""Drafts: from the triggers of each sentence to events, without ids and references."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from rasid.knowledge.entries import MarkerEntry
from rasid.match.phrases import Match
from rasid.model.records import Attribution, Event, Modality, Quantity, Time
from rasid.model.spans import meet
from rasid.model.words import Sentence
from rasid.read.events.clauses import Clause, clause
from rasid.read.events.generics import general
from rasid.read.events.modality import by_words, goes_on, markers, modality, since
from rasid.read.events.roles import Cast, cast
from rasid.read.events.scene import Scene
from rasid.read.events.selection import accidental, carried, select
from rasid.read.events.settings import arms, nearest, tolls, when
from rasid.read.events.sides import Sides
from rasid.read.events.speech import speech
from rasid.read.events.telling import UNREAL, tells
from rasid.read.events.triggers import Trigger, triggers

_HARM = frozenset(("ASSAULT", "COERCE", "PROTEST"))
_ARMED = frozenset((None, "heavy-weapons", "explosives", "firearms"))


def drafts(scene: Scene) -> Iterator[Event]:
    """The events of a document in text order."""
    sides = Sides(scene)
    accident = False
    for sentence in scene.sentences:
        reading = _Reading(scene, sentence, sides, accident)
        accident = reading.accident
        made = list(reading.events())
        spoken = speech(scene, sentence, made, sides)
        cues = [event.trigger.span for event in spoken]
        kept = [event for event in made if not any(meet(event.trigger.span, cue) for cue in cues)]
        yield from sorted([*kept, *spoken], key=lambda event: event.trigger.span)


def _mode(trigger: Trigger, armed: str | None) -> str | None:
    """The mode of an assault by its weapon, where the word itself leaves it open."""
    if trigger.type != "ASSAULT" or armed is None:
        return trigger.mode
    open_ = trigger.mode in _ARMED or (trigger.mode == "aerial" and armed == "drone")
    return armed if open_ else trigger.mode


def _harms(scene: Scene, trigger: Trigger) -> bool:
    """Whether the word tells of harm; «المصابين», not counted, only tells who was hurt before."""
    hurt = trigger.definite and trigger.sense in ("toll", "counted")
    return trigger.type == "ASSAULT" and not (hurt and not scene.quantities.meeting(trigger.span))


class _Reading:
    """One sentence with its triggers, markers and counts."""

    def __init__(self, scene: Scene, sentence: Sentence, sides: Sides, accident: bool) -> None:
        self.scene, self.sentence, self.sides = scene, sentence, sides
        self.all = list(triggers(scene, sentence))
        self.harm = [trigger.first for trigger in self.all if _harms(scene, trigger)]
        self.accident = accidental(scene, self.all, accident)
        self.found = select(scene, self.all, self.accident)
        self.marks: list[Match[MarkerEntry]] = markers(scene, sentence) if self.found else []
        self.counts = self._counts()

    def _counts(self) -> dict[int, list[Quantity]]:
        """The casualties of the sentence, each with the nearest assault, arrest or riot."""
        harm = [trigger.first for trigger in self.found if trigger.type in _HARM]
        counts = tolls(self.scene, self.sentence.first, self.sentence.after) if harm else []
        return nearest(self.scene, counts, harm) if harm else {}

    def events(self) -> Iterator[Event]:
        """The sentence's events in order, verbal ones left out."""
        last: Cast | None = None
        for at, trigger in enumerate(self.found):
            said = self.scene.attribution(trigger.span)
            bounds = clause(self.scene, self.sentence, self.found, at, said)
            roles = self._victims(trigger, cast(self.scene, trigger, bounds, said, last, self.sides), said)
            time = when(self.scene, trigger, bounds, self.harm)
            counts = self.counts.get(trigger.first, [])
            loose = general(self.scene, trigger) and time is None and not counts
            told = self._told(at, bounds, said, roles, time)
            told = "hypothetical" if loose and told not in UNREAL else told
            if tells(trigger, roles, bool(counts), told, trigger.definite and not loose):
                yield self._event(at, bounds, said, roles, time, told, counts)
                last = roles

    def _victims(self, trigger: Trigger, roles: Cast, said: Attribution | None) -> Cast:
        """The roles with those whom the sentence counts as this event's dead and wounded."""
        if roles.recipient or trigger.owner == "both" or trigger.type != "ASSAULT":
            return roles
        counted = dict.fromkeys(count.of for count in self.counts.get(trigger.first, ()) if count.of)
        hit = tuple(name for name in counted if name not in roles.actor and name in self.scene.entities)
        if hit:
            return roles._replace(recipient=hit)
        for toll in carried(self.scene, self.all, trigger):
            bounds = clause(self.scene, self.sentence, self.all, self._place(toll), said)
            hit = cast(self.scene, toll, bounds, said, None, self.sides).recipient
            if hit:
                return roles._replace(recipient=tuple(name for name in hit if name not in roles.actor))
        return roles

    def _place(self, trigger: Trigger) -> int:
        return bisect_left(self.all, trigger.first, key=attrgetter("first"))

    def _told(
        self, at: int, bounds: Clause, said: Attribution | None, roles: Cast, time: Time | None
    ) -> Modality:
        trigger, low = self.found[at], said.content[0].span[0] if said else 0
        words = by_words(self.scene, self.found, at, self.marks, low)
        lasting = trigger.entry == "war" and time is None
        opens = at == 0 or self.found[at - 1].first < bounds.first
        lasting = lasting or since(self.scene, trigger)
        if words is None and (lasting or opens and goes_on(self.scene, bounds.first, trigger)):
            words = "ongoing"
        title = self.sentence.segment == "title"
        return modality(self.scene, trigger, words, said, roles, self.sides, title)

    def _event(
        self,
        at: int,
        bounds: Clause,
        said: Attribution | None,
        roles: Cast,
        time: Time | None,
        told: Modality,
        counts: Sequence[Quantity],
    ) -> Event:
        trigger = self.found[at]
        weapons, armed = arms(self.scene, bounds.first if at == 0 else trigger.first, bounds.far)
        assault = trigger.type == "ASSAULT"
        return Event(
            id="",
            trigger=self.scene.document.evidence(trigger.span),
            type=trigger.type,
            mode=_mode(trigger, armed),
            actor=roles.actor,
            recipient=roles.recipient,
            place=roles.place,
            time=time.id if time else None,
            value=time.value if time else None,
            weapon=tuple(weapons) if assault else (),
            casualties=tuple(count.id for count in counts),
            modality=told,
            attribution=said.id if said else None,
            same_as=None,
            rule=trigger.entry,
        )
