"""Coming in by the printed address, and going out."""

from fastapi.testclient import TestClient
from sqlalchemy import text
from tests.desks import client_of

from rasid.api.desk import Desk


def test_the_address_lets_in_once_as_who_started_the_desk(desk: Desk, stranger: TestClient) -> None:
    key = desk.key
    went = stranger.get("/enter", params={"key": key})
    assert (went.status_code, went.headers["location"]) == (303, "/")
    assert went.headers["referrer-policy"] == "no-referrer"
    assert went.headers["cache-control"] == "no-store"
    assert stranger.get("/api/v1/me").json()["name"] == "s.k."
    again = client_of(desk, enter=False).get("/enter", params={"key": key}, headers={"Accept": "text/html"})
    assert again.status_code == 401
    assert "holds once and has been used" in again.text


def test_the_key_is_kept_nowhere(desk: Desk, stranger: TestClient) -> None:
    key = str(desk.key)
    stranger.get("/enter", params={"key": key})
    with desk.store.engine.connect() as connection:
        log = str(connection.execute(text("SELECT * FROM audit")).all())
        kept = str(connection.execute(text("SELECT * FROM sessions")).all())
    assert "come in" in log
    assert key not in log + kept


def test_leaving_ends_the_session(desk: Desk, client: TestClient) -> None:
    secret = next(iter(client.cookies.values()))
    went = client.post("/leave")
    assert (went.status_code, went.headers["location"]) == (303, "/login")
    assert desk.sessions.find(secret) is None
    assert not client.cookies
    assert client.post("/leave").status_code == 303
