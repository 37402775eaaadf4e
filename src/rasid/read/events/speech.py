"""Speech: attributions that are events themselves - a demand, a threat, an accusation with its addressee."""

from collections.abc import Sequence
from typing import NamedTuple

from rasid.model.records import Act, Attribution, Event, EventType
from rasid.model.spans import inside
from rasid.model.words import Sentence
from rasid.read.events.scene import Party, Scene
from rasid.read.events.sides import Sides

_REACH = 10  # words after cue and source in which the addressee stands
_MUTE = frozenset(("place", "facility", "document", "outlet", "agency", "weapon"))
_BEFORE = frozenset(
    ("ان", "بان", "الي", "في", "خلال", "عبر", "عن", "من", "علي", "بعد", "قبل", "وفق", "منذ", "بين")
)


class Verbal(NamedTuple):
    """The event type and mode of an act. `echoes`: whom it threatens is also told by the deeds in its content."""

    type: EventType
    mode: str | None
    echoes: bool = False


_ACTS: dict[Act, Verbal] = {
    "demand": Verbal("REQUEST", None),
    "threaten": Verbal("THREATEN", "violence", True),
    "warn": Verbal("THREATEN", "violence"),
    "accuse": Verbal("ACCUSE", "allege"),
    "condemn": Verbal("ACCUSE", "disapprove"),
    "praise": Verbal("SUPPORT", None),
}


def speech(scene: Scene, sentence: Sentence, inner: Sequence[Event], sides: Sides) -> list[Event]:
    """The verbal events of the cues in a sentence; `inner` are the other events, in text order."""
    made = []
    deeds: dict[str | None, list[Event]] = {}
    for event in inner:
        deeds.setdefault(event.attribution, []).append(event)
    for at in range(sentence.first, sentence.after):
        said = scene.cues.get(at)
        kind = _ACTS.get(said.act) if said else None
        if said is None or kind is None or said.source_entity is None or sides.reporter(said):
            continue
        found = addressee(scene, sentence, said, at)
        parties = [found.mention.entity] if found else []
        if not parties and kind.echoes:
            parties = _threatened(said, deeds.get(said.id, ()), sides)
        if parties:
            made.append(_event(scene, said, kind, parties))
    return made


def _event(scene: Scene, said: Attribution, kind: Verbal, parties: list[str]) -> Event:
    outer = scene.attribution(said.cue.span)
    return Event(
        id="",
        trigger=said.cue,
        type=kind.type,
        mode=kind.mode,
        actor=(said.source_entity,) if said.source_entity else (),
        recipient=tuple(parties),
        place=(),
        time=None,
        value=None,
        weapon=(),
        casualties=(),
        modality="occurred",
        attribution=outer.id if outer else None,
        same_as=None,
        rule=f"act:{said.act}",
    )


def addressee(scene: Scene, sentence: Sentence, said: Attribution, at: int) -> Party | None:
    """The party right behind a cue and its source, before any preposition: «طالبت المنظمة الحكومة بـ…»."""
    if scene.tokens[at].kind != "word":
        return None
    floor = at + 1
    for party in scene.within(at + 1, min(sentence.after, at + 1 + 2 * _REACH)):
        span = party.mention.span
        if said.source and inside(span, said.source.span) or party.mention.entity == said.source_entity:
            floor = party.after
            continue
        if party.first - floor > _REACH // 2 or party.mention.kind in _MUTE:
            return None
        between = list(scene.tokens[floor : party.first])
        if said.source:
            between = [
                token
                for token in between
                if token.start >= said.source.span[1] or token.end <= said.source.span[0]
            ]
        if any(token.kind != "word" or token.fold in _BEFORE for token in between) or party.clitic in (
            "ب",
            "ك",
        ):
            return None
        return party
    return None


def _threatened(said: Attribution, inner: Sequence[Event], sides: Sides) -> list[str]:
    """Whom the deeds in a threat's content would hit, the speaker's own side left out."""
    found = dict.fromkeys(
        name
        for event in inner
        if event.type in ("ASSAULT", "COERCE")
        for name in event.recipient
        if said.source_entity is None or not sides.same(name, said.source_entity)
    )
    return list(found)
