"""The child process that does the work: it loads once what the work needs, then does item after item.

Messages over a socket, each with one letter before it: the parent sends pickled lists of payloads; the child
sends `+` when it is ready and with each result, `-` with why an item failed, `!` with why it cannot work at all.
"""

import ctypes
import os
import pickle
import resource
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from rasid.flow.shards import Work

OUT_OF_MEMORY = 87  # exit status
_PR_SET_PDEATHSIG = 1  # prctl(2), Linux


def serve(handle: int, parent: int) -> None:
    """Do what comes over the socket until its other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to act on
    _die_with(parent)
    line = Connection(handle)
    try:
        _answer(line)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _answer(line: Connection) -> None:
    work, memory = pickle.loads(line.recv_bytes())
    try:
        do = made(work)
    except MemoryError:
        raise
    except Exception as error:
        line.send_bytes(b"!" + _told(error))
        return
    limit(memory)
    line.send_bytes(b"+")
    while True:
        for payload in pickle.loads(line.recv_bytes()):
            line.send_bytes(outcome(do, payload))


def outcome(do: Callable[[Any], bytes], payload: Any) -> bytes:
    """The message about one payload. Running out of memory is the process's trouble, not an outcome."""
    try:
        return b"+" + do(payload)
    except MemoryError:
        raise
    except Exception as error:
        return b"-" + _told(error)


def _told(error: Exception) -> bytes:
    return f"{type(error).__name__}: {error}".encode("utf-8", "backslashreplace")


def made(work: Work) -> Callable[[Any], bytes]:
    """What the work's factory makes."""
    module, _, name = work.factory.partition(":")
    factory: Callable[..., Callable[[Any], bytes]] = getattr(import_module(module), name)
    return factory(**work.options)


def limit(memory: int | None) -> None:
    """Let the process take at most so many bytes of address space beyond what it has. No effect on macOS."""
    statm = Path("/proc/self/statm")
    if memory is not None and statm.exists():
        now = int(statm.read_text().split()[0]) * resource.getpagesize()
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        most = now + memory if hard == resource.RLIM_INFINITY else min(now + memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _die_with(parent: int) -> None:
    """Be killed when the parent is, however it ends. Elsewhere than on Linux the closed socket has to do."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)
