"""Errands: what they do to a case, and how they tell of it."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from threading import Timer

import msgspec
import pytest

from rasid.flow.case import Case
from rasid.flow.errands import FAILURES, Errand, Report, carry_out, planned, wait_for_turn
from rasid.flow.uploads import Upload, Uploads

ARTICLE = "قال متحدث باسم البلدية يوم الأحد إن ثلاثة أشخاص أصيبوا في انفجار قرب السوق."


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "case.rasid", who="سناء") as made:
        yield made


@pytest.fixture
def upload(tmp_path: Path) -> Iterator[Upload]:
    uploads = Uploads(tmp_path)
    made = uploads.open("سناء")
    made.add("خبر.txt", BytesIO(ARTICLE.encode()))
    made.add("فارغ.txt", BytesIO(b""))
    yield made
    uploads.close()


def do(case: Case, upload: Upload | None) -> tuple[str, Report]:
    """Do an errand here; the state of its job and its report."""
    kind = "import" if upload else "read"
    job = case.store.jobs.start(kind, state="waiting")
    folder = str(upload.folder) if upload else None
    carry_out(case, Errand(case.store.where, None, "سناء", job, "import" if upload else "read", folder))
    found = case.store.jobs.find(job)
    assert found and found.detail
    case.store.jobs.within = None
    return found.state, msgspec.json.decode(found.detail, type=Report)


def test_an_upload_is_taken_in_read_and_fused(case: Case, upload: Upload) -> None:
    state, report = do(case, upload)
    assert state == "done"
    assert [(step.name, step.state) for step in report.steps] == [
        ("add", "done"),
        ("read", "done"),
        ("fuse", "done"),
    ]
    assert (report.made, report.failures) == ({"new": 1, "failed": 1}, [("فارغ.txt", "holds no text")])
    (document,) = report.documents
    assert len(case.text(document)) == len(ARTICLE)
    reading = case.reading(document)
    assert reading and reading.attributions
    assert not upload.folder.exists()
    assert [job.kind for job in case.store.jobs.all()] == ["import"]


def test_the_same_again_makes_no_duplicate(case: Case, upload: Upload, tmp_path: Path) -> None:
    do(case, upload)
    uploads = Uploads(tmp_path)
    again = uploads.open("سناء")
    again.add("باسم آخر.txt", BytesIO(ARTICLE.encode()))
    _, report = do(case, again)
    uploads.close()
    assert (report.made, report.documents, case.status()["documents"]) == ({"same": 1}, [], 1)


def test_what_is_new_is_read_and_fused(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "خبر.json"
    path.write_text(json.dumps({"text": ARTICLE}), "utf-8")
    list(case.add(path))
    state, report = do(case, None)
    assert (state, case.unread()) == ("done", 0)
    assert [(step.name, step.done, step.total) for step in report.steps] == [("read", 1, 1), ("fuse", 7, 7)]


def test_very_many_failures_are_counted_and_the_first_named(
    case: Case, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rasid.flow.errands.FAILURES", 2)
    upload.add("rows.csv", BytesIO("\n".join(["text", *['""'] * 10]).encode()))
    _, report = do(case, upload)
    assert report.made["failed"] > len(report.failures) == 2 < FAILURES


def test_an_errand_waits_for_those_before_it_that_write(case: Case) -> None:
    jobs = case.store.jobs
    first = jobs.start("import", state="waiting")
    jobs.start("export", state="waiting")
    last = jobs.start("read", state="waiting")
    Timer(0.2, lambda: jobs.end(first, "stopped")).start()
    wait_for_turn(jobs, last)
    found = jobs.find(first)
    assert found and found.state == "stopped"


def test_a_failure_is_the_job_s_and_the_upload_stays(
    case: Case, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Case, "read", lambda *given: 1 / 0)
    job = case.store.jobs.start("import", state="waiting")
    with pytest.raises(ZeroDivisionError):
        carry_out(case, Errand(case.store.where, None, "سناء", job, "import", str(upload.folder)))
    found = case.store.jobs.find(job)
    assert found and (found.state, found.error) == ("failed", "ZeroDivisionError: division by zero")
    assert upload.folder.exists()
    assert planned("import", upload).upload == upload.id
