"""What fusion made, over the API: lists, filters, one by its id."""

import pytest
from fastapi.testclient import TestClient

LISTS = ("occurrences", "figures", "processes", "utterances", "copies")


@pytest.mark.parametrize("name", LISTS)
def test_each_of_a_list_is_found_by_its_id(client: TestClient, name: str) -> None:
    page = client.get(f"/api/v1/{name}", params={"most": 500}).json()
    assert page["total"] == len(page["items"]) > (0 if name != "copies" else -1)
    for item in page["items"][:3]:
        found = client.get(f"/api/v1/{name}/{item['id']}").json()
        assert found | {"origins": None} == item | {"origins": None}
    missing = client.get(f"/api/v1/{name}/none")
    assert missing.json()["error"]["message"].startswith("none: there is no such group")


def test_pages_follow_each_other(client: TestClient) -> None:
    ids, address = [], "/api/v1/occurrences?most=30"
    while address:
        page = client.get(address).json()
        ids += [one["id"] for one in page["items"]]
        address = page["next_url"]
    assert len(ids) == len(set(ids)) == page["total"]


def test_filters_narrow_a_list(client: TestClient) -> None:
    every = client.get("/api/v1/occurrences").json()
    assaults = client.get("/api/v1/occurrences", params={"kinds": "ASSAULT", "since": ""}).json()
    assert 0 < assaults["total"] < every["total"]
    assert {one["type"] for one in assaults["items"]} == {"ASSAULT"}
    assert client.get("/api/v1/occurrences", params={"since": "tomorrow"}).status_code == 400
    assert client.get("/api/v1/occurrences", params={"after": "garbled"}).status_code == 400


def test_an_occurrence_has_its_origins_and_figures(client: TestClient) -> None:
    page = client.get("/api/v1/occurrences", params={"least": 2}).json()
    one = client.get(f"/api/v1/occurrences/{page['items'][0]['id']}").json()
    assert 1 <= one["origins"]["low"] <= one["origins"]["high"]
    told = [client.get(f"/api/v1/occurrences/{one['id']}/figures").json() for one in page["items"]]
    assert all("/" in figure["ref"] for some in told for series in some for figure in series["figures"])
    assert client.get("/api/v1/occurrences/none/figures").status_code == 404
