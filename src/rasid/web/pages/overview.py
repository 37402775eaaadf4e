"""The first page: what the case holds, what is still to be done, what is new and what is contested."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasid.api.access import At
from rasid.flow.case import Case
from rasid.flow.listing import listed
from rasid.flow.selecting import Selection
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.processes import ProcessState
from rasid.store.filters import Query
from rasid.store.search import search
from rasid.web.rendering import render

router = APIRouter(include_in_schema=False)
NEWEST = 8  # rows of each list
TILES = {"occurrences": "/occurrences", "figures": "/figures", "processes": "/processes"}


@router.get("/")
def overview(request: Request, case: At) -> HTMLResponse:
    """The first page."""
    status = case.status()
    hits = search(case.store.engine, Query(), "newest", NEWEST)
    told = listed(case, "occurrences", Selection(least=2), most=NEWEST).items
    under_way = listed(case, "processes", Selection(), most=NEWEST).items
    return render(
        request,
        "overview.html",
        styles=("overview.css",),
        status=status,
        tiles=[(name, status["groups"].get(name, 0), place) for name, place in TILES.items()],
        failed=sum(status["failures"].values()),
        documents=list(case.rows([hit.document for hit in hits]).values()),
        occurrences=[_occurrence(case, one) for one in told],
        processes=[_process(case, one) for one in under_way],
    )


def _occurrence(case: Case, one: Occurrence) -> dict[str, Any]:
    """What a row says of an occurrence; names are looked for in its first documents."""
    within = [report.event.document for report in one.reports[:5]]
    return {
        "id": one.id,
        "kind": one.mode or one.type,
        "of": "mode" if one.mode else "type",
        "actors": [case.name(actor, within) for actor in one.actors],
        "recipients": [case.name(recipient, within) for recipient in one.recipients],
        "place": one.where.name,
        "first": one.first_day,
        "last": one.last_day,
        "reports": len(one.reports),
        "outlets": len({report.outlet for report in one.reports}),
    }


def _process(case: Case, one: ProcessState) -> dict[str, Any]:
    within = sorted({step.ref.document for step in one.history})[:5]
    return {
        "id": one.id,
        "process": one.process,
        "parties": [case.name(party, within) for party in one.parties or _committed(one)],
        "condition": one.condition,
        "contested": one.contested,
        "last": max((step.known for step in one.history if step.known), default=None),
    }


def _committed(one: ProcessState) -> list[str]:
    """Those of whom it is told where they stand, where the two sides are not."""
    return [commitment.party for commitment in one.commitments]
