"""The reading view: a document with its evidence, and what it was gathered from."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from rasid.api.access import At, Reader
from rasid.flow.case import Case
from rasid.flow.opening import Opened, copies_of, opened
from rasid.flow.paragraphs import laid_out
from rasid.model.errors import StoreError
from rasid.store.documents import Version
from rasid.web.changes import Changes
from rasid.web.evidence import lists
from rasid.web.names import Names
from rasid.web.originals import POLICY, disposition, shown
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)
WORDS = (  # beginnings of the keys its scripts need
    "reading.", "tab.", "layer.", "legend.", "field.", "modality", "act", "form.", "channel.", "role.",
    "identification.", "type.", "mode.", "kind.", "mod.", "approx.", "measure.", "process.", "state.",
    "ref.", "part.", "some.", "month.", "by.", "segment.", "mention_form.", "unknown", "from", "until",
    "not_told", "nothing", "choose", "for", "recipient", "joint", "local", "cumulative", "publication_day",
    "timeline", "nav.occurrences", "nav.figures", "nav.processes",
)  # fmt: skip
INERT = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})
Number = Annotated[int | None, Query(ge=1)]


@router.get("/documents/{document}")
def reading(
    request: Request, case: At, who: Reader, document: str, version: Number = None, review: bool = False
) -> HTMLResponse:
    """A document to be read, and corrected by who may; an earlier version as its text alone."""
    versions = _versions(case, document)
    current = next(one.number for one in versions if one.current)
    text = case.text(document) if version is None else _text(case, document, version)
    found = opened(case, document, who.name, blind=review) if version in (None, current) else None
    copies = (
        [place.group for place in found.places.get("", ()) if place.question == "copies"] if found else []
    )
    title = found.reading.document.title if found else None
    parts = laid_out(text, found.reading.segments if found else ())
    m = manner(request)
    paragraphs = [span for part in parts for span in part.paragraphs]
    return render(
        request,
        "document.html",
        document=document,
        text=text,
        origin=case.store.documents.origin(document, version),
        heading=title,
        part=found.reading.document if found else None,
        outlet=found.outlet if found else None,
        reader=found.reading.reader if found else None,
        parts=parts,
        lists=lists(found, paragraphs, m, Changes(m, Names(case, m))) if found else (),
        kept=set() if found else set(case.text(document).splitlines()),
        versions=versions,
        shown=version or current,
        copies=copies_of(case, document, copies),
        opened=Markup(_json(found)) if found else None,
        review=review,
        title=" ".join((title.text if title else text[:80]).split()),
        script="reading/view.js" if found else None,
        script_words=WORDS,
    )


@router.get("/documents/{document}/opened")
def again(case: At, who: Reader, document: str, review: bool = False) -> Response:
    """What the page knows of a document, as it is now."""
    found = opened(case, document, who.name, blind=review)
    if found is None:
        raise HTTPException(404, f"{document}: there is no such document, or it has not been read")
    return Response(msgspec.json.encode(found), media_type="application/json")


@router.get("/documents/{document}/original")
def original(case: At, document: str, version: Number = None, download: bool = False) -> Response:
    """The bytes a version was gathered from: shown where nothing in them can act, else to be saved."""
    found = [one for one in _versions(case, document) if version in (None, one.number)]
    one = next((one for one in found if one.current), next(iter(found), None))
    if one is None or one.raw is None:
        raise HTTPException(404, f"{document}: the bytes of this version were not kept")
    content, media_type = case.store.documents.raw(one.raw), case.store.documents.media_type(one.raw)
    inside = None if download else shown(content, media_type)
    headers = {"Content-Security-Policy": POLICY, "X-Frame-Options": "SAMEORIGIN"}
    if inside:
        return Response(inside[0], media_type=inside[1], headers=headers)
    name = case.store.documents.origin(document, one.number).path or document
    headers["Content-Disposition"] = disposition(name)
    return Response(content, media_type="application/octet-stream", headers=headers)


def _versions(case: Case, document: str) -> list[Version]:
    try:
        return case.store.documents.versions(document)
    except StoreError as error:
        raise HTTPException(404, str(error)) from error


def _text(case: Case, document: str, version: int) -> str:
    try:
        return case.store.documents.text(document, version)
    except StoreError as error:
        raise HTTPException(404, str(error)) from error


def _json(found: Opened) -> str:
    """As JSON that may stand inside a script element."""
    return msgspec.json.encode(found).decode("utf-8").translate(INERT)
