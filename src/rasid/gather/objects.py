"""JSON: an article a line, a list of articles, one article, or an export of Telegram."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import IO, Any

import msgspec

from rasid.gather import telegram
from rasid.gather.articles import Source
from rasid.gather.items import Found, failure
from rasid.gather.streams import HEAD, Line, headed, lines, whole
from rasid.gather.tables import TOO_LONG, of_row
from rasid.gather.texts import decode, encoding_of
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered

_WHOLE = re.compile(r"\ufeff?\s*(?:\[|\{[ \t]*[\r\n])")
_LARGEST = 512 * 2**20  # bytes of a file that is one value


def read(stream: IO[bytes], source: Source) -> Iterator[Found]:
    """The articles of a file of JSON or JSON Lines; a bad line is a failure in its place.

    A file that is one list, or one object over several lines, is read as its rows.
    """
    head, stream = headed(stream)
    encoding = encoding_of(head, final=False)
    if not _WHOLE.match(head.decode(encoding, "replace")):
        yield from _lines(lines(head, stream), source)
        return
    content = whole(stream, _LARGEST)
    if encoding != "utf-8":
        content = decode(content).encode("utf-8", "replace")
    error = _fault(content)
    if error is None:
        yield from _value(content, source)
    elif _fault(content.lstrip().splitlines()[0]) is None:
        yield from _lines(lines(content[:HEAD], io.BytesIO(content)), source)
    else:
        raise error


def _fault(content: bytes) -> InputError | None:
    """Why some bytes are no JSON."""
    try:
        _decoded(content, msgspec.Raw)
    except InputError as error:
        return error
    return None


def _value(content: bytes, source: Source) -> Iterator[Gathered]:
    """The rows of one value: those of a list, an export's, or itself."""
    if content.lstrip().startswith(b"["):
        for number, row in enumerate(msgspec.json.decode(content, type=list[msgspec.Raw]), start=1):
            yield from _row(bytes(row), bytes(row), source, f"item {number}")
    elif telegram.is_export(msgspec.json.decode(content, type=dict[str, msgspec.Raw])):
        yield from telegram.posts(content, source)
    else:
        yield from _row(content, content, source, "item 1")


def _lines(found: Iterable[Line], source: Source) -> Iterator[Gathered]:
    for line in found:
        place = f"line {line.number}"
        if line.text is None:
            yield failure(source, TOO_LONG, place)
        elif line.text.strip():
            yield from _row(line.text.encode(), line.content, source, place)


def _row(text: bytes, content: bytes, source: Source, place: str) -> Iterator[Gathered]:
    """The document of one row, or the posts of an export that stands on one line. `content` is as it came."""
    try:
        row = _decoded(text)
    except InputError as error:
        yield failure(source, error, place)
        return
    if telegram.is_export(row):
        yield from telegram.posts(text, source)
    else:
        yield of_row(row, source, place, content)


def _decoded(text: bytes, kind: Any = Any) -> Any:
    """The value of some JSON, damaged letters replaced. Raises InputError when it is none."""
    try:
        return msgspec.json.decode(text, type=kind)
    except UnicodeDecodeError:
        return _decoded(decode(text).encode("utf-8", "replace"), kind)
    except RecursionError as error:
        raise InputError("not JSON Rasid reads: nested too deep") from error
    except msgspec.DecodeError as error:
        raise InputError(f"not JSON: {error}") from error
