"""The documents of a case: /documents."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import Response

from rasid.api.access import At
from rasid.api.answering import Page, answer, tagged
from rasid.api.describing import gives
from rasid.api.paging import After, Most, page
from rasid.flow.whole import whole
from rasid.model.document import Origin
from rasid.model.errors import StoreError
from rasid.model.reading import DocumentPart, Reading
from rasid.store.browsing import Brief, browse

router = APIRouter(prefix="/documents", tags=["documents"])
Id = Annotated[str, Path(max_length=500, description="The document's id.")]


class Text(msgspec.Struct, frozen=True):
    """One text a document has had. `sha256` is of the text, `raw` of the bytes as gathered."""

    number: int
    sha256: str
    raw: str | None
    locator: str | None
    added_at: str
    current: bool


class About(msgspec.Struct, frozen=True):
    """A document: what was read of it (`document`, null while it is unread), what came with it, its versions."""

    id: str
    document: DocumentPart | None
    origin: Origin
    versions: tuple[Text, ...]


@router.get("", operation_id="list_documents", **gives(Page[Brief]))
def documents(request: Request, case: At, after: After = None, most: Most = 50) -> Response:
    """All documents, the latest day of publication first, those without a day last; /search filters them."""
    found = browse(case.store.engine, after, most)
    return answer(request, page(request, found.items, found.after, found.total))


@router.get("/{id}", operation_id="get_document", **gives(About))
def document(request: Request, case: At, id: Id) -> Response:
    """A document, without its text."""
    try:
        versions = case.store.documents.versions(id)
    except StoreError as error:
        raise HTTPException(404, str(error)) from error
    texts = tuple(Text(*version[1:]) for version in versions)
    return answer(request, About(id, case.document(id), case.store.documents.origin(id), texts))


@router.get("/{id}/reading", operation_id="get_reading", **gives(Reading))
def reading(
    request: Request,
    case: At,
    id: Id,
    corrected: Annotated[bool, Query(description="With people's corrections.")] = True,
    by: Annotated[str | None, Query(max_length=200, description="With this person's alone.")] = None,
) -> Response:
    """What was read in a document, with its text; spans are in code points."""
    found = whole(case, id, corrected, by)
    if found is None:
        raise HTTPException(404, f"{id}: the case has no such document, or it is still to be read")
    return answer(request, found)


@router.get("/{id}/text", operation_id="get_text", **gives("text/plain"))
def text(
    request: Request,
    case: At,
    id: Id,
    version: Annotated[int | None, Query(ge=1, le=10**6, description="Not the current one but this.")] = None,
) -> Response:
    """A document's text alone, in UTF-8."""
    try:
        found = case.store.documents.text(id, version)
    except StoreError as error:
        raise HTTPException(404, str(error)) from error
    return tagged(request, found.encode("utf-8", "replace"), "text/plain; charset=utf-8")
