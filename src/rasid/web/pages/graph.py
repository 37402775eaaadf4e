"""Who did something to whom, as a graph drawn by the browser, as a picture made here, and as a table."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from msgspec.structs import replace

from rasid.api.access import At
from rasid.api.asked import Selected, selection_query
from rasid.flow.network import Actor, Deed, network
from rasid.web.asked import DRAWN, filters
from rasid.web.manner import Manner
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)
SIZES = (20, 40, 80, 160)


@router.get("/graph")
def page(
    request: Request, case: At, chosen: Selected, most: Annotated[int, Query(ge=1, le=500)] = 40
) -> HTMLResponse:
    """The graph of the ties that most occurrences tell of, and the same ties as a table."""
    m, found = manner(request), network(case, chosen, most)
    names = {one.id: called(one, m) for one in found.actors}
    alone = {one.id: one.id.partition("/")[0] for one in found.actors if one.local}
    origins = case.store.documents.origins(set(alone.values()))
    outlets = {id: outlet for id, own in alone.items() if own in origins and (outlet := origins[own].outlet)}

    def listing(deed: Deed) -> str:
        return f"/occurrences?{selection_query(replace(chosen, by=(deed.actor,), upon=(deed.recipient,)))}"

    return render(
        request,
        "graph.html",
        title=m.word("nav.graph"),
        styles=("charts.css",),
        script="graph.js",
        script_words=("graph.", "kind."),
        found=found,
        most=most,
        sizes=sorted({*SIZES, most}),
        filters=filters(request, case, "occurrences", DRAWN, own=("most",)),
        names=names,
        outlets=outlets,
        listing=listing,
        nodes=[
            (one.id, f"{names[one.id]}\n{outlets.get(one.id, '')}".strip(), one.kind, one.local, one.count)
            for one in found.actors
        ],
        ties=[(one.actor, one.recipient, one.count, one.happened, listing(one)) for one in found.deeds],
        data=f"/api/v1/graph?most={most}&{selection_query(chosen)}",
    )


def called(actor: Actor, m: Manner) -> str:
    """The actor's name in the language of the page, where there is one."""
    return (actor.name.en if m.language == "en" else None) or actor.name.ar
