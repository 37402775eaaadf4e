"""Exporting what a page shows, or everything: how much it is, in which format."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from rasid.api.access import At, Reader
from rasid.api.exports import AT_ONCE, chosen, kept, sent
from rasid.api.jobs import Number
from rasid.flow.case import Case
from rasid.flow.exporting import EXCEL, VIEWS, View, fitting, total
from rasid.web.asked import KINDS
from rasid.web.manner import Manner
from rasid.web.names import Names
from rasid.web.rendering import manner, render
from rasid.web.words import words

router = APIRouter(include_in_schema=False)
# of the form, and how a page shows what it has: no part of what is chosen
OWN = ("view", "form", "excel", "text", "lang", "after", "order", "grain", "split", "as_of")


@router.get("/export")
def page(request: Request, case: At, who: Reader) -> HTMLResponse:
    """What would be exported, and as what."""
    which, m = chosen(request, case), manner(request)
    items = [item for item in request.query_params.multi_items() if item[0] not in OWN and item[1]]
    return render(
        request,
        "export.html",
        styles=("exports.css",),
        chosen=which,
        views=VIEWS,
        total=total(case, which),
        formats=fitting(which.view),
        excel=EXCEL,
        items=items,
        shown=[(name, told(case, m, which.view, name, value)) for name, value in items],
        named=words(m.language),
        at_once=AT_ONCE,
        host=str(request.base_url),
    )


def told(case: Case, m: Manner, view: View, name: str, value: str) -> str:
    """What was chosen, in words where there are any."""
    match name:
        case "kinds":
            return m.value(KINDS.get(view, "type"), value)
        case "types" | "modalities" | "acts":
            return m.value({"types": "type", "modalities": "modality", "acts": "act"}[name], value)
        case "actors" | "places" | "by" | "upon" | "held_by":
            return Names(case, m)(value)
        case "since" | "until":
            return m.day(value)
    return value


@router.get("/export/file")
def file(
    request: Request, case: At, who: Reader, form: str, excel: bool = False, text: bool = False
) -> Response:
    """The file; a big one is written by a job, to which this leads."""
    made = sent(request, case, who.name, form, excel, text)
    return made if isinstance(made, Response) else RedirectResponse(f"/jobs/{made}", 303)


@router.get("/export/jobs/{number}")
def of_job(request: Request, case: At, who: Reader, number: Number) -> Response:
    """The file that a job wrote."""
    return kept(request, case, who.name, number)
