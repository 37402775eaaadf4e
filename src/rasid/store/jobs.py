"""Jobs: what waits, is under way or has been, how far it got, and whether its process is still there."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple

from sqlalchemy import Engine, insert, select, update

from rasid.model.errors import RasidError, StoreError
from rasid.store.audit import now
from rasid.store.engines import writing
from rasid.store.locks import alone, forget
from rasid.store.schema import jobs

State = Literal["waiting", "running", "done", "failed", "stopped"]
More = Callable[[int], None]
OPEN = ("waiting", "running")
GRACE = timedelta(minutes=5)  # in which a job that waits must have a process, on a busy machine too
GONE = "its process ended before it did; what it had done is kept: start it again and it goes on"


class Job(NamedTuple):
    """One run of a command: `state` is waiting, running, done, failed or stopped; times are UTC.

    `detail` is what it works on and what came of it, as JSON; `stop` is 1 when somebody wants it stopped.
    """

    id: int
    kind: str
    state: State
    done: int
    total: int | None
    error: str | None
    started_at: str
    ended_at: str | None
    who: str | None = None
    detail: str | None = None
    stop: int | None = None


class Jobs:
    """The jobs of a store. `within`: what takes the part of a job of its own while a bigger one is done."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.within: Callable[[str, int | None], AbstractContextManager[More]] | None = None

    def start(
        self,
        kind: str,
        total: int | None = None,
        who: str | None = None,
        detail: str | None = None,
        state: str = "running",
    ) -> int:
        """A new job; its id."""
        row = {"kind": kind, "state": state, "done": 0, "total": total, "started_at": now()}
        with writing(self.engine) as connection:
            made = connection.execute(insert(jobs).values(**row, who=who, detail=detail).returning(jobs.c.id))
            return int(made.scalar_one())

    def tick(self, job: int, done: int, total: int | None = None, detail: str | None = None) -> None:
        """So much is done by now; a new total or detail replaces what was told before."""
        told = {"total": total, "detail": detail}
        values = {"done": done} | {name: value for name, value in told.items() if value is not None}
        with writing(self.engine) as connection:
            connection.execute(update(jobs).where(jobs.c.id == job).values(**values))

    def end(self, job: int, state: str = "done", error: str | None = None) -> None:
        """It ended: done, failed (with its error) or stopped."""
        with writing(self.engine) as connection:
            values = {"state": state, "error": error, "ended_at": now()}
            connection.execute(update(jobs).where(jobs.c.id == job).values(**values))

    @contextmanager
    def running(self, kind: str, total: int | None = None) -> Iterator[More]:
        """A job for what is done inside, which tells how much more is done each time; it ends as that ends."""
        if self.within is not None:
            with self.within(kind, total) as more:
                yield more
            return
        job, done = self.start(kind, total), 0

        def tell(count: int) -> None:
            nonlocal done
            done += count
            self.tick(job, done)

        with self.at(job):
            yield tell

    @contextmanager
    def at(self, job: int, turn: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Be the process that does a job, once `turn` returns; it ends as what is done inside ends."""
        with alone(self.engine, _lock(job)):
            try:
                turn()
                with writing(self.engine) as connection:
                    connection.execute(update(jobs).where(jobs.c.id == job).values(state="running"))
                yield
            except BaseException as error:
                stopped = isinstance(error, KeyboardInterrupt | GeneratorExit)
                self.end(job, "stopped" if stopped else "failed", None if stopped else told(error))
                raise
            else:
                self.end(job)
            finally:
                forget(self.engine, _lock(job))

    def stop(self, job: int) -> None:
        """Ask for a job to be stopped; its process sees it."""
        with writing(self.engine) as connection:
            wanted = update(jobs).where(jobs.c.id == job, jobs.c.state.in_(OPEN))
            connection.execute(wanted.values(stop=1))

    def find(self, job: int) -> Job | None:
        """The job with this number, None where there is none."""
        with self.engine.connect() as connection:
            row = connection.execute(select(jobs).where(jobs.c.id == job)).first()
        return Job(*row) if row else None

    def all(self) -> list[Job]:
        """Every job, the first first."""
        with self.engine.connect() as connection:
            return [Job(*row) for row in connection.execute(select(jobs).order_by(jobs.c.id))]

    def last(self, most: int, before: int | None = None) -> list[Job]:
        """The last jobs, the last first; those before one."""
        query = select(jobs).order_by(jobs.c.id.desc()).limit(most)
        with self.engine.connect() as connection:
            return [
                Job(*row) for row in connection.execute(query.where(jobs.c.id < before) if before else query)
            ]

    def open(self) -> list[Job]:
        """What waits or runs, the first first. What no process does any more is noted as stopped on the way."""
        with self.engine.connect() as connection:
            rows = connection.execute(select(jobs).where(jobs.c.state.in_(OPEN)).order_by(jobs.c.id)).all()
        found = []
        for job in (Job(*row) for row in rows):
            if self._lives(job):
                found.append(job)
            else:
                self._bury(job)
        return found

    def _lives(self, job: Job) -> bool:
        if job.state == "waiting" and datetime.now(UTC) - datetime.fromisoformat(job.started_at) < GRACE:
            return True
        try:
            with alone(self.engine, _lock(job.id)):
                forget(self.engine, _lock(job.id))
                return False
        except StoreError:
            return True

    def _bury(self, job: Job) -> None:
        with writing(self.engine) as connection:  # unless it has ended in this moment
            gone = update(jobs).where(jobs.c.id == job.id, jobs.c.state == job.state)
            why = None if job.stop else GONE
            connection.execute(gone.values(state="stopped", error=why, ended_at=now()))


def told(error: BaseException) -> str:
    """An error in words."""
    return str(error) if isinstance(error, RasidError) else f"{type(error).__name__}: {error}"


def _lock(job: int) -> str:
    return f"job-{job}"
