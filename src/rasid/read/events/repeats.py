"""Repeats: ids in text order, which events the document tells again, and what a repeat leaves unsaid."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec

from rasid.arabic.fold import fold
from rasid.model.records import Event
from rasid.read.events.pointers import deed, points
from rasid.read.events.scene import Scene
from rasid.read.events.telling import UNREAL

_SPOKEN = frozenset(("REQUEST", "ACCUSE", "THREATEN", "SUPPORT", "AGREE"))
_GENERIC = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "AID", "SANCTION"))
_SEVERAL = frozenset(("اعمال", "احداث", "عمليات"))
_SINGLE = frozenset(("explosives", "suicide-attack", "targeted", "abduct"))  # seldom twice in a place
_BLASTS = {"explosives", "suicide-attack"}  # one is often told as the other
_ROLES = ("actor", "recipient", "place")
_OPENING = 50  # attacks among which a document's own is: it is told at the start
_DAY = 10  # letters of a whole date
_RECENT = 12  # events back in which «القصف» finds what it takes up


def repeats(scene: Scene, drafts: Iterable[Event]) -> Iterator[Event]:
    """The events with ids, each with the first mention of the same event if there is one.

    A definite noun takes the parties it leaves out from what it takes up («القصف», «المحادثات»).
    """
    made: list[Event] = []
    for draft in drafts:
        first = _first(scene, made, draft)
        if first is None and _idle(draft):
            continue
        event = msgspec.structs.replace(
            draft, id=f"e{len(made) + 1}", same_as=(first.same_as or first.id) if first else None
        )
        if first and _definite(draft):
            silent = not (draft.actor or draft.recipient)
            event = msgspec.structs.replace(
                event,
                actor=first.actor if silent else draft.actor,
                recipient=draft.recipient
                or tuple(name for name in first.recipient if name not in draft.actor),
            )
        made.append(event)
        yield event


def _first(scene: Scene, made: Sequence[Event], new: Event) -> Event | None:
    """What the event tells again: the nearest it may be, unless an attack further back has more in common with it.

    «هذا العمل» takes up the last attack that was told, whomever it calls the victims.
    """
    near = next((old for old in reversed(made[-_RECENT:]) if _same(old, new)), None)
    if new.type != "ASSAULT" or new.modality in UNREAL:
        return near
    noun, plural = deed(scene, new), _plural(new.trigger.text)
    attacks = (old for old in made if old.type == new.type and old.modality not in UNREAL)
    told = [old for old in attacks if _plural(old.trigger.text) == plural]
    if noun is not None and points(scene, noun):
        return near or next((old for old in reversed(told) if _taken_up(scene, old, new)), None)
    if near and _shares(near, new):
        return near
    if near is None and len(told) == 1 and _leads(scene, told[0], new):
        return told[0]
    return next((old for old in told[:_OPENING] if _one(scene, old, new, noun is not None)), near)


def _leads(scene: Scene, old: Event, new: Event) -> bool:
    """Whether the body's first attack is the headline's only one told again, by one word or mode."""
    after = max((one.span[1] for one in scene.sentences if one.segment == "title"), default=0)
    if not old.trigger.span[1] <= after <= new.trigger.span[0]:
        return False
    alike = old.rule == new.rule or (old.mode is not None and old.mode == new.mode)
    return alike and _agree(old, new) and not _conflict(scene, old, new, _ROLES)


def _taken_up(scene: Scene, old: Event, new: Event) -> bool:
    """Whether nothing but the victims' name keeps the two apart."""
    return _agree(old, new) and not _conflict(scene, old, new, ("actor", "place"))


def _shares(old: Event, new: Event) -> bool:
    """Whether a party or place is told of both."""
    return any(set(getattr(old, role)) & set(getattr(new, role)) for role in _ROLES)


def _one(scene: Scene, old: Event, new: Event, definite: bool) -> bool:
    """Whether two words of one document name one deed: nothing against it, and whom it hit or where is told of both."""
    if not _agree(old, new) or _conflict(scene, old, new, _ROLES):
        return False
    hit = set(old.recipient) & set(new.recipient)
    where = set(old.place) & set(new.place)
    if hit:
        return definite or bool(where) and new.mode in _SINGLE
    return definite and bool(where) and not (old.recipient or new.recipient)


def _conflict(scene: Scene, old: Event, new: Event, roles: Sequence[str]) -> bool:
    """Whether the listed parties or places of a role have none in common."""
    for role in roles:
        if set(getattr(old, role)) & set(getattr(new, role)):
            continue
        if _listed(scene, getattr(old, role)) and _listed(scene, getattr(new, role)):
            return True
    return False


def _listed(scene: Scene, names: Sequence[str]) -> bool:
    return any(name in scene.entities and not scene.entities[name].local for name in names)


@lru_cache(maxsize=10_000)
def _plural(text: str) -> bool:
    """Whether a trigger's words are of several deeds."""
    words = fold(text).split()
    return bool(words) and (words[0].endswith(("ات", "ين")) or words[0].removeprefix("ال") in _SEVERAL)


def _idle(event: Event) -> bool:
    """Generic talk: nobody, nowhere, at no time, of no number."""
    told = (event.actor, event.recipient, event.place, event.casualties, event.weapon, event.time)
    return event.type in _GENERIC and not any(told) and _definite(event)


def _definite(event: Event) -> bool:
    return event.type not in _SPOKEN and fold(event.trigger.text).startswith(("ال", "لل"))


def _same_day(one: str, other: str) -> bool:
    """Whether one date may be the other's day: «2024-02-04TMO» and «2024-02-04»."""
    one, other = one[:_DAY], other[:_DAY]
    return one.startswith(other) or other.startswith(one)


def _agree(old: Event, new: Event) -> bool:
    """Whether mode and day allow two of a type to be one."""
    if old.mode and new.mode and old.mode != new.mode and {old.mode, new.mode} != _BLASTS:
        return False
    return not (old.value and new.value) or _same_day(old.value, new.value)


def _same(old: Event, new: Event) -> bool:
    """Same type and mode, no party, place or date against it, and the new one definite or with the same parties."""
    if old.type != new.type or not _agree(old, new):
        return False
    for role in _ROLES:
        one, other = set(getattr(old, role)), set(getattr(new, role))
        if one and other and not one & other:
            return False
    shared = set(old.actor) & set(new.actor) and set(old.recipient) & set(new.recipient)
    return _definite(new) or bool(shared)
