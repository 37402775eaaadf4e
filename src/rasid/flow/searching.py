"""Searching a case as a person asks: names for ids, a page of hits at a time, and how the hits are spread."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any, get_args

import msgspec

from rasid.flow.listing import span
from rasid.flow.selecting import Some
from rasid.flow.views import Views
from rasid.model.errors import InputError
from rasid.model.records import Act, EventType, Modality
from rasid.store.counts import stand
from rasid.store.filters import Query
from rasid.store.search import Facets, Order, place, search, survey

ORDERS: tuple[Order, ...] = get_args(Order)
KINDS: dict[str, Any] = {"acts": Act, "types": EventType, "modalities": Modality}
NAMES = ("actors", "held_by")
KEPT = 256  # surveys
_SURVEYS: OrderedDict[tuple[str, tuple[int, int, int], Query], tuple[int, Facets]] = OrderedDict()
_LOCK = Lock()
SEVERAL = tuple(name for name in Query.__struct_fields__ if name not in ("words", "since", "until"))


def asked(
    case: Views,
    words: str = "",
    since: str | None = None,
    until: str | None = None,
    several: Mapping[str, Sequence[str]] | None = None,
) -> Query:
    """The query of what was typed; `several` are the other fields of a Query, actors and holders by id or name.

    Raises InputError for a value, a day or a name there is not.
    """
    given = {field: list(dict.fromkeys(values)) for field, values in (several or {}).items() if any(values)}
    for field, kind in KINDS.items():
        for value in given.get(field, ()):
            if value not in get_args(kind):
                raise InputError(f"{value}: is none of the {field}, which are {', '.join(get_args(kind))}")
    for day in (since, until):
        if day:
            span(day)
    for field in NAMES:
        if field in given:
            given[field] = sorted({id for name in given[field] for id in case.called(name)})
    return msgspec.convert({"words": words, "since": since or None, "until": until or None, **given}, Query)


def ordered(value: str) -> Order:
    """The order of this name. Raises InputError for one there is not."""
    for order in ORDERS:
        if value == order:
            return order
    raise InputError(f"{value}: no such order; there are {', '.join(ORDERS)}")


def searched(
    case: Views, query: Query, order: Order = "newest", after: str | None = None, most: int = 50
) -> Some:
    """A page of hits, where the next begins, and how many documents are found in all.

    Raises InputError for words that are no query, or an `after` of no such list.
    """
    hits = list(search(case.store.engine, query, order, most + 1, after))
    following = place(hits[most - 1]) if len(hits) > most else None
    return Some(tuple(hits[:most]), following, surveyed(case, query)[0])


def surveyed(case: Views, query: Query) -> tuple[int, Facets]:
    """How many documents are found and how they are spread; the last answers are kept until the case changes."""
    key = (case.store.where, stand(case.store.engine), query)
    with _LOCK:
        if key in _SURVEYS:
            _SURVEYS.move_to_end(key)
            return _SURVEYS[key]
    found = survey(case.store.engine, query)
    with _LOCK:
        _SURVEYS[key] = found
        while len(_SURVEYS) > KEPT:
            _SURVEYS.popitem(last=False)
    return found
