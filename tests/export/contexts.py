"""JSON-LD contexts for reading back without a network: the terms that the exports use, and nothing else."""

from typing import Any

OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
SCHEMA = "https://schema.org/"


def iri(name: str) -> dict[str, str]:
    return {"@id": name, "@type": "@id"}


ANNOTATION = {
    "oa": OA,
    "as": AS,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dcterms": "http://purl.org/dc/terms/",
    "id": "@id",
    "type": "@type",
    "Annotation": f"{OA}Annotation",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "SpecificResource": f"{OA}SpecificResource",
    "TextualBody": f"{OA}TextualBody",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "Software": f"{AS}Application",
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "body": iri(f"{OA}hasBody"),
    "target": iri(f"{OA}hasTarget"),
    "source": iri(f"{OA}hasSource"),
    "selector": iri(f"{OA}hasSelector"),
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "generator": iri(f"{AS}generator"),
    "name": f"{AS}name",
    "value": "rdf:value",
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
    "start": f"{OA}start",
    "end": f"{OA}end",
    **{name: f"{OA}{name}" for name in ("classifying", "tagging", "identifying", "linking")},
}
SCHEMA_ORG = {
    "@vocab": SCHEMA,
    **{name: iri(f"{SCHEMA}{name}") for name in ("url", "sameAs", "appearance", "author", "publisher")},
}
CONTEXTS = {"http://www.w3.org/ns/anno.jsonld": ANNOTATION, "https://schema.org": SCHEMA_ORG}


def load(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """A document loader for pyld that knows these contexts only."""
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXTS[url]}}
