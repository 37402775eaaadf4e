"""Pages of a list: so many items and the address of the next."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, TypeVar

from fastapi import Query, Request

from rasid.model.errors import InputError

T = TypeVar("T")
Most = Annotated[int, Query(ge=1, le=500, description="How many items in a page.")]
After = Annotated[str | None, Query(max_length=500, description="Where the page before ended; see next_url.")]


def page(
    request: Request, items: Sequence[Any], after: str | None, total: int | None = None
) -> dict[str, Any]:
    """A page: its items, the address of the next one (null at the end), and how many there are in all."""
    following = str(request.url.include_query_params(after=after)) if after else None
    return {"items": list(items), "next_url": following, "total": total}


def paged(
    request: Request,
    found: Sequence[T],
    most: int,
    place: Callable[[T], str],
    total: int | None = None,
) -> dict[str, Any]:
    """A page of at most so many of what was found, one more of which says that there is a next page."""
    shown = found[:most]
    return page(request, shown, place(shown[-1]) if len(found) > most else None, total)


def numbered(after: str | None) -> int | None:
    """The number a page begins behind. Raises InputError when it is none."""
    if after is None:
        return None
    if not (after.isascii() and after.isdigit() and len(after) < 16):
        raise InputError(f"after={after}: no place in this list; go by the address of the next page")
    return int(after)
