"""Who acts and speaks, and in whose words: /actors, /framing."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import Response

from rasid.api.access import At
from rasid.api.answering import Page, answer
from rasid.api.describing import gives
from rasid.api.paging import After, Most, page
from rasid.flow.actors import acting
from rasid.flow.framed import counted, near_names
from rasid.model.fusion.framing import Framing
from rasid.model.records import MentionKind, Name

router = APIRouter(tags=["actors"])


class Acting(msgspec.Struct, frozen=True):
    """An actor, in how many documents it is named, and in how many records it acts, is acted on, or speaks."""

    id: str
    kind: MentionKind
    name: Name
    local: bool
    documents: int
    does: int
    undergoes: int
    says: int


@router.get("/actors", operation_id="list_actors", **gives(Page[Acting]))
def actors(
    request: Request,
    case: At,
    words: Annotated[str, Query(max_length=200, description="In one of its names.")] = "",
    kinds: Annotated[list[MentionKind], Query(max_length=30)] = [],  # noqa: B006 - never changed
    local: Annotated[
        bool | None, Query(description="Those of one document alone, or only the others.")
    ] = None,
    after: After = None,
    most: Most = 50,
) -> Response:
    """Who acts and speaks in the case, the most named first; then whom one document alone knows, by id."""
    found = acting(case, words, kinds, local, after, most)
    items = [Acting(*one) for one in found.items]
    return answer(request, page(request, items, found.after, found.total))


@router.get("/framing", operation_id="get_framing", **gives(Framing))
def framing(
    request: Request,
    case: At,
    actor: Annotated[str, Query(min_length=1, max_length=500, description="An id or a name.")],
    near: Annotated[
        bool, Query(description="With the words near its names, in the latest 600 documents.")
    ] = True,
) -> Response:
    """How outlets name an actor, and which words, verbs and share of speech they give it. Copies count once."""
    id = case.meant(actor)
    found = counted(case, id)
    if not (found.namings or found.verbs):
        raise HTTPException(404, f"{actor}: nobody in the case is called so; /entities finds names")
    keywords = tuple(near_names(case, id)[0]) if near else ()
    return answer(request, msgspec.structs.replace(found, keywords=keywords))
