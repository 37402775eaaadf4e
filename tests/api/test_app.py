"""The API put together: one description of all its parts."""

import json

from fastapi.testclient import TestClient

from rasid.api.app import description


def test_it_is_served_to_who_has_come_in(client: TestClient, stranger: TestClient) -> None:
    found = client.get("/api/v1/openapi.json").json()
    assert (found["openapi"][:3], found["info"]["title"]) == ("3.1", "Rasid")
    assert found == json.loads(json.dumps(description()))
    assert stranger.get("/api/v1/openapi.json").status_code == 401
