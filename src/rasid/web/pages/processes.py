"""Truces, talks and withdrawals: the list, and each one as lanes, cards and a table of its steps."""

from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse

from rasid.api.access import At
from rasid.flow.listing import listed
from rasid.fuse import processes
from rasid.fuse.days import first_day
from rasid.fuse.processes.lanes import lanes, stages
from rasid.fuse.processes.states import turns
from rasid.model.errors import InputError
from rasid.model.fusion.processes import ProcessState
from rasid.web.asked import Field, filters, selection
from rasid.web.charts.lanes import draw
from rasid.web.names import Names
from rasid.web.rendering import manner, render
from rasid.web.telling import Telling, last_told, next_due

router = APIRouter(include_in_schema=False)
FIELDS: tuple[Field, ...] = ("kinds", "actors", "outlets", "since", "until", "words")
STEPS = 100  # rows of steps on a page
Day = Annotated[str, Query(max_length=10)]
Knowing = Annotated[Literal["now", "then"], Query()]


@router.get("/processes")
def overview(request: Request, case: At, after: str | None = None, as_of: Day = "") -> HTMLResponse:
    """The processes, those that began last first, as they stand or stood on a day."""
    m, chosen, day = manner(request), selection(request, case), asked_day(as_of)
    found = listed(case, "processes", chosen, after)
    names = Names(case, m)
    states = [processes.revisit(one, day) if day else one for one in found.items]
    return render(
        request,
        "processes.html",
        title=m.word("nav.processes"),
        styles=("processes.css",),
        filters=filters(request, case, "processes", FIELDS, own=("as_of",)),
        as_of=day,
        rows=[(Telling(one, m, names), last_told(one), next_due(one)) for one in states],
        total=found.total,
        next_url=request.url.include_query_params(after=found.after) if found.after else None,
    )


@router.get("/processes/{id}")
def page(
    request: Request, case: At, id: str, as_of: Day = "", known: Knowing = "now", steps: int = 0
) -> HTMLResponse:
    """One process: its lanes, who holds what, deadlines, every step; as of a day, by what is or was known."""
    m, day = manner(request), asked_day(as_of)
    now = process(case, id)
    state = processes.revisit(now, day, day if known == "then" else None) if day else now
    telling = Telling(state, m, Names(case, m))
    looked = stages(state)
    last = len(state.history) - max(steps, 0)
    return render(
        request,
        "process.html",
        title=telling.title(),
        styles=("processes.css", "stack.css"),
        state=state,
        telling=telling,
        drawing=draw(state, lanes(state, looked), m, telling),
        turns=turns(looked),
        as_of=day,
        known=known,
        last_day=last_day(now),
        steps=list(enumerate(state.history))[max(last - STEPS, 0) : max(last, 0)],
        earlier=steps + STEPS if last > STEPS else None,
        later=max(steps - STEPS, 0) if steps > 0 else None,
    )


def process(case: At, id: str) -> ProcessState:
    """The process with this id. Raises a 404 where there is none."""
    found = case.process(id)
    if found is None:
        raise HTTPException(404, f"{id}: no such process in this case; see /processes")
    return found


def asked_day(value: str) -> str | None:
    """A day that is asked for, None where none is. Raises InputError for what is none."""
    if value and first_day(value) is None:
        raise InputError(f"{value}: not a day; write for example 2024-08-26")
    return value or None


def last_day(state: ProcessState) -> str | None:
    """The last day on which something of it was told."""
    told = [step.known or step.valid for step in state.history] + [one.told for one in state.deadlines]
    return max((day for day in told if day), default=None)
