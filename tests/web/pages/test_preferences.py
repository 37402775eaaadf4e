"""Preferences: kept, seen on the next page and on this one; one's password and sessions."""

import pytest
from fastapi.testclient import TestClient
from tests.teams import PASSWORD, logged_in

from rasid.api.desk import Desk
from rasid.web.words import words

CHOSEN = {"language": "ar", "digits": "arab", "months": "levant", "theme": "dark"}
FRESH = "another one, 7 words long"


def test_what_is_chosen_is_how_the_next_page_is(client: TestClient) -> None:
    assert client.post("/preferences", data=CHOSEN).headers["location"] == "/preferences?saved=1"
    page = client.get("/preferences", params={"saved": 1}).text
    assert '<html lang="ar" dir="rtl" data-theme="dark" data-digits="arab">' in page
    assert "٢٠ آب ٢٠٣١" in page and words("ar")["desk.saved"] in page
    assert '<html lang="ar"' in client.get("/users").text


def test_the_line_shows_it_before_it_is_kept(client: TestClient) -> None:
    line = client.get("/preferences/preview", params=CHOSEN | {"months": "egypt"}).text
    assert 'lang="ar" dir="rtl"' in line and "٢٠ أغسطس ٢٠٣١" in line and "١٢٬٤٠٦" in line
    assert '<html lang="en"' in client.get("/preferences").text


def test_what_there_is_not_is_passed_over(client: TestClient, desk: Desk) -> None:
    client.post("/preferences", data=CHOSEN | {"theme": "pink"})
    assert desk.preferences.of("s.k.") == {"language": "ar", "digits": "arab", "months": "levant"}
    assert client.get("/preferences/preview", params={"language": "<x>"}).status_code == 200


def test_each_person_has_their_own(team: Desk) -> None:
    yara, sana = logged_in(team, "yara"), logged_in(team, "sana")
    yara.post("/preferences", data=CHOSEN)
    assert '<html lang="ar"' in yara.get("/preferences").text
    assert '<html lang="en"' in sana.get("/preferences").text


@pytest.mark.parametrize(
    ("current", "fresh", "same", "told"),
    [
        (PASSWORD, FRESH, FRESH + "!", "are not the same"),
        ("wrong " * 3, FRESH, FRESH, "not the password you have now"),
        (PASSWORD, "short", "short", "at least 12 characters"),
    ],
)
def test_a_password_is_not_changed_for_less(
    team: Desk, current: str, fresh: str, same: str, told: str
) -> None:
    yara = logged_in(team, "yara")
    answer = yara.post("/preferences/password", data={"current": current, "fresh": fresh, "same": same})
    assert answer.status_code == 400
    assert told in answer.text
    assert team.users.check("yara", PASSWORD)


def test_after_it_is_changed_only_this_browser_is_in(team: Desk) -> None:
    yara, other = logged_in(team, "yara"), logged_in(team, "yara")
    before = next(iter(yara.cookies.values()))
    yara.post("/preferences/password", data={"current": PASSWORD, "fresh": FRESH, "same": FRESH})
    assert yara.get("/api/v1/me").json()["name"] == "yara"
    assert next(iter(yara.cookies.values())) != before
    assert other.get("/api/v1/me").status_code == 401
    assert team.users.check("yara", FRESH)


def test_one_ends_ones_own_sessions_alone(team: Desk) -> None:
    yara, sana = logged_in(team, "yara"), logged_in(team, "sana")
    ids = {one.who: one.id for one in team.sessions.of()}
    yara.post("/preferences/session", data={"id": ids["sana"]})
    assert sana.get("/api/v1/me").status_code == 200
    sana.post("/preferences/session", data={"id": ids["sana"]})
    assert sana.get("/api/v1/me").status_code == 401


def test_who_has_no_password_is_not_asked_for_one(client: TestClient, team: Desk) -> None:
    assert 'id="password"' not in client.get("/preferences").text
    assert 'id="password"' in logged_in(team, "yara").get("/preferences").text
