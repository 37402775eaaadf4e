"""Plain text in any encoding Arabic has been written in."""

import codecs
from collections.abc import Iterator, Mapping

from charset_normalizer import from_bytes

from rasid.model.document import Document, Origin
from rasid.model.errors import InputError

_MARKS = {  # the longer before those they begin with
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_ARABIC = ["cp1256", "iso8859_6", "cp864", "mac_arabic", "cp720"]
_HEAD = 4096  # bytes looked at for the zeros of UTF-16
_WIDE = 0.02  # share of zero bytes above which a text is UTF-16: its spaces and digits have one each
_DAMAGE = 0.05  # share of damaged letters up to which a text is still UTF-8
_UNKNOWN = "not a text in an encoding Rasid knows; convert it to UTF-8"


def decode(content: bytes) -> str:
    """The text of some bytes: by byte order mark, as UTF-8, else by the most likely Arabic or other encoding.

    A few damaged letters of UTF-8 become U+FFFD. Raises InputError when the bytes are no text.
    """
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _decoded(content, encoding)
    head = content[:_HEAD]
    if head.count(0) > _WIDE * len(head):
        return _wide(content, head)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    letters = sum(char > "\x7f" for char in text)
    if text.count("\ufffd") <= _DAMAGE * letters:
        return text
    best = (
        from_bytes(content, cp_isolation=[*_ARABIC, "utf_8", "utf_16"]).best() or from_bytes(content).best()
    )
    if best is None:
        raise InputError(_UNKNOWN)
    return str(best)


def _wide(content: bytes, head: bytes) -> str:
    """UTF-16 without its mark: the half of each unit that holds the zeros is the high one."""
    encoding = "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(_UNKNOWN) from error


def holds_text(text: str) -> bool:
    """Whether there is anything to see in a text: spaces and controls are nothing."""
    return any(char.isprintable() and not char.isspace() for char in text)


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"damaged {encoding} text at byte {error.start}; convert it to UTF-8") from error


def documents(content: bytes, where: str, names: Mapping[str, str]) -> Iterator[Document]:
    """One document of one text file. An empty file is an InputError."""
    text = decode(content)
    if not holds_text(text):
        raise InputError("holds no text")
    yield Document(text, Origin(path=None if where == "-" else where))
