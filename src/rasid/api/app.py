"""The REST API, /api/v1: a router for each kind of thing, put together."""

from fastapi import APIRouter, Depends

from rasid.api import accounts, documents, entities, groups, judgements, manual, reviews, searching
from rasid.api.words import refuse_unwritable

router = APIRouter(prefix="/api/v1", dependencies=[Depends(refuse_unwritable)])
for part in (
    accounts.router,
    documents.router,
    entities.router,
    groups.router,
    judgements.router,
    manual.router,
    reviews.router,
    searching.router,
):
    router.include_router(part)
