"""The columns of a table or the fields of an object, so that a person can say which is the text."""

import csv
import json
from pathlib import Path

from rasid.gather.streams import HEAD
from rasid.gather.tables import delimiter
from rasid.gather.texts import encoding_of
from rasid.model.errors import InputError

MOST, LONGEST = 100, 80  # columns; letters of one


def columns(path: Path, kind: str | None) -> tuple[str, ...]:
    """The names of the first columns of a table (kind `table`), or of fields of the first object (kind `json`).

    Empty for another kind, and where the first 64 kB do not hold them all.
    """
    if kind not in ("table", "json"):
        return ()
    with path.open("rb") as file:
        head = file.read(HEAD)
    try:
        text = head.decode(encoding_of(head, final=False), "replace")
    except InputError:
        return ()
    if kind == "table":
        names = next(csv.reader([text.partition("\n")[0]], delimiter=delimiter(head)), [])
    else:
        names = _fields(text)
    return tuple(name[:LONGEST] for name in names[:MOST] if name.strip())


def _fields(text: str) -> list[str]:
    start = text.find("{")
    try:
        found, _ = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return []
    return list(found) if isinstance(found, dict) else []
