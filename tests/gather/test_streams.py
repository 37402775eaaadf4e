import io
from collections.abc import Iterator

import pytest

from rasid.gather.streams import HEAD, Line, headed, lines, whole
from rasid.model.errors import InputError

ARABIC = "خبر أول\nخبر ثان\r\nخبر ثالث"


def read(content: bytes, longest: int = 1000) -> list[Line]:
    head, stream = headed(io.BytesIO(content))
    return list(lines(head, stream, longest))


class Pipe(io.RawIOBase):
    """What can be read once, a few bytes at a time."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        piece = self._content.read(min(7, len(buffer)))
        buffer[: len(piece)] = piece
        return len(piece)


def test_a_stream_is_read_up_to_a_limit() -> None:
    assert whole(io.BytesIO(b"abc"), 3) == b"abc"
    with pytest.raises(InputError, match="larger than 1 MB; split it"):
        whole(io.BytesIO(b"a" * (2**20 + 1)), 2**20)


@pytest.mark.parametrize(
    "make", [io.BytesIO, lambda content: io.BufferedReader(Pipe(content))], ids=["file", "pipe"]
)
def test_the_head_is_not_lost(make) -> None:  # type: ignore[no-untyped-def]
    content = bytes(range(256)) * 1000
    head, stream = headed(make(content))
    assert head == content[:HEAD]
    assert stream.read() == content


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_lines_end_as_they_may_in_every_encoding(encoding: str) -> None:
    found = read(ARABIC.encode(encoding))
    assert [(line.number, (line.text or "").strip()) for line in found] == [
        (1, "خبر أول"),
        (2, "خبر ثان"),
        (3, "خبر ثالث"),
    ]


def test_the_bytes_of_a_line_are_those_that_came() -> None:
    content = "خبر ".encode() * 20 + b"\xff\nb\n"
    first, second = read(content)
    assert first.content == content.split(b"\n")[0]
    assert first.text == "خبر " * 20 + "\ufffd\n"
    assert (second.text, second.content) == ("b\n", b"b")


def test_a_line_of_another_encoding_is_read_by_itself() -> None:
    line = "قال المتحدث باسم البلدية إن الهدوء عاد إلى المدينة مساء أمس وإن السوق سيفتح"
    first, second = read(b"plain\n" + line.encode("cp1256") + b"\n")
    assert first.text == "plain\n"
    assert (second.text or "").strip() == line


def test_a_line_without_end_costs_no_memory() -> None:
    def endless() -> Iterator[bytes]:
        yield b"a\n"
        yield from (b"x" * 2**16 for _ in range(100))
        yield b"\nb\n"

    content = b"".join(endless())
    assert [(line.number, line.text) for line in read(content, 50)] == [(1, "a\n"), (2, None), (3, "b\n")]


def test_a_line_of_just_the_limit_is_a_line() -> None:
    assert [line.text for line in read(b"abc\nde", 4)] == ["abc\n", "de"]
