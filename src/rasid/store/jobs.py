"""Jobs: what is under way or has been, and how far it got."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import Engine, insert, select, update

from rasid.store.audit import now
from rasid.store.engines import writing
from rasid.store.schema import jobs


class Job(NamedTuple):
    """One run of a command: `state` is running, done, failed or stopped; times are UTC.

    `detail` is what it works on and what came of it; `stop` is 1 when somebody wants it stopped.
    """

    id: int
    kind: str
    state: str
    done: int
    total: int | None
    error: str | None
    started_at: str
    ended_at: str | None
    who: str | None = None
    detail: str | None = None
    stop: int | None = None


class Jobs:
    """The jobs of a store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def start(self, kind: str, total: int | None = None) -> int:
        """A new running job; its id."""
        row = {"kind": kind, "state": "running", "done": 0, "total": total, "started_at": now()}
        with writing(self.engine) as connection:
            made = connection.execute(insert(jobs).values(**row).returning(jobs.c.id))
            return int(made.scalar_one())

    def tick(self, job: int, done: int) -> None:
        """So much is done by now."""
        with writing(self.engine) as connection:
            connection.execute(update(jobs).where(jobs.c.id == job).values(done=done))

    def end(self, job: int, state: str = "done", error: str | None = None) -> None:
        """It ended: done, failed (with its error) or stopped."""
        with writing(self.engine) as connection:
            values = {"state": state, "error": error, "ended_at": now()}
            connection.execute(update(jobs).where(jobs.c.id == job).values(**values))

    @contextmanager
    def running(self, kind: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
        """A job for what is done inside, which tells how much more is done each time; it ends as that ends."""
        job, done = self.start(kind, total), 0

        def more(count: int) -> None:
            nonlocal done
            done += count
            self.tick(job, done)

        try:
            yield more
        except BaseException as error:
            stopped = isinstance(error, KeyboardInterrupt | GeneratorExit)
            self.end(job, "stopped" if stopped else "failed", None if stopped else str(error))
            raise
        self.end(job)

    def all(self) -> list[Job]:
        """Every job, the first first."""
        with self.engine.connect() as connection:
            return [Job(*row) for row in connection.execute(select(jobs).order_by(jobs.c.id))]
