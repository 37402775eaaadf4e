"""Other fields than its reports give an occurrence: from what a person typed to what a correction holds."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from rasid.fuse.days import first_day as day_of
from rasid.fuse.places import spot
from rasid.model.errors import InputError
from rasid.model.fusion.occurrences import Occurrence, Where

if TYPE_CHECKING:
    from rasid.flow.case import Case


PLACES = ("place", "facility", "state")


class Typed(msgspec.Struct, frozen=True):
    """What a person typed: a type, days (ISO), a place, parties by id or name. An empty place stays as it was."""

    type: str = ""
    first_day: str = ""
    last_day: str = ""
    place: str = ""
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


def changes(case: "Case", one: Occurrence, typed: Typed) -> Mapping[str, Any]:
    """The fields that are to be read instead, those as they were left out.

    Raises InputError for days that are none, names that nobody has, and when nothing is changed.
    """
    for day in filter(None, (typed.first_day, typed.last_day)):
        if len(day) != 10 or day_of(day) is None:
            raise InputError(f"{day}: not a day; write for example 2024-08-26")
    first, last = typed.first_day or None, typed.last_day or typed.first_day or None
    if first and last and last < first:
        raise InputError(f"{last} is before {first}; give the first day first")
    wanted: dict[str, Any] = {
        "type": typed.type or one.type,
        "first_day": first,
        "last_day": last,
        "actors": _parties(case, typed.actors, one.actors),
        "recipients": _parties(case, typed.recipients, one.recipients),
        "where": _where(case, one, typed.place.strip()),
    }
    found = {name: value for name, value in wanted.items() if value != getattr(one, name)}
    if not found:
        raise InputError("nothing was changed; put other values into the fields")
    if "first_day" in found or "last_day" in found:
        found["time_precision"] = "unknown" if first is None else "day" if first == last else "week"
    if "type" in found:
        found["mode"] = None  # modes are of a type
    return {name: msgspec.to_builtins(value) for name, value in found.items()}


def _parties(case: "Case", given: Iterable[str], before: Iterable[str]) -> tuple[str, ...]:
    """Entities by id or name, each once; those that are there already may be known to their documents only."""
    known = set(before)
    typed = [one.strip() for one in given]
    return tuple(dict.fromkeys(one if one in known else _who(case, one) for one in typed if one))


def _who(case: "Case", words: str) -> str:
    """The entity that an id or a name means: a listed one, else the first that a document knows alone."""
    if case.entity(words):
        return words
    known = case.meant(words)
    return known if case.entity(known) else min(case.called(words))


def _where(case: "Case", one: Occurrence, words: str) -> Where:
    """The place that an id or a name means: «Baghdad» is the city here, not who governs from there."""
    if not words or words in (one.where.entity, one.where.name):
        return one.where
    entries = case.know.world.entries.values()
    called = [entry for entry in entries if words in (entry.id, entry.name.ar, entry.name.en)]
    listed = [
        entry.id for entry in sorted(called, key=lambda entry: entry.kind == "state") if entry.kind in PLACES
    ]
    entity = listed[0] if listed else _who(case, words)
    if entity not in case.know.world.entries:
        raise InputError(f"{words}: not a place that is listed; write the name or id of one that is")
    return spot(entity, {}, case.know).where()
