"""FollowTheMoney entities, a JSON object a line: articles, actors, what is said, what happened, who belongs where."""

from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any

import msgspec

from rasid.export.formats import Counts, Format, Options
from rasid.export.incidents import Incident, not_happened
from rasid.export.source import Source, global_id
from rasid.export.words import country_of, days, distinct, outlet_name, party
from rasid.model.fusion.identities import Identity, Tie
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Entity, MentionKind

SCHEMATA: dict[MentionKind, str] = {
    "person": "Person",
    "armed_group": "Organization",
    "party": "Organization",
    "organisation": "Organization",
    "outlet": "Organization",
    "agency": "Organization",
    "company": "Company",
    "state": "PublicBody",
    "government": "PublicBody",
    "military": "PublicBody",
    "police": "PublicBody",
    "office": "LegalEntity",
    "population": "LegalEntity",
    "anonymous_individual": "LegalEntity",
    "anonymous_group": "LegalEntity",
    "place": "Address",
    "facility": "Address",
}
ORGANIZATIONS = frozenset(("Organization", "Company", "PublicBody"))
Thing = dict[str, Any]


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write every entity once."""
    counts = Counts()
    encoder = msgspec.json.Encoder()
    seen: set[str] = set()
    with out.open("wb") as file:
        for thing in _things(source, counts):
            if thing["id"] not in seen:
                seen.add(thing["id"])
                file.write(encoder.encode(thing) + b"\n")
                counts.wrote(thing["schema"])
    return counts


def _things(source: Source, counts: Counts) -> Iterator[Thing]:
    for reading in source.readings():
        yield from _of_reading(reading, source, counts)
    for occurrence in source.occurrences():
        why = not_happened(occurrence)
        if why:
            counts.left(f"occurrences {why}")
        else:
            yield from _of_occurrence(occurrence, source)
    for identity in source.identities():
        yield from _of_identity(identity, source, counts)


def _of_reading(reading: Reading, source: Source, counts: Counts) -> Iterator[Thing]:
    part = reading.document
    yield article(reading, source)
    entities = {entity.id: entity for entity in reading.entities}
    for entity in reading.entities:
        if entity.kind not in SCHEMATA:
            counts.left(f"entities of kind {entity.kind}: no schema")
            continue
        whole = entity_id(global_id(part.id, entity))
        yield actor(entity, whole, source)
        if SCHEMATA[entity.kind] != "Address":
            names = distinct(m.text for m in reading.mentions if m.entity == entity.id)
            mention = {"document": [_doc(part.id)], "name": names or [entity.name.ar], "resolved": [whole]}
            yield _thing("Mention", f"mention-{part.id}-{entity.id}", mention)
    for attribution in reading.attributions:
        speaker = entities.get(attribution.source_entity or "")
        if speaker and speaker.kind in SCHEMATA:
            yield _quotation(attribution, speaker, reading)
        else:
            counts.left("attributions whose speaker is no entity")


def article(reading: Reading, source: Source) -> Thing:
    """The document as an Article."""
    part = reading.document
    published = days(part.published.value)
    return _thing("Article", f"doc-{part.id}", {
        "title": [part.title.text] if part.title else [],
        "fileName": [Path(part.path).name if part.path else part.id],
        "sourceUrl": [part.url] if part.url else [],
        "publisher": distinct([outlet_name(part.outlet, source)]),
        "publishedAt": [published[0]] if published else [],
        "language": ["ara"] if part.language == "ar" else [],
    })  # fmt: skip


def actor(entity: Entity, whole: str, source: Source) -> Thing:
    """An entity by its kind; a place is an Address."""
    schema = SCHEMATA[entity.kind]
    country = country_of(entity.id, source)
    entry = source.know.world.entries.get(entity.id)
    properties: dict[str, list[str]] = {
        "name": distinct([entity.name.ar, entity.name.en]),
        "country": [country.iso2.lower()] if country else [],
        "wikidataId": distinct([entity.wikidata]),
    }
    if schema == "Address":
        properties["full"] = [entity.name.en or entity.name.ar]
        if entry and entry.lat is not None and entry.lon is not None:
            properties |= {"latitude": [str(entry.lat)], "longitude": [str(entry.lon)]}
    return {"id": whole, "schema": schema, "properties": _kept(properties)}


def _quotation(attribution: Attribution, speaker: Entity, reading: Reading) -> Thing:
    """Who is quoted in an article, with the words."""
    part, uttered = reading.document, days(attribution.uttered)
    return _thing("UnknownLink", f"quote-{part.id}-{attribution.id}", {
        "subject": [entity_id(global_id(part.id, speaker))],
        "object": [_doc(part.id)],
        "role": [f"quoted: {attribution.act}"],
        "summary": distinct([" … ".join(content.text for content in attribution.content)]),
        "date": [uttered[0]] if uttered else [],
        "proof": [_doc(part.id)],
        "sourceUrl": [part.url] if part.url else [],
    })  # fmt: skip


def _of_occurrence(occurrence: Occurrence, source: Source) -> Iterator[Thing]:
    """What happened as an Event, and its parties where they have not been told yet."""
    documents = distinct(report.event.document for report in occurrence.reports)
    involved: list[str] = []
    for name in (*occurrence.actors, *occurrence.recipients):
        found = party(name, source, documents)
        if found and SCHEMATA.get(found.kind, "Address") != "Address":
            home = next((d for d in documents if found.local and source.entity(f"{d}/{name}")), "")
            involved.append(entity_id(global_id(home, found)))
            yield actor(found, involved[-1], source)
    country = country_of(occurrence.where.country, source)
    urls = (part.url for d in documents if (part := source.document(d)))
    yield _thing("Event", f"event-{occurrence.id}", {
        "name": [f"{occurrence.type} {occurrence.mode or ''}".strip()],
        "summary": distinct(report.trigger.text for report in occurrence.reports),
        "startDate": distinct([occurrence.first_day]),
        "endDate": distinct([occurrence.last_day]),
        "location": distinct([Incident(occurrence, source).place()]),
        "country": [country.iso2.lower()] if country else [],
        "involved": distinct(involved),
        "proof": [_doc(document) for document in documents],
        "sourceUrl": distinct(urls),
    })  # fmt: skip


def _of_identity(identity: Identity, source: Source, counts: Counts) -> Iterator[Thing]:
    for tie in identity.ties:
        one, other = source.entity(tie.one), source.entity(tie.other)
        if one is None or other is None or not {one.kind, other.kind} <= set(SCHEMATA):
            counts.left("ties to what is no entity")
            continue
        yield actor(one, entity_id(tie.one), source)
        yield actor(other, entity_id(tie.other), source)
        yield _tie(tie, one, other)


def _tie(tie: Tie, one: Entity, other: Entity) -> Thing:
    name = f"tie-{tie.one}-{tie.belonging}-{tie.other}"
    ends = [entity_id(tie.one)], [entity_id(tie.other)]
    words = distinct(reason.words for reason in tie.reasons)
    members = SCHEMATA[one.kind] != "Address" and SCHEMATA[other.kind] in ORGANIZATIONS
    if members and tie.belonging in ("member_of", "part_of", "office_of", "facade_of"):
        return _thing("Membership", name, {
            "member": ends[0], "organization": ends[1], "role": [tie.belonging], "summary": words,
        })  # fmt: skip
    return _thing("UnknownLink", name, {
        "subject": ends[0], "object": ends[1], "role": [tie.belonging], "summary": words,
    })  # fmt: skip


def _thing(schema: str, name: str, properties: dict[str, list[str]]) -> Thing:
    return {"id": entity_id(name), "schema": schema, "properties": _kept(properties)}


def _kept(properties: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: values for name, values in properties.items() if values}


def _doc(document: str) -> str:
    return entity_id(f"doc-{document}")


def entity_id(name: str) -> str:
    """An id as FollowTheMoney takes it: letters, digits and hyphens; others are told apart by a digest."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c == "-") else "-" for c in name)
    return f"rasid-{plain}" if plain == name else f"rasid-{plain}-{sha1(name.encode()).hexdigest()[:8]}"


FORMAT = Format(
    name="ftm",
    suffix=".ftm.json",
    holds=("documents", "attributions", "occurrences", "identities"),
    about="FollowTheMoney entities for Aleph and OpenAleph: articles, actors, mentions, quotations, events, ties.",
    write=write,
)
