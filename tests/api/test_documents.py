"""Documents over the API: listed, opened, read."""

import pytest
from fastapi.testclient import TestClient

from rasid.api.desk import Desk


@pytest.fixture
def first(client: TestClient) -> str:
    return client.get("/api/v1/documents", params={"most": 1}).json()["items"][0]["id"]


def test_all_are_listed_page_by_page(client: TestClient, desk: Desk) -> None:
    ids, address = [], "/api/v1/documents?most=2"
    while address:
        page = client.get(address).json()
        assert page["total"] == len(list(desk.store.documents.ids()))
        ids += [one["id"] for one in page["items"]]
        address = page["next_url"]
    assert sorted(ids) == list(desk.store.documents.ids())
    assert client.get("/api/v1/documents", params={"after": "anything"}).status_code == 400


def test_a_document_tells_where_it_is_from(client: TestClient, first: str) -> None:
    found = client.get(f"/api/v1/documents/{first}").json()
    assert found["document"]["id"] == found["id"] == first
    assert found["origin"]["outlet"]
    assert [one["current"] for one in found["versions"]] == [True]
    assert client.get("/api/v1/documents/none").json()["error"]["code"] == "not-found"


def test_a_reading_comes_with_its_text_as_it_is_corrected(client: TestClient, first: str) -> None:
    address = f"/api/v1/documents/{first}/reading"
    reading = client.get(address).json()
    event = reading["events"][0]
    begin, end = event["trigger"]["span"]
    assert reading["document"]["text"][begin:end] == event["trigger"]["text"]
    given = {"question": "events", "verdict": "reject", "one": f"{first}/{event['id']}", "apply": False}
    assert client.post("/api/v1/judgements", json=given).status_code == 201

    def ids(**asked: str) -> list[str]:
        return [one["id"] for one in client.get(address, params=asked).json()["events"]]

    assert event["id"] not in ids()
    assert event["id"] not in ids(by="s.k.")
    assert event["id"] in ids(by="another")
    assert event["id"] in ids(corrected="false")
    assert client.get("/api/v1/documents/none/reading").status_code == 404


def test_a_text_is_plain_and_not_sent_twice(client: TestClient, first: str, desk: Desk) -> None:
    address = f"/api/v1/documents/{first}/text"
    answer = client.get(address)
    assert answer.text == desk.store.documents.text(first)
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    again = client.get(address, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(address, params={"version": 7}).status_code == 404
