"""Who and what is named: /entities."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import Response

from rasid.api.access import At
from rasid.api.answering import Page, answer
from rasid.api.describing import gives
from rasid.api.paging import page
from rasid.flow.naming import Called, suggest
from rasid.model.records import Entity, MentionKind

router = APIRouter(prefix="/entities", tags=["entities"])


@router.get("", operation_id="suggest_entities", **gives(Page[Called]))
def entities(
    request: Request,
    case: At,
    q: Annotated[str, Query(max_length=200, description="Letters of a name, in any spelling; or an id.")],
    kinds: Annotated[list[MentionKind], Query(max_length=30)] = [],  # noqa: B006 - never changed
    document: Annotated[
        str | None, Query(max_length=500, description="Whose own entities come first.")
    ] = None,
    most: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """Entities that letters may name, of the knowledge and of the case, the likeliest first (for typing ahead)."""
    return answer(request, page(request, suggest(case, q, tuple(kinds), most, document), None))


@router.get("/{id:path}", operation_id="get_entity", **gives(Entity))
def entity(
    request: Request,
    case: At,
    id: Annotated[str, Path(description="Its id; of one document's as DOCUMENT/ID.")],
) -> Response:
    """One entity."""
    found = case.entity(id)
    if found is None:
        raise HTTPException(404, f"{id}: neither the knowledge nor the case has such an entity")
    return answer(request, found)
