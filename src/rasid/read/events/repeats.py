"""Repeats: ids in text order, and which events the document tells again."""

from collections.abc import Iterable, Iterator

import msgspec

from rasid.arabic.fold import fold
from rasid.model.records import Event


def repeats(drafts: Iterable[Event]) -> Iterator[Event]:
    """The events with ids, each with the first mention of the same event if there is one."""
    made: list[Event] = []
    for number, draft in enumerate(drafts, 1):
        first = next((old for old in reversed(made) if _same(old, draft)), None)
        same = (first.same_as or first.id) if first else None
        event = msgspec.structs.replace(draft, id=f"e{number}", same_as=same)
        made.append(event)
        yield event


def _same(old: Event, new: Event) -> bool:
    """Same type, no party, place or date against it, and the new one definite or with the same parties."""
    if old.type != new.type or (old.mode and new.mode and old.mode != new.mode):
        return False
    if old.value and new.value and old.value != new.value:
        return False
    for role in ("actor", "recipient", "place"):
        one, other = set(getattr(old, role)), set(getattr(new, role))
        if one and other and not one & other:
            return False
    definite = fold(new.trigger.text).startswith(("ال", "لل"))
    shared = set(old.actor) & set(new.actor) and set(old.recipient) & set(new.recipient)
    return definite or bool(shared)
