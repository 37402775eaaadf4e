"""What the drawings show, as data: /timeline, /map, /graph. `format=csv` gives the rows that are drawn as a table."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from rasid.api.access import At
from rasid.api.answering import answer, tagged
from rasid.api.asked import Selected
from rasid.api.describing import gives
from rasid.export.csv_files import line
from rasid.flow.mapped import Map, mapped
from rasid.flow.network import Network, network
from rasid.flow.timeline import By, Grain, Timeline, timeline

router = APIRouter(tags=["drawings"])
As = Annotated[Literal["json", "csv"], Query(alias="format", description="JSON, or the rows drawn as CSV.")]


@router.get("/timeline", operation_id="get_timeline", **gives(Timeline, 200, "text/csv"))
def over_time(
    request: Request,
    case: At,
    wanted: Selected,
    grain: Grain | None = None,
    split: By = "modality",
    form: As = "json",
) -> Response:
    """Occurrences counted by day, week, month or year, in parts, with the steps of processes meanwhile."""
    found = timeline(case, wanted, grain, split)
    if form == "json":
        return answer(request, found)
    rows = (
        (bar.since, bar.until, bar.count, *(bar.parts.get(one, 0) for one in found.parts))
        for bar in found.bars
    )
    return table(request, ("since", "until", "count", *found.parts), rows, "timeline")


@router.get("/map", operation_id="get_map", **gives(Map, 200, "text/csv"))
def over_places(request: Request, case: At, wanted: Selected, form: As = "json") -> Response:
    """Occurrences counted by place, with where it lies and how narrow it is; what has no place is counted too."""
    found = mapped(case, wanted)
    if form == "json":
        return answer(request, found)
    rows = (
        (p.id, p.name.ar, p.name.en, p.precision, p.country, p.lat, p.lon, p.reach, p.count)
        for p in found.places
    )
    head = ("place", "name_ar", "name_en", "precision", "country", "lat", "lon", "reach_km", "count")
    return table(request, head, rows, "map")


@router.get("/graph", operation_id="get_graph", **gives(Network, 200, "text/csv"))
def between_actors(
    request: Request,
    case: At,
    wanted: Selected,
    most: Annotated[
        int, Query(ge=1, le=500, description="How many ties, those with the most occurrences.")
    ] = 40,
    form: As = "json",
) -> Response:
    """Who did something to whom, counted in occurrences, and in how many a report tells it as having happened."""
    found = network(case, wanted, most)
    if form == "json":
        return answer(request, found)
    names = {one.id: one.name.ar for one in found.actors}
    rows = (
        (d.actor, names[d.actor], d.recipient, names[d.recipient], d.count, d.happened) for d in found.deeds
    )
    head = ("actor", "actor_name", "recipient", "recipient_name", "count", "happened")
    return table(request, head, rows, "graph")


def table(request: Request, head: Sequence[str], rows: Iterable[Sequence[Any]], name: str) -> Response:
    """Rows as CSV (RFC 4180, UTF-8) that a spreadsheet opens safely, to be saved under a name."""
    lines = "".join(map(line, (head, *rows)))
    made = tagged(request, lines.encode(), "text/csv; charset=utf-8", 200)
    made.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return made
