"""Drafts: from the triggers of each sentence to events, without ids and references."""

from collections.abc import Iterator, Sequence

from rasid.model.records import Event, Modality, Quantity
from rasid.model.spans import meet
from rasid.model.words import Sentence
from rasid.read.events.clauses import clause
from rasid.read.events.modality import by_words, goes_on, markers, modality
from rasid.read.events.roles import Cast, cast
from rasid.read.events.scene import Scene
from rasid.read.events.selection import select
from rasid.read.events.settings import arms, nearest, tolls, when
from rasid.read.events.sides import Sides
from rasid.read.events.speech import speech
from rasid.read.events.triggers import Trigger, triggers

_UNREAL = frozenset(("threatened", "promised", "planned", "demanded", "hypothetical"))
_ARMED = frozenset((None, "heavy-weapons", "explosives", "firearms"))


def drafts(scene: Scene) -> Iterator[Event]:
    """The events of a document in text order."""
    sides = Sides(scene)
    topic: str | None = None
    for sentence in scene.sentences:
        found = select(scene, sentence, list(triggers(scene, sentence)))
        made, topic = _sentence(scene, sentence, found, sides, topic)
        spoken = speech(scene, sentence, made, sides)
        cues = {event.trigger.span for event in spoken}
        kept = [event for event in made if not any(meet(event.trigger.span, cue) for cue in cues)]
        yield from sorted([*kept, *spoken], key=lambda event: event.trigger.span)


def _sentence(
    scene: Scene, sentence: Sentence, found: Sequence[Trigger], sides: Sides, topic: str | None
) -> tuple[list[Event], str | None]:
    marks = markers(scene, sentence)
    counts = _counts(scene, sentence, found)
    made = []
    for at, trigger in enumerate(found):
        bounds = clause(scene, sentence, found, at)
        said = scene.attribution(trigger.span)
        roles = cast(scene, trigger, bounds, said, topic, sides)
        title = sentence.segment == "title"
        time = when(scene, sentence, trigger, bounds)
        words = by_words(scene, found, at, marks, said.content[0].span[0] if said else 0)
        if words is None and (goes_on(scene, bounds.first, trigger) or (trigger.entry == "war" and not time)):
            words = "ongoing"
        told = modality(scene, trigger, words, said, roles, sides, title)
        if not _told(trigger, roles, counts[trigger.first], told):
            continue
        weapons, mode = arms(scene, bounds.first if at == 0 else trigger.first, bounds.far)
        made.append(
            Event(
                id="",
                trigger=scene.document.evidence(trigger.span),
                type=trigger.type,
                mode=_mode(trigger, mode),
                actor=roles.actor,
                recipient=roles.recipient,
                place=roles.place,
                time=time.id if time else None,
                value=time.value if time else None,
                weapon=tuple(weapons) if trigger.type == "ASSAULT" else (),
                casualties=tuple(count.id for count in counts[trigger.first]),
                modality=told,
                attribution=said.id if said else None,
                same_as=None,
                rule=trigger.entry,
            )
        )
        topic = roles.actor[0] if roles.actor else topic
    return made, topic


def _mode(trigger: Trigger, weapon: str | None) -> str | None:
    if trigger.type == "ASSAULT" and weapon and (trigger.mode in _ARMED):
        return weapon
    return trigger.mode


def _counts(scene: Scene, sentence: Sentence, found: Sequence[Trigger]) -> dict[int, list[Quantity]]:
    """The casualties of the sentence, each with the nearest assault or arrest."""
    empty: dict[int, list[Quantity]] = {trigger.first: [] for trigger in found}
    harm = [trigger.first for trigger in found if trigger.type in ("ASSAULT", "COERCE", "PROTEST")]
    counts = tolls(scene, sentence.first, sentence.after)
    return {**empty, **nearest(scene, counts, harm)} if harm else empty


def _told(trigger: Trigger, roles: Cast, counts: list[Quantity], told: Modality) -> bool:
    """Whether enough is told of a general word, a toll or a verbal act to record it."""
    parties = bool(roles.actor or roles.recipient)
    if told == "hypothetical" and not parties and not roles.place:
        return False
    if trigger.sense == "talk":
        return bool(roles.actor and roles.recipient) or len(roles.actor) > 1
    if trigger.sense == "loose":
        return bool(parties or roles.place or counts)
    if trigger.sense == "toll":
        return bool(roles.recipient or counts or trigger.verb or roles.place or trigger.entry != "toll_death")
    if trigger.sense == "counted":
        return bool(counts) and told != "negated"
    if trigger.sense == "reply":
        return (told in _UNREAL or trigger.after - trigger.first > 1) and (not trigger.verb or trigger.future)
    if trigger.sense == "bare":
        return bool(roles.actor and (roles.recipient or roles.place)) or bool(trigger.pronoun and roles.actor)
    return True
