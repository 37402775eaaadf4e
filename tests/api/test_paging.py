"""Pages: the next one's address keeps the rest of the query."""

import pytest
from starlette.requests import Request

from rasid.api.paging import numbered, page, paged
from rasid.model.errors import InputError


def request(query: str) -> Request:
    scope = {
        "type": "http", "method": "GET", "path": "/api/v1/occurrences", "query_string": query.encode(),
        "headers": [(b"host", b"127.0.0.1:8000")], "scheme": "http", "server": ("127.0.0.1", 8000),
    }  # fmt: skip
    return Request(scope)


def test_the_next_page_keeps_the_query() -> None:
    made = page(request("kinds=ASSAULT&after=x"), ["a"], "2031-02-05 e", total=7)
    assert made["next_url"] == "http://127.0.0.1:8000/api/v1/occurrences?kinds=ASSAULT&after=2031-02-05+e"
    assert (made["items"], made["total"]) == (["a"], 7)


def test_the_last_page_has_none() -> None:
    assert page(request(""), [], None)["next_url"] is None


def test_one_more_than_a_page_says_that_there_is_a_next() -> None:
    made = paged(request(""), [5, 4, 3], 2, str, total=9)
    assert (made["items"], made["next_url"], made["total"]) == (
        [5, 4], "http://127.0.0.1:8000/api/v1/occurrences?after=4", 9,
    )  # fmt: skip
    assert paged(request(""), [5, 4], 2, str)["next_url"] is None


def test_a_number_is_read_or_refused() -> None:
    assert (numbered(None), numbered("17")) == (None, 17)
    for wrong in ("", "x", "-1", "1.5", "٣", "9" * 16):
        with pytest.raises(InputError, match="next page"):
            numbered(wrong)
