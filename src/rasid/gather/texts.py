"""Plain text in any encoding Arabic has been written in."""

import codecs
from collections.abc import Iterator, Mapping

from charset_normalizer import from_bytes

from rasid.model.document import Document, Origin
from rasid.model.errors import InputError

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_ARABIC = ["cp1256", "iso8859_6", "cp864", "mac_arabic", "cp720"]


def decode(content: bytes) -> str:
    """The text of some bytes: by byte order mark, as UTF-8, else by the most likely Arabic or other encoding.

    Raises InputError when the bytes are no text.
    """
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _decoded(content, encoding)
    if b"\x00" in content[:4096] and not content.startswith(b"\x00"):
        return _decoded(content, "utf-16-le")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        best = (
            from_bytes(content, cp_isolation=[*_ARABIC, "utf_8", "utf_16"]).best()
            or from_bytes(content).best()
        )
    if best is None:
        raise InputError("not a text in an encoding Rasid knows; convert it to UTF-8")
    return str(best)


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"damaged {encoding} text at byte {error.start}; convert it to UTF-8") from error


def documents(content: bytes, where: str, names: Mapping[str, str]) -> Iterator[Document]:
    """One document of one text file. An empty file is an InputError."""
    text = decode(content)
    if not text.strip():
        raise InputError("holds no text")
    yield Document(text, Origin(path=None if where == "-" else where))
