"""Taking documents in: files are sent, looked through, and taken in by a job: /imports."""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, HTTPException, Path, Request
from fastapi.responses import Response

from rasid.api.access import At, Person, Writer, desk
from rasid.api.answering import answer
from rasid.api.describing import gives
from rasid.api.jobs import JobOut, begun, found
from rasid.api.receiving import FILES, Received, pasted, receive
from rasid.flow.case import Case
from rasid.flow.previewing import Looked, read
from rasid.flow.uploads import Incoming, Upload
from rasid.gather.tables import FIELDS
from rasid.model.errors import InputError

router = APIRouter(prefix="/imports", tags=["import"])
Id = Annotated[str, Path(min_length=1, max_length=64, description="The import's id.")]
BODY: Any = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        FILES: {"type": "array", "items": {"type": "string", "format": "binary"}},
                        "text": {"type": "string", "description": "A text that is typed in."},
                        **{name: {"type": "string"} for name in ("title", "outlet", "date", "url", "author")},
                        "addresses": {"type": "string", "description": "Addresses of pages, one a line."},
                        "columns": {
                            "type": "array",
                            "items": {"type": "string"},
                            "description": f"Names of a table's columns as OURS=THEIRS; ours are {', '.join(FIELDS)}.",
                        },
                        "more": {"type": "string", "description": "1: more files follow; do not look yet."},
                    },
                }
            }
        },
    }
}


class Refused(msgspec.Struct, frozen=True):
    """A file that was not kept, and why."""

    label: str
    why: str


class ImportOut(msgspec.Struct, frozen=True):
    """An upload: its files by the names they came with, what was found in them, and its job once it is taken in.

    `looked` says that all was looked through; `why`, why looking ended before.
    """

    id: str
    files: int
    addresses: tuple[str, ...]
    columns: dict[str, str]
    found: list[Looked]
    looked: bool
    why: str | None
    job: int | None
    refused: list[Refused]


def shown(upload: Upload, refused: list[tuple[str, str]] | None = None) -> ImportOut:
    """An upload as it is told."""
    plan, (looked, over) = upload.plan, read(upload)
    told = [Refused(label, why) for label, why in refused or ()]
    return ImportOut(
        upload.id,
        len(upload.files()),
        plan.addresses,
        plan.names,
        looked,
        over is not None,
        over.why if over else None,
        plan.job,
        told,
    )


async def take(request: Request, who: Person) -> tuple[Upload, Received]:
    """A new upload of what a request brings, which is looked through meanwhile. Raises a 400 for nothing at all."""
    at = desk(request)
    upload = at.background.uploads.open(who.name)
    try:
        received = await receive(request, upload)
        _add(upload, received)
        addresses = tuple(dict.fromkeys(received.one("addresses").split()))
        if addresses and not at.fetching:
            raise InputError("no addresses are fetched here; start the desk with --fetch")
        at.background.uploads.check(columns(received), addresses)
        upload.change(addresses=addresses, names=columns(received))
        if not (upload.files() or addresses or received.refused):
            raise InputError("there is nothing to take in: choose files, or type a text in")
    except BaseException:
        upload.remove()
        raise
    if not received.one("more"):
        at.background.look(upload)
    return upload, received


def _add(upload: Upload, received: Received) -> None:
    for name, body in pasted(received):
        with Incoming(upload, name) as incoming:
            incoming.write(body)
        received.files.append(incoming.file)


def columns(received: Received) -> dict[str, str]:
    """The names of columns that were said, by our fields."""
    pairs = [pair.partition("=") for pair in received.fields.get("columns", ())]
    return {ours: theirs for ours, _, theirs in pairs if theirs}


def mine(request: Request, id: str, who: Person) -> Upload:
    """Somebody's upload. Raises a 404 where they have none of this id."""
    upload = desk(request).background.uploads.find(id, who.name)
    if upload is None:
        raise HTTPException(
            404, "there is no such import; it was taken in or thrown away: send the files again"
        )
    return upload


def untaken(request: Request, id: str, who: Person) -> Upload:
    """Somebody's upload that no job takes in yet. Raises a 409 where one does."""
    upload = mine(request, id, who)
    if upload.plan.job is not None:
        raise HTTPException(409, f"it is taken in by job {upload.plan.job}")
    return upload


@router.post("", operation_id="send_files", openapi_extra=BODY, **gives(ImportOut, 201))
async def send(request: Request, who: Writer) -> Response:
    """Send files (`files`, several) or a text; nothing is taken in yet. What is in them is looked through meanwhile."""
    upload, received = await take(request, who)
    made = answer(request, shown(upload, received.refused), 201)
    made.headers["Location"] = f"/api/v1/imports/{upload.id}"
    return made


@router.post("/{id}/files", operation_id="send_more_files", openapi_extra=BODY, **gives(ImportOut, 201))
async def send_more(request: Request, who: Writer, id: Id) -> Response:
    """Send more files of the same import."""
    upload = untaken(request, id, who)
    received = await receive(request, upload)
    _add(upload, received)
    if not received.one("more"):
        desk(request).background.look(upload)
    return answer(request, shown(upload, received.refused), 201)


@router.get("/{id}", operation_id="get_import", **gives(ImportOut))
def one(request: Request, who: Writer, id: Id) -> Response:
    """What was found in the files so far."""
    return answer(request, shown(mine(request, id, who)))


@router.put("/{id}/columns", operation_id="name_columns", **gives(ImportOut))
def name_columns(request: Request, who: Writer, id: Id, given: dict[str, str]) -> Response:
    """Say which columns of tables hold which of our fields ({"text": "body"}); all is looked through again."""
    upload, background = untaken(request, id, who), desk(request).background
    background.uploads.check(given)
    upload.change(names=given)
    background.look(upload)
    return answer(request, shown(upload))


@router.post("/{id}/job", operation_id="take_in", **gives(JobOut, 202))
def take_in(request: Request, case: At, who: Writer, id: Id) -> Response:
    """Take the import in, read and fuse it. The answer is there at once; look at the job for how far it is."""
    return begun(request, started(request, case, who, id))


def started(request: Request, case: Case, who: Person, id: str) -> Any:
    """The job that takes an upload in, begun now unless it was before."""
    at = desk(request)
    return found(case, at.background.take_in(mine(request, id, who), who.name, at.fetching))


@router.delete("/{id}", operation_id="drop_import", status_code=204)
def drop(request: Request, who: Writer, id: Id) -> Response:
    """Throw the files away; nothing of them is taken in."""
    untaken(request, id, who).remove()
    return Response(status_code=204)
