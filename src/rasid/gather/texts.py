"""Plain text in any encoding Arabic has been written in."""

import codecs

from charset_normalizer import from_bytes

from rasid.gather.articles import Source, article, holds_text
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered, Raw

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


def decode(content: bytes, declared: str | None = None) -> str:
    """The text of some bytes, by `encoding_of`; a few damaged letters of UTF-8 become U+FFFD.

    Raises InputError when the bytes are no text.
    """
    encoding = encoding_of(content, declared)
    try:
        return content.decode(encoding, "replace" if encoding == "utf-8" else "strict")
    except UnicodeDecodeError as error:
        if encoding.startswith("utf-16-"):  # guessed by its zeros
            raise InputError(_UNKNOWN) from error
        raise InputError(f"damaged {encoding} text at byte {error.start}; convert it to UTF-8") from error


def encoding_of(content: bytes, declared: str | None = None, final: bool = True) -> str:
    """The encoding of a text: by byte order mark, UTF-8, the one declared, else the most likely one.

    `final` False says that the bytes are only the head of a text. Raises InputError when they are no text.
    """
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return encoding
    head = content[:_HEAD]
    if head.count(0) > _WIDE * len(head):  # the half of each unit that holds the zeros is the high one
        if any(not any(head[at : at + 2]) for at in range(0, len(head), 2)):  # no text has the letter 0
            raise InputError(_UNKNOWN)
        return "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(content, final)
    damage = text.count("\ufffd")
    if not damage or damage <= _DAMAGE * sum(char > "\x7f" for char in text):
        return "utf-8"
    if declared and _decodes(content, declared):
        return declared
    best = (
        from_bytes(content, cp_isolation=[*_ARABIC, "utf_8", "utf_16"]).best() or from_bytes(content).best()
    )
    if best is None:
        raise InputError(_UNKNOWN)
    return best.encoding


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except (LookupError, ValueError):
        return False
    return True


def document(content: bytes, source: Source) -> Gathered:
    """The document of one text file. An empty file is an InputError."""
    text = decode(content, source.charset)
    if not holds_text(text):
        raise InputError("holds no text")
    return article(source, text, Raw(content, "text/plain"))
