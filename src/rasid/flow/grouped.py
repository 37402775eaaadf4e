"""A group as the store files it: its bytes, its members and its first day."""

from collections.abc import Iterable
from typing import Any

from rasid.model.codec import pack
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.figures import Series
from rasid.model.fusion.identities import Identity
from rasid.model.fusion.links import Ref
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.origins import Utterance
from rasid.model.fusion.processes import ProcessState
from rasid.store.groups import Grouped


def members(group: Any) -> tuple[Ref, ...]:
    """The documents or records a group is made of; nothing of a group that only counts."""
    match group:
        case Occurrence():
            return tuple(report.event for report in group.reports)
        case CopyGroup():
            return tuple(Ref(document) for document in group.documents)
        case Utterance():
            return group.attributions
        case Series():
            return tuple(figure.ref for figure in group.figures)
        case ProcessState():
            return tuple(step.ref for step in group.history)
        case Identity():
            return group.entities
        case _:
            return ()


def first_day(group: Any) -> str | None:
    """The first day a group is about, by which it is sorted."""
    match group:
        case Occurrence():
            return group.first_day
        case Utterance():
            return group.uttered
        case Series():
            return _first(figure.as_of for figure in group.figures)
        case ProcessState():
            return _first(step.valid or step.known for step in group.history)
        case _:
            return None


def grouped(group: Any, block: str | None = None) -> Grouped:
    """The group ready to be filed."""
    return Grouped(group.id, pack(group), members(group), first_day(group), block)


def _first(days: Iterable[str | None]) -> str | None:
    return min((day for day in days if day), default=None)
