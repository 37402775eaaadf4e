"""Jobs by the API."""

import csv
import io

import msgspec
import pytest
from fastapi.testclient import TestClient
from tests.api.test_imports import over
from tests.teams import logged_in

from rasid.api.desk import Desk
from rasid.flow.errands import planned


def test_what_is_new_is_read_and_fused_by_a_job(client: TestClient) -> None:
    answer = client.post("/api/v1/jobs", json={"kind": "read"})
    assert answer.status_code == 202
    done = over(client, answer.json())
    assert (done["state"], done["who"]) == ("done", "s.k.")
    assert [step["name"] for step in done["report"]["steps"]] == ["read", "fuse"]
    assert client.get("/api/v1/jobs").json()["items"][0]["id"] == done["id"]
    assert client.post(f"/api/v1/jobs/{done['id']}/stop").status_code == 400


def test_a_job_of_a_process_that_is_gone_is_seen_to_be_stopped(client: TestClient, desk: Desk) -> None:
    job = desk.store.jobs.start("read")
    found = client.get(f"/api/v1/jobs/{job}").json()
    assert found["state"] == "stopped"
    assert "its process ended" in found["error"]


def test_a_job_that_waits_can_be_stopped(client: TestClient, desk: Desk) -> None:
    job = desk.store.jobs.start("import", state="waiting")
    assert client.post(f"/api/v1/jobs/{job}/stop").status_code == 202
    found = desk.store.jobs.find(job)
    assert found and found.stop == 1


def test_pages_of_jobs_follow_each_other(client: TestClient, desk: Desk) -> None:
    for _ in range(3):
        desk.store.jobs.end(desk.store.jobs.start("read"))
    first = client.get("/api/v1/jobs", params={"most": 2}).json()
    second = client.get(first["next_url"]).json()
    assert first["items"][-1]["id"] == second["items"][0]["id"] + 1


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1", "@x", "\u202e=1"])
def test_failures_are_safe_to_open_in_a_spreadsheet(client: TestClient, desk: Desk, cell: str) -> None:
    report = planned("import")
    report.failures = [(cell, "damaged")]
    job = desk.store.jobs.start("import", detail=msgspec.json.encode(report).decode())
    row = client.get(f"/api/v1/jobs/{job}/failures").content.decode("utf-8-sig").splitlines()[1]
    assert not row.strip('"').startswith(("=", "+", "-", "@", "\u202e"))


def test_what_there_is_not_is_not_found(client: TestClient) -> None:
    assert client.get("/api/v1/jobs/99").status_code == 404


def test_failures_are_a_table_of_where_and_why(client: TestClient, desk: Desk) -> None:
    report = planned("import")
    report.failures = [("خبر, أول.txt", 'holds "no" text'), ("b.html", "line\nbreak")]
    job = desk.store.jobs.start("import", detail=msgspec.json.encode(report).decode())
    answer = client.get(f"/api/v1/jobs/{job}/failures")
    assert answer.headers["content-disposition"] == f'attachment; filename="rasid-job-{job}-failures.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbf")  # Excel takes it for UTF-8
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    assert rows == [["where", "why"], ["خبر, أول.txt", 'holds "no" text'], ["b.html", "line⟨U+000A⟩break"]]


def test_a_job_of_the_command_line_tells_nothing_of_itself(client: TestClient, desk: Desk) -> None:
    job = desk.store.jobs.start("read")
    desk.store.jobs.end(job)
    found = client.get(f"/api/v1/jobs/{job}").json()
    assert (found["state"], found["report"], found["total"]) == ("done", None, None)
    assert client.get(f"/api/v1/jobs/{job}/failures").content.decode("utf-8-sig") == "where,why\r\n"


@pytest.mark.parametrize("given", [{"kind": "write"}, {"kind": "read", "more": 1}, {"kind": None}, []])
def test_only_what_there_is_can_be_begun(client: TestClient, given: object) -> None:
    answer = client.post("/api/v1/jobs", json=given)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "invalid")


@pytest.mark.parametrize("number", ["0", "-1", "x", "9007199254740993"])
def test_a_number_that_no_job_has(client: TestClient, number: str) -> None:
    assert client.get(f"/api/v1/jobs/{number}").status_code == 422


def test_readers_see_jobs_and_begin_none(team: Desk) -> None:
    yara, nur = logged_in(team, "yara"), logged_in(team, "نور")
    job = team.store.jobs.start("import", state="waiting")
    for client in (yara, nur):
        assert client.get(f"/api/v1/jobs/{job}").json()["state"] == "waiting"
        assert client.post("/api/v1/jobs", json={"kind": "read"}).status_code == 403
        assert client.post(f"/api/v1/jobs/{job}/stop").status_code == 403
    found = team.store.jobs.find(job)
    assert found and not found.stop
