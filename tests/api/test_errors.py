"""Errors: one shape."""

import json
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from rasid.api.desk import Desk
from rasid.api.errors import Faults, shape
from rasid.model.errors import StoreError
from rasid.store.engines import BUSY


def test_the_code_is_the_status_in_words() -> None:
    answer = shape(413, "too big")
    assert json.loads(bytes(answer.body)) == {
        "error": {"status": 413, "code": "too-large", "message": "too big"}
    }
    assert answer.status_code == 413


def test_a_code_of_its_own() -> None:
    assert json.loads(bytes(shape(400, "no such word", "bad-query").body))["error"]["code"] == "bad-query"


async def _fails(request: Request) -> Response:
    raise ValueError("the secret part")


async def _fails_late(request: Request) -> Response:
    async def parts() -> AsyncIterator[bytes]:
        yield b"some"
        raise ValueError("the secret part")

    return StreamingResponse(parts())


def test_a_fault_is_in_the_log_by_the_number_that_is_told(caplog: pytest.LogCaptureFixture) -> None:
    app = Starlette(routes=[Route("/x", _fails), Route("/late", _fails_late)])
    app.add_middleware(Faults, answer=lambda request, status, message: shape(status, message))
    client = TestClient(app)
    answer = client.get("/x")
    message = answer.json()["error"]["message"]
    assert (answer.status_code, "secret" in answer.text) == (500, False)
    number = message.rpartition(" ")[2]
    assert f"error {number}: GET '/x'" in caplog.text
    assert "the secret part" in caplog.text
    with pytest.raises(ValueError, match="secret"):
        client.get("/late")


def test_errors_of_the_whole_server_have_the_shape_and_its_headers(
    client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def status() -> None:
        raise StoreError("/home/somebody/case.rasid: its file is damaged")

    monkeypatch.setattr(desk.store, "status", status)
    answer = client.get("/api/v1/status")
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "failed")
    assert "somebody" not in answer.text
    assert answer.headers["x-frame-options"] == "DENY"
    monkeypatch.setattr(desk.store, "status", lambda: 1 / 0)
    answer = client.get("/api/v1/status")
    assert (answer.status_code, answer.headers["x-frame-options"]) == (500, "DENY")
    assert "division" not in answer.text


def test_a_busy_case_says_so(client: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def status() -> None:
        raise StoreError(f"/home/somebody/case.rasid: {BUSY}")

    monkeypatch.setattr(desk.store, "status", status)
    answer = client.get("/api/v1/status")
    assert (answer.status_code, answer.json()["error"]["message"]) == (503, f"the case: {BUSY}")


@pytest.mark.parametrize(
    ("method", "path", "methods"),
    [
        ("DELETE", "status", "GET"),
        ("PUT", "judgements", "GET, POST"),
        ("OPTIONS", "users/x", "PATCH, DELETE"),
    ],
)
def test_a_method_there_is_not(client: TestClient, method: str, path: str, methods: str) -> None:
    answer = client.request(method, f"/api/v1/{path}")
    assert (answer.status_code, answer.headers["allow"]) == (405, methods)
    assert answer.json()["error"]["code"] == "method-not-allowed"
