"""One JSON object whose long list is written item by item, so that it never has to be held."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec


def write_listing(out: Path, head: dict[str, Any], key: str, items: Iterable[Any]) -> int:
    """Write `{…head, key: [items]}`, an item a line, and say how many items there were."""
    encoder = msgspec.json.Encoder()
    number = 0
    with out.open("wb") as file:
        opening = encoder.encode(head)[:-1] + (b"," if head else b"")
        file.write(opening + encoder.encode(key) + b":[")
        for item in items:
            file.write((b",\n" if number else b"\n") + encoder.encode(item))
            number += 1
        file.write(b"\n]}\n")
    return number


def write_array(out: Path, items: Iterable[Any]) -> int:
    """Write `[items]`, an item a line, and say how many items there were."""
    encoder = msgspec.json.Encoder()
    number = 0
    with out.open("wb") as file:
        file.write(b"[")
        for item in items:
            file.write((b",\n" if number else b"\n") + encoder.encode(item))
            number += 1
        file.write(b"\n]\n")
    return number


def known(**fields: Any) -> dict[str, Any]:
    """The fields that hold something."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {}, ())}
