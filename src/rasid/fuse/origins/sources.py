"""Sources: who stands behind one record of a reading."""

import msgspec

from rasid.fuse.credits import credited, outlet_of
from rasid.fuse.origins.speakers import speaker_of
from rasid.knowledge import Knowledge
from rasid.model.fusion.links import Quoted, Ref
from rasid.model.reading import Reading
from rasid.model.records import Act, Attribution, Event, MentionKind, Quantity, Step
from rasid.model.spans import Span, inside

Record = Attribution | Event | Quantity | Step


class Source(msgspec.Struct, frozen=True):
    """What is needed to count the voice behind a record.

    `attribution` is the innermost one it stands in; `speaker` (a key, see `Speaker`), `entity`, `name`, `kind` and
    `firm` are those of its innermost hop, None and False where the outlet itself tells it. `credit` is the outlet
    or agency the whole document is credited to.
    """

    ref: Ref
    outlet: str | None
    published: str | None
    quoted: Quoted
    attribution: Ref | None = None
    speaker: str | None = None
    entity: str | None = None
    name: str | None = None
    kind: MentionKind | None = None
    firm: bool = False
    act: Act | None = None
    credit: str | None = None

    @property
    def narrated(self) -> bool:
        """Whether the outlet itself tells it."""
        return self.speaker is None


def source_of(reading: Reading, record: str, know: Knowledge, author: str | None = None) -> Source | None:
    """The source of a record by its id («e3», «a1», «q2», «p1»); None when the reading has no such record.

    `author` is the line of credit that came beside the text.
    """
    found = _record(reading, record)
    if found is None:
        return None
    document = reading.document
    span, text = _words(found)
    attribution = _around(reading, found, span)
    who = speaker_of(attribution, reading) if attribution else None
    outlet = outlet_of(document.outlet, document.url, know)
    plain = Source(
        ref=Ref(document.id, record),
        outlet=outlet,
        published=document.published.value,
        quoted=Quoted(document.id, span, text),
        attribution=Ref(document.id, attribution.id) if attribution else None,
        act=attribution.act if attribution else None,
        credit=_credited(author, outlet, know),
    )
    if who is None:
        return plain
    key, entity, name, kind, firm = who
    return msgspec.structs.replace(plain, speaker=key, entity=entity, name=name, kind=kind, firm=firm)


def _record(reading: Reading, id: str) -> Record | None:
    layers = (reading.events, reading.attributions, reading.quantities, reading.steps)
    return next((record for layer in layers for record in layer if record.id == id), None)


def _words(record: Record) -> tuple[Span, str]:
    """The words a record stands by."""
    match record:
        case Event():
            return record.trigger.span, record.trigger.text
        case Step():
            return record.evidence.span, record.evidence.text
        case Attribution():
            part = record.content[0] if record.content else record.cue
            return part.span, part.text
        case _:
            return record.span, record.text


def _around(reading: Reading, record: Record, span: Span) -> Attribution | None:
    """The attribution a record stands in: itself, the one it names, or the innermost whose content holds it."""
    if isinstance(record, Attribution):
        return record
    if isinstance(record, Event | Step):
        return next((found for found in reading.attributions if found.id == record.attribution), None)
    holding = [
        (part.span[1] - part.span[0], attribution.id, attribution)
        for attribution in reading.attributions
        for part in attribution.content
        if inside(span, part.span)
    ]
    return min(holding, key=lambda found: found[:2])[2] if holding else None


def _credited(author: str | None, outlet: str | None, know: Knowledge) -> str | None:
    """The only outlet or agency a line of credit names beside the publisher."""
    named = {entity for entity, _ in credited(author, know)} - {outlet}
    return named.pop() if len(named) == 1 else None
