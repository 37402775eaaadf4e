"""Long work: what waits, runs and has been, how far it is, and stopping it: /jobs."""

from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, HTTPException, Path, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict

from rasid.api.access import At, Reader, Writer, desk
from rasid.api.answering import Page, answer
from rasid.api.describing import gives
from rasid.api.paging import After, Most, numbered, paged
from rasid.export.csv_files import line
from rasid.flow.case import Case
from rasid.flow.errands import Report
from rasid.flow.uploads import labelled
from rasid.store.jobs import Job, State

router = APIRouter(prefix="/jobs", tags=["jobs"])
LAST = 2**53
TEXT = "text/csv"
Number = Annotated[int, Path(ge=1, le=LAST, description="The job's number.")]


class JobOut(msgspec.Struct, frozen=True):
    """A job: `done` of `total` is of the step under way; `report` has its steps and what came of them."""

    id: int
    kind: str
    state: State
    done: int
    total: int | None
    error: str | None
    who: str | None
    started_at: str
    ended_at: str | None
    report: Report | None


class JobIn(BaseModel):
    """What is to be done: `read` reads and fuses whatever is new in the case."""

    model_config = ConfigDict(extra="forbid", strict=True)

    kind: Literal["read"] = "read"


def shown(job: Job) -> JobOut:
    """A job as it is told."""
    return JobOut(
        job.id,
        job.kind,
        job.state,
        job.done,
        job.total,
        job.error,
        job.who,
        job.started_at,
        job.ended_at,
        report(job),
    )


def report(job: Job) -> Report | None:
    """What a job tells of itself; None for one of the command line, which tells nothing."""
    return msgspec.json.decode(job.detail, type=Report, strict=False) if job.detail else None


def found(case: Case, number: int) -> Job:
    """The job with this number. Raises a 404 where there is none."""
    case.store.jobs.open()  # those whose process is gone are noted
    job = case.store.jobs.find(number)
    if job is None:
        raise HTTPException(404, f"there is no job {number}")
    return job


@router.get("", operation_id="list_jobs", **gives(Page[JobOut]))
def all_jobs(request: Request, case: At, after: After = None, most: Most = 50) -> Response:
    """Jobs, the last first."""
    case.store.jobs.open()
    jobs = case.store.jobs.last(most + 1, numbered(after))
    return answer(request, paged(request, [shown(job) for job in jobs], most, lambda job: str(job.id)))


@router.post("", operation_id="start_job", **gives(JobOut, 202))
def start(request: Request, case: At, who: Writer, given: JobIn) -> Response:
    """Read and fuse what is new. The answer is there at once; look at the job for how far it is."""
    return begun(request, found(case, desk(request).background.read(who.name)))


@router.get("/{number}", operation_id="get_job", **gives(JobOut))
def one(request: Request, case: At, number: Number) -> Response:
    """A job."""
    return answer(request, shown(found(case, number)))


@router.post("/{number}/stop", operation_id="stop_job", **gives(JobOut, 202))
def stop(request: Request, case: At, who: Writer, number: Number) -> Response:
    """Stop a job. What it has done is kept."""
    found(case, number)
    desk(request).background.stop(number)
    return answer(request, shown(found(case, number)), 202)


@router.get("/{number}/failures", operation_id="get_job_failures", **gives(TEXT))
def failures(request: Request, case: At, who: Reader, number: Number) -> Response:
    """What could not be taken in, a line each as CSV: where, and why. Safe to open in a spreadsheet."""
    told = report(found(case, number))
    rows = [("where", "why"), *(map(labelled, row) for row in (told.failures if told else ()))]
    lines = "".join(map(line, rows))
    name = f'attachment; filename="rasid-job-{number}-failures.csv"'
    return Response(lines.encode("utf-8-sig"), headers={"Content-Disposition": name}, media_type=TEXT)


def begun(request: Request, job: Job) -> Response:
    """That a job was begun, and its address."""
    made = answer(request, shown(job), 202)
    made.headers["Location"] = f"/api/v1/jobs/{job.id}"
    return made
