"""Accounts over the API: users, sessions, tokens, preferences, the log."""

import csv
import io
import json
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from tests.desks import client_of
from tests.teams import PASSWORD, logged_in

from rasid.api.desk import Desk

FRESH = "another one, 7 words long"
API = "/api/v1"


@pytest.fixture
def sana(team: Desk) -> Iterator[TestClient]:
    """An admin."""
    with logged_in(team, "sana") as client:
        yield client


@pytest.fixture
def yara(team: Desk) -> Iterator[TestClient]:
    """A reader."""
    with logged_in(team, "yara") as client:
        yield client


def test_an_admin_lets_people_in_and_shuts_them_out(team: Desk, sana: TestClient) -> None:
    given = {"name": "rami", "password": PASSWORD, "role": "reader"}
    made = sana.post(f"{API}/users", json=given)
    assert made.status_code == 201
    assert made.json() | {"made_at": ""} == {
        "name": "rami",
        "role": "reader",
        "made_at": "",
        "ended_at": None,
    }
    assert sana.patch(f"{API}/users/rami", json={"role": "reviewer"}).json()["role"] == "reviewer"
    rami = logged_in(team, "rami")
    assert sana.delete(f"{API}/users/rami").status_code == 204
    assert rami.get(f"{API}/me").status_code == 401
    assert sana.delete(f"{API}/users/rami").status_code == 404
    assert sana.post(f"{API}/users", json=given).status_code == 400
    assert sana.post(f"{API}/users", json=given | {"again": True}).status_code == 201
    assert [one["name"] for one in sana.get(f"{API}/users").json()] == ["rami", "sana", "yara", "نور"]


def test_the_last_admin_stays(sana: TestClient) -> None:
    for answer in (
        sana.delete(f"{API}/users/sana"),
        sana.patch(f"{API}/users/sana", json={"role": "reader"}),
    ):
        assert answer.status_code == 400
        assert "last admin" in answer.json()["error"]["message"]


def test_ones_own_password_takes_the_one_before(team: Desk, yara: TestClient) -> None:
    change = f"{API}/users/yara"
    for current in (None, "not the one at all"):
        assert yara.patch(change, json={"password": FRESH, "current": current}).status_code == 403
    assert yara.patch(change, json={"password": FRESH, "current": PASSWORD}).status_code == 200
    assert yara.get(f"{API}/me").status_code == 401
    assert team.users.check("yara", FRESH)
    assert team.users.check("yara", PASSWORD) is None


def test_an_admin_gives_others_a_password_and_not_themselves(team: Desk, sana: TestClient) -> None:
    assert sana.patch(f"{API}/users/yara", json={"password": FRESH}).status_code == 200
    assert team.users.check("yara", FRESH)
    assert sana.patch(f"{API}/users/sana", json={"password": FRESH}).status_code == 403


def test_sessions_are_seen_and_ended_by_their_owner_or_an_admin(
    team: Desk, sana: TestClient, yara: TestClient
) -> None:
    other = logged_in(team, "yara")
    mine = yara.get(f"{API}/sessions").json()
    assert [one["who"] for one in mine] == ["yara", "yara"]
    assert sorted(one["here"] for one in mine) == [False, True]
    assert all(len(one["id"]) == 16 for one in mine)
    assert yara.get(f"{API}/sessions", params={"everybody": True}).status_code == 403
    there = next(one["id"] for one in mine if not one["here"])
    assert yara.delete(f"{API}/sessions/{there}").status_code == 204
    assert other.get(f"{API}/me").status_code == 401
    everybody = sana.get(f"{API}/sessions", params={"everybody": True}).json()
    here = next(one["id"] for one in everybody if one["who"] == "yara")
    assert sana.delete(f"{API}/sessions/{here}").status_code == 204
    assert yara.get(f"{API}/me").status_code == 401


def test_a_token_may_no_more_than_who_makes_it(yara: TestClient, sana: TestClient) -> None:
    assert yara.post(f"{API}/tokens", json={"name": "x", "scopes": ["read", "write"]}).status_code == 403
    made = sana.post(f"{API}/tokens", json={"name": "x", "scopes": ["read"], "days": 7}).json()
    script = {"Authorization": f"Bearer {made['secret']}"}
    more = {"name": "y", "scopes": ["read", "admin"]}
    sana.cookies.clear()
    assert sana.post(f"{API}/tokens", json=more, headers=script).status_code == 403
    less = sana.post(f"{API}/tokens", json={"name": "y", "scopes": ["read"]}, headers=script)
    assert less.status_code == 201


def test_tokens_are_listed_without_their_secret_and_taken_back(
    team: Desk, sana: TestClient, yara: TestClient
) -> None:
    made = yara.post(f"{API}/tokens", json={"name": "counts", "scopes": ["read"]}).json()
    (listed,) = yara.get(f"{API}/tokens").json()
    assert listed == made["token"]
    assert "hash" not in listed and made["secret"] not in json.dumps(listed)
    assert sana.get(f"{API}/tokens").json() == []
    assert sana.get(f"{API}/tokens", params={"everybody": True}).json() == [listed]
    assert logged_in(team, "نور").delete(f"{API}/tokens/{listed['id']}").status_code == 404
    assert sana.delete(f"{API}/tokens/{listed['id']}").status_code == 204
    assert yara.delete(f"{API}/tokens/{listed['id']}").status_code == 404


def test_a_request_by_token_may_come_from_anywhere(team: Desk) -> None:
    _, secret = team.tokens.make("نور", "script", ["read", "review"])
    client = client_of(team, enter=False)
    client.headers = {"Authorization": f"Bearer {secret}"}  # type: ignore[assignment]
    assert client.patch(f"{API}/preferences", json={"digits": "arab"}).json() == {"digits": "arab"}


def test_preferences_are_kept_one_by_one(yara: TestClient) -> None:
    assert yara.get(f"{API}/preferences").json() == {}
    yara.patch(f"{API}/preferences", json={"language": "ar", "theme": "dark"})
    yara.patch(f"{API}/preferences", json={"language": "en"})
    assert yara.get(f"{API}/preferences").json() == {"language": "en", "theme": "dark"}
    assert yara.patch(f"{API}/preferences", json={"language": "fr"}).status_code == 422


def test_the_log_is_paged_and_picked(sana: TestClient) -> None:
    first = sana.get(f"{API}/audit", params={"most": 2, "what": "add user"}).json()
    assert (first["total"], [one["detail"]["name"] for one in first["items"]]) == (3, ["yara", "نور"])
    following = sana.get(first["next_url"]).json()
    assert ([one["detail"]["name"] for one in following["items"]], following["next_url"]) == (["sana"], None)
    assert sana.get(f"{API}/audit", params={"who": "nobody"}).json()["items"] == []


def test_the_log_is_downloaded_whole(team: Desk, sana: TestClient) -> None:
    rows = sana.get(f"{API}/audit/rows")
    assert rows.headers["content-disposition"] == 'attachment; filename="audit.jsonl"'
    lines = [json.loads(line) for line in rows.text.splitlines()]
    assert [one["number"] for one in lines] == list(range(len(lines), 0, -1))
    assert lines[0]["previous"] == lines[1]["hash"]
    table = list(csv.DictReader(io.StringIO(sana.get(f"{API}/audit/rows", params={"format": "csv"}).text)))
    assert [int(row["number"]) for row in table] == [one["number"] for one in lines]
    assert json.loads(table[0]["detail"]) == lines[0]["detail"]


def test_the_log_is_verified(sana: TestClient) -> None:
    found = sana.get(f"{API}/audit/verification").json()
    assert (found["faults"], len(found["head"])) == ([], 64)
    assert found["rows"] > 5
