"""Errands: long work on a case, done by a process of its own and told as it goes.

Whoever starts it writes an Errand to its standard input and keeps that open; the process ends when it is closed, or
when somebody asks in the table of jobs for it to stop. What is committed stays: started again, it goes on there.
"""

import os
import resource
import select
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import msgspec

from rasid.flow.case import Case
from rasid.flow.exporting import Chosen, Made, write
from rasid.flow.questions import GROUPS
from rasid.flow.uploads import Upload
from rasid.flow.worker import limit
from rasid.store.jobs import Jobs, More

Kind = Literal["import", "read", "export"]
STEPS: dict[Kind, tuple[str, ...]] = {
    "import": ("add", "read", "fuse"),
    "read": ("read", "fuse"),
    "export": ("export",),
}
WRITING = ("import", "read", "fuse")  # kinds of jobs of which one is done at a time
PATIENCE = 10.0  # seconds in which an errand that is to stop must have stopped
LOOK = 0.5  # seconds between two looks at whether it is to stop, or has its turn
TOLD = 0.5  # seconds between two notes of how far it is
FAILURES = 2000  # that are kept with the job; all are in the table of failures
DOCUMENTS = 50  # new documents that are named
MEMORY = 3 * 2**30  # bytes that taking in may need
FEW = 100  # documents that one process reads


class Step(msgspec.Struct):
    """A part of an errand and how far it is; `at` says what of it is under way."""

    name: str
    done: int = 0
    total: int | None = None
    state: Literal["waiting", "running", "done"] = "waiting"
    at: str | None = None


class Report(msgspec.Struct):
    """How an errand goes: its steps, what came in (by new, version, same, failed), and what did not, with why.

    `upload` is the id of what it takes in, as long as that is there; `file` is what it wrote.
    """

    steps: list[Step]
    made: dict[str, int] = {}
    documents: list[str] = []
    failures: list[tuple[str, str]] = []
    files: int = 0
    upload: str | None = None
    file: Made | None = None


class Order(msgspec.Struct, frozen=True):
    """What is to be written, in which format, and where to."""

    chosen: Chosen
    form: str
    out: str
    excel: bool = False
    text: bool = False


class Errand(msgspec.Struct, frozen=True):
    """What is to be done: the case's place and knowledge, who wants it, its job, the folder of the upload."""

    where: str
    folder: str | None
    who: str
    job: int
    kind: Kind
    upload: str | None = None
    fetch: bool = False
    order: Order | None = None


class Telling:
    """Keeps a job's row up to date, not more often than people look."""

    def __init__(self, jobs: Jobs, job: int, report: Report) -> None:
        self.jobs, self.job, self.report = jobs, job, report
        self._last = 0.0
        jobs.within = self.step

    @contextmanager
    def step(self, name: str, total: int | None) -> Iterator[More]:
        """Do a step of the report, telling how much more is done each time."""
        step = next(step for step in self.report.steps if step.name == name)
        step.state, step.total = "running", total
        self.tell(step, at_once=True)

        def more(count: int) -> None:
            step.done += count
            self.tell(step)

        try:
            yield more
            step.state, step.done = "done", max(step.done, step.total or 0)
        finally:
            self.tell(step, at_once=True)

    def at(self, question: str, count: int) -> None:
        """Fusing is at a question."""
        step = next(step for step in self.report.steps if step.name == "fuse")
        if step.at != question:
            step.at, step.done, step.total = question, list(GROUPS).index(question), len(GROUPS)
            self.tell(step, at_once=True)

    def tell(self, step: Step, at_once: bool = False) -> None:
        """Write the row, now or when it is time."""
        if at_once or time.monotonic() - self._last >= TOLD:
            self.jobs.tick(self.job, step.done, step.total, msgspec.json.encode(self.report).decode())
            self._last = time.monotonic()


def planned(kind: Kind, upload: Upload | None = None) -> Report:
    """The report of an errand that has not begun."""
    report = Report([Step(name) for name in STEPS[kind]])
    if upload is not None:
        report.files, report.upload = len(upload.files()), upload.id
    return report


def carry_out(case: Case, errand: Errand) -> None:
    """Do an errand as its job, after the jobs before it that write."""
    jobs = case.store.jobs
    if errand.order is not None:
        with jobs.at(errand.job):
            write_out(case, errand.order, Telling(jobs, errand.job, planned("export")))
        return
    with jobs.at(errand.job, lambda: wait_for_turn(jobs, errand.job)):
        upload = Upload(Path(errand.upload)) if errand.upload else None
        report = planned(errand.kind, upload)
        telling = Telling(jobs, errand.job, report)
        if upload is not None:
            take_in(case, upload, errand.fetch, telling)
        unread = case.unread()
        case.read(1 if unread < FEW else max(1, min(4, (os.cpu_count() or 2) - 1)))
        case.fuse(tick=telling.at)
        if upload is not None:
            upload.remove()


def take_in(case: Case, upload: Upload, fetch: bool, telling: Telling) -> None:
    """Take an upload's documents in, counting what becomes of each."""
    report = telling.report
    with telling.step("add", None) as more, bounded(MEMORY):
        for outcome in case.store.documents.add(upload.gathered(fetch), case.who):
            report.made[outcome.what] = report.made.get(outcome.what, 0) + 1
            if outcome.what == "failed" and len(report.failures) < FAILURES:
                report.failures.append((outcome.where, outcome.message or "not readable"))
            if outcome.what == "new" and outcome.document and len(report.documents) < DOCUMENTS:
                report.documents.append(outcome.document)
            more(1)


def write_out(case: Case, order: Order, telling: Telling) -> None:
    """Write what is chosen to where it will be fetched."""
    with telling.step("export", None) as more:
        out = Path(order.out)
        made = write(case, order.chosen, order.form, out, order.excel, order.text)
        telling.report.file = made
        more(made.chosen)


@contextmanager
def bounded(memory: int) -> Iterator[None]:
    """Let this process take at most so many bytes beyond what it has, for a while."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    limit(memory)
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def wait_for_turn(jobs: Jobs, job: int) -> None:
    """Wait until no earlier job writes to the case."""
    while any(one.id < job and one.kind in WRITING for one in jobs.open()):
        time.sleep(LOOK)


def watch(jobs: Jobs, job: int) -> None:
    """Interrupt this process when its job is to stop or whoever started it is gone; end it when it does not."""
    while not _closed() and not _stopped(jobs, job):
        pass
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(PATIENCE)
    os._exit(1)


def _closed() -> bool:
    """Whether the other end of standard input is closed, after waiting a moment for it."""
    ready, _, _ = select.select([0], [], [], LOOK)
    return bool(ready) and not os.read(0, 1)


def _stopped(jobs: Jobs, job: int) -> bool:
    found = jobs.find(job)
    return found is None or bool(found.stop)


def main() -> None:
    """Do the errand that stands on standard input."""
    errand = msgspec.json.decode(_line(), type=Errand)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = Path(errand.folder) if errand.folder else None
    with Case.open(errand.where, folder, errand.who) as case:
        watcher = Jobs(case.store.engine)
        threading.Thread(target=watch, args=(watcher, errand.job), daemon=True).start()
        try:
            carry_out(case, errand)
        except KeyboardInterrupt:
            sys.exit(1)


def _line() -> bytes:
    """The first line of standard input, and nothing after it."""
    found = bytearray()
    while not found.endswith(b"\n") and (piece := os.read(0, 1)):
        found += piece
    return bytes(found)
