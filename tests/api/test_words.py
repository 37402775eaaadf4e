"""What no database or answer could hold does not come in."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

GIVEN: dict[str, Any] = {"question": "events", "verdict": "note", "one": "a/e1"}


def deep(levels: int) -> Any:
    made: Any = "x"
    for _ in range(levels):
        made = [made]
    return made


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"a": "b\0"}, "NUL"),
        ({"a\0": 1}, "NUL"),
        ({"a": ["\ud800"]}, "half a code point"),
        ({"a": 10**20}, "past what JSON"),
        ({"a": float("nan")}, "past what JSON"),
        ({"a": float("inf")}, "past what JSON"),
        ({"a": deep(40)}, "deeper than 32"),
    ],
)
def test_a_body_is_looked_through(client: TestClient, value: Any, words: str) -> None:
    body = json.dumps(GIVEN | {"value": value})
    answer = client.post("/api/v1/judgements", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert words in answer.json()["error"]["message"]


@pytest.mark.parametrize("body", ["{", "[" * 100_000, "\\", '{"a": 1}'])
def test_what_is_no_json_is_told_by_the_route(client: TestClient, body: str) -> None:
    answer = client.post("/api/v1/judgements", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.json()["error"]["message"]


@pytest.mark.parametrize("path", ["search?words=%00", "search?%00=1", "documents/%00"])
def test_an_address_is_looked_through(client: TestClient, path: str) -> None:
    assert client.get(f"/api/v1/{path}").status_code == 400


def test_ordinary_words_pass(client: TestClient) -> None:
    answer = client.post("/api/v1/judgements", json=GIVEN | {"words": "كلمات 🌾 \n\t"})
    assert answer.json()["error"]["message"].startswith("a/e1: the case has neither")
