"""PROV-JSON: the chain of every statement, a bundle a document.

The document is an entity, quoted from what its outermost hop said, that quoted from the next one's words, and so
on to the innermost source. Each of these is attributed to its hop; a spokesperson acted on behalf of a principal.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from rasid.export.formats import Counts, Format, Options
from rasid.export.json_files import known
from rasid.export.source import Source, global_id
from rasid.export.words import document_iri
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Entity, Hop

PREFIX = {"rasid": "urn:rasid:", "entity": "urn:rasid:entity:", "dct": "http://purl.org/dc/terms/"}
PERSONS = frozenset(("person", "anonymous_individual"))
Sections = dict[str, dict[str, Any]]


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write a PROV document of bundles."""
    counts = Counts()
    counts.wrote("chains", 0)
    encoder = msgspec.json.Encoder()
    with out.open("wb") as file:
        file.write(encoder.encode({"prefix": PREFIX})[:-1] + b',"bundle":{')
        for number, (name, sections) in enumerate(_bundles(source, counts)):
            line = encoder.encode(name) + b":" + encoder.encode(sections)
            file.write((b",\n" if number else b"\n") + line)
            counts.wrote("documents")
        file.write(b"\n}}\n")
    return counts


def _bundles(source: Source, counts: Counts) -> Iterator[tuple[str, Sections]]:
    for reading in source.readings():
        counts.wrote("chains", sum(bool(a.chain) for a in reading.attributions))
        counts.left("attributions without a chain", sum(not a.chain for a in reading.attributions))
        yield f"rasid:{reading.document.id}-reading", bundle(reading)


def bundle(reading: Reading) -> Sections:
    """The PROV sections of one document."""
    part = reading.document
    document = f"rasid:{part.id}"
    sections: Sections = {"entity": {document: _document(reading)}}
    entities = {entity.id: entity for entity in reading.entities}
    for attribution in reading.attributions:
        outer = document
        for place, hop in enumerate(attribution.chain, start=1):
            inner = f"rasid:{part.id}-{attribution.id}-{place}"
            innermost = place == len(attribution.chain)
            _say(sections, inner, attribution, reading if innermost else None)
            _relate(sections, "wasDerivedFrom", {
                "prov:generatedEntity": outer,
                "prov:usedEntity": inner,
                "prov:type": {"$": "prov:Quotation", "type": "prov:QUALIFIED_NAME"},
            })  # fmt: skip
            _attribute(sections, inner, hop, place, part.id, entities)
            outer = inner
    return sections


def _document(reading: Reading) -> dict[str, Any]:
    part = reading.document
    return known(**{
        "prov:label": part.title.text if part.title else None,
        "dct:source": document_iri(part),
        "dct:issued": part.published.value,
        "dct:publisher": part.outlet,
    })  # fmt: skip


def _say(sections: Sections, name: str, attribution: Attribution, reading: Reading | None) -> None:
    """What a hop said; its words are known of the innermost only."""
    words = " … ".join(content.text for content in attribution.content) if reading else None
    sections["entity"][name] = {"rasid:act": attribution.act, "rasid:form": attribution.form} | known(**{
        "prov:value": words,
        "dct:date": attribution.uttered if reading else None,
    })  # fmt: skip


def _attribute(
    sections: Sections, said: str, hop: Hop, place: int, document: str, entities: dict[str, Entity]
) -> None:
    entity = entities.get(hop.entity or "")
    agent = _agent(sections, entity, document) if entity else f"{said}-source"
    if entity is None:
        sections.setdefault("agent", {})[agent] = {"rasid:kind": "unnamed"}
    relation = {"prov:entity": said, "prov:agent": agent, "rasid:role": hop.role, "rasid:hop": place}
    _relate(sections, "wasAttributedTo", relation)
    principal = entities.get(hop.principal or "")
    if principal:
        chief = _agent(sections, principal, document)
        _relate(sections, "actedOnBehalfOf", {"prov:delegate": agent, "prov:responsible": chief})


def _agent(sections: Sections, entity: Entity, document: str) -> str:
    name = f"entity:{global_id(document, entity)}"
    kind = "prov:Person" if entity.kind in PERSONS else "prov:Organization"
    label = [{"$": entity.name.ar, "lang": "ar"}]
    label += [{"$": entity.name.en, "lang": "en"}] if entity.name.en else []
    sections.setdefault("agent", {})[name] = {
        "prov:type": _name(kind),
        "prov:label": label,
        "rasid:kind": entity.kind,
    }
    return name


def _name(qualified: str) -> dict[str, str]:
    return {"$": qualified, "type": "prov:QUALIFIED_NAME"}


def _relate(sections: Sections, kind: str, relation: dict[str, Any]) -> None:
    found = sections.setdefault(kind, {})
    if relation not in found.values():
        found[f"_:{kind}{len(found) + 1}"] = relation


FORMAT = Format(
    name="prov",
    suffix=".json",
    holds=("attributions",),
    about="PROV-JSON: who handed each statement on to whom, from the document inwards to its source.",
    write=write,
)
