"""The REST API, /api/v1: a router for each kind of thing, put together, and the description of them all."""

from functools import cache
from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from rasid.api import (
    accounts,
    actors,
    documents,
    drawings,
    entities,
    exports,
    groups,
    imports,
    jobs,
    judgements,
    reviews,
    searching,
    settling,
)
from rasid.api.access import Reader
from rasid.api.answering import answer
from rasid.api.describing import published
from rasid.api.words import refuse_unwritable

router = APIRouter(
    prefix="/api/v1",
    dependencies=[Depends(refuse_unwritable)],
    generate_unique_id_function=lambda route: route.name,
)
for part in (
    accounts.router,
    actors.router,
    documents.router,
    drawings.router,
    entities.router,
    exports.router,
    groups.router,
    imports.router,
    jobs.router,
    judgements.router,
    reviews.router,
    searching.router,
    settling.router,
):
    router.include_router(part)


@cache
def description() -> dict[str, Any]:
    """The OpenAPI description of every route of the API."""
    return published(router.routes)


@router.get("/openapi.json", include_in_schema=False)
def openapi(request: Request, who: Reader) -> Response:
    """The description, for programs; /api/v1/docs is for people."""
    return answer(request, description())
