"""Bytes as they come: the first of them, all of them up to a limit, or line by line."""

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from typing import IO, BinaryIO, NamedTuple, cast

from rasid.gather.texts import decode, encoding_of
from rasid.model.errors import InputError

LARGEST = 64 * 2**20  # bytes of one article, characters of one line
HEAD = 2**16  # bytes by which an encoding is known
_DAMAGE = re.compile("[\udc80-\udcff]")


class Line(NamedTuple):
    """A line without its end: its text and its bytes. `text` is None where it is too long to be read."""

    number: int
    text: str | None
    content: bytes


def whole(stream: IO[bytes], largest: int = LARGEST) -> bytes:
    """Everything in a stream. Raises InputError above `largest` bytes."""
    content = stream.read(largest + 1)
    if len(content) > largest:
        raise InputError(f"larger than {largest >> 20} MB; split it")
    return content


def headed(stream: IO[bytes], size: int = HEAD) -> tuple[bytes, IO[bytes]]:
    """The first bytes of a stream, and the stream as if they had not been read."""
    head = stream.read(size)
    if stream.seekable():
        stream.seek(0)
        return head, stream
    return head, io.BufferedReader(_Joined(head, stream))


class _Joined(io.RawIOBase):
    """Bytes already read, then the rest of their stream."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        found = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)


def lines(head: bytes, stream: IO[bytes], longest: int = LARGEST) -> Iterator[Line]:
    """The lines of a stream in the encoding of its head, however they end; line ends are kept in `text`.

    A line too damaged for that encoding is decoded by itself.
    """
    encoding = encoding_of(head, final=False)
    errors = "replace" if encoding.startswith(("utf-16", "utf-32", "utf_16", "utf_32")) else "surrogateescape"
    text = io.TextIOWrapper(cast(BinaryIO, stream), encoding, errors, newline="")
    try:
        for number in count(1):
            line = text.readline(longest)
            if not line:
                return
            if _goes_on(line, longest):
                while _goes_on(line, longest):
                    line = text.readline(longest)
                yield Line(number, None, b"")
            else:
                yield _line(number, line, encoding, errors)
    finally:
        with suppress(ValueError):  # the stream was closed before
            text.detach()


def _goes_on(line: str, longest: int) -> bool:
    return len(line) == longest and not line.endswith(("\n", "\r"))


def _line(number: int, text: str, encoding: str, errors: str) -> Line:
    content = text.rstrip("\r\n").encode(encoding.removesuffix("-sig"), errors)
    return Line(number, decode(content) + "\n" if _DAMAGE.search(text) else text, content)
