"""The API's manual, made from its description: /api/v1/docs."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasid.api.access import Reader
from rasid.api.app import description
from rasid.api.manual import chapters, records
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)


@router.get("/api/v1/docs")
def manual(request: Request, who: Reader) -> HTMLResponse:
    """What may be asked of the API, what it takes, and what it gives."""
    made = description()
    return render(
        request,
        "manual.html",
        title=manner(request).word("manual.title"),
        styles=("manual.css",),
        chapters=chapters(made),
        records=records(made),
    )
