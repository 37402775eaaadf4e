"""What is told to have happened: the list, and each occurrence with its reports, voices, copies and figures."""

from typing import Annotated, Any, NamedTuple, get_args

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from markupsafe import Markup

from rasid.api.access import At
from rasid.flow.bonds import bonds
from rasid.flow.case import Case
from rasid.flow.explaining import explain
from rasid.flow.histories import history
from rasid.flow.lineages import lineages
from rasid.flow.listing import listed
from rasid.flow.moving import moved
from rasid.flow.neighbours import neighbours
from rasid.flow.selecting import Selection
from rasid.flow.tolls import tolls
from rasid.flow.tracing import traces
from rasid.flow.values import Contrast, Value, contrasts, values
from rasid.fuse.components import standing
from rasid.model.fusion.figures import Series
from rasid.model.fusion.links import Judgement
from rasid.model.fusion.occurrences import Occurrence, Report
from rasid.model.records import EventType
from rasid.store.listing import Order
from rasid.web.asked import filters, selection
from rasid.web.charts import mix, ranges
from rasid.web.happening import Happening, modalities
from rasid.web.names import Names
from rasid.web.reckoning import Reckoning
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)
ROWS, REPORTS = 25, 50  # rows of a page of the list, of the table of reports
TRACED = 60  # reports up to which the list counts independent origins
COPIES, LINKS, POINTS = 6, 40, 300  # lineages, links and points of an explanation shown at first
By = Annotated[Order, Query()]


class Shown(NamedTuple):
    """A series of an occurrence: what it counts, its drawing, its numbers, and how those that differ compare."""

    series: Series
    what: str
    name: str
    drawing: Markup
    numbers: list[Value]
    contrasts: list[Contrast]


@router.get("/occurrences")
def overview(request: Request, case: At, after: str | None = None, order: By = "newest") -> HTMLResponse:
    """The occurrences by day, or the most told first."""
    m = manner(request)
    names = Names(case, m)
    found = listed(case, "occurrences", selection(request, case), after, ROWS, order)
    counted = [one for one in found.items if len(one.reports) <= TRACED]
    traced = traces(case, [[report.event for report in one.reports] for one in counted])
    return render(
        request,
        "occurrences.html",
        title=m.word("nav.occurrences"),
        styles=("occurrences.css",),
        filters=filters(request, case, "occurrences", own=("order",)),
        order=order,
        orders=get_args(Order),
        rows=found.items,
        total=found.total,
        origins=dict(zip((one.id for one in counted), traced, strict=True)),
        tolls=tolls(case, found.items),
        told=Happening(m, names),
        reckoning=Reckoning(m, names),
        mix=mix,
        next_url=request.url.include_query_params(after=found.after) if found.after else None,
    )


@router.get("/occurrences/{id}", response_model=None)
def page(
    request: Request, case: At, id: str, reports: int = 1, find: str = "", copies: str = "", voices: str = ""
) -> HTMLResponse | RedirectResponse:
    """One occurrence; `find` looks for others to merge it with, `reports` is the page of its reports.

    An address whose first report is in another occurrence by now leads there.
    """
    now = None if case.occurrence(id) else moved(case, id)
    if now:
        return RedirectResponse(f"/occurrences/{now}", 303)
    m, one = manner(request), occurrence(case, id)
    names = Names(case, m)
    told, reckoning = Happening(m, names), Reckoning(m, names)
    days = {report.event.document: report.published for report in one.reports}
    near, near_total = neighbours(case, one)
    return render(
        request,
        "occurrence.html",
        title=told.heading(one),
        styles=("occurrences.css",),
        script="occurrence.js",
        script_words=("occurrences.chosen",),
        one=one,
        told=told,
        origins=next(traces(case, [[report.event for report in one.reports]])),
        all_voices=bool(voices),
        documents=case.store.documents.origins(days),
        lineages=lineages(case, days) if len(days) > 1 else [],
        copies_shown=None if copies else COPIES,
        series=told_figures(case, one, reckoning),
        reckoning=reckoning,
        matrix=modalities,
        near=near,
        near_total=near_total,
        found=looked_for(case, find, one) if find else None,
        find=find,
        history=history(case, one),
        rejected=rejected(case, one),
        mix=mix,
        notice=notice(request),
        types=get_args(EventType),
        place_name=told.place(one) or "",
        **told_by(case, one, reports),
    )


@router.get("/occurrences/{id}/why")
def why(request: Request, case: At, id: str) -> HTMLResponse:
    """Why its reports are one occurrence: the links between them in words, and every point as fusion keeps it."""
    m, one = manner(request), occurrence(case, id)
    links, total = bonds(case, one, LINKS)
    points = explain(case, id, POINTS + 1)
    return render(
        request,
        "occurrence_why.html",
        title=m.word("occurrences.why"),
        styles=("occurrences.css",),
        one=one,
        told=Happening(m, Names(case, m)),
        by_ref={report.event: report for report in one.reports},
        links=links,
        total=total,
        points=points[:POINTS],
        more=len(points) > POINTS,
    )


def occurrence(case: Case, id: str) -> Occurrence:
    """The occurrence with this id. Raises a 404 where there is none."""
    found = case.occurrence(id)
    if found is None:
        raise HTTPException(
            404, f"{id}: no such occurrence now; it may have been made anew, see /occurrences"
        )
    return found


def told_by(case: Case, one: Occurrence, page: int) -> dict[str, Any]:
    """A page of its reports by day of publication, with the attribution each stands in."""
    ordered = sorted(one.reports, key=lambda report: (report.published or "~", report.event))
    last = -(-len(ordered) // REPORTS)
    page = min(max(page, 1), last)
    shown: list[Report] = ordered[(page - 1) * REPORTS : page * REPORTS]
    readings = {r.document.id: r for r in case.readings(sorted({report.event.document for report in shown}))}
    said = {
        (id, attribution.id): attribution
        for id, reading in readings.items()
        for attribution in reading.attributions
    }
    rows = [(report, said.get((report.event.document, report.attribution or ""))) for report in shown]
    return {"reports": rows, "page": page, "pages": last}


def told_figures(case: Case, one: Occurrence, reckoning: Reckoning) -> list[Shown]:
    """Its series, the longest first."""
    found = []
    for at, series in enumerate(sorted(case.figures_of(one), key=lambda series: -len(series.figures))):
        numbers, what = values(series), reckoning.m.value("measure", series.measure)
        label = reckoning.m.word("occurrences.ranges_of", what=what)
        told = [one for one in contrasts(series) if one.comparison.relation not in ("same", "consistent")]
        name = f"ranges-{at}"
        found.append(Shown(series, what, name, ranges.draw(numbers, reckoning, name, label), numbers, told))
    return found


def looked_for(case: Case, words: str, one: Occurrence) -> tuple[Occurrence, ...]:
    """Occurrences with this id, or with these words in a document."""
    by_id = case.occurrence(words.strip())
    found = (by_id,) if by_id else listed(case, "occurrences", Selection(words=words), most=10).items
    return tuple(other for other in found if other.id != one.id)


def rejected(case: Case, one: Occurrence) -> Judgement | None:
    """The judgement by which it is left out of the views, None where it is not."""
    judged = standing(case.judgements("occurrences"))
    return next(
        (j for j in judged if j.verdict == "reject" and j.one.document == one.id and not j.one.record), None
    )


def notice(request: Request) -> tuple[str, str] | None:
    """What has just been done, and the numbers of the judgements, as the address has them."""
    done, given = request.query_params.get("done", ""), request.query_params.get("given", "")
    numbers = given.split(",")
    known = done in ("merge", "split", "part", "reject", "correct", "undo", "later")
    return (done, given) if known and all(number.isdecimal() for number in numbers) else None
