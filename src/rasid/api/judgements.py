"""What people decided, and deciding: /judgements."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from rasid.api.access import At, Reviewer
from rasid.api.answering import Page, answer
from rasid.api.describing import gives
from rasid.api.paging import After, Most, numbered, paged
from rasid.flow.explaining import reference
from rasid.flow.undoing import take_back
from rasid.model.fusion.links import Judgement, Verdict

router = APIRouter(prefix="/judgements", tags=["judgements"])
LAST = 2**53
Number = Annotated[int, Path(ge=1, le=LAST, description="The judgement's number.")]
Reference = Annotated[
    str,
    Field(
        min_length=1,
        max_length=700,
        pattern=r"^[^/\s][^/]*(/\S[\s\S]*)?$",
        description="A document or group by its id, or a record as DOCUMENT/RECORD.",
        examples=["3f2a9c0d51e84b76/e3"],
    ),
]
Words = Annotated[str, Field(max_length=4000, description="Why, in words for whoever reads it later.")]


class JudgementIn(BaseModel):
    """A decision: that two are one or not (`other`), that one holds or not, or what to read instead (`value`)."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        json_schema_extra={
            "examples": [
                {
                    "question": "events",
                    "verdict": "correct",
                    "one": "3f2a9c0d51e84b76/e3",
                    "value": {"modality": "claimed"},
                }
            ]
        },
    )

    question: str = Field(max_length=40, description="A question of fusion, or a layer of the reading.")
    verdict: Verdict
    one: Reference
    other: Reference | None = None
    value: dict[str, Any] | None = Field(None, description="Fields to read instead (correct, add).")
    words: Words | None = None
    revokes: int | None = Field(None, ge=1, le=LAST, description="An earlier judgement that holds no longer.")
    apply: bool = Field(True, description="Make again at once what it bears on.")


class RevocationIn(BaseModel):
    """Why a judgement is taken back."""

    model_config = ConfigDict(extra="forbid", strict=True)

    words: Words | None = None
    apply: bool = Field(True, description="Make again at once what it bears on.")


@router.get("", operation_id="list_judgements", **gives(Page[Judgement]))
def judgements(
    request: Request,
    case: At,
    question: Annotated[str | None, Query(max_length=40)] = None,
    document: Annotated[str | None, Query(max_length=500, description="Of a document's records.")] = None,
    who: Annotated[str | None, Query(max_length=200)] = None,
    after: After = None,
    most: Most = 50,
) -> Response:
    """Judgements, the last first; those that were taken back too, beside the one that does so (`revokes`)."""
    found = case.store.judgements.some(question, document, who, numbered(after), most + 1)
    return answer(request, paged(request, found, most, lambda last: str(last.number)))


@router.get("/{number}", operation_id="get_judgement", **gives(Judgement))
def judgement(request: Request, case: At, number: Number) -> Response:
    """One judgement."""
    found = case.store.judgements.get(number)
    if found is None:
        raise HTTPException(404, f"there is no judgement {number}")
    return answer(request, found)


@router.post("", operation_id="judge", **gives(Judgement, 201))
def judge(request: Request, case: At, who: Reviewer, given: JudgementIn) -> Response:
    """Decide. It is kept for ever with your name; a later judgement may take it back.

    With `apply` what it bears on is made again at once; while another process is at that, by the next judgement.
    """
    if given.revokes is not None and case.store.judgements.get(given.revokes) is None:
        raise HTTPException(400, f"there is no judgement {given.revokes} to revoke")
    made = case.judge(
        given.question,
        given.verdict,
        reference(given.one),
        reference(given.other) if given.other else None,
        given.value,
        given.words,
        given.revokes,
    )
    if given.apply:
        case.settle([given.question])
    return answer(request, made, 201)


@router.post("/{number}/revocation", operation_id="revoke", **gives(Judgement, 201))
def revoke(
    request: Request, case: At, who: Reviewer, number: Number, given: RevocationIn | None = None
) -> Response:
    """Take a judgement back: a new one is added that revokes it, which is the answer."""
    given = given or RevocationIn(apply=True)
    made = take_back(case, number, given.words)
    if made is None:
        raise HTTPException(404, f"there is no judgement {number}")
    if given.apply:
        case.settle([made.question])
    return answer(request, made, 201)
