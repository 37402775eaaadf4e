"""From a read document to the reading that is written out."""

from rasid.arabic.language import language
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.keys import (
    ATTRIBUTIONS,
    DATELINE,
    ENTITIES,
    EVENTS,
    MENTIONS,
    QUANTITIES,
    SEGMENTS,
    STEPS,
    TIMES,
)  # fmt: skip
from rasid.model.reading import DocumentPart, Reader, Reading, SegmentPart
from rasid.model.records import Problem, Publication
from rasid.read import read
from rasid.version import __version__


def reading(document: Document, knowledge: Knowledge, with_text: bool = False) -> Reading:
    """The reading of a document, which is read first if it has not been."""
    if STEPS not in document:
        document = read(document, knowledge)
    code = document.origin.language or language(document.text)
    other = (
        () if code.startswith("ar") else (Problem("not-arabic", f"the text looks like {code!r}, not Arabic"),)
    )
    return Reading(
        document=_document(document, code, with_text),
        reader=Reader(__version__, knowledge.digest[:16]),
        segments=tuple(SegmentPart(s.span, s.kind, s.rule) for s in document[SEGMENTS]),
        times=document[TIMES],
        quantities=document[QUANTITIES],
        mentions=document[MENTIONS],
        entities=document[ENTITIES],
        attributions=document[ATTRIBUTIONS],
        events=document[EVENTS],
        steps=document[STEPS],
        problems=other + document.problems,
    )


def _document(document: Document, code: str, with_text: bool) -> DocumentPart:
    origin = document.origin
    title = next((s.span for s in document[SEGMENTS] if s.kind == "title"), None)
    return DocumentPart(
        id=document.id,
        sha256=document.sha256,
        path=origin.path,
        url=origin.url,
        outlet=origin.outlet,
        language=code,
        title=document.evidence(title) if title else None,
        published=next(iter(document[DATELINE]), Publication(None, "unknown")),
        text=document.text if with_text else None,
    )


def read_text(text: str, knowledge: Knowledge, origin: Origin | None = None) -> Reading:
    """The reading of a text, e.g. one typed in an interpreter."""
    return reading(Document(text, origin), knowledge)
