"""Packed files: .gz of one file, .zip of many. They are unpacked as they are read, and never onto the disk."""

import gzip
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO, cast

import msgspec

from rasid.gather.articles import Source
from rasid.gather.items import Found, Kind, failure, founds
from rasid.gather.streams import headed
from rasid.model.errors import InputError

Chooser = Callable[[str, bytes], "Kind | None"]
PACKED = frozenset((".zip", ".gz"))


def unzipped(choose: Chooser, stream: IO[bytes], source: Source) -> Iterator[Found]:
    """What the files of a .zip hold, each by its name; files of kinds Rasid does not read are passed over."""
    try:
        pack = zipfile.ZipFile(stream)
    except zipfile.BadZipFile as error:
        raise InputError("not a .zip file, or a damaged one") from error
    for member in sorted(pack.infolist(), key=lambda part: part.filename):
        kind = choose(member.filename, b"")
        if member.is_dir() or kind is None:
            continue
        inner = msgspec.structs.replace(source, where=f"{source.where}/{member.filename}")
        inner = msgspec.structs.replace(inner, path=inner.where if source.path else None)
        if PurePosixPath(member.filename).suffix.lower() in PACKED:
            yield failure(inner, InputError("packed inside a pack; unpack the outer one"))
            continue
        try:
            with pack.open(member) as found:
                yield from founds(kind.read, found, inner)
        except (
            RuntimeError,
            NotImplementedError,
            zipfile.BadZipFile,
        ) as error:  # locked, or packed otherwise
            yield failure(inner, InputError(f"cannot be unpacked: {error}"))


def gunzipped(choose: Chooser, stream: IO[bytes], source: Source) -> Iterator[Found]:
    """What a .gz file holds, by its name without the ending or else by its looks."""
    with gzip.GzipFile(fileobj=stream) as unpacked:
        try:
            head, found = headed(cast(IO[bytes], unpacked))
        except (OSError, EOFError) as error:
            raise InputError(f"not a .gz file, or a damaged one: {error}") from error
        kind = choose(source.where.removesuffix(".gz").removesuffix(".GZ"), head)
        if kind is None or kind.name in ("zip", "gzip"):
            raise InputError("packed inside a pack; unpack the outer one")
        yield from founds(kind.read, found, source)
