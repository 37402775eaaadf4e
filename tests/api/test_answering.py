"""How records become JSON, and what is not sent twice."""

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from rasid.api.answering import answer, plain, tagged
from rasid.model.fusion.links import Judgement, Link, Quoted, Reason, Ref
from rasid.model.records import Hop
from rasid.store.documents import Version


def test_a_reference_is_one_word_wherever_it_stands() -> None:
    link = Link(Ref("ab", "e1"), Ref("cd"), "same", 0.5, {"day": None}, (Reason("r", "why"),), b"{}")
    made = msgspec.json.decode(msgspec.json.encode(plain({"links": [link]})))
    assert made["links"][0]["one"] == "ab/e1"
    assert made["links"][0]["other"] == "cd"
    assert made["links"][0]["reasons"] == [{"rule": "r", "words": "why", "evidence": []}]
    assert made["links"][0]["detail"] == "e30="


def test_what_people_wrote_is_left_as_it_is() -> None:
    value = {"document": "x", "record": None}
    made = plain(Judgement(1, "events", "correct", Ref("ab", "e1"), "s.k.", "2031-01-01", value=value))
    assert (made["one"], made["value"]) == ("ab/e1", value)


def test_records_without_references_keep_their_written_names() -> None:
    quoted = Quoted("ab", (0, 2), "قا")
    assert plain(quoted) is quoted
    assert msgspec.json.encode(plain(Hop("n1", "speaker", None, "n2"))) == (
        b'{"entity":"n1","role":"speaker","span":null,"for":"n2"}'
    )


def test_a_named_tuple_is_an_object() -> None:
    assert plain(Version(1, 2, "s", None, None, "t", True))["number"] == 2


def _same(request: Request) -> Response:
    return answer(request, {"a": 1}, 201 if request.method == "POST" else 200)


def _text(request: Request) -> Response:
    return tagged(request, b"abc", "text/plain")


def test_what_somebody_has_is_not_sent_again() -> None:
    routes = [Route("/json", _same, methods=["GET", "POST"]), Route("/text", _text)]
    client = TestClient(Starlette(routes=routes))
    first = client.get("/json")
    tag = first.headers["etag"]
    assert (first.json(), first.headers["content-type"]) == ({"a": 1}, "application/json")
    for known in (tag, f'"other", {tag}', "*"):
        again = client.get("/json", headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get("/json", headers={"If-None-Match": '"other"'}).status_code == 200
    assert client.post("/json", headers={"If-None-Match": tag}).status_code == 201
    assert client.get("/text").headers["content-type"].startswith("text/plain")
