"""A document opened to be read and corrected: its records, what people decided of them, and where they are met."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from rasid.export.source import known_entity
from rasid.flow.clocks import Clock, clocks
from rasid.flow.corrections import DECIDING, LAYERS, adjudicates, corrected
from rasid.fuse.components import standing
from rasid.model.fusion.links import Judgement, Verdict
from rasid.model.reading import Reading
from rasid.model.records import Entity
from rasid.store.whereabouts import groups_of, others_in

if TYPE_CHECKING:
    from rasid.flow.views import Views

COPIES = 20  # other copies of a text that are listed
TITLE = 80  # characters of a text that has no title


class Given(msgspec.Struct, frozen=True):
    """What somebody decided of a record. `value`: the fields that a correction or an addition gave."""

    verdict: Verdict
    who: str
    when: str
    value: dict[str, Any] | None


class Place(msgspec.Struct, frozen=True):
    """A group that a record is in; `size` is how many members it has."""

    question: str
    group: str
    size: int


class Opened(msgspec.Struct, frozen=True):
    """A document's reading with its text, as it is corrected; records are named `layer/id`.

    Rejected records are still there: `mine` says what who asks decided of each, `others` what others did, `settled`
    what an adjudication took, `before` the fields of a record that corrections changed, as the reader had them.
    `clocks`: see flow/clocks.py.
    """

    reading: Reading
    outlet: Entity | None
    before: dict[str, dict[str, Any]]
    mine: dict[str, Given]
    others: dict[str, tuple[Given, ...]]
    settled: dict[str, Given]
    clocks: dict[str, tuple[Clock | None, ...]]
    places: dict[str, tuple[Place, ...]]


class Copy(msgspec.Struct, frozen=True):
    """Another document of the same words."""

    document: str
    outlet: str | None
    day: str | None
    title: str


def opened(case: "Views", document: str, who: str, blind: bool = False) -> Opened | None:
    """The document as `who` sees it; None where it has not been read.

    `blind`: as a second reviewer sees it, with what others decided of a record out of sight until they have decided
    themselves, and what others corrected left as the reader made it.
    """
    machine = case.store.readings.of(document)
    if machine is None:
        return None
    given = [
        one
        for one in standing(case.store.judgements.all(document=document))
        if one.verdict in DECIDING and one.question in LAYERS
    ]
    mine, others = _decisions([one for one in given if not adjudicates(one)], who)
    settled = {_name(one): _given(one) for one in given if adjudicates(one)}
    if blind:
        others = {name: found for name, found in others.items() if name in mine}
        settled = {name: found for name, found in settled.items() if name in mine}
    shown = [one for one in given if one.verdict != "reject" and (not blind or one.who == who)]
    reading = corrected(machine, shown, case.know)
    part = msgspec.structs.replace(reading.document, text=case.text(document))
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for found in groups_of(case.store.engine, document):
        places[found.record].append(Place(found.question, found.group, found.size))
    return Opened(
        reading=msgspec.structs.replace(reading, document=part),
        outlet=known_entity(reading.document.outlet or "", case.know),
        before=_before(machine, reading, shown),
        mine=mine,
        others=others,
        settled=settled,
        clocks=clocks(reading),
        places={record: tuple(found) for record, found in places.items()},
    )


def copies_of(case: "Views", document: str, groups: Iterable[str]) -> list[Copy]:
    """Other documents in these groups of copies, the earliest first."""
    store = case.store
    days = {
        id: day for group in groups for id, day in others_in(store.engine, "copies", group, document, COPIES)
    }
    origins = store.documents.origins(days)
    return [
        Copy(id, origins[id].outlet, day, origins[id].title or " ".join(case.text(id)[:TITLE].split()))
        for id, day in days.items()
    ]


def _decisions(given: Sequence[Judgement], who: str) -> tuple[dict[str, Given], dict[str, tuple[Given, ...]]]:
    """The last decision of each person on each record: one's own, and the others'."""
    last: defaultdict[str, dict[str, Given]] = defaultdict(dict)
    for one in given:
        last[_name(one)][one.who] = _given(one)
    mine = {name: found.pop(who) for name, found in last.items() if who in found}
    return mine, {name: tuple(found.values()) for name, found in last.items() if found}


def _name(one: Judgement) -> str:
    return f"{one.question}/{one.one.record}"


def _given(one: Judgement) -> Given:
    return Given(one.verdict, one.who, one.when, one.value)


def _before(machine: Reading, reading: Reading, shown: Sequence[Judgement]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for layer in {one.question for one in shown}:
        old = {record.id: msgspec.to_builtins(record) for record in getattr(machine, layer)}
        for record in getattr(reading, layer):
            now, was = msgspec.to_builtins(record), old.get(record.id, {})
            changed = {field: value for field, value in was.items() if now.get(field) != value}
            if changed:
                found[f"{layer}/{record.id}"] = changed
    return found
