"""Names, sentences and dates as other people's formats want them."""

import re
from collections.abc import Iterable

from rasid.export.schemas import Country, countries
from rasid.export.source import Source
from rasid.model.reading import DocumentPart
from rasid.model.records import Entity
from rasid.model.spans import Span

_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_STOP = re.compile(r"[.!؟?…]+(?=\s|$)|\n")
LONGEST_SENTENCE = 600


def party(entity: str, source: Source, documents: Iterable[str] = ()) -> Entity | None:
    """Who an id means; one that only some documents know is asked of them."""
    whole = (f"{document}/{entity}" for document in documents)
    return next((found for name in (entity, *whole) if (found := source.entity(name))), None)


def name_of(entity: str, source: Source, documents: Iterable[str] = ()) -> str:
    """The neutral name of an id: English where somebody wrote one, else Arabic, else the id.

    English names of entities local to a document are only letters put for letters, so those stay Arabic.
    """
    found = party(entity, source, documents)
    if found is None:
        return entity
    return found.name.ar if found.local else found.name.en or found.name.ar


def country_of(entity: str | None, source: Source) -> Country | None:
    """The country of a state, a place or a body, where its codes are known."""
    if entity is None:
        return None
    entry = source.know.world.entries.get(entity)
    return countries().get(entity) or countries().get((entry.country if entry else None) or "")


def outlet_name(outlet: str | None, source: Source) -> str | None:
    """What an outlet is called in Arabic, as it prints itself."""
    entity = source.entity(outlet) if outlet else None
    return entity.name.ar if entity else outlet


def days(value: str | None) -> tuple[str, str] | None:
    """The first and last part of an ISO date, month, year or interval; None when it is neither."""
    edges = (value or "").split("/")
    if len(edges) > 2:
        return None
    found = [match.group() for edge in edges if (match := _DAY.match(edge))]
    return (found[0], found[-1]) if len(found) == len(edges) else None


def sentence(text: str, span: Span) -> str:
    """The sentence or line of the text that holds the span, at most 600 characters around it."""
    before = [stop.end() for stop in _STOP.finditer(text, max(0, span[0] - LONGEST_SENTENCE), span[0])]
    after = _STOP.search(text, span[1], span[1] + LONGEST_SENTENCE)
    first = before[-1] if before else max(0, span[0] - LONGEST_SENTENCE)
    return text[first : after.end() if after else span[1] + LONGEST_SENTENCE].strip()


def document_iri(part: DocumentPart) -> str:
    """The document's URL, else a URN of its id."""
    return part.url or f"urn:rasid:{part.id}"


def distinct(items: Iterable[str | None]) -> list[str]:
    """The items that are there, each once, in their order."""
    return list(dict.fromkeys(item for item in items if item))
