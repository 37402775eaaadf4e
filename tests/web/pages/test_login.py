"""Logging in by name and password."""

import pytest
from fastapi.testclient import TestClient
from tests.desks import client_of
from tests.teams import PASSWORD

from rasid.api.desk import Desk
from rasid.web.pages.login import own

RIGHT = {"name": "نور", "password": PASSWORD}
WRONG = {"name": "نور", "password": "not the one at all"}
COOKIE = "rasid-session-0"


@pytest.fixture
def visitor(team: Desk) -> TestClient:
    """A browser that has not come in."""
    return client_of(team, enter=False)


def test_a_name_and_its_password_let_in(visitor: TestClient) -> None:
    went = visitor.post("/login", data=RIGHT)
    assert (went.status_code, went.headers["location"]) == (303, "/")
    assert visitor.get("/api/v1/me").json() == {"name": "نور", "scopes": ["read", "review"], "by": "session"}


def test_it_goes_on_where_the_person_wanted_to(visitor: TestClient) -> None:
    asked = visitor.get("/audit", params={"who": "un", "what": "judge"}, headers={"Accept": "text/html"})
    assert asked.headers["location"] == "/login?next=/audit%3Fwho%3Dun%26what%3Djudge"
    page = visitor.get(asked.headers["location"]).text
    assert 'name="next" value="/audit?who=un&amp;what=judge"' in page
    went = visitor.post("/login", data=RIGHT | {"next": "/audit?who=un&what=judge"})
    assert went.headers["location"] == "/audit?who=un&what=judge"


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "evil",
        "",
        "/a\nb",
        "/a b",
        "/login",
        "\\\\evil",
        "javascript:alert(1)",
        "/\tevil",
        "/a\\b",
    ],
)
def test_nobody_is_led_elsewhere(path: str) -> None:
    assert own(path) == "/"


def test_what_is_wrong_is_told_alike(visitor: TestClient) -> None:
    known, unknown = (visitor.post("/login", data=WRONG | {"name": name}) for name in ("نور", "nobody"))
    assert (known.status_code, unknown.status_code) == (401, 401)
    assert known.text.replace("نور", "nobody") == unknown.text
    assert "is wrong" in known.text
    assert "set-cookie" not in known.headers


def test_the_session_before_ends(visitor: TestClient, team: Desk) -> None:
    visitor.post("/login", data=RIGHT)
    before = visitor.cookies[COOKIE]
    visitor.post("/login", data=RIGHT)
    assert visitor.cookies[COOKIE] != before
    assert team.sessions.find(before) is None


def test_a_secret_that_somebody_else_chose_is_not_taken_over(visitor: TestClient, team: Desk) -> None:
    given = visitor.post("/login", data=RIGHT, headers={"Cookie": f"{COOKIE}=chosen"}).headers["set-cookie"]
    assert given.startswith(f"{COOKIE}=") and "chosen" not in given
    assert team.sessions.find("chosen") is None


def test_failures_slow_down(visitor: TestClient) -> None:
    for _ in range(5):
        assert visitor.post("/login", data=WRONG).status_code == 401
    answer = visitor.post("/login", data=RIGHT)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
    assert "Seconds to wait: 1." in answer.text
    assert "set-cookie" not in answer.headers


def test_on_this_machine_the_page_says_how_to_come_in(stranger: TestClient) -> None:
    page = stranger.get("/login", params={"lang": "ar"}).text
    assert "ظهر في الطرفية" in page
    assert 'name="password"' not in page
