"""What is asked for in an address: the filters that every list, drawing and export takes."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Query, Request
from msgspec.structs import asdict
from pydantic import BeforeValidator, Field

from rasid.api.access import At
from rasid.flow.case import Case
from rasid.flow.selecting import Selection
from rasid.model.errors import InputError
from rasid.store.listing import knows

MANY = ("kinds", "actors", "places", "outlets", "modalities", "by", "upon")
ENTITIES = ("actors", "places", "by", "upon")
MOST = 200  # values of one field
LEAST = 1_000_000


def _several(what: str) -> Any:
    return Query(max_length=MOST, description=f"{what}; several: the name again.")


def chosen(
    case: At,
    kinds: Annotated[tuple[str, ...], _several("Event types, measures or processes")] = (),
    actors: Annotated[tuple[str, ...], _several("Ids or names; one of a document alone: document/id")] = (),
    places: Annotated[tuple[str, ...], _several("Ids or names; a country takes in what lies in it")] = (),
    outlets: Annotated[tuple[str, ...], _several("Outlets, as documents have them")] = (),
    modalities: Annotated[tuple[str, ...], _several("occurred, claimed, denied …")] = (),
    by: Annotated[tuple[str, ...], _several("Who did it")] = (),
    upon: Annotated[tuple[str, ...], _several("To whom it was done")] = (),
    since: Annotated[str, Query(description="A day, month or year: 2024-08-23, 2024-08, 2024.")] = "",
    until: Annotated[str, Query(description="A day, month or year, included.")] = "",
    least: Annotated[
        Annotated[int, Field(ge=0, le=LEAST)],
        BeforeValidator(lambda given: 1 if given == "" else given),
        Query(description="How many members (reports, figures, steps) it has at least."),
    ] = 1,
    words: Annotated[
        str, Query(max_length=1000, description="Words of one of its documents, as in search.")
    ] = "",
) -> Selection:
    """What a request chooses."""
    several = {
        "kinds": kinds,
        "actors": actors,
        "places": places,
        "outlets": outlets,
        "modalities": modalities,
        "by": by,
        "upon": upon,
    }
    return _selection(case, several, since, until, least, words)


Selected = Annotated[Selection, Depends(chosen)]


def selection(request: Request, case: Case) -> Selection:
    """What the query of a page chooses. Raises InputError for a name that nobody in the case has."""
    query = request.query_params
    least = query.get("least") or "1"
    if not (least.isdecimal() and len(least) < 8):
        raise InputError(f"least={least}: not a number of reports; write 1, 2, 3 …")
    several = {name: query.getlist(name) for name in MANY}
    since, until, words = (query.get(name, "") for name in ("since", "until", "words"))
    return _selection(case, several, since, until, int(least), words)


def selection_query(selection: Selection) -> str:
    """The selection as the query of an address, without what is not chosen."""
    left_out = asdict(Selection())
    fields = {name: value for name, value in asdict(selection).items() if value != left_out[name]}
    return urlencode(fields, doseq=True)


def given(values: Iterable[str]) -> tuple[str, ...]:
    """Values as they were typed, without empty ones and repeats. Raises InputError for what no text has."""
    found = tuple(dict.fromkeys(value.strip() for value in values))
    if any("\0" in value for value in found):
        raise InputError("there is a character in this that no text has (code 0); take it out")
    return tuple(value for value in found if value)


def meant(case: Case, words: str) -> frozenset[str]:
    """The entities that an id or a name means, of the case or else of the knowledge. Raises InputError for nobody."""
    if case.entity(words) or knows(case.store.engine, words):
        return frozenset([words])
    try:
        return case.called(words)
    except InputError:
        known = case.meant(words)
        if not case.entity(known):
            raise
        return frozenset([known])


def _selection(
    case: Case, several: Mapping[str, Iterable[str]], since: str, until: str, least: int, words: str
) -> Selection:
    many = {name: given(values) for name, values in several.items()}
    for name in ENTITIES:
        many[name] = tuple(sorted({one for value in many[name] for one in meant(case, value)}))
    first, last, asked = ("".join(given([value])) for value in (since, until, words))
    return Selection(**many, since=first or None, until=last or None, least=least, words=asked)
