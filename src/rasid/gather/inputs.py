"""What a caller names: files, folders, patterns, lists of these, addresses, `-`. The order is always the same."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from rasid.gather.articles import is_address
from rasid.gather.kinds import READERS, by_name
from rasid.gather.texts import decode
from rasid.model.errors import InputError

_PATTERN = frozenset("*?[")


class Input(NamedTuple):
    """One file or address to be read, or why there is none under this name."""

    where: str
    failure: str | None = None


def inputs(names: Iterable[str], listed: bool = False) -> Iterator[Input]:
    """The files and addresses behind each name in turn; those of a folder or a pattern by name.

    `@list.txt` names a file that holds a name a line (`#` begins a remark); a list holds no list.
    """
    for name in names:
        path = Path(name)
        if name == "-" or is_address(name):
            yield Input(name)
        elif _exists(path):
            yield from _there(path)
        elif name.startswith("@") and not listed:
            yield from _list(name)
        elif _PATTERN.isdisjoint(name):
            yield Input(name, "no such file or folder")
        else:
            yield from _pattern(name)


def _exists(path: Path) -> bool:
    """Whether it is there; no file has a name that no system takes."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _there(path: Path) -> Iterator[Input]:
    if path.is_dir():
        yield from _folder(path)
    else:
        yield Input(str(path))


def _folder(folder: Path) -> Iterator[Input]:
    """Every file of a kind Rasid reads, those of a folder before those of its folders."""
    refused: list[OSError] = []
    empty = True
    for here, folders, files in os.walk(folder, onerror=refused.append):
        folders.sort()
        for name in sorted(files):
            if by_name(name):
                empty = False
                yield Input(str(Path(here, name)))
    for error in refused:
        empty = False
        yield Input(str(error.filename), error.strerror or str(error))
    if empty:
        yield Input(str(folder), f"holds no file Rasid reads ({' '.join(sorted(READERS))})")


def _pattern(pattern: str) -> Iterator[Input]:
    """The files of a pattern; a folder stands for its files, unless the pattern goes into folders itself."""
    try:
        found = [Path(name) for name in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207 - may be absolute
    except (OSError, ValueError):
        found = []
    found = [path for path in found if not ("**" in pattern and path.is_dir())]
    if not found:
        yield Input(pattern, "no such file or folder, and no file of such a name")
    for path in found:
        yield from _there(path)


def _list(name: str) -> Iterator[Input]:
    try:
        content = decode(Path(name[1:]).read_bytes())
    except (OSError, ValueError, InputError) as error:
        yield Input(name, f"no list of names: {error}")
        return
    lines = (line.strip() for line in content.splitlines())
    yield from inputs((line for line in lines if line and not line.startswith("#")), listed=True)
