"""Long work: how far it is, what came of it, stopping it."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from rasid.api.access import At, Person, Reader, Writer, desk
from rasid.api.jobs import Number, found, report
from rasid.api.paging import numbered
from rasid.flow.case import Case
from rasid.flow.uploads import labelled
from rasid.store.jobs import OPEN, Job
from rasid.web.rendering import render

router = APIRouter(include_in_schema=False)
MOST = 30
STYLES = ("imports.css",)
FAILURES = 200  # that are shown; the file has all


@router.get("/jobs")
def overview(request: Request, case: At, who: Reader, after: str | None = None) -> HTMLResponse:
    """What waits and runs, and what has been, the last first."""
    case.store.jobs.open()
    jobs = case.store.jobs.last(MOST + 1, numbered(after))
    more = jobs[MOST - 1].id if len(jobs) > MOST else None
    part = request.headers.get("hx-request") == "true"
    return render(
        request,
        "jobs_list.html" if part else "jobs.html",
        title="",
        styles=STYLES,
        jobs=[(job, report(job)) for job in jobs[:MOST]],
        open=any(job.state in OPEN for job in jobs),
        unread=case.unread(),
        next_url=f"/jobs?after={more}" if more else None,
    )


@router.get("/jobs/{number}")
def page(request: Request, case: At, who: Reader, number: Number) -> HTMLResponse:
    """One job: its steps while it runs, then what came of it."""
    job = found(case, number)
    part = request.headers.get("hx-request") == "true"
    told = report(job)
    rows = case.rows(told.documents[:20]) if told and job.state == "done" else {}
    return render(
        request,
        "job_state.html" if part else "job.html",
        styles=STYLES,
        job=job,
        report=told,
        open=job.state in OPEN,
        before=_before(case, job),
        rows=rows.values(),
        failures=[(labelled(where), labelled(why)) for where, why in told.failures[:FAILURES]]
        if told
        else [],
        again=_again(request, who, job),
    )


def _before(case: Case, job: Job) -> list[Job]:
    """The jobs that one waits for."""
    return [one for one in case.store.jobs.open() if one.id < job.id] if job.state == "waiting" else []


def _again(request: Request, who: Person, job: Job) -> str | None:
    """The upload that could be taken in again, of a job that did not end well."""
    told = report(job)
    if told is None or told.upload is None or job.state not in ("failed", "stopped") or not who.may("write"):
        return None
    upload = desk(request).background.uploads.find(told.upload, who.name)
    return upload.id if upload is not None and upload.plan.job == job.id else None


@router.post("/jobs/read")
def read(request: Request, case: At, who: Writer) -> Response:
    """Read and fuse what is new."""
    return RedirectResponse(f"/jobs/{desk(request).background.read(who.name)}", 303)


@router.post("/jobs/{number}/stop")
def stop(request: Request, case: At, who: Writer, number: Number) -> Response:
    """Stop a job."""
    if found(case, number).state in OPEN:
        desk(request).background.stop(number)
    return RedirectResponse(f"/jobs/{number}", 303)
