"""What the case holds, or what a page shows of it, in files of other tools: /exports."""

from pathlib import Path as FilePath
from tempfile import mkdtemp
from typing import Annotated, Any, cast

import msgspec
from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import FileResponse, Response
from starlette.background import BackgroundTask

from rasid.api.access import At, Reader, desk
from rasid.api.answering import answer
from rasid.api.asked import selection
from rasid.api.describing import gives
from rasid.api.jobs import Number, begun, found, report
from rasid.export import FORMATS
from rasid.flow.case import Case
from rasid.flow.exporting import VIEWS, Chosen, View, total, write
from rasid.flow.searching import SEVERAL, asked
from rasid.model.errors import InputError

router = APIRouter(prefix="/exports", tags=["export"])
AT_ONCE = 500  # documents or groups that are written while one waits; more are a job
BYTES = "application/octet-stream"
Form = Annotated[str, Path(min_length=1, max_length=40, description="A format; see /exports.")]
Viewed = Annotated[
    View, Query(description="The page whose selection is meant; the other parameters are those of that page.")
]
Excel = Annotated[bool, Query(description="CSV that a spreadsheet opens safely: formulas are escaped.")]
Text = Annotated[bool, Query(description="With the documents' texts, where the format can.")]


class FormatOut(msgspec.Struct, frozen=True):
    """A format: what its files end in, what they hold, and what it is."""

    name: str
    suffix: str
    holds: tuple[str, ...]
    about: str
    folder: bool


def chosen(request: Request, case: Case) -> Chosen:
    """What a request chooses, by the query of the page it was chosen on. Raises InputError where it is wrong."""
    query = request.query_params
    view = query.get("view", "occurrences")
    if view not in VIEWS:
        raise InputError(f"{view}: no such view; there are {', '.join(VIEWS)}")
    if view == "search":
        several = {field: [one for one in query.getlist(field) if one.strip()] for field in SEVERAL}
        words = query.get("q") or query.get("words", "")
        return Chosen("search", asked(case, words, query.get("since"), query.get("until"), several))
    return Chosen(cast(View, view), selection=selection(request, case), ids=tuple(query.getlist("ids")))


def sent(request: Request, case: Case, who: str, form: str, excel: bool, text: bool) -> Response | int:
    """The file of what a request chooses; the number of the job that writes it where it is big."""
    which = chosen(request, case)
    if total(case, which) > AT_ONCE:
        return desk(request).background.export(who, which, form, excel, text)
    folder = FilePath(mkdtemp(prefix="export-", dir=desk(request).background.uploads.folder))
    out = folder / "file"
    try:
        made = write(case, which, form, out, excel, text)
    except BaseException:
        _remove(folder)
        raise
    return FileResponse(
        out,
        media_type=BYTES,
        filename=made.name,
        headers={"X-Records": str(made.chosen)},
        background=BackgroundTask(_remove, folder),
    )


def _remove(folder: FilePath) -> None:
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def kept(request: Request, case: Case, who: str, number: int) -> Response:
    """The file that a job wrote. Raises a 404 where there is none, or it is somebody else's."""
    job = found(case, number)
    made, path = report(job), desk(request).background.exported(number)
    if job.kind != "export" or job.who != who or made is None or made.file is None or not path.is_file():
        raise HTTPException(404, f"there is no file of job {number}; export it again")
    records = {"X-Records": str(made.file.chosen)}
    return FileResponse(path, media_type=BYTES, filename=made.file.name, headers=records)


@router.get("", operation_id="list_formats", **gives(list[FormatOut]))
def formats(request: Request, who: Reader) -> Response:
    """The formats there are."""
    return answer(
        request, [FormatOut(f.name, f.suffix, f.holds, f.about, f.folder) for f in FORMATS.values()]
    )


LATER: Any = {
    "responses": {"202": {"description": "It is big: a job writes it; fetch /exports/jobs/{number} then."}}
}


@router.get("/{form}", operation_id="export", openapi_extra=LATER, **gives(BYTES))
def export(
    request: Request, case: At, who: Reader, form: Form, view: Viewed = "occurrences", excel: Excel = False,
    text: Text = False,
) -> Response:  # fmt: skip
    """A file of everything that a page shows by the same parameters, on all its pages; several files as a zip.

    `X-Records` says how many documents or groups were chosen, all of which are in it.
    """
    made = sent(request, case, who.name, form, excel, text)
    return made if isinstance(made, Response) else begun(request, found(case, made))


@router.get("/jobs/{number}", operation_id="get_exported", **gives(BYTES))
def exported(request: Request, case: At, who: Reader, number: Number) -> Response:
    """The file that a job wrote, until the desk is closed."""
    return kept(request, case, who.name, number)
