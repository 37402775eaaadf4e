"""How bytes lie in the store: compressed by zlib."""

import zlib

from rasid.model.errors import StoreError

LEVEL = 4  # against 6: a third faster, 4 % larger


def pack(content: bytes) -> bytes:
    """The bytes, compressed."""
    return zlib.compress(content, LEVEL)


def unpack(packed: bytes) -> bytes:
    """The bytes again. Raises StoreError when they were not packed or are damaged."""
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise StoreError(
            f"damaged bytes in the case: {error}; see what else is: `rasid case verify`"
        ) from error


def pack_text(text: str) -> bytes:
    """A text as UTF-8, compressed; lone surrogates stay as they are."""
    return pack(text.encode("utf-8", "surrogatepass"))


def unpack_text(packed: bytes) -> str:
    """The text again. Raises StoreError when it is damaged."""
    try:
        return unpack(packed).decode("utf-8", "surrogatepass")
    except UnicodeDecodeError as error:
        raise StoreError(
            f"damaged text in the case: {error}; see what else is: `rasid case verify`"
        ) from error
