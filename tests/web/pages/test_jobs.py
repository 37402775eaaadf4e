"""The pages of long work."""

import msgspec
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import delete

from rasid.api.desk import Desk
from rasid.flow.errands import planned
from rasid.flow.questions import GROUPS
from rasid.store.engines import writing
from rasid.store.schema import jobs
from rasid.web.words import words


def test_no_jobs_say_what_would_be_here(client: TestClient, desk: Desk) -> None:
    with writing(desk.store.engine) as connection:
        connection.execute(delete(jobs))
    page = client.get("/jobs").text
    assert "No jobs yet" in page


def test_a_job_that_runs_is_asked_for_again_and_can_be_stopped(client: TestClient, desk: Desk) -> None:
    report = planned("import")
    report.steps[0].state, report.steps[0].done = "done", 4
    report.steps[1].state, report.steps[1].done, report.steps[1].total = "running", 2, 9
    job = desk.store.jobs.start("import", 9, "s.k.", msgspec.json.encode(report).decode())
    with desk.store.jobs.at(job):
        part = client.get(f"/jobs/{job}", headers={"HX-Request": "true"}).text
        assert "<html" not in part and 'hx-trigger="every 1s"' in part
        assert '<progress max="9" value="2"' in part and "2 of 9" in part
        assert client.post(f"/jobs/{job}/stop").headers["location"] == f"/jobs/{job}"
        page = client.get(f"/jobs/{job}").text
        assert "Stopping" in page and f'action="/jobs/{job}/stop"' not in page
    assert "hx-trigger" not in client.get(f"/jobs/{job}").text


@pytest.mark.parametrize("question", GROUPS)
def test_every_question_that_is_grouped_has_a_word(client: TestClient, desk: Desk, question: str) -> None:
    report = planned("read")
    report.steps[1].state, report.steps[1].at = "running", question
    job = desk.store.jobs.start("read", detail=msgspec.json.encode(report).decode())
    with desk.store.jobs.at(job):
        assert (
            f'<span class="quiet">{words("ar")[f"question.{question}"]}</span>'
            in client.get(f"/jobs/{job}?lang=ar").text
        )


def test_a_job_that_waits_says_for_what(client: TestClient, desk: Desk) -> None:
    first = desk.store.jobs.start("read")
    waits = desk.store.jobs.start(
        "import", state="waiting", detail=msgspec.json.encode(planned("import")).decode()
    )
    with desk.store.jobs.at(first):
        page = client.get(f"/jobs/{waits}").text
    assert f'Waits for: <a href="/jobs/{first}">' in page


def test_failures_are_listed_with_why_and_cannot_be_markup(client: TestClient, desk: Desk) -> None:
    report = planned("import")
    report.made, report.failures = {"failed": 3}, [("<b>a.txt</b>", "damaged\u202e")]
    job = desk.store.jobs.start("import", detail=msgspec.json.encode(report).decode())
    desk.store.jobs.end(job)
    page = client.get(f"/jobs/{job}").text
    assert "&lt;b&gt;a.txt&lt;/b&gt;" in page and "damaged⟨U+202E⟩" in page
    assert f'href="/api/v1/jobs/{job}/failures"' in page and "2 more" in page


def test_a_failed_job_says_why(client: TestClient, desk: Desk) -> None:
    job = desk.store.jobs.start("read")
    desk.store.jobs.end(job, "failed", "the disk is full; make room")
    assert "the disk is full; make room" in client.get(f"/jobs/{job}").text
    assert "the disk is full" in client.get("/jobs").text


def test_a_job_there_is_not(client: TestClient) -> None:
    assert client.get("/jobs/999").status_code == 404
