"""Searching: what was found, the words in their context, and how the findings are spread."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasid.api.access import At
from rasid.flow.searching import SEVERAL, asked, ordered, searched, surveyed
from rasid.model.errors import InputError
from rasid.store.filters import Query
from rasid.store.kwic import Sorting, lines, snippets
from rasid.store.search import Facets, Hit
from rasid.web.manner import Manner
from rasid.web.names import Names
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)
MOST = 20
CONTEXT = 6  # words on each side of a keyword
SHOWN = 8  # values of a facet before the rest is folded away
RECORDS = 4  # of a hit
OPENING = 220  # characters of a text in which nothing was looked for
FACETS = {"outlets": "outlet", "months": "month", "acts": "act", "types": "type", "modalities": "modality"}
SORTS: tuple[Sorting, ...] = ("hits", "before", "after")


class Value(NamedTuple):
    """A value of a facet or a filter that holds: what it is called, how many have it, where its link leads."""

    label: str
    href: str
    number: int | None = None
    chosen: bool = False


class Address:
    """The address of this page, and those that differ from it by one value."""

    def __init__(self, request: Request) -> None:
        self.path = request.url.path
        found = [(name, value) for name, value in request.query_params.multi_items() if value.strip()]
        self.items = [("q" if name == "words" else name, value) for name, value in found if name != "after"]

    def __call__(self, *items: tuple[str, str]) -> str:
        """The address of these items."""
        return f"{self.path}?{urlencode(items)}" if items else self.path

    def all(self, name: str) -> list[str]:
        """The values of a name."""
        return [value for one, value in self.items if one == name]

    def one(self, name: str, otherwise: str = "") -> str:
        """The value of a name."""
        return next(iter(self.all(name)), otherwise)

    def with_(self, name: str, value: str) -> str:
        """With this value instead of those it has."""
        return self(*self._but(name), (name, value))

    def toggled(self, name: str, value: str) -> str:
        """With this value where it has it not, else without."""
        if value in self.all(name):
            return self(*(item for item in self.items if item != (name, value)))
        return self(*self.items, (name, value))

    def without(self, *names: str) -> str:
        """Without these names."""
        return self(*self._but(*names))

    def in_month(self, month: str) -> str:
        """With nothing but a month."""
        return self(*self._but("since", "until"), ("since", month), ("until", month))

    def _but(self, *names: str) -> list[tuple[str, str]]:
        return [item for item in self.items if item[0] not in names]


@router.get("/search")
def page(request: Request, case: At, after: str | None = None) -> HTMLResponse:
    """What was found: 200, or 400 with the page where the query is wrong."""
    m, address, wrong = manner(request), Address(request), None
    names = Names(case, m)
    view = "kwic" if address.one("view") == "kwic" else "hits"
    context: dict[str, Any] = {
        "hits": [],
        "lines": [],
        "total": 0,
        "facets": [],
        "next_url": None,
        "query_": Query(),
    }
    try:
        query, order = _asked(case, address), ordered(address.one("order", "newest"))
        found = searched(case, query, order, after, MOST)
        sort: Sorting = next((one for one in SORTS if one == address.one("sort")), "hits")
        context |= {
            "hits": [(hit, snippets(hit, 10), opening(hit)) for hit in found.items] if view == "hits" else (),
            "lines": list(lines(found.items, CONTEXT, "words", sort)) if view == "kwic" else (),
            "total": found.total,
            "facets": list(_facets(m, address, surveyed(case, query)[1])),
            "next_url": str(request.url.include_query_params(after=found.after)) if found.after else None,
            "query_": query,
        }
    except InputError as error:
        wrong = str(error)
    return render(
        request,
        "search.html",
        400 if wrong else 200,
        title=m.word("nav.search"),
        styles=("filters.css", "search.css"),
        address=address,
        chips=list(_chips(m, address, names)),
        names=names,
        actors=[{"value": one, "label": names(one)} for one in address.all("actors")],
        view=view,
        wrong=wrong,
        shown=SHOWN,
        most_records=RECORDS,
        sorts=SORTS,
        **context,
    )


def opening(hit: Hit) -> str:
    """The first words of a text after its title."""
    text = " ".join(hit.text.removeprefix(hit.title or "").split())
    return text if len(text) <= OPENING else text[:OPENING].rpartition(" ")[0]


def _asked(case: At, address: Address) -> Query:
    several = {field: address.all(field) for field in SEVERAL}
    return asked(case, address.one("q"), address.one("since"), address.one("until"), several)


def _facets(m: Manner, address: Address, facets: Facets) -> Iterator[tuple[str, list[Value]]]:
    """Each facet that parts what was found, with links that add and take away its values."""
    for field, kind in FACETS.items():
        values = [
            _value(m, address, field, kind, value, count) for value, count in getattr(facets, field).items()
        ]
        if values:
            yield field, values


def _value(m: Manner, address: Address, field: str, kind: str, value: str, count: int) -> Value:
    if field == "months":
        chosen = address.one("since") == address.one("until") == value
        href = address.without("since", "until") if chosen else address.in_month(value)
        return Value(m.day(value), href, count, chosen)
    label = value if field == "outlets" else m.value(kind, value)
    return Value(label, address.toggled(field, value), count, value in address.all(field))


def _chips(m: Manner, address: Address, names: Names) -> Iterator[Value]:
    """The filters that hold, each with the address without it."""
    since, until = address.one("since"), address.one("until")
    if since or until:
        days = (
            m.day(since)
            if since == until
            else f"{m.day(since) if since else '…'} – {m.day(until) if until else '…'}"
        )
        yield Value(days, address.without("since", "until"))
    for field in SEVERAL:
        for value in address.all(field):
            yield Value(label(m, names, field, value), address.toggled(field, value))


def label(m: Manner, names: Names, field: str, value: str) -> str:
    """What a filter's value is called."""
    if field == "actors":
        return names(value)
    if field == "held_by":
        return m.word("search.held_by_name", name=names(value))
    return value if field == "outlets" else m.value(FACETS.get(field, field.removesuffix("s")), value)
