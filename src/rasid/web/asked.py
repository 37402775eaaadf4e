"""The filter form of a list or drawing: what may be chosen, what is, and what else the address keeps."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, get_args

import msgspec
from fastapi import Request

from rasid.api.asked import given, selection, selection_query
from rasid.flow.case import Case
from rasid.flow.listing import offered
from rasid.flow.selecting import Listed
from rasid.model.records import Modality
from rasid.web.manner import Manner
from rasid.web.names import Names
from rasid.web.rendering import manner

__all__ = ["DRAWN", "FIELDS", "Filters", "filters", "selection", "selection_query"]

Field = Literal[
    "kinds", "actors", "places", "outlets", "modalities", "since", "until", "least", "words", "by", "upon"
]
FIELDS: tuple[Field, ...] = get_args(Field)
DRAWN: tuple[Field, ...] = tuple(field for field in FIELDS if field != "least")
ENTITIES: tuple[Field, ...] = ("actors", "places", "by", "upon")
KINDS = {"occurrences": "type", "figures": "measure", "processes": "process"}


class Choice(NamedTuple):
    """A value that may be chosen, what it is called, and whether it is."""

    value: str
    label: str
    chosen: bool


class Filters(msgspec.Struct, frozen=True):
    """What the form has. `kept` are the other parameters of the address; `count` is how many fields are in use."""

    fields: tuple[Field, ...]
    choices: dict[str, list[Choice]]
    texts: dict[str, str]
    kept: list[tuple[str, str]]
    count: int


def filters(
    request: Request,
    case: Case,
    question: Listed,
    fields: Sequence[Field] = FIELDS,
    own: Sequence[str] = (),
) -> Filters:
    """The form of a page that lists or draws groups of a question; `own` are fields it puts into the form itself."""
    m, query = manner(request), request.query_params
    asked = {name: given(query.getlist(name)) for name in fields}
    found = offered(case, question)
    names = Names(case, m)
    choices = {
        "kinds": _choices(found.kinds, asked.get("kinds", ()), m, KINDS.get(question, "kind")),
        "modalities": _choices(get_args(Modality), asked.get("modalities", ()), m, "modality"),
        "outlets": [Choice(one, one, one in asked.get("outlets", ())) for one in found.outlets],
        **{name: [Choice(one, names(one), True) for one in asked.get(name, ())] for name in ENTITIES},
    }
    here = {*fields, *own, "after"}
    return Filters(
        tuple(fields),
        {name: listed for name, listed in choices.items() if name in fields and listed},
        {name: (asked.get(name) or ("",))[0] for name in ("since", "until", "least", "words")},
        [(name, value) for name, value in query.multi_items() if name not in here],
        sum(1 for values in asked.values() if values and values != ("1",)),
    )


def _choices(values: Sequence[str], chosen: Sequence[str], m: Manner, kind: str) -> list[Choice]:
    return [Choice(one, m.value(kind, one), one in chosen) for one in values]
