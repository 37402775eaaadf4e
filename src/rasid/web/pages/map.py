"""Occurrences on a map: drawn by the browser, or as a picture made here; and as a list."""

import json

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from msgspec.structs import replace

from rasid.api.access import At
from rasid.api.asked import Selected, selection_query
from rasid.flow.mapped import Place, mapped
from rasid.web.asked import DRAWN, filters
from rasid.web.charts.countries import Country, countries
from rasid.web.charts.map import draw, view_of
from rasid.web.manner import Manner
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)
LISTED = 200


@router.get("/map")
def page(request: Request, case: At, chosen: Selected) -> HTMLResponse:
    """The map, and the places with the most occurrences as a list."""
    m, found = manner(request), mapped(case, chosen)
    query = selection_query(chosen)
    return render(
        request,
        "map.html",
        title=m.word("nav.map"),
        styles=("charts.css", "map.css"),
        script="map.js",
        script_words=("map.", "precision.", "type."),
        found=found,
        listed=found.places[:LISTED],
        filters=filters(request, case, "occurrences", DRAWN),
        name=lambda place: called(place, m),
        listing=lambda place: f"/occurrences?{selection_query(replace(chosen, places=(place.id,)))}",
        data=f"/api/v1/map?{query}",
        picture=f"/map.svg?{query}",
        bounds=json.dumps(view_of(found.places)),
        countries=[
            (one.called, one.entity, one.name.en if m.language == "en" else one.name.ar)
            for one in countries(case.know)
        ],
        rest=selection_query(replace(chosen, places=())),
    )


@router.get("/map.svg")
def picture(request: Request, case: At, chosen: Selected) -> Response:
    """The same map as SVG that stands alone."""
    m = manner(request)
    made = draw(
        mapped(case, chosen), countries(case.know), m, lambda place: called(place, m), m.word("map.drawing")
    )
    return Response(made, media_type="image/svg+xml")


def called(place: Place | Country, m: Manner) -> str:
    """The place's name in the language of the page, where there is one."""
    return (place.name.en if m.language == "en" else None) or place.name.ar
