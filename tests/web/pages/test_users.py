"""The users' page."""

import re

from fastapi.testclient import TestClient
from tests.desks import client_of
from tests.teams import PASSWORD, logged_in

from rasid.api.desk import Desk


def test_an_admin_lets_somebody_in(team: Desk) -> None:
    sana = logged_in(team, "sana")
    given = {"name": "rami", "password": PASSWORD, "role": "reader"}
    assert sana.post("/users", data=given).headers["location"] == "/users"
    page = sana.get("/users").text
    assert page.count('<th scope="row">') == 4
    again = sana.post("/users", data=given)
    assert again.status_code == 400
    assert "there is a user rami" in again.text and 'name="name" value="rami"' in again.text
    assert logged_in(team, "rami").get("/users").status_code == 403


def test_roles_passwords_and_ends(team: Desk) -> None:
    sana = logged_in(team, "sana")
    sana.post("/users/change", data={"name": "yara", "role": "reviewer"})
    assert team.role("yara") == "reviewer"
    sana.post("/users/change", data={"name": "yara", "password": "another one, 7 words"})
    assert team.users.check("yara", "another one, 7 words")
    sana.post("/users/change", data={"name": "yara", "out": "1"})
    assert team.role("yara") is None
    assert "Shut out since" in sana.get("/users").text
    assert "is the last admin" in sana.post("/users/change", data={"name": "sana", "out": "1"}).text
    assert "The only admin" in sana.get("/users").text
    own = sana.post("/users/change", data={"name": "sana", "password": "another one, 7 words"})
    assert own.status_code == 403


def test_everybodys_sessions_are_ended_there(team: Desk) -> None:
    sana, yara = logged_in(team, "sana"), logged_in(team, "yara")
    id = re.findall(r'name="id" value="([0-9a-f]{16})"', sana.get("/users").text)[0]
    assert sana.post("/users/session", data={"id": id}).headers["location"] == "/users"
    assert yara.get("/api/v1/me").status_code == 401


def test_another_browser_of_this_machine_comes_in(desk: Desk, client: TestClient) -> None:
    assert "Address for another browser" in client.get("/users").text
    page = client.post("/users/address").text
    address = re.findall(r'<code class="secret" dir="ltr">([^<]+)</code>', page)[0]
    assert address == f"http://127.0.0.1/enter?key={desk.key}"
    other = client_of(desk, enter=False)
    assert other.get(address).status_code == 303
    assert other.get("/api/v1/me").json()["scopes"] == ["admin", "read", "review", "write"]
    assert client_of(desk, enter=False).get(address).status_code == 401


def test_programs_and_other_desks_get_no_address(team: Desk) -> None:
    _, secret = team.tokens.make("sana", "script", ["read", "admin"])
    script = client_of(team, enter=False)
    key = team.key
    assert script.post("/users/address", headers={"Authorization": f"Bearer {secret}"}).status_code == 403
    team.local = False
    sana = logged_in(team, "sana")
    assert sana.post("/users/address").status_code == 400
    assert "Address for another browser" not in sana.get("/users").text
    assert team.key == key
