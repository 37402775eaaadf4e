"""Shards: the unit of work. A shard is done as a whole, and its results are kept in one file of a work folder.

The file is named by what is in the shard and what is done with it, is written under another name and renamed, so
it is there in full or not at all. `_done` in the folder names the files of a run that came to its end, in order.
"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from rasid.model.errors import StoreError

MOST = 64  # items of a shard
SIZE = 256_000  # their size together, in the units of `Item.size`


class Item(NamedTuple):
    """One piece of work: an id to report it by, what the worker is given, and its size (e.g. characters).

    Payloads are pickled; equal ones must have equal reprs for results in a work folder to be found again.
    """

    id: str
    payload: Any
    size: int = 1


class Shard(NamedTuple):
    """Items that are done together; `number` counts from 0."""

    number: int
    items: tuple[Item, ...]


class Work(NamedTuple):
    """What is done with each item: a factory («package.module:function») and its options.

    A worker calls the factory once, then what it returned with each payload; that gives bytes.
    """

    factory: str
    options: Mapping[str, Any] = {}


class Failure(NamedTuple):
    """An item that could not be done, and why."""

    id: str
    why: str


Result = bytes | Failure


class Done(NamedTuple):
    """A shard with a result for each of its items, in their order."""

    shard: Shard
    results: tuple[Result, ...]

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The items that could not be done."""
        return tuple(result for result in self.results if isinstance(result, Failure))


def shards(items: Iterable[Item], most: int = MOST, size: int = SIZE) -> Iterator[Shard]:
    """The items in shards of at most `most`, closed early once their sizes reach `size`."""
    number, held, weight = 0, list[Item](), 0
    for item in items:
        held.append(item)
        weight += item.size
        if len(held) >= most or weight >= size:
            yield Shard(number, tuple(held))
            number, held, weight = number + 1, [], 0
    if held:
        yield Shard(number, tuple(held))


class WorkFolder:
    """The results of shards on disk, for going on after a run was stopped."""

    def __init__(self, path: Path, work: Work) -> None:
        self._path, self._work = path, work
        path.mkdir(parents=True, exist_ok=True)
        self._names: dict[int, str] = {}
        (path / "_done").unlink(missing_ok=True)

    def get(self, shard: Shard) -> tuple[Result, ...] | None:
        """The results of a shard that is done. Raises StoreError when its file is broken."""
        path = self._path / self._name(shard)
        try:
            told = _DECODER.decode(path.read_bytes())
        except FileNotFoundError:
            return None
        except msgspec.DecodeError as error:
            raise StoreError(f"{path}: not the results of a shard ({error}); delete it") from error
        return tuple(
            body if good else Failure(item.id, body.decode())
            for item, (good, body) in zip(shard.items, told, strict=True)
        )

    def put(self, done: Done) -> None:
        """Keep the results of a shard."""
        told = [
            (False, result.why.encode()) if isinstance(result, Failure) else (True, result)
            for result in done.results
        ]
        _write(self._path / self._name(done.shard), msgspec.msgpack.encode(told))

    def close(self) -> None:
        """Say that every shard of the run is done."""
        names = [self._names[number] for number in sorted(self._names)]
        _write(self._path / "_done", "".join(f"{name}\n" for name in names).encode())

    def _name(self, shard: Shard) -> str:
        if shard.number not in self._names:
            told = repr((self._work, shard.items)).encode("utf-8", "backslashreplace")
            self._names[shard.number] = f"{sha256(told).hexdigest()[:24]}.shard"
        return self._names[shard.number]


def _write(path: Path, content: bytes) -> None:
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)


_DECODER = msgspec.msgpack.Decoder(list[tuple[bool, bytes]])
