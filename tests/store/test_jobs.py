"""Jobs are told as they go."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import update

from rasid.store import Store
from rasid.store.engines import writing
from rasid.store.jobs import GONE
from rasid.store.schema import jobs

HOLD = """
import sys, time
from rasid.store import Store
with Store.open(sys.argv[1]) as store, store.jobs.running("read", 7) as more:
    more(3)
    print("at it", flush=True)
    time.sleep(60)
"""


def test_a_job_runs_and_ends(store: Store) -> None:
    job = store.jobs.start("read", 30, "سناء")
    store.jobs.tick(job, 12)
    (running,) = store.jobs.all()
    assert (running.kind, running.state, running.done, running.total, running.ended_at) == (
        "read",
        "running",
        12,
        30,
        None,
    )
    assert running.who == "سناء"
    store.jobs.end(job)
    found = store.jobs.find(job)
    assert found and (found.state, found.ended_at is None) == ("done", False)
    assert store.jobs.find(job + 1) is None


def test_a_job_that_failed_says_why(store: Store) -> None:
    first, second = store.jobs.start("add"), store.jobs.start("fuse", 4)
    store.jobs.end(first, "failed", "the disk is full")
    failed, running = store.jobs.all()
    assert (failed.state, failed.error, failed.total) == ("failed", "the disk is full", None)
    assert (running.id, running.state) == (second, "running")


def test_a_job_that_ends_as_what_it_is_for(store: Store) -> None:
    with store.jobs.running("read", 5) as more:
        more(2)
        more(3)
    with pytest.raises(ValueError, match="no room"), store.jobs.running("fuse"):
        raise ValueError("no room")
    with pytest.raises(KeyboardInterrupt), store.jobs.running("fuse"):
        raise KeyboardInterrupt
    found = [(job.kind, job.state, job.done, job.error) for job in store.jobs.all()]
    assert found == [
        ("read", "done", 5, None),
        ("fuse", "failed", 0, "ValueError: no room"),
        ("fuse", "stopped", 0, None),
    ]


def test_a_job_within_another_is_told_to_that(store: Store) -> None:
    told: list[object] = []

    @contextmanager
    def within(kind: str, total: int | None) -> Iterator[object]:
        told.append((kind, total))
        yield told.append

    store.jobs.within = within  # type: ignore[assignment]
    with store.jobs.running("read", 5) as more:
        more(2)
    assert (told, store.jobs.all()) == ([("read", 5), 2], [])


def test_the_last_ones_come_last_first_and_page_by_page(store: Store) -> None:
    numbers = [store.jobs.start("read") for _ in range(5)]
    first = [job.id for job in store.jobs.last(2)]
    assert first == numbers[:-3:-1]
    assert [job.id for job in store.jobs.last(9, first[-1])] == numbers[2::-1]


def test_a_new_detail_replaces_the_one_before(store: Store) -> None:
    job = store.jobs.start("import", detail="{}")
    store.jobs.tick(job, 1, 4, '{"step": 1}')
    store.jobs.tick(job, 2)
    found = store.jobs.find(job)
    assert found and (found.done, found.total, found.detail) == (2, 4, '{"step": 1}')


def test_only_what_is_open_can_be_stopped(store: Store) -> None:
    over, waits = store.jobs.start("read"), store.jobs.start("read", state="waiting")
    store.jobs.end(over)
    for job in (over, waits):
        store.jobs.stop(job)
    assert [job.stop for job in store.jobs.all()] == [None, 1]


def test_what_a_killed_process_did_is_stopped_and_says_so(store: Store) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, store.where], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"at it\n"
        (job,) = store.jobs.open()
        assert (job.state, job.done, job.total) == ("running", 3, 7)
        child.send_signal(signal.SIGKILL)
    assert store.jobs.open() == []
    found = store.jobs.find(job.id)
    assert found and (found.state, found.error) == ("stopped", GONE)
    assert list(Path(store.where).parent.glob("*.job-*")) == []


def test_what_waits_has_a_while_to_begin(store: Store) -> None:
    job = store.jobs.start("import", state="waiting")
    assert [one.id for one in store.jobs.open()] == [job]
    with writing(store.engine) as connection:
        connection.execute(update(jobs).values(started_at="2024-08-26T10:00:00+00:00"))
    assert store.jobs.open() == []


def test_a_job_waits_for_its_turn_and_is_held_meanwhile(store: Store) -> None:
    job = store.jobs.start("import", state="waiting")
    states = []

    def turn() -> None:
        (one,) = store.jobs.open()
        states.append(one.state)

    with store.jobs.at(job, turn):
        found = store.jobs.find(job)
        states.append(found.state if found else "gone")
    assert states == ["waiting", "running"]
