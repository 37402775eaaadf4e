"""Works for the tests: what a worker process may meet."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from rasid.model.document import Origin
from rasid.model.errors import DataError


def upper(note: str | None = None) -> Callable[[str], bytes]:
    """Upper case, but for words that say what shall happen. Each word done is noted in a file."""

    def do(word: str) -> bytes:
        if note:
            with Path(note).open("a") as notes:
                notes.write(f"{os.getpid()} {word}\n")
        if word == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if word == "kill the parent":
            os.kill(os.getppid(), signal.SIGKILL)
            time.sleep(60)
        if word == "exit":
            os._exit(3)
        if word == "hang":
            time.sleep(600)
        if word == "swell":
            return bytes(10**9)
        if word == "raise":
            raise ValueError("no \udcff such word")
        if word == "print":
            print("printed by the work")
        if word.startswith("once "):  # the first worker that meets it dies
            met = Path(word.removeprefix("once "))
            if not met.exists():
                met.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        if word.startswith("slow"):
            time.sleep(0.05)
        return word.upper().encode()

    return do


def refusing() -> Callable[[str], bytes]:
    """A factory that finds its knowledge broken."""
    raise DataError("actors.yaml: entry 'x' has no name")


def failing() -> Callable[[str], bytes]:
    """A factory with a fault."""
    raise ZeroDivisionError("by nothing")


def dying() -> Callable[[str], bytes]:
    """A factory that never comes to its end."""
    os._exit(5)


def fragile(folder: Path | None, with_text: bool) -> Callable[[tuple[str, Origin]], bytes]:
    """The reader, but one text kills it."""
    from rasid.flow.jobs import reader  # noqa: PLC0415 - the other works start faster without it

    read = reader(folder, with_text)

    def do(given: tuple[str, Origin]) -> bytes:
        if "kill" in given[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return read(given)

    return do
