"""Drafts: from the triggers of each sentence to events, without ids and references."""

from collections.abc import Iterator, Sequence

from rasid.model.records import Event, Quantity
from rasid.model.words import Sentence
from rasid.read.events.clauses import clause
from rasid.read.events.modality import markers, modality
from rasid.read.events.roles import Cast, cast
from rasid.read.events.scene import Scene
from rasid.read.events.selection import select
from rasid.read.events.settings import arms, nearest, tolls, when
from rasid.read.events.sides import Sides
from rasid.read.events.triggers import Trigger, triggers

_SPEAKING = frozenset(("REQUEST", "REJECT", "ACCUSE", "THREATEN", "AGREE", "SUPPORT", "COOPERATE"))
_ARMED = frozenset((None, "heavy-weapons", "explosives", "firearms"))


def drafts(scene: Scene) -> Iterator[Event]:
    """The events of a document in text order."""
    sides = Sides(scene)
    topic: str | None = None
    for sentence in scene.sentences:
        found = select(scene, sentence, list(triggers(scene, sentence)))
        if found:
            made, topic = _sentence(scene, sentence, found, sides, topic)
            yield from made


def _sentence(
    scene: Scene, sentence: Sentence, found: Sequence[Trigger], sides: Sides, topic: str | None
) -> tuple[list[Event], str | None]:
    marks = markers(scene, sentence)
    counts = _counts(scene, sentence, found)
    made = []
    for at, trigger in enumerate(found):
        bounds = clause(scene, sentence, found, at)
        said = scene.attribution(trigger.span)
        roles = cast(scene, sentence, trigger, bounds, said, topic)
        if not _told(trigger, roles, counts[trigger.first], scene, sentence):
            continue
        time = when(scene, sentence, trigger, bounds)
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
                modality=modality(scene, trigger, marks, said, roles, sides, sentence.segment == "title"),
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


def _told(trigger: Trigger, roles: Cast, counts: list[Quantity], scene: Scene, sentence: Sentence) -> bool:
    """Whether enough is told of a general word or of a verbal act to record it."""
    if trigger.sense == "talk" or trigger.type in _SPEAKING:
        both = bool(roles.actor and roles.recipient) or len(roles.actor) > 1
        return both
    if trigger.sense in ("loose", "reply"):
        return bool(roles.actor or roles.recipient or roles.place or counts)
    if trigger.sense == "bare":
        return bool(roles.actor and (roles.recipient or roles.place)) or bool(trigger.pronoun and roles.actor)
    return True
