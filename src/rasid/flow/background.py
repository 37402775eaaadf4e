"""Processes that a server starts for long work, and what becomes of them."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

import msgspec

from rasid.flow import previewing
from rasid.flow.errands import PATIENCE, Errand, Kind, Order, planned
from rasid.flow.exporting import Chosen
from rasid.flow.uploads import Upload, Uploads
from rasid.model.errors import InputError
from rasid.store import Store
from rasid.store.jobs import OPEN

LONGEST = 900.0  # seconds that looking through an upload may take
_SAID = 300  # letters of a process's last words


class Background:
    """The long work of one server: uploads that wait, processes that look through them, and errands.

    `close` stops all of it; what errands had done is kept.
    """

    def __init__(self, store: Store, folder: Path | None = None) -> None:
        self.store, self.folder = store, folder
        self._lock, self._closed = threading.Lock(), False
        self._running: dict[subprocess.Popen[bytes], threading.Thread] = {}
        self._uploads: Uploads | None = None

    @property
    def uploads(self) -> Uploads:
        """Uploads that wait to be taken in; their folder is made when it is first asked for."""
        with self._lock:
            self._uploads = self._uploads or Uploads()
            return self._uploads

    def look(self, upload: Upload) -> None:
        """Look through an upload anew, meanwhile."""
        to = previewing.begin(upload)

        def over(code: int, said: str) -> None:
            previewing.broken(to, _ended(code, said))

        self._start("rasid.flow.previewing", f"{to}\n".encode(), over, LONGEST)

    def take_in(self, upload: Upload, who: str, fetch: bool = False) -> int:
        """Take an upload in, read and fuse it; the job's number. An upload is taken in once."""
        with self._lock:
            job = upload.plan.job
            if job is not None:
                return job
            job = self._job("import", who, upload)
            upload.change(job=job)
        self._errand(
            Errand(self.store.where, _path(self.folder), who, job, "import", str(upload.folder), fetch)
        )
        return job

    def read(self, who: str) -> int:
        """Read and fuse what is new; the job's number."""
        job = self._job("read", who)
        self._errand(Errand(self.store.where, _path(self.folder), who, job, "read"))
        return job

    def export(self, who: str, chosen: Chosen, form: str, excel: bool = False, text: bool = False) -> int:
        """Write what is chosen into a file that is kept until the desk closes; the job's number."""
        job = self._job("export", who)
        order = Order(chosen, form, str(self.exported(job)), excel, text)
        self._errand(Errand(self.store.where, _path(self.folder), who, job, "export", order=order))
        return job

    def exported(self, job: int) -> Path:
        """Where the file of an export is, once its job is done."""
        return self.uploads.folder / f"export-{job}"

    def stop(self, job: int) -> None:
        """Stop a job, also one of another server. Raises InputError where there is none that runs."""
        found = self.store.jobs.find(job)
        if found is None or found.state not in OPEN:
            raise InputError(f"job {job} does not run; nothing to stop")
        self.store.jobs.stop(job)

    def close(self) -> None:
        """Stop every process and throw uploads away."""
        with self._lock:
            self._closed = True
            running = dict(self._running)
        for process in running:
            process.terminate()
            _close(process.stdin)
        for process, watcher in running.items():
            watcher.join(PATIENCE + 2)
            process.kill()
            watcher.join(2)
        if self._uploads:
            self._uploads.close()

    def _job(self, kind: Kind, who: str, upload: Upload | None = None) -> int:
        detail = msgspec.json.encode(planned(kind, upload)).decode()
        return self.store.jobs.start(kind, who=who, detail=detail, state="waiting")

    def _errand(self, errand: Errand) -> None:
        def over(code: int, said: str) -> None:
            found = self.store.jobs.find(errand.job)
            if found is not None and found.state in OPEN:
                stopped = bool(found.stop) or self._closed
                why = None if stopped else _ended(code, said)
                self.store.jobs.end(errand.job, "stopped" if stopped else "failed", why)

        self._start("rasid.flow.errands", msgspec.json.encode(errand) + b"\n", over)

    def _start(
        self, module: str, first: bytes, over: Callable[[int, str], None], seconds: float | None = None
    ) -> None:
        """Start the `main` of a module, give it its first line, and tell `over` how it ended."""
        path = os.pathsep.join(entry for entry in sys.path if entry)
        with self._lock:
            if self._closed:
                raise InputError("the desk is closing; start it again")
            words = tempfile.TemporaryFile()  # noqa: SIM115 - closed by who watches
            process = subprocess.Popen(
                [sys.executable, "-P", "-c", f"from {module} import main; main()"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=words,
                env={**os.environ, "PYTHONPATH": path},
            )
            watcher = threading.Thread(target=self._watch, args=(process, words, over, seconds), daemon=True)
            self._running[process] = watcher
            watcher.start()
        assert process.stdin is not None
        with suppress(BrokenPipeError, ValueError):  # it has ended, and its watcher may have closed the pipe
            process.stdin.write(first)
            process.stdin.flush()

    def _watch(
        self,
        process: "subprocess.Popen[bytes]",
        words: IO[bytes],
        over: Callable[[int, str], None],
        seconds: float | None,
    ) -> None:
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
        _close(process.stdin)
        with words:
            words.seek(0)
            lines = words.read().decode("utf-8", "replace").strip().splitlines()
        with self._lock:
            del self._running[process]
        over(code, lines[-1][:_SAID] if lines else "")


def _ended(code: int, said: str) -> str:
    how = f"signal {-code}" if code < 0 else f"status {code}"
    return f"its process ended with {how}{f' ({said})' if said else ''}; what it had done is kept: start it again"


def _path(folder: Path | None) -> str | None:
    return None if folder is None else str(folder.resolve())


def _close(stream: IO[bytes] | None) -> None:
    if stream is not None:
        with suppress(BrokenPipeError):
            stream.close()
