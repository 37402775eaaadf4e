"""A group as the store files it: its bytes, its members and what it is found by."""

from collections.abc import Iterable
from typing import Any, get_args

from rasid.model.codec import pack
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.figures import Series
from rasid.model.fusion.identities import Identity
from rasid.model.fusion.links import Ref
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.origins import Utterance
from rasid.model.fusion.processes import ProcessState
from rasid.model.records import Modality
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


def last_day(group: Any) -> str | None:
    """The last day a group is about."""
    match group:
        case Occurrence():
            return group.last_day
        case Utterance():
            return group.uttered
        case Series():
            return max((figure.as_of for figure in group.figures if figure.as_of), default=None)
        case ProcessState():
            days = (step.valid or step.known for step in group.history)
            return max((day for day in days if day), default=None)
        case _:
            return None


def kind(group: Any) -> str | None:
    """Of which kind it is: event type, measure, or which process."""
    match group:
        case Occurrence():
            return group.type
        case Series():
            return group.measure
        case ProcessState():
            return group.process
        case _:
            return None


def parties(group: Any) -> frozenset[tuple[str, str]]:
    """Who has which part in it: entity and role."""
    match group:
        case Occurrence():
            found = [(one, "actor") for one in group.actors] + [
                (one, "recipient") for one in group.recipients
            ]
        case Series():
            parts = (("of", "of"), ("actor", "actor"), ("target", "target"))
            found = [
                (entity, role)
                for figure in group.figures
                for field, role in parts
                if (entity := getattr(figure, field))
            ]
        case ProcessState():
            sides = {*group.parties, *(one.party for one in group.commitments)}
            found = [(one, "party") for one in sides] + [(one, "broker") for one in group.brokers]
        case Utterance():
            found = [(group.speaker, "speaker")] if group.speaker else []
        case _:
            found = []
    return frozenset(found)


def told(group: Any) -> str | None:
    """How the reports of an occurrence tell it: their modalities, the firmest first, blanks around each."""
    match group:
        case Occurrence():
            return "".join(f" {one}" for one in get_args(Modality) if group.modality.get(one)) + " "
        case _:
            return None


def grouped(group: Any, block: str | None = None) -> Grouped:
    """The group ready to be filed."""
    where = group.where if isinstance(group, Occurrence) else None
    return Grouped(
        group.id,
        pack(group),
        members(group),
        first_day(group),
        block,
        last_day(group),
        kind(group),
        where.entity if where else None,
        where.country if where else None,
        where.precision if where else None,
        parties(group),
        told(group),
    )


def _first(days: Iterable[str | None]) -> str | None:
    return min((day for day in days if day), default=None)
