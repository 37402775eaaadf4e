"""Looking things up: /search, /facets, /kwic, /origins, /explain, /status."""

from collections.abc import Sequence
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from rasid.api.access import At
from rasid.api.answering import Page, answer
from rasid.api.describing import gives
from rasid.api.paging import After, Most, page
from rasid.flow.explaining import explain
from rasid.flow.searching import asked, searched, surveyed
from rasid.model.fusion.links import Quoted
from rasid.model.fusion.origins import Origins
from rasid.model.records import Act, EventType, Modality
from rasid.model.spans import Span
from rasid.store.filters import Query as Looked
from rasid.store.kwic import Line, Sorting, Unit, lines
from rasid.store.search import Hit, Order, RecordHit

router = APIRouter(tags=["search"])


class Place(msgspec.Struct, frozen=True):
    """Where the words looked for stand, in code points of the text, and how they are spelt there."""

    span: Span
    text: str


class Found(msgspec.Struct, frozen=True):
    """A document that is found, with the places of the words and the records that filters name."""

    document: str
    outlet: str | None
    day: str | None
    title: str | None
    score: float | None
    places: tuple[Place, ...]
    records: tuple[RecordHit, ...]


class Spread(msgspec.Struct, frozen=True):
    """How many of the documents found have each value, the commonest first."""

    outlets: dict[str, int]
    months: dict[str, int]
    acts: dict[str, int]
    types: dict[str, int]
    modalities: dict[str, int]


class Point(msgspec.Struct, frozen=True):
    """One step of an explanation, `depth` levels down, with the words of documents it stands on."""

    depth: int
    words: str
    evidence: tuple[Quoted, ...]


class Status(msgspec.Struct, frozen=True):
    """What the case holds. `unread` by this reader; `log` is the audit log's length and last hash."""

    documents: int
    versions: int
    readings: int
    unread: int
    failures: dict[str, int]
    groups: dict[str, int]
    judgements: int
    bytes: int
    log: str


def _some(about: str) -> Any:
    return Query(max_length=50, description=f"{about}; several: the name again.")


Names = list[Annotated[str, Query(max_length=500)]]


def looked_for(
    case: At,
    words: Annotated[
        str,
        Query(
            max_length=1000,
            description='Words in any of their forms, "phrases", OR, -not, prefix* and brackets.',
            examples=['هجوم "سيارة مفخخة" -نفى'],
        ),
    ] = "",
    since: Annotated[
        str, Query(max_length=10, description="Published that day, month or year or later.")
    ] = "",
    until: Annotated[str, Query(max_length=10, description="Published then or earlier.")] = "",
    outlets: Annotated[Names, _some("Outlets, as documents have them")] = [],  # noqa: B006 - never changed
    actors: Annotated[Names, _some("Ids or names; alone, of whom documents name at all")] = [],  # noqa: B006
    parts: Annotated[Names, _some("The actors' part: actor, recipient, place, source, hop …")] = [],  # noqa: B006
    held_by: Annotated[Names, _some("Ids or names of who says it")] = [],  # noqa: B006
    layers: Annotated[Names, _some("attributions, events, quantities, steps")] = [],  # noqa: B006
    acts: Annotated[list[Act], _some("What a speaker does by saying it")] = [],  # noqa: B006
    types: Annotated[list[EventType], _some("Event types")] = [],  # noqa: B006
    modes: Annotated[Names, _some("Modes of events")] = [],  # noqa: B006
    modalities: Annotated[list[Modality], _some("Whether it is told to have happened")] = [],  # noqa: B006
    voices: Annotated[Names, _some("direct, indirect, mixed, narrator")] = [],  # noqa: B006
) -> Looked:
    """What is looked for; all fields must hold, of several values in one any will do."""
    several: dict[str, Sequence[str]] = {
        "outlets": outlets,
        "actors": actors,
        "parts": parts,
        "held_by": held_by,
        "layers": layers,
        "acts": acts,
        "types": types,
        "modes": modes,
        "modalities": modalities,
        "voices": voices,
    }
    return asked(case, words, since, until, several)


Wanted = Annotated[Looked, Depends(looked_for)]
Sorted = Annotated[Order, Query(description="By day of publication, or the best match first.")]


@router.get("/search", operation_id="search", **gives(Page[Found]))
def search(
    request: Request,
    case: At,
    wanted: Wanted,
    order: Sorted = "newest",
    after: After = None,
    most: Most = 50,
) -> Response:
    """Documents that have the words and the records asked for. Without words, whatever the filters leave."""
    found = searched(case, wanted, order, after, most)
    return answer(request, page(request, [_told(hit) for hit in found.items], found.after, found.total))


@router.get("/facets", operation_id="facets", **gives(Spread))
def spread(request: Request, case: At, wanted: Wanted) -> Response:
    """How the documents that a search finds are spread."""
    return answer(request, Spread(*surveyed(case, wanted)[1]))


@router.get("/kwic", operation_id="kwic", **gives(Page[Line]))
def kwic(
    request: Request,
    case: At,
    wanted: Wanted,
    order: Sorted = "newest",
    size: Annotated[int, Query(ge=1, le=200, description="How much context on each side.")] = 8,
    unit: Unit = "words",
    sort: Annotated[Sorting, Query(description="Within the page, by the words before or after.")] = "hits",
    after: After = None,
    most: Most = 50,
) -> Response:
    """Every place of what a search finds, in its context; a page has those of `most` documents, `total` counts them."""
    found = searched(case, wanted, order, after, most)
    made = list(lines(found.items, size, unit, sort))
    return answer(request, page(request, made, found.after, found.total))


@router.get("/origins", operation_id="count_origins", **gives(Origins))
def origins(
    request: Request,
    case: At,
    id: Annotated[
        Names, Query(min_length=1, max_length=50, description="Occurrences, or records as DOCUMENT/RECORD.")
    ],
) -> Response:
    """The independent voices behind occurrences or records, as an interval with its reasons."""
    return answer(request, case.origins_of(id))


@router.get("/explain", operation_id="explain", **gives(list[Point]))
def explanation(
    request: Request,
    case: At,
    what: Annotated[
        str,
        Query(
            min_length=1, max_length=1500, description="A group, a record, a document, or a pair ONE=OTHER."
        ),
    ],
) -> Response:
    """Why a result is what it is, in steps."""
    return answer(request, [Point(*point) for point in explain(case, what)])


@router.get("/status", operation_id="get_status", **gives(Status))
def status(request: Request, case: At) -> Response:
    """What the case holds, in numbers."""
    return answer(request, Status(**case.status()))


def _told(hit: Hit) -> Found:
    places = tuple(Place(span, hit.text[slice(*span)]) for span in hit.spans)
    return Found(hit.document, hit.outlet, hit.day, hit.title, hit.score, places, hit.records)
