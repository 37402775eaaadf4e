"""Taking documents in by the API."""

from typing import Any

from fastapi.testclient import TestClient
from tests.desks import until

from rasid.api.desk import Desk

TABLE = "headline,body\nخبر,وصلت السفن إلى الميناء يوم الأحد.\n"


def send(client: TestClient, *files: tuple[str, bytes], **fields: Any) -> dict[str, Any]:
    """What is answered to files that are sent, once they are looked through."""
    answer = client.post(
        "/api/v1/imports", files=[("files", file) for file in files or [("", b"")]], data=fields
    )
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == f"/api/v1/imports/{answer.json()['id']}"
    return looked(client, answer.json())


def looked(client: TestClient, sent: dict[str, Any]) -> dict[str, Any]:
    """The import once all of it was looked through."""

    def found() -> dict[str, Any] | None:
        one: dict[str, Any] = client.get(f"/api/v1/imports/{sent['id']}").json()
        return one if one["looked"] else None

    made: dict[str, Any] = until(found, 30)
    return made


def over(client: TestClient, job: dict[str, Any]) -> dict[str, Any]:
    """The job once it is over."""

    def found() -> dict[str, Any] | None:
        one: dict[str, Any] = client.get(f"/api/v1/jobs/{job['id']}").json()
        return one if one["state"] not in ("waiting", "running") else None

    made: dict[str, Any] = until(found, 60)
    return made


def test_files_are_sent_looked_through_and_taken_in(client: TestClient, desk: Desk) -> None:
    before = desk.store.status()["documents"]
    sent = send(
        client, ("خبر.txt", "غادرت السفن الميناء.".encode()), ("rows.csv", TABLE.encode()), ("x.pdf", b"no")
    )
    text, table, bad = sent["found"]
    assert (text["label"], text["items"], table["items"], table["columns"]) == (
        "خبر.txt",
        1,
        0,
        ["headline", "body"],
    )
    assert bad["failed"] == 1 and bad["failures"][0]
    named = client.put(
        f"/api/v1/imports/{sent['id']}/columns", json={"text": "body", "title": "headline"}
    ).json()
    assert [one["items"] for one in looked(client, named)["found"]] == [1, 1, 0]
    answer = client.post(f"/api/v1/imports/{sent['id']}/job")
    job = answer.json()
    assert (answer.status_code, answer.headers["location"]) == (202, f"/api/v1/jobs/{job['id']}")
    assert client.delete(f"/api/v1/imports/{sent['id']}").status_code in (404, 409)
    done = over(client, job)
    assert (done["state"], done["report"]["made"]) == ("done", {"new": 2, "failed": 1})
    assert desk.store.status()["documents"] == before + 2
    listed = client.get(f"/api/v1/jobs/{job['id']}/failures")
    assert listed.headers["content-type"].startswith("text/csv")
    assert listed.content.decode("utf-8-sig").splitlines()[1].startswith("x.pdf,")
    assert client.get(f"/api/v1/imports/{sent['id']}").status_code == 404


def test_more_files_may_follow_before_it_is_looked_through(client: TestClient) -> None:
    answer = client.post("/api/v1/imports", files=[("files", ("a.txt", b"one"))], data={"more": "1"}).json()
    assert (answer["files"], answer["looked"]) == (1, False)
    more = client.post(f"/api/v1/imports/{answer['id']}/files", files=[("files", ("b.txt", b"two"))])
    assert more.status_code == 201
    assert [one["label"] for one in looked(client, more.json())["found"]] == ["a.txt", "b.txt"]


def test_a_text_that_is_typed_in_is_a_document(client: TestClient) -> None:
    sent = send(client, text="وصلت السفن.", title="خبر", date="2024-08-26", outlet="المرفأ")
    assert [one["titles"] for one in sent["found"]] == [["خبر"]]


def test_what_was_thrown_away_is_gone(client: TestClient) -> None:
    sent = send(client, ("a.txt", b"one"))
    assert client.delete(f"/api/v1/imports/{sent['id']}").status_code == 204
    assert client.get(f"/api/v1/imports/{sent['id']}").status_code == 404


def test_wrong_imports_say_what_to_do(client: TestClient, desk: Desk) -> None:
    for data, why in (
        ({"title": "only"}, "nothing to take in"),
        ({"addresses": "https://example.org/"}, "--fetch"),
        ({"text": "x", "columns": "body=x"}, "no such field"),
    ):
        answer = client.post("/api/v1/imports", files={"none": ("", b"")}, data=data)
        assert answer.status_code == 400
        assert why in answer.json()["error"]["message"]
    assert list(desk.background.uploads.folder.glob("*/plan.json")) == []


def test_only_who_may_write_sends_files(stranger: TestClient) -> None:
    assert stranger.post("/api/v1/imports", files=[("files", ("a.txt", b"one"))]).status_code == 401
