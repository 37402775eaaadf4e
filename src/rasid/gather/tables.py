"""Tables of articles: rows with id, title, text, date, outlet, url and author; CSV and TSV files of them."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from typing import IO, Any

import msgspec

from rasid.gather.articles import Source, article, holds_text, iso_date
from rasid.gather.items import Found, failure
from rasid.gather.streams import LARGEST, Line, headed, lines
from rasid.gather.texts import encoding_of
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered, Raw

FIELDS = ("id", "title", "text", "date", "outlet", "url", "author", "language")
TOO_LONG = InputError(f"a line longer than {LARGEST >> 20} million letters; split it")


def rows(stream: IO[bytes], source: Source) -> Iterator[Found]:
    """A document a row of a CSV or TSV file with a header row; a bad row is a failure in its place."""
    head, stream = headed(stream)
    csv.field_size_limit(LARGEST)
    refused: list[Gathered] = []
    texts = _texts(lines(head, stream), source, refused)
    found = csv.DictReader(texts, delimiter=delimiter(head), skipinitialspace=True)
    while True:
        try:
            row = next(found)
        except StopIteration:
            break
        except csv.Error as error:
            yield failure(source, InputError(f"not readable as CSV: {error}"), f"line {found.line_num}")
            continue
        yield from refused
        refused.clear()
        yield _row(row, source, f"line {found.line_num}", found.reader.dialect.delimiter)
    yield from refused


def _texts(found: Iterator[Line], source: Source, refused: list[Gathered]) -> Iterator[str]:
    for line in found:
        if line.text is None:
            refused.append(failure(source, TOO_LONG, f"line {line.number}"))
        else:
            yield line.text


def delimiter(head: bytes) -> str:
    """What parts the cells of a table, by its first bytes."""
    text = head.decode(encoding_of(head, final=False), "replace")
    try:
        return csv.Sniffer().sniff(text[:8192], delimiters=",;\t|").delimiter
    except csv.Error:
        return "\t" if "\t" in text.partition("\n")[0] else ","


def _row(row: dict[Any, Any], source: Source, place: str, delimiter: str) -> Gathered:
    if any((cell or "").strip() for cell in row.pop(None, ())):
        why = f"more cells than columns; quote a cell that holds {delimiter!r}"
        return failure(source, InputError(why), place)
    return of_row(row, source, place, canonical(row))


def canonical(row: Mapping[str, Any]) -> bytes:
    """A row as JSON: equal rows give equal bytes."""
    clean = {key: _json(value) for key, value in row.items() if key is not None}
    return msgspec.json.encode(clean, enc_hook=str, order="sorted")


def _json(value: Any) -> Any:
    """A cell as JSON can hold it: what is no Unicode is told by its damage."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def of_row(row: Any, source: Source, place: str, content: bytes) -> Gathered:
    """The document of a row, or why there is none. `content` is the row as it came."""
    if not isinstance(row, dict):
        return failure(source, InputError("not an object with fields"), place)
    values = {field: row.get(source.names.get(field, field)) for field in FIELDS}
    text, title = words(values.pop("text")), words(values.pop("title"))
    if not holds_text(text or "") and not holds_text(title or ""):
        return failure(source, _without_words(row, source.names.get("text", "text")), place)
    known = {field: words(value) for field, value in values.items()}
    known["date"] = iso_date(known["date"])
    return article(source, text or "", Raw(content, "application/json", place), title, **known)


def _without_words(row: dict[str, Any], column: str) -> InputError:
    value = row.get(column)
    if value is not None and words(value) is None:
        return InputError(f"{column!r} holds no words but a {type(value).__name__}")
    there = ", ".join(list(row)[:12])
    return InputError(f"no {column!r} field with words among {there}; name the column with --field text=NAME")


def words(value: Any) -> str | None:
    """A word, number or date as text; None for nothing and for what is neither."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else None
