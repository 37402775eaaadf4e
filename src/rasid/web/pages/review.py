"""Reviewing: the queue, how far people agree, what they disagree about, and the names that corrections taught."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from rasid.api.access import At, Reviewer, Writer
from rasid.api.paging import After, numbered
from rasid.api.reviews import Wanted, agreements, all_gold, asked_query, gold, reading_address
from rasid.evaluate.agreement import Agreement
from rasid.flow.adjudicating import adjudicate, disagreements
from rasid.flow.case import Case
from rasid.flow.explaining import reference
from rasid.flow.learning import accept, learnt_yaml, refuse, waiting
from rasid.flow.reviewing import LAYERS, disputed, progress, queue
from rasid.model.errors import InputError
from rasid.store.listing import outlets
from rasid.web.changes import Changes
from rasid.web.names import Names
from rasid.web.rendering import manner, render

router = APIRouter(prefix="/review", include_in_schema=False)
MOST = 30
SHARES = (0.5, 0.7, 0.9)  # of confidence, to choose from
GOOD, TENTATIVE = 0.8, 0.667  # what Krippendorff asks of alpha
FEW = 10  # records under which nothing is said of it
Done = Annotated[Literal["settled", "learnt", "refused", ""], Query()]


def level(found: Agreement) -> str:
    """What an agreement is called."""
    if found.alpha is None:
        return "none"
    if found.units < FEW:
        return "few"
    return "good" if found.alpha >= GOOD else "tentative" if found.alpha >= TENTATIVE else "low"


@router.get("")
def page(request: Request, case: At, who: Reviewer, wanted: Wanted, after: After = None) -> HTMLResponse:
    """The queue: where to start, how far along, what is to be looked at."""
    m = manner(request)
    found = queue(case, wanted, who.name, after, MOST)
    return _render(
        request,
        case,
        "review.html",
        title=m.word("nav.review"),
        wanted=wanted,
        filtered=bool(asked_query(wanted)),
        found=found,
        addresses=[reading_address(item, wanted) for item in found.items],
        shares=progress(case, who.name),
        layers=LAYERS,
        outlets=outlets(case.store.engine),
        under=SHARES,
        next_url=request.url.include_query_params(after=found.after) if found.after else None,
    )


@router.get("/agreement")
def agreement(request: Request, case: At, who: Reviewer) -> HTMLResponse:
    """Krippendorff's alpha by kind of record and field."""
    rows = [row for row in agreements(case) if row.agreement.units]
    return _render(request, case, "review_agreement.html", rows=rows, level=level)


@router.get("/disagreements")
def disagreed(
    request: Request, case: At, who: Reviewer, settled: bool = False, after: After = None, done: Done = ""
) -> HTMLResponse:
    """What people decided of differently, both sides shown."""
    return _disputed(request, case, settled, after, done)


@router.post("/disagreements", response_model=None)
def settle(
    request: Request,
    case: At,
    who: Reviewer,
    layer: Annotated[str, Form(max_length=40)],
    one: Annotated[str, Form(max_length=700)],
    side: Annotated[str, Form(max_length=200)],
    words: Annotated[str, Form(max_length=4000)] = "",
) -> Response:
    """Take a side."""
    try:
        adjudicate(case, layer, reference(one), side, words.strip() or None, who.may("admin"))
    except InputError as error:
        return _disputed(request, case, wrong=str(error))
    case.settle([layer])
    return RedirectResponse("/review/disagreements?done=settled", 303)


@router.get("/aliases")
def aliases(request: Request, case: At, who: Reviewer, after: After = None, done: Done = "") -> HTMLResponse:
    """Names that wait to be learnt, in their words."""
    return _aliases(request, case, after, done)


@router.post("/aliases", response_model=None)
def decide(
    request: Request,
    case: At,
    who: Writer,
    id: Annotated[int, Form(ge=1, le=2**53)],
    learn: Annotated[bool, Form()],
) -> Response:
    """Accept a name or refuse it."""
    try:
        (accept if learn else refuse)(case, id, who.name)
    except InputError as error:
        return _aliases(request, case, wrong=str(error))
    return RedirectResponse(f"/review/aliases?done={'learnt' if learn else 'refused'}", 303)


@router.get("/aliases.yaml")
def names_file(case: At, who: Reviewer) -> Response:
    """The names that wait, as a file for a folder of knowledge."""
    attached = {"Content-Disposition": 'attachment; filename="aliases.yaml"'}
    return Response(learnt_yaml(case), 200, attached, "application/yaml; charset=utf-8")


@router.get("/gold", response_model=None)
def gold_file(case: At, document: str = "", layers: Annotated[tuple[str, ...], Query()] = LAYERS) -> Response:
    """A document that was reviewed in full as gold, or all of them as a zip."""
    return gold(case, document, layers) if document else all_gold(case, layers)


def _disputed(
    request: Request,
    case: Case,
    settled: bool = False,
    after: str | None = None,
    done: str = "",
    wrong: str | None = None,
) -> HTMLResponse:
    found, more = disagreements(case, settled, after, MOST)
    m = manner(request)
    return _render(
        request,
        case,
        "review_disagreements.html",
        found=found,
        settled=settled,
        changes=Changes(m, Names(case, m)),
        done=done,
        wrong=wrong,
        next_url=request.url.include_query_params(after=more) if more else None,
    )


def _aliases(
    request: Request, case: Case, after: str | None = None, done: str = "", wrong: str | None = None
) -> HTMLResponse:
    found = waiting(case, numbered(after) or 0, MOST + 1)
    more = found[MOST - 1].id if len(found) > MOST else None
    return _render(
        request,
        case,
        "review_aliases.html",
        found=found[:MOST],
        names=Names(case, manner(request)),
        folder=case.folder is not None,
        done=done,
        wrong=wrong,
        next_url=request.url.include_query_params(after=more) if more else None,
    )


def _render(request: Request, case: Case, template: str, **context: object) -> HTMLResponse:
    """A page of the review, with how many disagreements and names wait."""
    wrong = context.get("wrong")
    section = template.removesuffix(".html").removeprefix("review").strip("_") or "queue"
    return render(
        request,
        template,
        400 if wrong else 200,
        styles=("review.css", "stack.css"),
        section=section,
        waiting={
            "aliases": case.store.aliases.count(),
            "disagreements": len(disputed(case)),
        },
        **{"title": manner(request).word(f"review.{section}")} | context,
    )
