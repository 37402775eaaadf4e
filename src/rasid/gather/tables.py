"""Tables of articles: JSON Lines and CSV with id, title, text, date, outlet, url and author."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec

from rasid.gather.texts import decode
from rasid.model.document import Document, Origin
from rasid.model.errors import InputError

FIELDS = ("id", "title", "text", "date", "outlet", "url", "author", "language")


def json_lines(content: bytes, where: str, names: Mapping[str, str]) -> Iterator[Document | InputError]:
    """A document a line; a bad line is an InputError in its place and the rest goes on."""
    for number, line in enumerate(decode(content).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line.encode("utf-8", "surrogatepass"))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            yield InputError(f"line {number}: not JSON: {error}")
            continue
        yield _document(row, where, number, names)


def rows(content: bytes, where: str, names: Mapping[str, str]) -> Iterator[Document | InputError]:
    """A document a row of a CSV or TSV file with a header row."""
    text = decode(content)
    csv.field_size_limit(min(2**31 - 1, max(len(text) + 1, 131_072)))
    try:
        dialect = csv.Sniffer().sniff(text[:8192], delimiters=",;\t|").delimiter
    except csv.Error:
        dialect = "\t" if "\t" in text.partition("\n")[0] else ","
    try:
        for number, row in enumerate(
            csv.DictReader(io.StringIO(text, newline=""), delimiter=dialect), start=2
        ):
            yield _document(row, where, number, names)
    except csv.Error as error:
        yield InputError(f"not readable as CSV: {error}")


def _document(row: Any, where: str, number: int, names: Mapping[str, str]) -> Document | InputError:
    if not isinstance(row, dict):
        return InputError(f"line {number}: not an object with fields")
    values = {field: row.get(names.get(field, field)) for field in FIELDS}
    text, title = _words(values["text"]), _words(values["title"])
    if not (text or "").strip() and not (title or "").strip():
        column = names.get("text", "text")
        return InputError(
            f"line {number}: no {column!r} field with words; name the column with --field text=NAME"
        )
    origin = Origin(
        id=None if values["id"] is None else str(values["id"]),
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
    return None if value is None else str(value)


def iso_date(value: str | None) -> str | None:
    """A date or datetime as ISO 8601, kept as it stands; None when it is neither (metadata is often wrong)."""
    try:
        datetime.fromisoformat((value or "").strip())
    except ValueError:
        return None
    return (value or "").strip()
