"""Deciding about occurrences: merge, split, keep apart, reject, correct, and each of it undone."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from rasid.api.access import At, Reviewer
from rasid.flow.amending import Typed
from rasid.flow.explaining import reference
from rasid.flow.regrouping import Changed, amend, merge, part, reject, split, undo

router = APIRouter(prefix="/occurrences", include_in_schema=False)
Words = Annotated[str, Form(max_length=4000)]
Id = Annotated[str, Form(min_length=1, max_length=500)]


@router.post("/undo")
def take_back(
    case: At, who: Reviewer, given: Annotated[str, Form(pattern=r"^\d+(,\d+)*$")]
) -> RedirectResponse:
    """Undo decisions, by the numbers of their judgements."""
    return _onwards("undo", undo(case, map(int, given.split(","))))


@router.post("/{id}/merge")
def merged(case: At, who: Reviewer, id: str, other: Id, words: Words = "") -> RedirectResponse:
    """Make it one with another."""
    return _onwards("merge", merge(case, id, other.strip(), words or None))


@router.post("/{id}/part")
def parted(case: At, who: Reviewer, id: str, other: Id, words: Words = "") -> RedirectResponse:
    """Keep it apart from one that may be the same."""
    return _onwards("part", part(case, id, other.strip(), words or None))


@router.post("/{id}/split")
def parts(
    case: At,
    who: Reviewer,
    id: str,
    record: Annotated[tuple[str, ...], Form()] = (),
    words: Words = "",
) -> RedirectResponse:
    """Make an occurrence of its own of some reports."""
    return _onwards("split", split(case, id, [reference(one) for one in record], words or None))


@router.post("/{id}/reject")
def rejected(case: At, who: Reviewer, id: str, words: Words = "") -> RedirectResponse:
    """Leave it out of every view."""
    return _onwards("reject", reject(case, id, words or None))


@router.post("/{id}/correct")
def corrected(
    case: At,
    who: Reviewer,
    id: str,
    type: Annotated[str, Form()] = "",
    first_day: Annotated[str, Form(max_length=10)] = "",
    last_day: Annotated[str, Form(max_length=10)] = "",
    place: Annotated[str, Form(max_length=500)] = "",
    actors: Annotated[tuple[str, ...], Form()] = (),
    recipients: Annotated[tuple[str, ...], Form()] = (),
    words: Words = "",
) -> RedirectResponse:
    """Give it other fields than its reports do; what is as it was is left alone."""
    typed = Typed(type, first_day, last_day, place, actors, recipients)
    return _onwards("correct", amend(case, id, typed, words or None))


def _onwards(done: str, changed: Changed) -> RedirectResponse:
    """To the occurrence that now holds the report, with what was done in the address."""
    given = {"done": done if changed.settled else "later", "given": ",".join(map(str, changed.judgements))}
    to = f"/occurrences/{changed.occurrence}" if changed.occurrence else "/occurrences"
    return RedirectResponse(f"{to}?{urlencode(given)}", 303)
