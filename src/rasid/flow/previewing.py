"""Looking through an upload before anything is kept of it, in a process of its own with limits.

What is found goes line by line into a file beside those of the upload, so that it can be shown as it comes. Each
look has a file of its own: one that is overtaken by another is not heard of again.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from secrets import token_urlsafe

import msgspec

from rasid.flow.uploads import Upload, labelled
from rasid.flow.worker import limit
from rasid.gather import preview
from rasid.gather.columns import columns

OVER = b'{"type":"Over"'
MEMORY = 2 * 2**30  # bytes that the process may take beyond what it has


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


def begin(upload: Upload) -> Path:
    """Begin another look: where what is found is to be written."""
    name = f"look.{token_urlsafe(6)}"
    upload.change(look=name)
    return upload.folder / name


def write(upload: Upload, to: Path) -> None:
    """Look through an upload and write what is found, and at the end that it is the end."""
    with to.open("wb", buffering=0) as out:
        for looked in look(upload):
            out.write(msgspec.json.encode(looked) + b"\n")
        out.write(msgspec.json.encode(Over()) + b"\n")


def read(upload: Upload) -> tuple[list[Looked], Over | None]:
    """What the last look has found so far, and how it ended if it has."""
    name = upload.plan.look
    return found(upload.folder / name) if name else ([], None)


def found(path: Path) -> tuple[list[Looked], Over | None]:
    """What a look has found so far, and how it ended if it has."""
    lines = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
    over = msgspec.json.decode(lines.pop(), type=Over) if lines and lines[-1].startswith(OVER) else None
    decode = msgspec.json.Decoder(Looked).decode
    return [decode(line) for line in lines], over


def broken(path: Path, why: str) -> None:
    """Note that a look ended before its end, unless it has said so itself."""
    if path.parent.exists() and found(path)[1] is None:
        whole = path.read_bytes().rpartition(b"\n")[0] if path.exists() else b""
        path.write_bytes(whole + (b"\n" if whole else b"") + msgspec.json.encode(Over(why)) + b"\n")


def main() -> None:
    """Look through the upload that standard input names: the file to write, in the upload's folder."""
    to = Path(sys.stdin.readline().rstrip("\n"))
    limit(MEMORY)
    write(Upload(to.parent), to)
