"""What search filters by: the rows of `records`, `roles` and `entities` that a reading gives."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rasid.arabic.fold import fold
from rasid.knowledge.confidence import confidence
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Event, Quantity, Step
from rasid.model.spans import Span
from rasid.store.identity import storable_words

NARRATOR = "narrator"
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?![\d-])")


class RecordRow(NamedTuple):
    """A row of `records`."""

    document: str
    record: str
    layer: str
    first: int
    after: int
    kind: str | None = None
    mode: str | None = None
    modality: str | None = None
    voice: str | None = None
    day: str | None = None
    confidence: float | None = None


class RoleRow(NamedTuple):
    """A row of `roles`."""

    entity: str
    document: str
    record: str
    role: str


class EntityRow(NamedTuple):
    """A row of `entities`."""

    id: str
    kind: str
    ar: str
    en: str | None
    wikidata: str | None
    local: int
    fold: str


def first_day(value: str | None) -> str | None:
    """The first day of a date, month, year or interval (ISO 8601); None for what is no date («P3D»)."""
    found = _DAY.match(value or "")
    return f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}" if found else None


def record_rows(reading: Reading) -> Iterator[RecordRow]:
    """A row an attribution, event, quantity and step.

    The day of an attribution is that of its saying, else of publication; a record outside attributions has the
    narrator's voice. Confidence is that of the rule (knowledge/confidence.py).
    """
    document, published = reading.document.id, first_day(reading.document.published.value)
    forms: dict[str | None, str] = {a.id: a.form for a in reading.attributions}
    times = {time.id: time.value for time in reading.times}
    for a in reading.attributions:
        first, after = _cover(part.span for part in a.content) if a.content else a.cue.span
        day = first_day(a.uttered) or published
        yield RecordRow(
            document,
            a.id,
            "attributions",
            first,
            after,
            a.act,
            None,
            None,
            a.form,
            day,
            confidence("attributions", a.rule),
        )
    for e in reading.events:
        voice, day = forms.get(e.attribution, NARRATOR), first_day(e.value)
        yield RecordRow(
            document,
            e.id,
            "events",
            *e.trigger.span,
            e.type,
            e.mode,
            e.modality,
            voice,
            day,
            confidence("events", e.rule),
        )
    for q in reading.quantities:
        day = first_day(times.get(q.period)) if q.period else None
        yield RecordRow(
            document,
            q.id,
            "quantities",
            *q.span,
            q.measure,
            q.approx,
            day=day,
            confidence=confidence("quantities", q.rule),
        )
    for s in reading.steps:
        voice, day = forms.get(s.attribution, NARRATOR), first_day(s.date)
        yield RecordRow(
            document,
            s.id,
            "steps",
            *s.evidence.span,
            s.state,
            s.process,
            None,
            voice,
            day,
            confidence("steps", s.rule),
        )


def role_rows(reading: Reading) -> set[RoleRow]:
    """Who has which part in the records, and who is mentioned at all (role `mention`, record empty)."""
    document = reading.document.id
    local = {entity.id for entity in reading.entities if entity.local}
    found = [("", "mention", mention.entity) for mention in reading.mentions]
    for a in reading.attributions:
        found += _attribution_roles(a)
    for e in reading.events:
        found += _event_roles(e)
    for q in reading.quantities:
        found += _quantity_roles(q)
    for s in reading.steps:
        found += _step_roles(s)
    return {
        RoleRow(_entity(document, entity, entity in local), document, record, role)
        for record, role, entity in found
    }


def entity_rows(reading: Reading) -> Iterator[EntityRow]:
    """The entities of a reading; one that exists in this document only is called document/id."""
    for e in reading.entities:
        id = _entity(reading.document.id, e.id, e.local)
        name = storable_words(e.name.ar)
        yield EntityRow(id, e.kind, name, e.name.en, e.wikidata, int(e.local), fold(name))


def _entity(document: str, entity: str, local: bool) -> str:
    return f"{document}/{entity}" if local else entity


def _attribution_roles(a: Attribution) -> list[tuple[str, str, str]]:
    found = [(a.id, "source", a.source_entity)] if a.source_entity else []
    found += [(a.id, "given_to", a.given_to)] if a.given_to else []
    for hop in a.chain:
        found += [(a.id, "hop", entity) for entity in (hop.entity, hop.principal) if entity]
    return found


def _event_roles(e: Event) -> list[tuple[str, str, str]]:
    parts = (("actor", e.actor), ("recipient", e.recipient), ("place", e.place))
    return [(e.id, role, entity) for role, entities in parts for entity in entities]


def _quantity_roles(q: Quantity) -> list[tuple[str, str, str]]:
    return [(q.id, "of", q.of)] if q.of else []


def _step_roles(s: Step) -> list[tuple[str, str, str]]:
    return [(s.id, "party", entity) for entity in {*s.parties, *([s.party] if s.party else [])}]


def _cover(spans: Iterable[Span]) -> Span:
    found = list(spans)
    return min(first for first, _ in found), max(after for _, after in found)
