"""The first page: what the case holds, what is new, where to go."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasid.api.access import At
from rasid.web.rendering import render

router = APIRouter(include_in_schema=False)


@router.get("/")
def overview(request: Request, case: At) -> HTMLResponse:
    """The first page."""
    return render(request, "overview.html", status=case.status())
