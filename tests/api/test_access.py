"""Who is asking: by session or token, what it is called, and what they may do now."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from tests.desks import HOST, client_of
from tests.teams import PASSWORD, logged_in

from rasid.api.access import SCOPES
from rasid.api.desk import Desk
from rasid.store.users import ROLES
from rasid.web.app import make_app

LOGIN = {"name": "sana", "password": PASSWORD}


def reaching(desk: Desk, url: str) -> TestClient:
    """A browser that reaches the desk by an address."""
    headers = {"Sec-Fetch-Site": "same-origin"}
    return TestClient(make_app(desk), base_url=url, headers=headers, follow_redirects=False)


@pytest.fixture
def sana(team: Desk) -> Iterator[TestClient]:
    """An admin who has logged in."""
    with logged_in(team, "sana") as client:
        yield client


def test_each_role_may_what_the_one_before_may() -> None:
    assert [len(SCOPES[role]) for role in ROLES] == [1, 2, 4]
    assert SCOPES["reader"] < SCOPES["reviewer"] < SCOPES["admin"]


def test_the_cookie_is_for_this_desk_alone(team: Desk) -> None:
    given = client_of(team, enter=False).post("/login", data=LOGIN).headers["set-cookie"]
    name, _, about = given.partition("=")
    assert name == "rasid-session-0"
    assert set(about.lower().split("; ")[1:]) == {"httponly", "path=/", "samesite=strict"}


def test_by_https_it_is_sent_by_https_alone(team: Desk) -> None:
    given = reaching(team, f"https://{HOST}").post("/login", data=LOGIN).headers["set-cookie"]
    name, _, about = given.partition("=")
    assert name == "__Host-rasid-session-0"
    assert set(about.lower().split("; ")[1:]) == {"httponly", "path=/", "samesite=strict", "secure"}


def test_behind_https_too(team: Desk) -> None:
    team.secure = True
    client = reaching(team, f"http://{HOST}")
    given = client.post("/login", data=LOGIN, headers={"Origin": f"https://{HOST}"}).headers["set-cookie"]
    assert given.startswith("__Host-rasid-session-0=") and "Secure" in given


def test_two_desks_on_two_ports_do_not_log_each_other_out(team: Desk) -> None:
    one, other = (reaching(team, f"http://{HOST}:{port}") for port in (8001, 8002))
    one.post("/login", data=LOGIN)
    other.cookies.update(one.cookies)
    assert other.get("/api/v1/me").status_code == 401
    other.post("/login", data=LOGIN | {"name": "yara"})
    one.cookies.update(other.cookies)
    assert one.get("/api/v1/me").json()["name"] == "sana"
    assert other.get("/api/v1/me").json()["name"] == "yara"
    other.post("/leave")
    assert one.get("/api/v1/me").status_code == 200


def test_what_a_role_may_is_looked_up_each_time(team: Desk) -> None:
    client = logged_in(team, "نور")
    assert client.get("/api/v1/me").json()["scopes"] == ["read", "review"]
    team.users.set_role("نور", "admin", "sana")
    assert client.get("/api/v1/users").status_code == 200
    team.users.set_role("نور", "reader", "sana")
    assert client.get("/api/v1/me").json()["scopes"] == ["read"]
    team.users.remove("نور", "sana")
    assert client.get("/api/v1/me").status_code == 401


def test_a_token_may_what_it_was_given_and_its_owner_may(team: Desk) -> None:
    _, secret = team.tokens.make("sana", "all", ["read", "write", "admin"])
    client = client_of(team, enter=False)
    client.headers["Authorization"] = f"Bearer {secret}"
    assert client.get("/api/v1/me").json() == {
        "name": "sana",
        "scopes": ["admin", "read", "write"],
        "by": "token",
    }
    team.users.set_role("نور", "admin", "sana")
    team.users.set_role("sana", "reviewer", "نور")
    assert client.get("/api/v1/me").json()["scopes"] == ["read"]


def test_a_bad_token_is_not_made_good_by_a_cookie(sana: TestClient) -> None:
    for said in ("Bearer rasid_x", "Basic x", "", "Bearer"):
        answer = sana.get("/api/v1/me", headers={"Authorization": said})
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert sana.get("/api/v1/me").status_code == 200


def test_whoever_started_the_desk_is_an_admin_while_it_is_for_this_machine(
    desk: Desk, client: TestClient
) -> None:
    assert client.get("/api/v1/me").json()["scopes"] == ["admin", "read", "review", "write"]
    _, secret = desk.tokens.make("s.k.", "script", ["read", "admin"])
    script = client_of(desk, enter=False)
    script.headers["Authorization"] = f"Bearer {secret}"
    assert script.get("/api/v1/users").status_code == 200
    desk.local = False
    assert client.get("/api/v1/me").status_code == 401
    assert script.get("/api/v1/users").status_code == 401


def test_who_has_not_come_in_is_looked_up_once_a_request(
    team: Desk, sana: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    find = team.sessions.find
    monkeypatch.setattr(team.sessions, "find", lambda secret: asked.append(secret) or find(secret))
    assert sana.get("/preferences").status_code == 200
    assert len(asked) == 1
