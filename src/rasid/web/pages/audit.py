"""The audit log: who did what to the case and when, what a judgement changed, and whether the chain holds."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rasid.api.access import Admin, At
from rasid.api.accounts import Picked
from rasid.flow.auditing import Checked, audited, checked
from rasid.flow.case import Case
from rasid.flow.corrections import ADJUDICATED, adjudicates
from rasid.store.audit import Chosen
from rasid.web.changes import Changes
from rasid.web.names import Names
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)
MOST = 50
Before = Annotated[int | None, Query(ge=1, le=2**53)]


@router.get("/audit")
def audit(request: Request, case: At, who: Admin, chosen: Picked, before: Before = None) -> HTMLResponse:
    """Rows of the log, the newest first."""
    return _page(request, case, chosen, before, None)


@router.post("/audit/verification")
def verify(request: Request, case: At, who: Admin) -> HTMLResponse:
    """Look through the whole log, and tell what was changed since it was written."""
    return _page(request, case, Chosen(), None, checked(case))


def _page(
    request: Request, case: Case, chosen: Chosen, before: int | None, verified: Checked | None
) -> HTMLResponse:
    rows = audited(case, chosen, before, MOST + 1)
    asked = {name: value for name, value in chosen._asdict().items() if value}
    after = urlencode(asked | {"before": rows[MOST - 1].number}) if len(rows) > MOST else None
    m = manner(request)
    names, deeds = case.store.audit.names()
    return render(
        request,
        "audit.html",
        rows=rows[:MOST],
        changes=Changes(m, Names(case, m)),
        settles=adjudicates,
        marker=ADJUDICATED,
        total=case.store.audit.count(chosen),
        chosen=chosen,
        names=names,
        deeds=deeds,
        more=f"/audit?{after}" if after else None,
        download=urlencode(asked),
        verified=verified,
        styles=("accounts.css",),
    )
