"""Pages: the next one's address keeps the rest of the query."""

from starlette.requests import Request

from rasid.api.paging import page


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
