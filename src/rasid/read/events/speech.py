"""Speech: attributions that are events themselves - a demand, a threat, an accusation with its addressee."""

from collections.abc import Sequence
from typing import NamedTuple

from rasid.model.records import Act, Attribution, Event, EventType
from rasid.model.spans import inside
from rasid.model.words import Sentence
from rasid.read.events.scene import Party, Scene
from rasid.read.events.sides import Sides

_REACH = 10  # words after cue and source in which the addressee stands
_AIMS: dict[str, str] = {"AID": "assist", "SUPPORT": "assist", "CONSULT": "meet"}
_BLAMING = frozenset(("demand", "accuse", "condemn"))
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
    "reject": Verbal("REJECT", None),
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
        parties = [party.mention.entity for party in addressees(scene, sentence, said, at)]
        if not parties and kind.echoes:
            parties = _threatened(said, deeds.get(said.id, ()), sides)
        if not parties and said.act in _BLAMING and _plain(scene, said, at):
            parties = _doers(said, deeds.get(said.id, ()), sides)
        if parties:
            made.append(_event(scene, said, kind, _aim(kind, deeds.get(said.id, ())), parties))
    return made


def _plain(scene: Scene, said: Attribution, at: int) -> bool:
    """Whether the cue itself is a word of that act, not a «said» whose content made it one."""
    cue = scene.know.cues.at(scene.tokens, at)
    return cue is not None and cue.entry.act == said.act


def _aim(kind: Verbal, inner: Sequence[Event]) -> str | None:
    """The mode of a demand or refusal by what it is about: help, a meeting, else yielding."""
    if kind.type not in ("REQUEST", "REJECT"):
        return kind.mode
    return next((_AIMS[event.type] for event in inner if event.type in _AIMS), "yield")


def _event(scene: Scene, said: Attribution, kind: Verbal, mode: str | None, parties: list[str]) -> Event:
    outer = scene.attribution(said.cue.span)
    return Event(
        id="",
        trigger=said.cue,
        type=kind.type,
        mode=mode,
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


def addressees(scene: Scene, sentence: Sentence, said: Attribution, at: int) -> list[Party]:
    """The addressee of a cue, and those coordinated with it: «دعا البيان الحكومة والحزب إلى …»."""
    found = addressee(scene, sentence, said, at)
    if found is None:
        return []
    parties = [found]
    for party in scene.within(found.after, min(sentence.after, found.after + _REACH)):
        if not party.joined or party.first - parties[-1].after > 2 or party.mention.kind in _MUTE:
            break
        parties.append(party)
    return parties


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
        if said.act == "demand" and between and between[-1].fold == "من":
            between.pop()  # «طلبت من الحكومة»
        stopped = any(token.kind != "word" or token.fold in _BEFORE for token in between)
        return None if stopped or party.clitic in ("ب", "ك") else party
    return None


def _doers(said: Attribution, inner: Sequence[Event], sides: Sides) -> list[str]:
    """Who does what is demanded or condemned, the speaker's own side left out."""
    for event in inner:
        doers = [
            name for name in event.actor if said.source_entity and not sides.same(name, said.source_entity)
        ]
        if doers:
            return doers
    return []


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
