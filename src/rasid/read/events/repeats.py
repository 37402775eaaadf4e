"""Repeats: ids in text order, which events the document tells again, and what a repeat leaves unsaid."""

from collections.abc import Iterable, Iterator

import msgspec

from rasid.arabic.fold import fold
from rasid.model.records import Event

_SPOKEN = frozenset(("REQUEST", "ACCUSE", "THREATEN", "SUPPORT", "AGREE"))
_GENERIC = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "AID", "SANCTION"))
_DAY = 10  # letters of a whole date
_RECENT = 12  # events back in which «القصف» finds what it takes up


def repeats(drafts: Iterable[Event]) -> Iterator[Event]:
    """The events with ids, each with the first mention of the same event if there is one.

    A definite noun takes the parties it leaves out from what it takes up («القصف», «المحادثات»).
    """
    made: list[Event] = []
    for draft in drafts:
        first = next((old for old in reversed(made[-_RECENT:]) if _same(old, draft)), None)
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


def _same(old: Event, new: Event) -> bool:
    """Same type and mode, no party, place or date against it, and the new one definite or with the same parties."""
    if old.type != new.type or (old.mode and new.mode and old.mode != new.mode):
        return False
    if old.value and new.value and not _same_day(old.value, new.value):
        return False
    for role in ("actor", "recipient", "place"):
        one, other = set(getattr(old, role)), set(getattr(new, role))
        if one and other and not one & other:
            return False
    shared = set(old.actor) & set(new.actor) and set(old.recipient) & set(new.recipient)
    return _definite(new) or bool(shared)
