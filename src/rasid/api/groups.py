"""What fusion made: /occurrences, /figures, /processes, /utterances, /copies."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import Response

from rasid.api.access import At
from rasid.api.answering import Page, answer
from rasid.api.asked import Selected
from rasid.api.describing import gives
from rasid.api.paging import After, Most, page
from rasid.flow.case import Case
from rasid.flow.listing import listed
from rasid.flow.questions import GROUPS
from rasid.flow.selecting import Listed
from rasid.model.codec import unpack
from rasid.model.fusion.figures import Series
from rasid.model.fusion.occurrences import Occurrence
from rasid.store.listing import Order

router = APIRouter(tags=["groups"])
Id = Annotated[str, Path(max_length=500, description="The group's id.")]
By = Annotated[Order, Query(description="By day, or those with the most members first.")]
LISTS: dict[str, tuple[str, Listed, str]] = {
    "occurrences": ("occurrence", "occurrences", "What is told to have happened, with every report of it"),
    "figures": ("series", "figures", "Series of figures of one measure and scope, and how they compare"),
    "processes": ("process", "processes", "Truces, talks and withdrawals: who holds what, step by step"),
    "utterances": ("utterance", "origins", "Sayings, wherever they are printed"),
    "copies": ("copy_group", "copies", "Documents that are the same words, wholly or in part"),
}


def found(case: Case, question: str, id: str) -> Any:
    """The group with this id. Raises 404 where there is none."""
    body = next(case.store.fusion.groups(question, ids=[id], least=0), None)
    if body is None:
        raise HTTPException(404, f"{id}: there is no such group; it may have been made anew since")
    group = unpack(body, GROUPS[question])
    return case.with_origins(group) if isinstance(group, Occurrence) else group


def _offer(name: str, single: str, question: Listed, words: str) -> None:
    kind: Any = GROUPS[question]

    def some(
        request: Request,
        case: At,
        wanted: Selected,
        after: After = None,
        most: Most = 50,
        order: By = "newest",
    ) -> Response:
        made = listed(case, question, wanted, after, most, order)
        return answer(request, page(request, made.items, made.after, made.total))

    def one(request: Request, case: At, id: Id) -> Response:
        return answer(request, found(case, question, id))

    more = " Origins are counted when one is asked for." if question == "occurrences" else ""
    about = f"{words}; in order of days, those without a day last, or of how many members they have.{more}"
    router.get(f"/{name}", operation_id=f"list_{name}", description=about, **gives(Page[kind]))(some)
    router.get(f"/{name}/{{id}}", operation_id=f"get_{single}", description=f"{words}.", **gives(kind))(one)


for _name, _parts in LISTS.items():
    _offer(_name, *_parts)


@router.get("/occurrences/{id}/figures", operation_id="list_occurrence_figures", **gives(list[Series]))
def figures(request: Request, case: At, id: Id) -> Response:
    """The series of figures told of one occurrence, whatever scope each document gives them."""
    return answer(request, case.figures_of(found(case, "occurrences", id)))
