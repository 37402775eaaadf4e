"""The tokens' page."""

import re

from tests.teams import logged_in

from rasid.api.desk import Desk


def test_a_token_is_shown_once(team: Desk) -> None:
    client = logged_in(team, "نور")
    page = client.post(
        "/tokens", data={"name": "weekly counts", "scopes": ["read", "review"], "days": "30"}
    ).text
    (secret,) = re.findall(r"rasid_[\w-]{43}", page)
    found = team.tokens.find(secret)
    assert found is not None
    assert (found.who, found.name, found.scopes) == ("نور", "weekly counts", ("read", "review"))
    later = client.get("/tokens").text
    assert "weekly counts" in later and secret not in later


def test_nobody_gives_away_more_than_they_may(team: Desk) -> None:
    client = logged_in(team, "yara")
    page = client.get("/tokens").text
    assert re.findall(r'type="checkbox" name="scopes" value="(\w+)"', page) == ["read"]
    assert client.post("/tokens", data={"name": "x", "scopes": ["admin"]}).status_code == 403
    assert client.post("/tokens", data={"name": "x"}).status_code == 400
    assert client.post("/tokens", data={"name": "x", "scopes": ["read"], "days": "ten"}).status_code == 422
    assert team.tokens.of() == []


def test_tokens_are_taken_back_by_their_owner_or_an_admin(team: Desk) -> None:
    yara, nur, sana = (logged_in(team, name) for name in ("yara", "نور", "sana"))
    one, secret = team.tokens.make("yara", "one", ["read"])
    other, another = team.tokens.make("yara", "other", ["read"])
    nur.post("/tokens/revoke", data={"id": one.id})
    assert team.tokens.find(secret)
    yara.post("/tokens/revoke", data={"id": one.id})
    assert team.tokens.find(secret) is None
    assert "other" in sana.get("/tokens", params={"everybody": True}).text
    assert yara.get("/tokens", params={"everybody": True}).status_code == 403
    sana.post("/tokens/revoke", data={"id": other.id})
    assert team.tokens.find(another) is None
