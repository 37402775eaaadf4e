"""Gathering: from files, folders and standard input to documents. What cannot be read is told, not raised."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from rasid.gather import pages, tables, texts
from rasid.model.document import Document
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered

Reader = Callable[[bytes, str, Mapping[str, str]], Iterable["Document | InputError"]]

READERS: dict[str, Reader] = {
    ".txt": texts.documents,
    ".text": texts.documents,
    ".md": texts.documents,
    ".jsonl": tables.json_lines,
    ".ndjson": tables.json_lines,
    ".csv": tables.rows,
    ".tsv": tables.rows,
    ".html": pages.documents,
    ".htm": pages.documents,
    ".xhtml": pages.documents,
}


def gather(
    paths: Iterable[str], names: Mapping[str, str] | None = None, stdin: BinaryIO | None = None
) -> Iterator[Gathered]:
    """The documents of files, folders (every file of a kind in READERS, sorted) and `-` for standard input.

    `names` maps our field names (id title text date outlet url author) to those of a table's columns.
    """
    for path in paths:
        if path == "-":
            yield from _read((stdin.read() if stdin else b""), "-", _sniff, names or {})
            continue
        found = Path(path)
        if not _exists(found):
            yield Gathered(path, None, "no such file or folder")
        elif found.is_dir():
            yield from _folder(found, names or {})
        else:
            yield from _file(found, names or {})


def _exists(path: Path) -> bool:
    """Whether it is there; no file has a name that no system takes."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _folder(folder: Path, names: Mapping[str, str]) -> Iterator[Gathered]:
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix.lower() in READERS)
    if not files:
        yield Gathered(str(folder), None, f"holds no file Rasid reads ({' '.join(sorted(READERS))})")
    for file in files:
        yield from _file(file, names)


def _file(file: Path, names: Mapping[str, str]) -> Iterator[Gathered]:
    try:
        content = file.read_bytes()
    except OSError as error:
        yield Gathered(str(file), None, error.strerror or str(error))
        return
    yield from _read(content, str(file), READERS.get(file.suffix.lower(), _sniff), names)


def _read(content: bytes, where: str, reader: Reader, names: Mapping[str, str]) -> Iterator[Gathered]:
    empty = True
    try:
        for found in reader(content, where, names):
            empty = False
            if isinstance(found, InputError):
                yield Gathered(where, None, str(found))
            else:
                yield Gathered(where, found)
    except InputError as error:
        yield Gathered(where, None, str(error))
        return
    if empty:
        yield Gathered(where, None, "holds no article")


def _sniff(content: bytes, where: str, names: Mapping[str, str]) -> Iterable[Document | InputError]:
    """Content of no telling name: JSON Lines when its first line is an object, a page when it is markup, else text."""
    head = content.lstrip()[:512].lower()
    if head.startswith(b"{"):
        return tables.json_lines(content, where, names)
    if head.startswith((b"<!doctype html", b"<html")):
        return pages.documents(content, where, names)
    return texts.documents(content, where, names)
