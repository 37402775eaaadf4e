"""Jobs by the API."""

import msgspec
import pytest
from fastapi.testclient import TestClient
from tests.api.test_imports import over

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
