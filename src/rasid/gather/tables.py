"""Tables of articles: JSON Lines and CSV with id, title, text, date, outlet, url and author."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec

from rasid.gather.texts import decode, holds_text
from rasid.model.document import Document, Origin
from rasid.model.errors import InputError

FIELDS = ("id", "title", "text", "date", "outlet", "url", "author", "language")


def json_lines(content: bytes, where: str, names: Mapping[str, str]) -> Iterator[Document | InputError]:
    """A document a line; a bad line is an InputError in its place and the rest goes on.

    A file that is one JSON value over several lines, or one list, is read as its rows.
    """
    text = decode(content)
    whole = _whole(text)
    if whole is not None:
        for number, row in enumerate(whole, start=1):
            yield _document(row, where, f"item {number}", names)
        return
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line.encode("utf-8", "surrogatepass"))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            yield InputError(f"line {number}: not JSON: {error}")
        except RecursionError:
            yield InputError(f"line {number}: not JSON Rasid reads: nested too deep")
        else:
            yield _document(row, where, f"line {number}", names)


def _whole(text: str) -> list[Any] | None:
    """The rows of a list, or of one object over several lines; None for what is written line by line."""
    head = text.lstrip("\ufeff \t\r\n")
    if not (head.startswith("[") or head.startswith("{") and head[1:].lstrip(" \t").startswith(("\n", "\r"))):
        return None
    try:
        value = msgspec.json.decode(head.encode("utf-8", "surrogatepass"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return value if isinstance(value, list) else [value]


def rows(content: bytes, where: str, names: Mapping[str, str]) -> Iterator[Document | InputError]:
    """A document a row of a CSV or TSV file with a header row."""
    text = decode(content)
    csv.field_size_limit(min(2**31 - 1, max(len(text) + 1, 131_072)))
    try:
        dialect = csv.Sniffer().sniff(text[:8192], delimiters=",;\t|").delimiter
    except csv.Error:
        dialect = "\t" if "\t" in text.partition("\n")[0] else ","
    try:
        found = csv.DictReader(io.StringIO(text, newline=""), delimiter=dialect, skipinitialspace=True)
        for row in found:
            place = f"line {found.line_num}"
            if any((cell or "").strip() for cell in row.pop(None, ())):
                yield InputError(f"{place}: more cells than columns; quote a cell that holds {dialect!r}")
            else:
                yield _document(row, where, place, names)
    except csv.Error as error:
        yield InputError(f"not readable as CSV: {error}")


def _document(row: Any, where: str, place: str, names: Mapping[str, str]) -> Document | InputError:
    if not isinstance(row, dict):
        return InputError(f"{place}: not an object with fields")
    values = {field: row.get(names.get(field, field)) for field in FIELDS}
    text, title = _words(values["text"]), _words(values["title"])
    column = names.get("text", "text")
    if text is None and values["text"] is not None:
        return InputError(f"{place}: {column!r} holds no words but a {type(values['text']).__name__}")
    if not holds_text(text or "") and not holds_text(title or ""):
        there = ", ".join(list(row)[:12])
        return InputError(
            f"{place}: no {column!r} field with words among {there}; name the column with --field text=NAME"
        )
    origin = Origin(
        id=_words(values["id"]),
        path=None if where == "-" else where,
        url=_words(values["url"]),
        outlet=_words(values["outlet"]),
        title=title or None,
        date=iso_date(_words(values["date"])),
        author=_words(values["author"]),
        language=_words(values["language"]),
    )
    return Document(f"{title}\n\n{text or ''}" if title else text or "", origin)


def _words(value: Any) -> str | None:
    """A word or number as text; None for nothing and for what is neither."""
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else None


def iso_date(value: str | None) -> str | None:
    """A date or datetime as ISO 8601, kept as it stands; None when it is neither (metadata is often wrong)."""
    try:
        datetime.fromisoformat((value or "").strip())
    except ValueError:
        return None
    return (value or "").strip()
