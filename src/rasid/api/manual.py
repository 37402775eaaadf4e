"""The description of the API: /openapi.json."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rasid.api.access import Reader
from rasid.api.answering import answer
from rasid.api.describing import published

router = APIRouter(include_in_schema=False)


@router.get("/openapi.json")
def openapi(request: Request, who: Reader) -> Response:
    """The OpenAPI description of every route of the API."""
    state = request.app.state
    if not hasattr(state, "published"):
        state.published = published(request.app)
    return answer(request, state.published)
