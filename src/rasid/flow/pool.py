"""Worker processes on this machine that may be killed, hang or run out of memory without loss.

A worker sends each result as soon as it has it, so when it dies it is known which item it was at. The item is
done again by a fresh worker; when that dies too, with nothing else in its hands, the item is the failure, and
the rest of the shard goes on.
"""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any

from rasid.flow.shards import Done, Failure, Item, Result, Shard, Work
from rasid.flow.worker import OUT_OF_MEMORY
from rasid.model import errors
from rasid.model.errors import RasidError, StageError

SECONDS = 120.0  # of wall time that one item may take
_START = 600.0  # seconds in which a worker must be ready
_TRIES = 2
_CHILD = (
    "import sys; sys.path[:] = sys.argv[3:]; "
    "from rasid.flow.worker import serve; serve(int(sys.argv[1]), int(sys.argv[2]))"
)


class Died(Exception):
    """A worker is no more; the message says how it ended."""


class Worker:
    """One child process, replaced by a fresh one whenever it dies.

    `memory`: bytes it may take beyond what it has once it is ready. `stop` may be called from any thread.
    """

    def __init__(self, work: Work, seconds: float = SECONDS, memory: int | None = None) -> None:
        self._first = pickle.dumps((work, memory))
        self._seconds, self._memory = seconds, memory
        self._process: subprocess.Popen[bytes] | None = None
        self._line: Connection | None = None
        self._lock, self._stopped = Lock(), False

    def do(self, items: Sequence[Item]) -> tuple[Result, ...]:
        """A result for each item. Raises StageError or what the factory raised when no worker can be had."""
        found: list[Result] = []
        deaths = 0
        while len(found) < len(items):
            try:
                for message in self._ask(items[len(found) :]):
                    good = message[:1] == b"+"
                    found.append(message[1:] if good else Failure(items[len(found)].id, message[1:].decode()))
                    deaths = 0
            except Died as death:
                deaths += 1
                if deaths == _TRIES:
                    found.append(Failure(items[len(found)].id, str(death)))
                    deaths = 0
        return tuple(found)

    def stop(self) -> None:
        """Kill the process, for good."""
        with self._lock:
            self._stopped = True
            if self._process:
                self._process.kill()
                self._process.wait()

    def _ask(self, items: Sequence[Item]) -> Iterator[bytes]:
        line = self._line or self._start()
        content = pickle.dumps([item.payload for item in items])
        try:
            line.send_bytes(content)
            for _ in items:
                yield self._hear(line, self._seconds)
        except (EOFError, OSError):
            raise Died(self._end()) from None

    def _start(self) -> Connection:
        """A worker that is ready."""
        for _ in range(_TRIES):
            line = self._spawn()
            try:
                line.send_bytes(self._first)
                message = self._hear(line, _START)
            except (EOFError, OSError, Died) as error:
                why = str(error) if isinstance(error, Died) else self._end()
                continue
            if message[:1] == b"!":
                self._end()
                raise _raised(message[1:].decode())
            self._line = line
            return line
        raise StageError(f"a worker process ends as it starts: {why}; look at its message above")

    def _spawn(self) -> Connection:
        ours, theirs = Pipe()
        handle = theirs.fileno()
        command = [sys.executable, "-c", _CHILD, str(handle), str(os.getpid()), *sys.path]
        with self._lock:
            if self._stopped:
                raise StageError("the worker was stopped")
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=2, pass_fds=(handle,)
            )  # what the work prints goes to stderr
        theirs.close()
        return ours

    def _hear(self, line: Connection, seconds: float) -> bytes:
        if not line.poll(seconds):
            self._end(kill=True)
            raise Died(f"it took longer than {seconds:g} s")
        return line.recv_bytes()

    def _end(self, kill: bool = False) -> str:
        """Bury the process; how it ended."""
        assert self._process is not None
        if kill:
            self._process.kill()
        if self._line:
            self._line.close()
            self._line = None
        status = self._process.wait()
        if status == OUT_OF_MEMORY:
            limit = f"; its limit is {self._memory:,} bytes" if self._memory else ""
            return f"its worker ran out of memory{limit}"
        if status < 0:
            return f"its worker was killed by {signal.Signals(-status).name}"
        return f"its worker ended with status {status}"


def _raised(message: str) -> RasidError:
    """The error of a factory: one of Rasid's own as it was, any other as a StageError."""
    name, _, said = message.partition(": ")
    kind = getattr(errors, name, None)
    if isinstance(kind, type) and issubclass(kind, RasidError):
        return kind(said)
    return StageError(f"a worker process cannot start: {message}")


class Pool:
    """The local engine: workers, each with a thread that hands it shards and takes its results."""

    def __init__(self, work: Work, jobs: int, seconds: float = SECONDS, memory: int | None = None) -> None:
        self._workers = [Worker(work, seconds, memory) for _ in range(jobs)]
        self._threads: list[Thread] = []
        self._shards: SimpleQueue[Shard | None] = SimpleQueue()
        self._done: SimpleQueue[Any] = SimpleQueue()
        self.room = jobs

    def put(self, shard: Shard) -> None:
        """Take a shard to be done; never waits."""
        self._shards.put(shard)
        if len(self._threads) < len(self._workers):
            worker = self._workers[len(self._threads)]
            self._threads.append(Thread(target=self._serve, args=(worker,), daemon=True))
            self._threads[-1].start()

    def get(self) -> Done:
        """The next shard that is done, waiting for it; raises what kept a worker from starting."""
        found = self._done.get()
        if isinstance(found, BaseException):
            raise found
        assert isinstance(found, Done)
        return found

    def close(self) -> None:
        """End every worker; what they are at is given up."""
        for worker in self._workers:
            worker.stop()
        for _ in self._threads:
            self._shards.put(None)
        for thread in self._threads:
            thread.join()

    def _serve(self, worker: Worker) -> None:
        try:
            while (shard := self._shards.get()) is not None:
                self._done.put(Done(shard, worker.do(shard.items)))
        except BaseException as error:
            self._done.put(error)
