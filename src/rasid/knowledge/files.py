"""Reading knowledge files, with every refusal: bad letters, unknown fields, missing heads."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from rasid.model.errors import DataError

S = TypeVar("S", bound=msgspec.Struct)
HEAD = ("about", "source", "licence")
_STRANGE = re.compile(
    "[\u0640\u064b-\u065f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff\u06cc\u06a9\u06c1]"
)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML whose only plain values are text and null: a date, a number or a word like no stays as written."""


_Loader.yaml_implicit_resolvers = {
    letter: [
        (tag, pattern)
        for tag, pattern in rules
        if tag in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")
    ]
    for letter, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


_PLACE_KINDS = {
    "base": "facility",
    "airport": "facility",
    "port": "facility",
    "crossing": "facility",
    "field": "facility",
}


def read_yaml(path: Path, kind: type[S]) -> list[S]:
    """The entries of a YAML file as records of `kind`. Raises DataError naming file and entry."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: not readable as YAML: {error}") from error
    if not isinstance(content, dict) or not all(isinstance(content.get(key), str) for key in HEAD):
        raise DataError(f"{path}: the file must open with {', '.join(HEAD)}")
    entries = content.get("entries")
    if not isinstance(entries, list) or set(content) - {*HEAD, "entries"}:
        raise DataError(f"{path}: below the head there is one list, `entries`")
    return [_record(path, entry, kind) for entry in entries]


def _record(path: Path, entry: Any, kind: type[S]) -> S:
    where = f"{path}, entry {entry.get('id', '?') if isinstance(entry, dict) else entry!r}"
    for text in _strings(entry):
        check_letters(text, where)
    try:
        return msgspec.convert(entry, kind, strict=False)
    except msgspec.ValidationError as error:
        raise DataError(f"{where}: {error}") from error


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


def check_letters(text: str, where: str) -> None:
    """Refuse code points that look like Arabic letters but are not what a newsroom types."""
    found = _STRANGE.search(text)
    if found:
        name = unicodedata.name(found.group(), "unnamed")
        raise DataError(
            f"{where}: {text!r} holds {name} (U+{ord(found.group()):04X}); write the plain letter"
        )


def read_places(path: Path) -> list[dict[str, Any]]:
    """The rows of a places table as world entries. Raises DataError naming file and row."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    if not all(any(line.startswith(f"# {key}:") for line in head) for key in HEAD):
        raise DataError(f"{path}: the file must open with # {', # '.join(HEAD)}")
    rows = csv.DictReader((line for line in lines if line and not line.startswith("#")), delimiter="\t")
    return [_place(path, row) for row in rows]


def _place(path: Path, row: dict[str, str | None]) -> dict[str, Any]:
    where = f"{path}, row {row.get('id')}"
    missing = [key for key in ("id", "ar", "kind", "source") if not row.get(key)]
    if missing:
        raise DataError(f"{where}: no {', '.join(missing)}")
    forms = [form for form in (row.get("forms") or "").split("|") if form]
    for form in (row["ar"] or "", *forms):
        check_letters(form, where)
    return {
        "id": row["id"],
        "kind": _PLACE_KINDS.get(row["kind"] or "", "place"),
        "place": row["kind"],
        "name": {"ar": row["ar"], "en": row.get("en") or None},
        "forms": forms,
        "country": row.get("country") or None,
        "part_of": [row["part_of"]] if row.get("part_of") else [],
        "ambiguous": row.get("ambiguous") == "1",
        "lat": float(row.get("lat") or 0) if row.get("lat") else None,
        "lon": float(row.get("lon") or 0) if row.get("lon") else None,
        "source": row["source"],
    }


def read_table(path: Path) -> list[tuple[str, ...]]:
    """The rows of a plain TSV after its `#` head and header row."""
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    return [tuple(line.split("\t")) for line in lines[1:]]
