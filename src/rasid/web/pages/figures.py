"""Numbers that grow, differ, or only look different: the list of series, and each one over time and in words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Annotated, NamedTuple, get_args

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse

from rasid.api.access import At
from rasid.flow.case import Case
from rasid.flow.listing import listed
from rasid.flow.values import contrasts
from rasid.model.codec import unpack
from rasid.model.fusion.figures import Figure, Series
from rasid.store.listing import Order
from rasid.web.asked import filters, selection
from rasid.web.charts import series as chart
from rasid.web.names import Names
from rasid.web.reckoning import Reckoning
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)
ROWS, FIGURES, CONTRASTS = 50, 100, 40  # rows of the list, of the table of figures, comparisons in words


class Row(NamedTuple):
    """A series in the list. `of`, `by` and `places`: whom, by whom and where, as (entity, document), the commonest."""

    series: Series
    of: list[tuple[str, str]]
    by: list[tuple[str, str]]
    places: list[tuple[str, str]]
    first: str | None
    last: str | None
    latest: list[Figure]
    conflicts: int


@router.get("/figures")
def overview(
    request: Request, case: At, after: str | None = None, order: Annotated[Order, Query()] = "newest"
) -> HTMLResponse:
    """The series of figures by day, or those of the most numbers first."""
    m = manner(request)
    names = Names(case, m)
    found = listed(case, "figures", selection(request, case), after, ROWS, order)
    return render(
        request,
        "figures.html",
        title=m.word("nav.figures"),
        styles=("occurrences.css",),
        filters=filters(request, case, "figures", own=("order",)),
        order=order,
        orders=get_args(Order),
        rows=[row(one) for one in found.items],
        total=found.total,
        names=names,
        reckoning=Reckoning(m, names),
        next_url=request.url.include_query_params(after=found.after) if found.after else None,
    )


@router.get("/figures/{id}")
def page(request: Request, case: At, id: str, figures: int = 1) -> HTMLResponse:
    """One series: its numbers over time, how they compare in words, and every figure with its words."""
    m, one = manner(request), series(case, id)
    names = Names(case, m)
    reckoning = Reckoning(m, names)
    what = m.value("measure", one.measure)
    pages = -(-len(one.figures) // FIGURES)
    at = min(max(figures, 1), pages)
    return render(
        request,
        "figure.html",
        title=f"{what[:1].upper()}{what[1:]}",
        styles=("occurrences.css",),
        row=row(one),
        names=names,
        reckoning=reckoning,
        drawing=chart.draw(one.figures, reckoning, "over-time", m.word("figures.drawing", what=what)),
        contrasts=contrasts(one)[:CONTRASTS],
        figures=one.figures[(at - 1) * FIGURES : at * FIGURES],
        page=at,
        pages=pages,
    )


def series(case: Case, id: str) -> Series:
    """The series with this id. Raises a 404 where there is none."""
    body = next(case.store.fusion.groups("figures", ids=[id]), None)
    if body is None:
        raise HTTPException(404, f"{id}: no such series now; it may have been made anew, see /figures")
    return unpack(body, Series)


def row(one: Series) -> Row:
    """What the list says of a series."""
    days = sorted(figure.as_of for figure in one.figures if figure.as_of)
    whole = [figure for figure in one.figures if figure.part_of is None] or one.figures
    last = [figure for figure in whole if figure.as_of == days[-1]] if days else whole
    return Row(
        one,
        commonest((figure.target or figure.of, figure.ref.document) for figure in one.figures),
        commonest((figure.actor, figure.ref.document) for figure in one.figures),
        commonest((figure.place, figure.ref.document) for figure in one.figures),
        days[0] if days else None,
        days[-1] if days else None,
        distinct(last),
        sum(comparison.relation == "conflict" for comparison in one.comparisons),
    )


def commonest(given: Iterable[tuple[str | None, str]], most: int = 3) -> list[tuple[str, str]]:
    """Entities with the first document that has each, the commonest first."""
    counts: Counter[str] = Counter()
    where: dict[str, str] = {}
    for entity, document in given:
        if entity:
            counts[entity] += 1
            where.setdefault(entity, document)
    return [(entity, where[entity]) for entity, _ in counts.most_common(most)]


def distinct(figures: Sequence[Figure], most: int = 4) -> list[Figure]:
    """One figure of each number, in their order."""
    found: dict[tuple[object, ...], Figure] = {}
    for one in figures:
        found.setdefault((one.low, one.high, one.approx), one)
    return list(found.values())[:most]
