"""The only place where readings and groups become bytes and bytes become them."""

from collections.abc import Iterator
from typing import Any, BinaryIO, TypeVar

import msgspec

from rasid.model.errors import StoreError
from rasid.model.reading import Reading

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Reading)
_PACKER = msgspec.msgpack.Encoder()
_UNPACKERS: dict[Any, "msgspec.msgpack.Decoder[Any]"] = {}
R = TypeVar("R")


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


def pack(record: msgspec.Struct) -> bytes:
    """A record of fusion as MessagePack, small and quick to read back."""
    return _PACKER.encode(record)


def unpack(body: bytes, kind: type[R]) -> R:
    """A record of this type from its bytes. Raises StoreError when it is not one."""
    try:
        if kind not in _UNPACKERS:
            _UNPACKERS[kind] = msgspec.msgpack.Decoder(kind)
        record: R = _UNPACKERS[kind].decode(body)
    except msgspec.DecodeError as error:
        raise StoreError(f"not a {kind.__name__}: {error}; make it again with `rasid case fuse`") from error
    return record
