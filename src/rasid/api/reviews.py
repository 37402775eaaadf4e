"""Reviewing: what to look at next, how far along, how far people agree, and what settles it: /review."""

from typing import Annotated
from urllib.parse import quote, urlencode

import msgspec
from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response, StreamingResponse
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from rasid.api.access import At, Reviewer, Writer
from rasid.api.answering import Page, answer
from rasid.api.asked import given
from rasid.api.describing import gives
from rasid.api.judgements import Number, Reference, Words
from rasid.api.paging import After, Most, numbered, page, paged
from rasid.evaluate.agreement import Agreement, agreement
from rasid.evaluate.annotations import gold_yaml, zipped
from rasid.flow.adjudicating import Disagreement, adjudicate, disagreements
from rasid.flow.explaining import reference
from rasid.flow.harvesting import harvest
from rasid.flow.learning import Waiting, accept, refuse, waiting
from rasid.flow.rating import FIELDS, originals, values, verdicts
from rasid.flow.reviewing import LAYERS, Asked, Item, following, progress, queue, shared
from rasid.flow.views import Views
from rasid.model.fusion.links import Judgement
from rasid.store.reviewing import Order, Share, Stage

router = APIRouter(prefix="/review", tags=["review"])
Several = Query(max_length=200)


class Next(msgspec.Struct, frozen=True):
    """The next record to review and where it is read; both null when all that was asked for is done."""

    item: Item | None
    address: str | None


class Row(msgspec.Struct, frozen=True):
    """How far people agree about a layer: on whether its records are right, or on one field of them."""

    layer: str
    field: str | None
    agreement: Agreement


class Settling(BaseModel):
    """Which side is taken in a disagreement: the name of who decided so."""

    model_config = ConfigDict(extra="forbid", strict=True, title="AdjudicationIn")

    layer: str = Field(max_length=40)
    one: Reference
    side: str = Field(max_length=200)
    words: Words | None = None
    apply: bool = Field(True, description="Make again at once what it bears on.")


class Deciding(BaseModel):
    """Whether a name is to be learnt."""

    model_config = ConfigDict(extra="forbid", strict=True, title="AliasIn")

    accept: bool


def asked(
    layers: Annotated[tuple[str, ...], Several] = (),
    documents: Annotated[tuple[str, ...], Several] = (),
    outlets: Annotated[tuple[str, ...], Several] = (),
    since: Annotated[
        str, Query(max_length=20, description="Documents with a new version or reading since.")
    ] = "",
    under: Annotated[
        Annotated[float, Field(ge=0, le=1)] | None,
        BeforeValidator(lambda typed: None if typed == "" else typed),
        Query(description="Of a lower confidence, or of none."),
    ] = None,
    stage: Annotated[
        Stage, Query(description="Not reviewed by me, by nobody, by one other alone; or all.")
    ] = "mine",
    order: Annotated[Order, Query(description="Least confidence first, or as in the text.")] = "confidence",
    disputed: Annotated[
        bool, Query(description="What people disagree about and nobody has settled.")
    ] = False,
) -> Asked:
    """Which records a request wants to review."""
    return Asked(
        given(layers), given(documents), given(outlets), since or None, under, stage, order, disputed
    )


Wanted = Annotated[Asked, Depends(asked)]


def asked_query(wanted: Asked) -> str:
    """What is wanted as the query of an address, without what is not chosen."""
    usual = msgspec.structs.asdict(Asked())
    chosen = {name: value for name, value in msgspec.structs.asdict(wanted).items() if value != usual[name]}
    return urlencode({name: "true" if value is True else value for name, value in chosen.items()}, doseq=True)


def reading_address(item: Item, wanted: Asked) -> str:
    """Where a record is reviewed: the reading view of its document, which goes on with the queue."""
    query = "&".join(part for part in ("review=1", asked_query(wanted)) if part)
    return f"/documents/{quote(item.one.document, safe='')}?{query}#{quote(item.one.record or '', safe='')}"


def agreements(case: Views) -> list[Row]:
    """How far people agree, layer by layer: on records as wholes, then on the fields that are corrected."""
    units = shared(case)
    made, rows = originals(case, units), []
    for layer in LAYERS:
        rows.append(Row(layer, None, agreement(verdicts(units, layer))))
        for field, metric in FIELDS[layer].items():
            rows.append(Row(layer, field, agreement(values(units, made, layer, field), metric)))
    return rows


@router.get("/next", operation_id="next_to_review", **gives(Next))
def next_item(request: Request, case: At, who: Reviewer, wanted: Wanted, after: After = None) -> Response:
    """The next record to review behind the record `after` (DOCUMENT/e3); from the beginning where that was the last."""
    item = following(case, wanted, who.name, after)
    return answer(request, Next(item, reading_address(item, wanted) if item else None))


@router.get("/queue", operation_id="review_queue", **gives(Page[Item]))
def items(
    request: Request, case: At, who: Reviewer, wanted: Wanted, after: After = None, most: Most = 50
) -> Response:
    """The records to review, a page at a time. What others decided is not told, only how many did."""
    found = queue(case, wanted, who.name, after, most)
    return answer(request, page(request, found.items, found.after, found.total))


@router.get("/progress", operation_id="review_progress", **gives(list[Share]))
def shares(
    request: Request, case: At, who: Reviewer, document: Annotated[str | None, Query(max_length=500)] = None
) -> Response:
    """How far along each layer is, in the case or in one document."""
    return answer(request, progress(case, who.name, document))


@router.get("/agreement", operation_id="review_agreement", **gives(list[Row]))
def agreed(request: Request, case: At) -> Response:
    """Krippendorff's alpha by layer and field, with units, coders and an interval."""
    return answer(request, agreements(case))


@router.get("/disagreements", operation_id="review_disagreements", **gives(Page[Disagreement]))
def disputed(
    request: Request, case: At, who: Reviewer, settled: bool = False, after: After = None, most: Most = 50
) -> Response:
    """Records that people decided of differently, both sides shown: open ones, or those that were settled."""
    found, more = disagreements(case, settled, after, most)
    return answer(request, page(request, found, more))


@router.get("/gold", operation_id="review_gold", **gives("application/yaml"))
def gold(
    case: At,
    document: Annotated[str, Query(max_length=500)],
    layers: Annotated[tuple[str, ...], Several] = LAYERS,
) -> Response:
    """A document that was reviewed in full as gold (gold/GUIDE.md), corrected. 400 says what is left to review."""
    ((reading, text, note),) = harvest(case, layers, document)
    name = quote(f"{document}.yaml", safe="")
    attached = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(gold_yaml(reading, text, layers, note), 200, attached, "application/yaml; charset=utf-8")


@router.get("/gold.zip", operation_id="review_gold_all", **gives("application/zip"))
def all_gold(case: At, layers: Annotated[tuple[str, ...], Several] = LAYERS) -> StreamingResponse:
    """Every document that was reviewed in full as gold, with its text, for `rasid evaluate`."""
    attached = {"Content-Disposition": 'attachment; filename="gold.zip"'}
    return StreamingResponse(zipped(harvest(case, layers), layers), 200, attached, "application/zip")


@router.get("/aliases", operation_id="list_aliases", **gives(Page[Waiting]))
def names(request: Request, case: At, who: Reviewer, after: After = None, most: Most = 50) -> Response:
    """Names that corrections taught and that wait for somebody's decision, with the words around them."""
    found = waiting(case, numbered(after) or 0, most + 1)
    total = case.store.aliases.count()
    return answer(request, paged(request, found, most, lambda last: str(last.id), total))


@router.post("/aliases/{id}", operation_id="decide_alias", status_code=204)
def decide(case: At, who: Writer, id: Number, said: Deciding) -> Response:
    """Let a name go into the folder of knowledge the desk was started with, or not."""
    (accept if said.accept else refuse)(case, id, who.name)
    return Response(status_code=204)


@router.post("/adjudications", operation_id="adjudicate", **gives(Judgement, 201))
def settle(request: Request, case: At, who: Reviewer, said: Settling) -> Response:
    """Take a side. It stands above all that was decided of the record; by a third reviewer or an admin."""
    made = adjudicate(case, said.layer, reference(said.one), said.side, said.words, who.may("admin"))
    if said.apply:
        case.settle([made.question])
    return answer(request, made, 201)
