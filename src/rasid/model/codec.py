"""The only place where readings become bytes and bytes readings."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from rasid.model.errors import StoreError
from rasid.model.reading import Reading

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Reading)


def encode(reading: Reading) -> bytes:
    """One line of JSON, UTF-8, without the newline. Equal readings give equal bytes."""
    return _ENCODER.encode(reading)


def decode(line: bytes | str) -> Reading:
    """A reading from its line. Raises StoreError when it is not one."""
    try:
        return _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError(f"not a reading: {error}; write it again with `rasid read`") from error


def decode_lines(stream: BinaryIO) -> Iterator[Reading]:
    """The readings of a JSON Lines stream, blank lines skipped."""
    return (decode(line) for line in stream if line.strip())


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a reading."""
    return msgspec.json.schema(Reading)
