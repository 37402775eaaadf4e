"""Adding documents: sending them, seeing what is in them, taking them in."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from rasid.api.access import At, Writer, desk
from rasid.api.imports import Id, mine, started, take, untaken
from rasid.api.receiving import Received
from rasid.flow.previewing import read
from rasid.flow.uploads import LARGEST, MANY, MOST, Upload
from rasid.gather.kinds import READERS
from rasid.gather.tables import FIELDS
from rasid.model.errors import InputError
from rasid.web.rendering import render

router = APIRouter(include_in_schema=False)
SHOWN = 200  # files of an upload that are shown, those with failures first
STYLES = ("imports.css",)


@router.get("/import")
def form(request: Request, who: Writer) -> HTMLResponse:
    """Where files, texts and addresses are given."""
    return _form(request)


def _form(request: Request, wrong: str | None = None, status: int = 200) -> HTMLResponse:
    return render(
        request,
        "import.html",
        status,
        styles=STYLES,
        script="imports.js",
        script_words=("import.js.",),
        fetching=desk(request).fetching,
        endings=sorted(READERS),
        limits={"file": LARGEST >> 20, "all": MOST >> 20, "many": MANY},
        wrong=wrong,
    )


@router.post("/import")
async def send(request: Request, who: Writer) -> Response:
    """Take what was sent, and show what is in it."""
    try:
        upload, received = await take(request, who)
    except InputError as error:
        return _form(request, str(error), 400)
    except HTTPException as error:
        return _form(request, error.detail, error.status_code)
    return RedirectResponse(f"/import/{upload.id}{_told(received)}", 303)


def _told(received: Received) -> str:
    """A query that says how many files were refused."""
    return f"?refused={len(received.refused)}" if received.refused else ""


@router.get("/import/{id}")
def look(request: Request, case: At, who: Writer, id: Id, refused: int = 0) -> Response:
    """What is in the files, as far as it is known."""
    upload = mine(request, id, who)
    if upload.plan.job is not None:
        return RedirectResponse(f"/jobs/{upload.plan.job}", 303)
    part = request.headers.get("hx-request") == "true"
    return _look(request, upload, refused, "import_found.html" if part else "import_preview.html")


def _look(request: Request, upload: Upload, refused: int, template: str) -> HTMLResponse:
    found, over = read(upload)
    worst = sorted(found, key=lambda one: -one.failed)
    named = list(dict.fromkeys(name for one in found for name in one.columns))
    return render(
        request,
        template,
        styles=STYLES,
        upload=upload,
        plan=upload.plan,
        files=len(upload.files()),
        found=worst[:SHOWN],
        hidden=max(len(found) - SHOWN, 0),
        looked=len(found),
        items=sum(one.items for one in found),
        failed=sum(one.failed for one in found),
        over=over,
        columns=named[:SHOWN],
        fields=FIELDS,
        refused=refused,
    )


@router.post("/import/{id}/columns")
async def name_columns(request: Request, who: Writer, id: Id) -> Response:
    """Say which columns hold what, and look again."""
    upload, background = untaken(request, id, who), desk(request).background
    form = await request.form(max_files=0)
    given = {name: str(form[name]) for name in FIELDS if form.get(name)}
    background.uploads.check(given)
    upload.change(names=given)
    background.look(upload)
    return RedirectResponse(f"/import/{id}", 303)


@router.post("/import/{id}/take")
def take_in(request: Request, case: At, who: Writer, id: Id) -> Response:
    """Take the documents in."""
    return RedirectResponse(f"/jobs/{started(request, case, who, id).id}", 303)


@router.post("/import/{id}/again")
def again(request: Request, case: At, who: Writer, id: Id) -> Response:
    """Take the documents in once more, after a job that did not end well."""
    upload = mine(request, id, who)
    job = case.store.jobs.find(upload.plan.job) if upload.plan.job else None
    if job is not None and job.state in ("failed", "stopped"):
        upload.change(job=None)
    return RedirectResponse(f"/jobs/{started(request, case, who, id).id}", 303)


@router.post("/import/{id}/drop")
def drop(request: Request, who: Writer, id: Id) -> Response:
    """Throw the files away."""
    untaken(request, id, who).remove()
    return RedirectResponse("/import", 303)
