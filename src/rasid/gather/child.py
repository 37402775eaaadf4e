"""The child process that parses what may be hostile; its parent is in sandbox.py.

A frame is the length of its content in four bytes, then the content in MessagePack. Each request is answered
by a frame an item and an empty frame.
"""

import os
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from struct import pack, unpack
from typing import IO

import msgspec

from rasid.gather.articles import Source
from rasid.gather.items import items
from rasid.gather.kinds import KINDS
from rasid.model.document import Document, Origin
from rasid.model.gathered import Gathered, Raw


class Limits(msgspec.Struct, frozen=True):
    """What one item may take: bytes of memory, seconds of processor time, seconds of waiting."""

    memory: int = 2 * 2**30
    processor: int = 60
    seconds: float = 120.0


class Request(msgspec.Struct, frozen=True, array_like=True):
    """One file to be read: its kind by name, and how many items of it were read before."""

    kind: str
    path: str
    source: Source
    skip: int = 0


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """One item as it goes through the pipe: `Gathered` without what is computed anew."""

    where: str
    text: str | None
    origin: Origin | None
    failure: str | None
    raw: Raw | None

    def gathered(self) -> Gathered:
        """The item as it is handed on."""
        document = None if self.text is None else Document(self.text, self.origin)
        return Gathered(self.where, document, self.failure, self.raw)


def answer(item: Gathered) -> Answer:
    """An item as it is sent."""
    document = item.document
    text, origin = (document.text, document.origin) if document else (None, None)
    return Answer(item.where, text, origin, item.failure, item.raw)


def serve(requests: IO[bytes], answers: IO[bytes], limits: Limits) -> None:
    """Answer requests until there are no more."""
    decoder, encoder = msgspec.msgpack.Decoder(Request), msgspec.msgpack.Encoder()
    while len(length := requests.read(4)) == 4:
        request = decoder.decode(requests.read(*unpack(">I", length)))
        for found in _answers(request, limits):
            content = encoder.encode(found)
            answers.write(pack(">I", len(content)) + content)
            answers.flush()
        answers.write(pack(">I", 0))
        answers.flush()


def _answers(request: Request, limits: Limits) -> Iterator[Answer]:
    """The items of one file, each with a processor time of its own."""
    _wind_up(limits.processor)
    where = request.source.where
    try:
        with Path(request.path).open("rb") as stream:
            for item in items(KINDS[request.kind].read, stream, request.source, request.skip):
                yield answer(item)
                _wind_up(limits.processor)
    except OSError as error:
        yield Answer(where, None, None, error.strerror or str(error), None)


def _wind_up(seconds: int) -> None:
    """Let the process be killed after so many more seconds of processor time."""
    _limit(resource.RLIMIT_CPU, int(time.process_time()) + 1 + seconds)


def _limit(which: int, most: int) -> None:
    """Set a limit, where the system has it and is not stricter already."""
    _, hard = resource.getrlimit(which)
    with suppress(OSError, ValueError):
        resource.setrlimit(which, (most, hard))


def main() -> None:
    """Serve over what were standard input and output; the libraries' own words go nowhere."""
    limits = msgspec.json.decode(sys.argv[1], type=Limits)
    _limit(resource.RLIMIT_AS, limits.memory)
    _limit(resource.RLIMIT_CORE, 0)
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    serve(requests, answers, limits)
