"""Actors and framing over the API."""

from fastapi.testclient import TestClient

from rasid.api.desk import Desk


def get(client: TestClient, path: str, **asked: object) -> dict:
    answer = client.get(f"/api/v1/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_actors_are_listed_page_by_page_the_most_named_first(client: TestClient) -> None:
    found, page = [], get(client, "actors", most=40)
    while page["next_url"]:
        found += page["items"]
        page = client.get(page["next_url"]).json()
    found += page["items"]
    assert len({one["id"] for one in found}) == len(found) == page["total"]
    shared = [one["documents"] for one in found if not one["local"]]
    assert shared == sorted(shared, reverse=True)
    assert sum(one["says"] for one in found) > 0


def test_they_are_narrowed_by_name_kind_and_being_local(client: TestClient) -> None:
    local = get(client, "actors", local=True)["items"]
    assert all(one["local"] for one in local)
    name = local[0]["name"]["ar"]
    assert local[0]["id"] in [one["id"] for one in get(client, "actors", words=name)["items"]]
    people = get(client, "actors", kinds="person")["items"]
    assert {one["kind"] for one in people} == {"person"}
    assert client.get("/api/v1/actors", params={"kinds": "cloud"}).status_code == 422
    assert client.get("/api/v1/actors", params={"after": "9" * 40 + "~x"}).status_code == 400


def test_an_actor_is_framed_by_id_or_name(client: TestClient, desk: Desk) -> None:
    actor = max(desk.store.fusion.block_names("framing"))
    found = get(client, "framing", actor=actor)
    assert found["actor"] == actor
    assert {naming["actor"] for naming in found["namings"]} == {actor}
    assert get(client, "framing", actor=desk.know.world.entries[actor].name.ar) == found
    assert client.get("/api/v1/framing", params={"actor": "لا أحد"}).status_code == 404
    assert client.get("/api/v1/framing").status_code == 422
