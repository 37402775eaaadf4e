"""The first page: what the case holds, what is still to be done, what is new and what is contested."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasid.api.access import At
from rasid.flow.listing import listed
from rasid.flow.selecting import Selection
from rasid.store.filters import Query
from rasid.store.search import search
from rasid.web.happening import Happening
from rasid.web.names import Names
from rasid.web.rendering import manner, render
from rasid.web.telling import Telling, last_told

router = APIRouter(include_in_schema=False)
NEWEST = 8  # rows of each list
TILES = ("occurrences", "figures", "processes")


@router.get("/")
def overview(request: Request, case: At) -> HTMLResponse:
    """The first page."""
    m, status = manner(request), case.status()
    names = Names(case, m)
    under_way = listed(case, "processes", Selection(), most=NEWEST).items
    return render(
        request,
        "overview.html",
        styles=("overview.css",),
        status=status,
        tiles=[(name, status["groups"].get(name, 0)) for name in TILES],
        failed=sum(status["failures"].values()),
        documents=case.rows(
            hit.document for hit in search(case.store.engine, Query(), "newest", NEWEST)
        ).values(),
        happening=Happening(m, names),
        occurrences=listed(case, "occurrences", Selection(least=2), most=NEWEST).items,
        processes=[(Telling(one, m, names), last_told(one)) for one in under_way],
    )
