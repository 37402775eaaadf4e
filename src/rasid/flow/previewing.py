"""Looking through an upload before anything is kept of it, in a process of its own with limits.

What is found goes line by line into `preview.jsonl` beside the files, so that it can be shown as it comes.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from rasid.flow.uploads import Upload, labelled
from rasid.flow.worker import limit
from rasid.gather import preview
from rasid.gather.columns import columns

MEMORY = 2 * 2**30  # bytes that the process may take beyond what it has
FOUND = "preview.jsonl"


class Looked(msgspec.Struct, frozen=True):
    """What a file of an upload holds; `columns` are the names in a table, for a person to say which is the text."""

    label: str
    size: int
    kind: str | None
    items: int
    failed: int
    failures: tuple[str, ...]
    titles: tuple[str, ...]
    columns: tuple[str, ...]


class Over(msgspec.Struct, frozen=True, tag=True):
    """The last line: all was looked through, or why not."""

    why: str | None = None


def look(upload: Upload) -> Iterator[Looked]:
    """What is in each file, one after the other."""
    files = {str(upload.folder / file.name): file for file in upload.files()}
    for found in preview(list(files), upload.plan.names):
        file = files[found.where]
        failures = tuple(labelled(failure) for failure in found.failures)
        titles = tuple(labelled(title) for title in found.titles)
        named = columns(Path(found.where), found.kind)
        yield Looked(file.label, file.size, found.kind, found.items, found.failed, failures, titles, named)


def write(upload: Upload) -> None:
    """Look through an upload and write what is found, and at the end that it is the end."""
    with (upload.folder / FOUND).open("wb", buffering=0) as out:
        for looked in look(upload):
            out.write(msgspec.json.encode(looked) + b"\n")
        out.write(msgspec.json.encode(Over()) + b"\n")


def read(upload: Upload) -> tuple[list[Looked], Over | None]:
    """What has been found so far, and how it ended if it has."""
    path = upload.folder / FOUND
    lines = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
    if lines and b'"type":"Over"' in lines[-1][:20]:
        return _looked(lines[:-1]), msgspec.json.decode(lines[-1], type=Over)
    return _looked(lines), None


def broken(upload: Upload, why: str) -> None:
    """Note that looking ended before its end."""
    with (upload.folder / FOUND).open("ab") as out:
        out.write(msgspec.json.encode(Over(why)) + b"\n")


def _looked(lines: list[bytes]) -> list[Looked]:
    decode = msgspec.json.Decoder(Looked).decode
    return [decode(line) for line in lines]


def main() -> None:
    """Look through the upload whose folder is named on standard input."""
    folder = Path(sys.stdin.readline().rstrip("\n"))
    limit(MEMORY)
    write(Upload(folder))
