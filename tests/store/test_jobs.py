"""Jobs are told as they go."""

import pytest

from rasid.store import Store


def test_a_job_runs_and_ends(store: Store) -> None:
    job = store.jobs.start("read", 30)
    store.jobs.tick(job, 12)
    (running,) = store.jobs.all()
    assert (running.kind, running.state, running.done, running.total, running.ended_at) == (
        "read",
        "running",
        12,
        30,
        None,
    )
    store.jobs.end(job)
    assert store.jobs.all()[0].state == "done"
    assert store.jobs.all()[0].ended_at is not None


def test_a_job_that_failed_says_why(store: Store) -> None:
    first, second = store.jobs.start("add"), store.jobs.start("fuse", 4)
    store.jobs.end(first, "failed", "the disk is full")
    failed, running = store.jobs.all()
    assert (failed.state, failed.error, failed.total) == ("failed", "the disk is full", None)
    assert (running.id, running.state) == (second, "running")


def test_a_job_that_ends_as_what_it_is_for(store):
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
        ("fuse", "failed", 0, "no room"),
        ("fuse", "stopped", 0, None),
    ]
