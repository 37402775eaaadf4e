"""Processes of a server: started, watched, stopped, killed."""

import json
import os
import signal
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from tests.desks import until

from rasid.flow.background import Background
from rasid.flow.previewing import read
from rasid.flow.uploads import Upload
from rasid.model.errors import InputError
from rasid.store import Store
from rasid.store.jobs import Job

ARTICLE = "قال متحدث باسم البلدية يوم الأحد إن ثلاثة أشخاص أصيبوا في انفجار قرب السوق {}."


@pytest.fixture
def background(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Background]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    Store.create(tmp_path / "case.rasid").close()
    with Store.open(tmp_path / "case.rasid") as store:
        made = Background(store)
        yield made
        made.close()
    assert list(tmp_path.glob("rasid-desk-*")) == []


def upload_of(background: Background, texts: int) -> Upload:
    made = background.uploads.open("سناء")
    lines = "\n".join(json.dumps({"text": ARTICLE.format(number)}) for number in range(texts))
    made.add("أخبار.jsonl", BytesIO(lines.encode()))
    return made


def ended(background: Background, job: int) -> Job:
    def over() -> Job | None:
        found = background.store.jobs.find(job)
        return found if found and found.state not in ("waiting", "running") else None

    found: Job = until(over, 60)
    return found


def pids(background: Background) -> list[int]:
    return [process.pid for process in background._running]


def test_an_upload_is_looked_through_then_taken_in_once(background: Background) -> None:
    upload = upload_of(background, 2)
    background.look(upload)
    until(lambda: read(upload)[1], 30)
    assert read(upload)[0][0].items == 2
    job = background.take_in(upload, "سناء")
    assert background.take_in(upload, "سناء") == job
    found = ended(background, job)
    assert (found.kind, found.state, found.who, found.error) == ("import", "done", "سناء", None)
    assert background.store.status()["documents"] == 2


def test_a_job_that_is_stopped_keeps_what_it_did(background: Background) -> None:
    job = background.take_in(upload_of(background, 4000), "سناء")
    until(lambda: background.store.status()["documents"] > 0, 30)
    background.stop(job)
    found = ended(background, job)
    assert (found.state, found.error) == ("stopped", None)
    kept = background.store.status()
    assert kept["documents"] > 0 and kept["readings"] < 4000
    with pytest.raises(InputError, match="does not run"):
        background.stop(job)


def test_a_job_whose_process_is_killed_has_failed_and_says_how(background: Background) -> None:
    job = background.take_in(upload_of(background, 4000), "سناء")
    until(lambda: background.store.jobs.find(job).state == "running", 30)  # type: ignore[union-attr]
    (pid,) = pids(background)
    os.kill(pid, signal.SIGKILL)
    found = ended(background, job)
    assert found.state == "failed"
    assert found.error and "ended with signal 9" in found.error
    assert background.store.jobs.open() == []


def test_a_process_that_cannot_begin_says_why(
    background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RASID_CACHE", "/dev/null")
    background.folder = Path("/nowhere")
    found = ended(background, background.read("سناء"))
    assert found.state == "failed"
    assert found.error and "/nowhere" in found.error


def test_closing_stops_what_runs(background: Background) -> None:
    job = background.take_in(upload_of(background, 4000), "سناء")
    until(lambda: background.store.jobs.find(job).state == "running", 30)  # type: ignore[union-attr]
    running = pids(background)
    background.close()
    found: Any = background.store.jobs.find(job)
    assert found.state == "stopped"
    with pytest.raises(ProcessLookupError):
        os.kill(running[0], 0)
    with pytest.raises(InputError, match="closing"):
        background.read("سناء")


def test_many_who_ask_at_once_have_their_uploads_in_one_folder(background: Background) -> None:
    found: list[Path] = []
    many = [Thread(target=lambda: found.append(background.uploads.folder)) for _ in range(8)]
    for one in many:
        one.start()
    for one in many:
        one.join(10)
    assert len(found) == 8
    assert len(set(found)) == 1


def test_nothing_is_begun_once_it_is_closed(background: Background) -> None:
    upload = upload_of(background, 1)
    background.close()
    with pytest.raises(InputError, match="the desk is closing"):
        background.read("سناء")
    assert not upload.folder.exists()
    assert pids(background) == []
