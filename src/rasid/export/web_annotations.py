"""W3C Web Annotations (JSON-LD): every record on the words it stands on.

Positions count Unicode code points, as the Web Annotation Data Model demands (section 4.2.5), not UTF-16 units:
a program in JavaScript has to convert where a text has characters outside the basic plane.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rasid.export.formats import Counts, Format, Options
from rasid.export.json_files import known, write_listing
from rasid.export.source import Source
from rasid.export.words import document_iri
from rasid.model.reading import Reading
from rasid.model.records import Evidence
from rasid.version import __version__

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write an annotation page of all documents."""
    counts = Counts()
    counts.wrote("annotations", 0)
    head = {"@context": CONTEXT, "id": "urn:rasid:annotations", "type": "AnnotationPage"}
    found = (each for reading in source.readings() for each in annotations(reading, _text(reading, source)))
    counts.wrote("annotations", write_listing(out, head, "items", found))
    return counts


def _text(reading: Reading, source: Source) -> str | None:
    return reading.document.text or source.text(reading.document.id)


def annotations(reading: Reading, text: str | None) -> Iterator[dict[str, Any]]:
    """Every part of every record that stands on words, with its tags; prefix and suffix where the text is there."""
    wikidata = {entity.id: entity.wikidata for entity in reading.entities}
    base = f"urn:rasid:{reading.document.id}"
    for a in reading.attributions:
        tags = ["attribution", a.act, a.form, a.identification]
        yield _annotation(reading, f"{a.id}/cue", [a.cue], [*tags, "cue"], text)
        if a.source:
            who = _identified(wikidata.get(a.source_entity or ""))
            linked = [_linking(f"{base}/{a.id}/cue"), *who]
            yield _annotation(reading, f"{a.id}/source", [a.source], [*tags, "source"], text, linked)
        if a.content:
            linked = [_linking(f"{base}/{a.id}/cue")]
            yield _annotation(reading, f"{a.id}/content", list(a.content), [*tags, "content"], text, linked)
    for e in reading.events:
        yield _annotation(reading, e.id, [e.trigger], ["event", e.type, e.mode, e.modality], text)
    for m in reading.mentions:
        tags = ["mention", m.kind, m.form]
        who = _identified(wikidata.get(m.entity))
        yield _annotation(reading, m.id, [Evidence(m.span, m.text)], tags, text, who)
    for t in reading.times:
        yield _annotation(reading, t.id, [Evidence(t.span, t.text)], ["time", t.kind, t.value], text)
    for q in reading.quantities:
        told = f"{q.low}..{'' if q.high is None else q.high}"
        yield _annotation(reading, q.id, [Evidence(q.span, q.text)], ["quantity", q.measure, told], text)
    for s in reading.steps:
        yield _annotation(reading, s.id, [s.evidence], ["step", s.process, s.state], text)


def _annotation(
    reading: Reading,
    name: str,
    parts: list[Evidence],
    tags: Sequence[str | None],
    text: str | None,
    more: list[dict[str, Any]] | None = None,
) -> dict[str, Any]:
    targets = [_target(reading, part, text) for part in parts]
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags if tag]
    return {
        "id": f"urn:rasid:{reading.document.id}/{name}",
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {
            "id": f"urn:rasid:reader:{__version__}",
            "type": "Software",
            "name": f"Rasid {__version__}",
        },
        "body": bodies + (more or []),
        "target": targets if len(targets) > 1 else targets[0],
    }


def _target(reading: Reading, part: Evidence, text: str | None) -> dict[str, Any]:
    first, after = part.span
    around = (
        known(prefix=text[max(0, first - AROUND) : first], suffix=text[after : after + AROUND])
        if text
        else {}
    )
    return {
        "type": "SpecificResource",
        "source": document_iri(reading.document),
        "selector": [
            {"type": "TextQuoteSelector", "exact": part.text, **around},
            {"type": "TextPositionSelector", "start": first, "end": after},
        ],
    }


def _identified(wikidata: str | None) -> list[dict[str, Any]]:
    if not wikidata:
        return []
    entity = f"http://www.wikidata.org/entity/{wikidata}"
    return [{"type": "SpecificResource", "purpose": "identifying", "source": entity}]


def _linking(iri: str) -> dict[str, Any]:
    return {"type": "SpecificResource", "purpose": "linking", "source": iri}


FORMAT = Format(
    name="web-annotation",
    suffix=".jsonld",
    holds=("annotations", "attributions", "events"),
    about="W3C Web Annotations: each record with the quotation and position of its words.",
    write=write,
)
