"""Pages of a list: so many items and the address of the next."""

from typing import Annotated, Any

from fastapi import Query, Request

Most = Annotated[int, Query(ge=1, le=500, description="How many items in a page.")]
After = Annotated[str | None, Query(max_length=500, description="Where the page before ended; see next_url.")]


def page(request: Request, items: list[Any], after: str | None, total: int | None = None) -> dict[str, Any]:
    """A page: its items, the address of the next one (null at the end), and how many there are in all."""
    following = str(request.url.include_query_params(after=after)) if after else None
    return {"items": items, "next_url": following, "total": total}
