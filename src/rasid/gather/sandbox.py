"""Reading in a child process with limits: what kills the child is a failure, and a fresh child goes on."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from struct import pack, unpack
from typing import IO

import msgspec

from rasid.gather.articles import Source
from rasid.gather.child import Answer, Limits, Request
from rasid.gather.items import Kind
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered

_DEATHS = 3  # in a row, after which the rest of a file is given up
_PIECE = 2**20
_GRACE = 5.0  # seconds
_ADVICE = "it may be damaged or hostile: save its words as text to have it read"
_PROGRAM = "from rasid.gather.child import main; main()"


class Sandbox:
    """A child process that reads files one after the other, started when it is first needed.

    It lasts over many files. `close` it, or use it in a `with`.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._child: subprocess.Popen[bytes] | None = None
        self._answers = msgspec.msgpack.Decoder(Answer)

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def read(self, kind: Kind, path: str, source: Source) -> Iterator[Gathered]:
        """The items of a file. An item that kills the child is a failure among them."""
        done = deaths = 0
        while True:
            try:
                for item in self._items(Request(kind.name, str(Path(path).resolve()), source, done)):
                    done, deaths = done + 1, 0
                    yield item
                return
            except InputError as death:
                done, deaths = done + 1, deaths + 1
                place = "" if kind.single else f"item {done}: "
                yield Gathered(source.where, None, f"{place}{death}")
            if kind.single:
                return
            if deaths == _DEATHS:
                yield Gathered(source.where, None, f"the rest is left: {deaths} items in a row ended so")
                return

    def close(self) -> None:
        """End the child, whatever it is doing."""
        if self._child:
            self._child.kill()
            self._child.communicate()
            self._child = None

    def _items(self, request: Request) -> Iterator[Gathered]:
        """The answers to one request. Raises InputError when the child ends before the last."""
        child = self._child = self._child or _start(self._limits)
        whole = False
        try:
            content = msgspec.msgpack.encode(request)
            _pipe(child.stdin).write(pack(">I", len(content)) + content)
            while content := self._frame(child):
                yield self._answers.decode(content).gathered()
            whole = True
        except BrokenPipeError as error:
            raise InputError(self._why(child)) from error
        finally:
            if not whole:
                self.close()

    def _frame(self, child: subprocess.Popen[bytes]) -> bytes:
        until = time.monotonic() + self._limits.seconds
        (size,) = unpack(">I", self._exactly(child, 4, until))
        return self._exactly(child, size, until)

    def _exactly(self, child: subprocess.Popen[bytes], size: int, until: float) -> bytes:
        """So many bytes of what the child says. Raises InputError when it ends or takes too long."""
        output = _pipe(child.stdout).fileno()
        ready = select.poll()
        ready.register(output, select.POLLIN)
        content = bytearray()
        while len(content) < size:
            if not ready.poll(max(0.0, until - time.monotonic()) * 1000):
                raise InputError(f"took longer than {self._limits.seconds:g} s; {_ADVICE}")
            piece = os.read(output, min(_PIECE, size - len(content)))
            if not piece:
                raise InputError(self._why(child))
            content += piece
        return bytes(content)

    def _why(self, child: subprocess.Popen[bytes]) -> str:
        """Why the child ended."""
        try:
            code = child.wait(_GRACE)
        except subprocess.TimeoutExpired:  # it has only closed its end of the pipe
            child.kill()
            code = child.wait()
        if code == -signal.SIGXCPU:
            return f"took more than {self._limits.processor} s of processor time; {_ADVICE}"
        memory = f"its limit of memory is {self._limits.memory >> 20} MB"
        return f"the process that read it ended with {code} ({memory}); {_ADVICE}"


def _start(limits: Limits) -> subprocess.Popen[bytes]:
    """A child that finds the same modules; the folder it is started in is not among them by itself."""
    path = os.pathsep.join(entry for entry in sys.path if entry)
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _PROGRAM, msgspec.json.encode(limits).decode()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        env={**os.environ, "PYTHONPATH": path},
    )


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    """A pipe that was asked for."""
    if stream is None:
        raise InputError("the process that reads files has no pipes")
    return stream
