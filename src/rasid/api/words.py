"""Words that no database or answer could hold are refused before a route sees them."""

import math
from collections.abc import Iterator
from typing import Any

from fastapi import HTTPException, Request

from rasid.api.answering import JSON

DEEPEST = 32  # levels of a JSON body
WIDEST = 2**53  # integers up to which every JSON reader is exact


async def refuse_unwritable(request: Request) -> None:
    """Raise 400 for an address, 422 for a JSON body, with NUL, half a code point, or a number past bounds."""
    if "\0" in request.url.path or "%00" in request.url.path or "\0" in "".join(_values(request)):
        raise HTTPException(400, "there is a NUL in the address; leave it out")
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        return
    try:
        body = await request.json()
    except (ValueError, RecursionError):
        return  # told by the route's own reader
    for wrong in _faults(body, DEEPEST):
        raise HTTPException(422, wrong)


def _values(request: Request) -> Iterator[str]:
    for name, value in request.query_params.multi_items():
        yield from (name, value)
    yield from map(str, request.path_params.values())


def _faults(what: Any, deep: int) -> Iterator[str]:
    if deep == 0:
        yield f"the body is nested deeper than {DEEPEST} levels"
    elif isinstance(what, str):
        if "\0" in what or any("\ud800" <= char <= "\udfff" for char in what):
            yield "the body has a NUL or half a code point in its words; leave it out"
    elif isinstance(what, dict):
        for name, value in what.items():
            yield from _faults(name, deep)
            yield from _faults(value, deep - 1)
    elif isinstance(what, list):
        for value in what:
            yield from _faults(value, deep - 1)
    elif isinstance(what, int | float) and not (math.isfinite(what) and abs(what) <= WIDEST):
        yield "the body has a number past what JSON can hold exactly"
