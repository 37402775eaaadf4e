"""Typing ahead over the API."""

from fastapi.testclient import TestClient


def test_letters_find_what_they_may_name(client: TestClient) -> None:
    found = client.get("/api/v1/entities", params={"q": "العرا"}).json()["items"]
    assert found[0] == {
        "id": "iraq",
        "kind": "state",
        "name": {"ar": "العراق", "en": "Iraq"},
        "local": False,
        "by": None,
    }
    assert len(client.get("/api/v1/entities", params={"q": "ا", "most": 3}).json()["items"]) == 3


def test_kinds_are_those_there_are(client: TestClient) -> None:
    found = client.get("/api/v1/entities", params={"q": "ا", "kinds": ["place", "state"]}).json()["items"]
    assert {one["kind"] for one in found} <= {"place", "state"}
    assert client.get("/api/v1/entities", params={"q": "ا", "kinds": "cloud"}).status_code == 422


def test_one_is_found_by_its_id(client: TestClient) -> None:
    assert client.get("/api/v1/entities/iraq").json()["name"]["en"] == "Iraq"
    documents = client.get("/api/v1/documents").json()["items"]
    locals = [
        f"{document['id']}/{entity['id']}"
        for document in documents
        for entity in client.get(f"/api/v1/documents/{document['id']}/reading").json()["entities"]
        if entity["local"]
    ]
    assert client.get(f"/api/v1/entities/{locals[0]}").json()["local"]
    assert client.get("/api/v1/entities/nobody").status_code == 404
