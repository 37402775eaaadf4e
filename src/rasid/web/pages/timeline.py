"""Occurrences over time, drawn."""

from collections import Counter
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from msgspec.structs import replace

from rasid.api.access import At
from rasid.api.asked import Selected, selection_query
from rasid.flow.timeline import LETTERS, By, Course, Timeline, timeline
from rasid.web.asked import DRAWN, filters
from rasid.web.charts.timeline import FEW, draw, looks, part_name
from rasid.web.manner import Manner
from rasid.web.names import Names
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)


@router.get("/timeline")
def page(
    request: Request, case: At, chosen: Selected, grain: str = "", split: By = "modality"
) -> HTMLResponse:
    """The timeline, its legend, what is not in its bars, and the same as a table."""
    m, names = manner(request), Names(case, manner(request))
    found = timeline(case, chosen, next((one for one in LETTERS if one == grain), None), split)
    kept = [
        (name, value) for name, value in request.query_params.multi_items() if name not in ("since", "until")
    ]

    def zoom(since: str, until: str) -> str:
        wider = [one for one in kept if one[0] != "grain"]
        return f"/timeline?{urlencode([*wider, ('since', since), ('until', until)])}"

    def listing(since: str, until: str) -> str:
        return f"/occurrences?{selection_query(replace(chosen, since=since, until=until))}"

    def name(course: Course) -> str:
        kind = m.value("process", course.process)
        sides = m.word("processes.and").join(map(names, course.parties))
        return m.word("processes.title", process=kind, sides=sides) if sides else kind

    return render(
        request,
        "timeline.html",
        title=m.word("nav.timeline"),
        styles=("charts.css",),
        found=found,
        filters=filters(request, case, "occurrences", DRAWN, own=("grain", "split")),
        drawing=draw(found, m, zoom, listing, name),
        legend=legend(found, m),
        listing=listing,
        data=f"/api/v1/timeline?grain={found.grain}&split={split}&{selection_query(chosen)}",
        part_name=lambda part: part_name(part, split, m),
        whole=urlencode(kept) if chosen.since or chosen.until else None,
    )


def legend(found: Timeline, m: Manner) -> list[tuple[str, str, int]]:
    """Each colour: its class, what it means, how many occurrences have it."""
    totals: Counter[str] = Counter()
    for bar in found.bars:
        totals.update(bar.parts)
    few = found.parts[:FEW] if found.by == "type" else found.parts
    colours = looks(found.parts, found.by)
    named = [(colours[part], part_name(part, found.by, m), totals[part]) for part in few]
    rest = sum(totals[part] for part in found.parts[len(few) :])
    return [*named, ("part-other", m.word("timeline.other"), rest)] if rest else named
