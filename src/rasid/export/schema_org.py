"""schema.org in JSON-LD: what is said, by whom, and where it appears. No rating: Rasid calls nobody right."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rasid.export.formats import Counts, Format, Options
from rasid.export.json_files import known, write_listing
from rasid.export.source import Source, global_id
from rasid.export.words import days, document_iri, outlet_name
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Entity

CONTEXT = "https://schema.org"
PERSONS = frozenset(("person", "anonymous_individual", "office"))
PLACES = frozenset(("place", "facility"))


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write a graph of claims and of the articles they appear in."""
    counts = Counts()
    counts.wrote("claims", 0)
    write_listing(out, {"@context": CONTEXT}, "@graph", _graph(source, counts))
    return counts


def _graph(source: Source, counts: Counts) -> Iterator[dict[str, Any]]:
    for reading in source.readings():
        yield article(reading, source)
        counts.wrote("articles")
        for attribution in reading.attributions:
            if attribution.content:
                yield claim(attribution, reading)
                counts.wrote("claims")
            else:
                counts.left("attributions without words of content")


def article(reading: Reading, source: Source) -> dict[str, Any]:
    """The document as a NewsArticle."""
    part = reading.document
    outlet = outlet_name(part.outlet, source)
    published = days(part.published.value)
    return {"@id": document_iri(part), "@type": "NewsArticle"} | known(
        url=part.url,
        headline=part.title.text if part.title else None,
        datePublished=published[0] if published else None,
        inLanguage=part.language,
        publisher={"@type": "NewsMediaOrganization", "name": outlet} if outlet else None,
    )


def claim(attribution: Attribution, reading: Reading) -> dict[str, Any]:
    """An attribution as a Claim; words in quotation marks are a Quotation as well."""
    part = reading.document
    speaker = next((e for e in reading.entities if e.id == attribution.source_entity), None)
    types = ["Claim"] if attribution.form == "indirect" else ["Claim", "Quotation"]
    uttered = days(attribution.uttered)
    return {"@id": f"urn:rasid:{part.id}/{attribution.id}", "@type": types} | known(
        text=" … ".join(content.text for content in attribution.content),
        inLanguage=part.language,
        keywords=[attribution.act, attribution.identification],
        dateCreated=uttered[0] if uttered else None,
        author=speaking(speaker, part.id) if speaker else None,
        appearance={"@id": document_iri(part)},
    )


def speaking(entity: Entity, document: str) -> dict[str, Any]:
    """A speaker as a Person or Organization."""
    kind = "Person" if entity.kind in PERSONS else "Place" if entity.kind in PLACES else "Organization"
    same = f"http://www.wikidata.org/entity/{entity.wikidata}" if entity.wikidata else None
    return {"@id": f"urn:rasid:entity:{global_id(document, entity)}", "@type": kind} | known(
        name=entity.name.ar, alternateName=entity.name.en, sameAs=same
    )


FORMAT = Format(
    name="schema-org",
    suffix=".jsonld",
    holds=("attributions",),
    about="schema.org claims and quotations with their speakers and the articles they appear in; no ratings.",
    write=write,
)
