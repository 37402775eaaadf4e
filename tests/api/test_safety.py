"""What stands before every route: bodies as they come, and the headers of every answer."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import WebSocketDenialResponse
from starlette.websockets import WebSocketDisconnect

from rasid.api.safety import HEADERS, POLICY, Safety

OURS = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/json"}


async def size(request: Request) -> PlainTextResponse:
    """How much came."""
    return PlainTextResponse(str(len(await request.body())), headers={"Cache-Control": "public"})


ROUTES = [Route(path, size, methods=["GET", "POST"]) for path in ("/", "/import", "/api/v1/{rest:path}")]
APP = Starlette(
    routes=ROUTES, middleware=[Middleware(Safety, hosts=("Desk.example",), most=40, little=10)]
)  # takes 40 bytes at /import and 10 elsewhere


@pytest.fixture
def client() -> TestClient:
    """A client of the app."""
    return TestClient(APP, base_url="http://desk.example")


@pytest.mark.parametrize(
    ("path", "length", "status"),
    [
        ("/", 10, 200),
        ("/", 11, 413),
        ("/import", 40, 200),
        ("/import", 41, 413),
        ("/api/v1/imports/x/files", 40, 200),
        ("/api/v1/imports/x/files", 41, 413),
        ("/api/v1/imports/x/columns", 11, 413),
    ],
)
def test_how_much_may_be_sent(client: TestClient, path: str, length: int, status: int) -> None:
    def parts() -> Iterator[bytes]:
        for _ in range(length):
            yield b"x"

    for content in (b"x" * length, parts()):
        answer = client.post(
            path, content=content, headers=OURS | {"Content-Type": "multipart/form-data; boundary=x"}
        )
        assert answer.status_code == status
        assert (answer.headers.get("connection") == "close") is (status == 413)


def test_only_files_take_so_much_room(client: TestClient) -> None:
    assert client.post("/import", content=b"x" * 11, headers=OURS).status_code == 413


def test_what_is_over_is_not_asked_for() -> None:
    asked, sent = 0, []

    async def receive() -> dict[str, Any]:
        nonlocal asked
        asked += 1
        return {"type": "http.request", "body": b"x" * 8, "more_body": True}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(name.lower().encode(), value.encode()) for name, value in OURS.items()]
    scope = {
        "type": "http", "method": "POST", "path": "/", "raw_path": b"/", "query_string": b"", "scheme": "http",
        "headers": [*headers, (b"host", b"desk.example"), (b"transfer-encoding", b"chunked")],
    }  # fmt: skip
    asyncio.run(APP(scope, receive, send))
    assert asked == 2
    assert sent[0]["status"] == 413


def test_every_answer_has_the_headers(client: TestClient) -> None:
    for path, status in (("/", 200), ("/nothing", 404)):
        answer = client.get(path)
        assert answer.status_code == status
        for name, value in HEADERS.items():
            assert answer.headers[name] == value or (name, status) == ("Cache-Control", 200)
    assert client.get("/").headers["cache-control"] == "public"


def test_scripts_and_styles_come_from_here_alone() -> None:
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert (
        rules["script-src"] == rules["style-src"] == rules["connect-src"] == rules["form-action"] == "'self'"
    )
    assert "unsafe" not in POLICY


def test_nothing_but_requests_is_taken(client: TestClient) -> None:
    with pytest.raises((WebSocketDisconnect, WebSocketDenialResponse)), client.websocket_connect("/"):
        pass


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://desk.example"}, 200),
        ({"Origin": "http://DESK.example"}, 200),
        ({"Origin": "https://desk.example"}, 200),
        ({"Origin": "http://desk.example:81"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://desk.example"}, 403),
        ({"Authorization": "Bearer x"}, 200),
        ({"Authorization": "Bearerx"}, 403),
        ({"Authorization": "Basic x"}, 403),
        ({}, 403),
    ],
)
def test_who_may_ask_for_a_change(client: TestClient, headers: dict[str, str], status: int) -> None:
    assert client.post("/", headers=headers).status_code == status


def test_over_https_a_page_without_it_asks_for_nothing() -> None:
    client = TestClient(APP, base_url="https://desk.example")
    assert client.post("/", headers={"Origin": "http://desk.example"}).status_code == 403
    assert client.post("/", headers={"Origin": "https://desk.example"}).status_code == 200
