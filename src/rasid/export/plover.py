"""PLOVER JSON Lines: a record an event of a document, in the fields of the PLOVER manual (draft 0.7)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from rasid.export.formats import Counts, Format, Options
from rasid.export.json_files import known
from rasid.export.schemas import plover_codes
from rasid.export.source import Source, global_id
from rasid.export.words import country_of, days, outlet_name
from rasid.model.fusion.links import Ref
from rasid.model.reading import Reading
from rasid.model.records import Entity, Event
from rasid.version import __version__


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write an event a line."""
    counts = Counts()
    counts.wrote("events", 0)
    links = {
        report.event: occurrence.id for occurrence in source.occurrences() for report in occurrence.reports
    }
    encoder = msgspec.json.Encoder()
    with out.open("wb") as file:
        for reading in source.readings():
            for record in _records(reading, source, links, counts):
                file.write(encoder.encode(record) + b"\n")
                counts.wrote("events")
    return counts


def _records(
    reading: Reading, source: Source, links: dict[Ref, str], counts: Counts
) -> Iterator[dict[str, Any]]:
    for event in reading.events:
        if event.same_as:
            counts.left("told again in the same document")
        elif days(event.value) is None and days(reading.document.published.value) is None:
            counts.left("neither the event nor its document has a date; PLOVER needs one")
        else:
            yield event_record(event, reading, source, links.get(Ref(reading.document.id, event.id)))


def event_record(event: Event, reading: Reading, source: Source, link: str | None) -> dict[str, Any]:
    """An event in PLOVER's fields, with `modality` as one of our own. `link` joins reports of one occurrence."""
    part, entities = reading.document, {entity.id: entity for entity in reading.entities}
    own = days(event.value)
    first, last = own or days(part.published.value) or ("", "")
    return known(
        id=f"{part.id}-{event.id}",
        has_event=True,
        date=first,
        enddate=last if last != first else None,
    ) | {
        "source": [actor(entities[e], part.id, source) for e in event.actor],
        "recipient": [actor(entities[e], part.id, source) for e in event.recipient],
        "event": [event.type],
        "mode": [event.mode] if event.mode else [],
        "modality": event.modality,
    } | known(
        event_loc=_place(event, source, entities),
        event_text=[event.trigger.text],
        quad_code=plover_codes()[event.type].quad,
        size_info=_size(event, reading),
        link=link,
        text_info={"start": event.trigger.span[0], "end": event.trigger.span[1]},
        cite_info=known(
            citation=part.id,
            url=part.url,
            title=part.title.text if part.title else None,
            language=part.language,
            publication=outlet_name(part.outlet, source),
        ),
        coder=f"rasid {__version__}",
        comment=None if own else "date: of publication; the event has none of its own",
    )  # fmt: skip


def actor(entity: Entity, document: str, source: Source) -> dict[str, Any]:
    """PLOVER's object for an actor."""
    country, code = country_of(entity.id, source), plover_codes().get(entity.kind)
    return known(
        code=country.iso3 if country else None,
        sector=code.sector if code else None,
        actor_text=entity.name.ar,
        identifier_id=entity.wikidata or global_id(document, entity),
        identifier_text=entity.name.en or entity.name.ar,
    )


def _place(event: Event, source: Source, entities: dict[str, Entity]) -> dict[str, Any] | None:
    """The first place named, with the coordinates the knowledge has of it."""
    for place in event.place:
        entry, country = source.know.world.entries.get(place), country_of(place, source)
        return known(
            name=entities[place].name.ar,
            asciiname=entities[place].name.en,
            latitude=entry.lat if entry else None,
            longitude=entry.lon if entry else None,
            cc3=country.iso3 if country else None,
            **{"country code": country.iso2 if country else None},
        )
    return None


def _size(event: Event, reading: Reading) -> dict[str, float]:
    """People killed, injured and arrested, as far as a lower bound is told."""
    called = {"killed": "dead", "wounded": "injured", "detained": "arrested"}
    told = {quantity.id: quantity for quantity in reading.quantities}
    found = (told[ref] for ref in event.casualties if ref in told)
    return {called[q.measure]: q.low for q in found if q.measure in called and q.low is not None}


FORMAT = Format(
    name="plover",
    suffix=".jsonl",
    holds=("events",),
    about="Events of each document in the fields of PLOVER, with modality; `link` joins reports of one occurrence.",
    write=write,
)
